import { type GatedRunJson, gateRun } from '../gate-run.ts'
import type { Progress } from '../progress.ts'
import type { Room } from '../room.ts'
import { runJson } from '../run-report.ts'
import { partiesOf, refuseYearOfAccounts, runOn } from '../scenario-runner.ts'
import type { RunRequest } from './answer-to.ts'
import { communityWith } from './community-answer.ts'

/** A scenario run for each community in turn, with ledger and parties, as `samsyn run --json` prints it. */
export async function runsAnswer(
  room: Room,
  { communities, scenario, draws, seed, year }: RunRequest,
  progress: Progress,
) {
  const known = communities.map((id) => communityWith(room.data.geography, id))
  const runs: GatedRunJson[] = []
  for (const [done, community] of known.entries()) {
    progress.at(done, known.length, 'running', { name: community.id })
    const stage = room.stage(community.id, 'MMMM')
    refuseYearOfAccounts(stage, year)
    const staged = await runOn(stage, { scenario, text: null }, { draws, seed })
    const parties = await partiesOf(stage, staged, { draws, seed, year })
    runs.push(gateRun(runJson(stage, staged, year, parties), stage, room.records).json)
  }
  progress.at(known.length, known.length, 'running')
  return { runs }
}

import { gateRun } from '../gate-run.ts'
import type { Progress } from '../progress.ts'
import type { Room } from '../room.ts'
import { runJson } from '../run-report.ts'
import { partiesOf, runOn } from '../scenario-runner.ts'
import type { RunRequest } from './answer-to.ts'
import { communityWith } from './community-answer.ts'

/** A scenario run for each community in turn, with ledger and parties, as `samsyn run --json` prints it. */
export function runsAnswer(
  room: Room,
  { communities, scenario, draws, seed, year }: RunRequest,
  progress: Progress,
) {
  const known = communities.map((id) => communityWith(room.data.geography, id))
  const runs = known.map((community, done) => {
    progress.at(done, known.length, community.id)
    const stage = room.stage(community.id, 'MMMM')
    const staged = runOn(stage, { scenario, text: null }, { draws, seed })
    const parties = partiesOf(stage, staged, { draws, seed, year })
    return gateRun(runJson(stage, staged, year, parties), stage, room.records).json
  })
  progress.at(known.length, known.length, '')
  return { runs }
}

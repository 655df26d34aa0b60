import { prepareRun, type Scenario } from '@samsyn/scenario'
import type { Room } from '../room.ts'
import { inputOf, refuseYearOfAccounts } from '../scenario-runner.ts'
import { communityWith } from './community-answer.ts'

/** A scenario for one community, as it is asked for before a run is made of it. */
export interface FitsQuestion {
  readonly id: string
  readonly scenario: Scenario
  /** Of the ledger and the parties' accounts. */
  readonly year: number
}

/**
 * Whether a scenario runs on the baseline of a community: by the check that the run itself begins with, so that
 * what would fail there is refused before anybody waits for it.
 *
 * @throws Refusal naming the place in the scenario; unknown-area, year-out-of-range
 */
export function fitsAnswer(room: Room, { id, scenario, year }: FitsQuestion) {
  const community = communityWith(room.data.geography, id)
  const stage = room.stage(community.id, 'MMMM')
  refuseYearOfAccounts(stage, year)
  prepareRun(inputOf(stage, scenario))
  return { fits: community.id }
}

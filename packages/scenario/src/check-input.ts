import type { Measure } from '@samsyn/measures'
import type { Baseline } from './baseline.ts'
import type { Scenario } from './scenario-schema.ts'

/** What a scenario may point at beside its baseline. */
export interface Surroundings {
  /** Ids of all communities; with them, the other end of a patient flow is checked. */
  readonly communities?: readonly string[]
}

/** A scenario with all it is checked against. */
export interface CheckInput extends Surroundings {
  readonly baseline: Baseline
  readonly scenario: Scenario
  readonly library: readonly Measure[]
}

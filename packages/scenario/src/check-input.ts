import type { Measure } from '@samsyn/measures'
import type { Baseline } from './baseline.ts'
import type { Scenario } from './scenario-schema.ts'

/** What a scenario may point at beside its baseline. */
export interface Surroundings {
  /** Ids of all communities; with them, the other end of a patient flow is checked. */
  readonly communities?: readonly string[]
}

/** A scenario with what it is checked against before any table is read. */
export interface DocumentInput extends Surroundings {
  readonly scenario: Scenario
  /** Measures that a scenario may choose by id. */
  readonly library: readonly Measure[]
}

/** A scenario with all it is checked against. */
export interface CheckInput extends DocumentInput {
  readonly baseline: Baseline
}

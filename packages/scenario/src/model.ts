import type { ServiceId, ServiceLevel, ServiceUnit } from '@samsyn/measures'
import type { Assumption } from './assumption.ts'
import type { Baseline } from './baseline.ts'
import type { Scenario } from './scenario-schema.ts'

/** A service that takes part in a run, by its number in the run. */
export interface ModelService {
  readonly id: ServiceId
  readonly unit: ServiceUnit
  readonly level: ServiceLevel
  /** Number in the baseline. */
  readonly index: number
  readonly clock: 0 | 1
  readonly levelGroup: string
  readonly sharedLevelSd: number
  readonly turnover: number
  /** Continued trend of coverage: assumption (a standard score), pace and spread by age group; null = constant. */
  readonly trend: {
    readonly parameter: number
    readonly perYear: readonly number[]
    readonly sd: readonly number[]
  } | null
  /** How practice strays: what all areas share after ten years, ÷ the path (assumption), and each area's own; null = not at all. */
  readonly drift: {
    readonly parameter: number
    readonly stream: string
    readonly own: number
  } | null
  /** Health: `quadratic` in h, or `ratio` of death probabilities. */
  readonly health: 'quadratic' | 'ratio' | null
  readonly convergence: readonly Convergence[]
  readonly flows: readonly Flow[]
}

export interface Convergence {
  readonly parameter: number
  /** Reference ÷ local − 1, by area. */
  readonly gap: Float64Array
  readonly ramp: Float64Array
}

export interface Flow {
  readonly parameter: number
  readonly sign: 1 | -1
  readonly community: string
  readonly ramp: Float64Array
}

export interface NeedStep {
  readonly service: number
  /** Share of each age group inside the ages. */
  readonly overlap: Float64Array
  readonly prevalence: number
  readonly coverage: number
  readonly perPerson: number
  /** Share of the way, by year. */
  readonly ramp: Float64Array
  /**
   * Share of today's activity that all needs of the service take the place of: `[age × years + year]`. Only on the first
   * of them, so that none takes away what another has brought.
   */
  readonly leaves: Float64Array
}

export interface WaitingStep {
  readonly service: number
  readonly units: number
  /** 1 ÷ years while it lasts, else 0. */
  readonly perYear: Float64Array
  /** Where the list stands: `[area × 5 + age]`, sums to 1. */
  readonly spread: Float64Array
}

export interface FamilyStep {
  readonly family: number
  readonly homeCare: number
  /** Home-care users per FTE that families do not give. */
  readonly conversion: number
  /** What families give ÷ today: `[area × years + year]`. */
  readonly given: Float64Array
}

export interface ModelMove {
  /** Number of the measure. */
  readonly measure: number
  readonly id: string
  readonly from: number
  readonly overlap: Float64Array
  readonly reach: number
  readonly effect: number
  readonly ramp: Float64Array
  readonly ends: number
  readonly to: readonly {
    readonly service: number
    readonly share: number
    readonly conversion: number
  }[]
  readonly requires: readonly { readonly service: number; readonly perReached: number }[]
}

export interface ModelMeasure {
  readonly id: string
  readonly name: string
  readonly caution: string | null
  /** Areas that have it, by number. */
  readonly areas: ReadonlySet<number>
}

/** A sum over services of activity × weight, such as beds or FTE. */
export interface Outcome {
  readonly id: string
  readonly unit: string
  readonly terms: readonly OutcomeTerm[]
  /** What it is of a limit of the workforce, by its number; not there for what no limit changes. */
  readonly limited?: { readonly limit: number; readonly part: LimitPart }
}

/** What FTE that are needed become: staffed, or one of the three that nobody staffs. */
export type LimitPart = 'staffed' | 'waiting' | 'family' | 'lower-coverage'

export interface OutcomeTerm {
  readonly service: number
  readonly factor: number
  /** Assumptions that multiply, and those that divide. */
  readonly times: readonly number[]
  readonly over: readonly number[]
  /** Labour whose amount per unit follows standard and productivity. */
  readonly labour: boolean
}

/** What a unit of a service takes: FTE, and what it costs ÷ its unit cost. */
export interface UnitCosting {
  readonly fte: readonly OutcomeTerm[]
  readonly cost: readonly OutcomeTerm[]
}

export interface WorkforceLimit {
  readonly level: ServiceLevel
  /** Numbers of the outcomes: what is needed, what is staffed of it, and what the rest becomes. */
  readonly outcome: number
  readonly staffed: number
  readonly unmet: readonly {
    readonly part: Exclude<LimitPart, 'staffed'>
    readonly outcome: number
    readonly share: number
  }[]
  readonly growth: number
}

/** A baseline and a scenario, checked and numbered: what draws, points and ledgers are made from. */
export interface Model {
  readonly baseline: Baseline
  readonly scenario: Scenario
  readonly parameters: readonly Assumption[]
  readonly services: readonly ModelService[]
  readonly areas: number
  readonly years: number
  /** `[area][service][age]`, 0 where a service starts from nothing. */
  readonly base: Float64Array
  /** `[area][service][age][year]` */
  readonly growth: Float64Array
  /** Adopted ÷ today's coverage, same layout; null where nothing is adopted. */
  readonly adopted: Float64Array | null
  /** `[service][age][year][2]` */
  readonly health: Float64Array
  readonly deathRatio: Float64Array
  readonly levelSd: Float64Array
  readonly levelMean: Float64Array
  /** Persons on 1 January of each year, `[area][age][year]`. */
  readonly people: Float64Array
  readonly follows: readonly ('people' | 'births')[]
  readonly healthShare: number | null
  readonly standard: number | null
  readonly productivity: number | null
  readonly needs: readonly NeedStep[]
  readonly waiting: readonly WaitingStep[]
  readonly family: FamilyStep | null
  readonly measures: readonly ModelMeasure[]
  readonly moves: readonly ModelMove[]
  /** Numbers of the services that moves leave, each after those that feed it. */
  readonly order: readonly number[]
  readonly outcomes: readonly Outcome[]
  /** By service. */
  readonly units: readonly UnitCosting[]
  readonly limits: readonly WorkforceLimit[]
}

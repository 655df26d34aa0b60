import type { RefusedLike } from '@samsyn/language'
import type { ServiceId } from '@samsyn/measures'
import type { AccountBands, Assumption, Band, BaselineService, Scenario } from '@samsyn/scenario'

/** What the page asks of the worker. */
export interface RunOrder {
  readonly ticket: number
  /** All that are compared, the reference first. */
  readonly scenarios: readonly Scenario[]
  readonly draws: number
  readonly year: number
  /** The outcome whose path and ledger are shown. */
  readonly outcome: string
  /** A municipality code, or null for the community. */
  readonly area: string | null
  /** Which of the scenarios is worked on. */
  readonly active: number
  /** A slider moves: another order is likely to follow at once. */
  readonly moving: boolean
}

export interface Headline {
  readonly id: string
  readonly unit: string
  readonly today: number
  readonly later: Band
  /** What the measures change; null without measures. */
  readonly effect: Band | null
  /** Services whose activity today it rests on. */
  readonly services: readonly ServiceId[]
}

/** What follows a moving slider. */
export interface ScenarioResult {
  readonly headlines: readonly Headline[]
  readonly outcomes: readonly { readonly id: string; readonly unit: string }[]
  readonly path: readonly { year: number; value: number; low: number; high: number }[]
}

/** Why, and for whom: what comes when there is time. */
export interface ScenarioReasons {
  /** On the central path, which ends where the headline stands. */
  readonly waterfall: {
    readonly today: number
    readonly future: number
    readonly lines: readonly { readonly player: string; readonly change: number }[]
  } | null
  readonly accounts: readonly AccountBands[] | null
  /** What measures cost in themselves is counted for the community alone, and is not in the accounts of an area. */
  readonly withoutOutlays: boolean
  /** What each measure takes away, and where it arrives, in the year. */
  readonly moves: readonly {
    readonly measure: string
    readonly from: ServiceId
    readonly unit: string
    readonly leaves: number
    readonly to: readonly ServiceId[]
  }[]
  readonly conservation: number
  /** Every number that is assumed, as drawn. */
  readonly assumptions: readonly Assumption[]
}

/** A scenario that the engine refuses is said, and the others are shown. */
export type ScenarioAnswer = ScenarioResult | { readonly refusal: RefusedLike }

export interface RunAnswer {
  readonly ticket: number
  /** The scenarios that were asked for, the reference first. */
  readonly asked: readonly Scenario[]
  readonly draws: number
  /** What was asked for: until this answer is there, what is shown is of the one before. */
  readonly year: number
  readonly outcome: string
  readonly area: string | null
  /** How long the engine took. */
  readonly ms: number
  /** The year of the tables. */
  readonly firstYear: number
  readonly scenarios: readonly ScenarioAnswer[]
}

/** The rest of an answer. */
export interface ReasonsAnswer {
  readonly ticket: number
  /** In the order of the scenarios; null for one that was refused. */
  readonly reasons: readonly (ScenarioReasons | null)[]
}

/** What a baseline says of each service: where its activity is from, or why there is none. */
export type ServiceBasis = Pick<BaselineService, 'id' | 'quality' | 'missing' | 'sources'>

/** What a baseline says of itself, and what can be set on it. */
export interface RunBasis {
  /** The year of the tables, and the last of a run. */
  readonly firstYear: number
  readonly lastYear: number
  readonly services: readonly ServiceBasis[]
  /** Tables that the people to come are projected from. */
  readonly peopleSources: readonly string[]
  /** Measures of the library that have something to work on here. */
  readonly applies: readonly string[]
  /** Services with activity today, and those of them whose local level stands beside the nation's. */
  readonly counted: readonly ServiceId[]
  readonly levelled: readonly ServiceId[]
  /** Coverage today in per cent, where a coverage can be adopted. */
  readonly coverage: readonly {
    readonly area: string
    readonly service: 'home-care' | 'long-stay'
    readonly ages: '67to79' | '80plus'
    readonly percent: number
  }[]
}

export interface FailedWork {
  /** The order it was of; null where the baseline could not be opened. */
  readonly ticket: number | null
  readonly message: string
}

export type ToWorker =
  | { readonly kind: 'open'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'run'; readonly order: RunOrder }
export type FromWorker =
  | { readonly kind: 'ready'; readonly basis: RunBasis }
  | { readonly kind: 'answer'; readonly answer: RunAnswer }
  | { readonly kind: 'reasons'; readonly reasons: ReasonsAnswer }
  | ({ readonly kind: 'failed' } & FailedWork)

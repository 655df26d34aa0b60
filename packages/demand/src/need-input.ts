import type { PopulationDraws, Projection } from '@samsyn/population'
import type { CoveredService } from './coverage-trend.ts'
import type { NurseKey } from './nurse-key.ts'
import type { Persons } from './persons.ts'
import type { PracticeDrift } from './practice-drift.ts'
import type {
  AtlasRow,
  CareSampleRow,
  HospitalUseRow,
  MunicipalCareRow,
  TrustCapacityRow,
} from './types.ts'

/** Coverage that a municipality has decided to steer towards. */
export interface AdoptedCoverage {
  readonly municipality: string
  readonly service: CoveredService
  /** Per cent of the age group at 31 December of the years; straight lines between, the last one kept. */
  readonly points: readonly { readonly year: number; readonly percent: number }[]
}

/** A trust's part in the community: by place of treatment, so a share of it when it serves two. */
export interface TrustShare {
  readonly hfId: string | null
  /** Share, 0–1, of the trust's expected bed-days that come from this community (`catchmentShare`). */
  readonly share: number
}

/** What is assumed rather than read from a table; every field has a default and can be set. */
export interface NeedAssumptions {
  /** Bed-days ÷ (365 × beds). */
  readonly occupancy: number
  /** Beds in use in the busiest winter month ÷ the year's mean. */
  readonly winter: number
  /** Share of residents of housing with round-the-clock staff who are 67 or over, with its 80 % interval. */
  readonly elderlyShareOfHousing: {
    readonly central: number
    readonly low: number
    readonly high: number
  }
  /** How much of its pace a trend in coverage keeps from one year to the next, 0–1. */
  readonly damping: number
  /** Share of care users who are new each year: how soon chance in today's count is forgotten. */
  readonly turnover: number
  /** Correlation over catchments between hospital level in 2013–2015 and now. */
  readonly persistence: number
  /** Spread (SD) of a municipality's hospital level around its catchment's. */
  readonly municipalLevelSd: number
  /** How far municipal care strays where no sample shows it: what the sample of thirteen gives, rounded. */
  readonly careDrift: PracticeDrift
  /**
   * How far the nation's hospital use at a given age strays in ten years (SD of the log). The only two tables a
   * decade apart (75 and over: Helseatlas 2013–2015, Statistics Norway 2024) differ by about that, and part of it may be
   * how days are counted.
   */
  readonly nationalHospitalDrift: number
  /** Spread (SD) of h, the share of better mortality that is better health, around 1 in the trend path. */
  readonly healthSd: number
  /** Family care in Norway in FTE (Statistics Norway's projection of 2017). */
  readonly familyCareFte: number
}

export const needAssumptions: NeedAssumptions = {
  occupancy: 0.85,
  winter: 1.1,
  elderlyShareOfHousing: { central: 0.4, low: 0.25, high: 0.55 },
  damping: 0.9,
  turnover: 0.4,
  persistence: 0.7,
  municipalLevelSd: 0.08,
  careDrift: { together: 0.22, own: 0.1 },
  nationalHospitalDrift: 0.13,
  healthSd: 0.25,
  familyCareFte: 90_000,
}

export interface NeedInput {
  readonly communityId: string
  readonly municipalities: readonly string[]
  /** Years wanted. Users stand at 31 December, bed-days are of the whole year. Today is always added. */
  readonly years: readonly number[]
  readonly seed: number
  readonly projection: Projection
  readonly draws: PopulationDraws
  /** Probability of dying within the year, Norway, `[sex × 106 + age]`. */
  readonly deathProbability: (year: number) => Float64Array
  /** All municipalities of Norway, as published: the gate is inside. */
  readonly care: readonly MunicipalCareRow[]
  readonly careSample: readonly CareSampleRow[]
  /** Known people of the sample's municipalities on 1 January after each of its years: the trend's denominators. */
  readonly persons: Persons
  readonly hospitalUse: readonly HospitalUseRow[]
  readonly atlas: readonly AtlasRow[]
  /** From `atlasAreasOf(communityId)`. */
  readonly atlasAreas: readonly string[] | null
  readonly capacity: readonly TrustCapacityRow[]
  readonly trusts: readonly TrustShare[]
  readonly adopted?: readonly AdoptedCoverage[]
  readonly assumptions?: Partial<NeedAssumptions>
  /** Nurse FTE per user; fitted to `care` when left out. */
  readonly nurseKey?: NurseKey
}

export const paths = ['constant', 'trend', 'adopted'] as const
export type Path = (typeof paths)[number]

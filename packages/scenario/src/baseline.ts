import type { PracticeDrift } from '@samsyn/demand'
import type { DriverShare, ServiceId, ServiceUnit } from '@samsyn/measures'
import type { PopulationChance } from '@samsyn/population'
import type { MissingReason, Quality } from '@samsyn/quantity'

/** The version of the layout; a file of another version is refused. */
export const BASELINE_SCHEMA = 3

/** Age groups are those of population: 0–17, 18–66, 67–79, 80–89, 90+. */
export const GROUPS = 5
/** The age group that gives birth: births follow what is drawn of its number. */
export const MOTHERS = 1

/** One service of the catalogue as a community's tables have it. */
export interface BaselineService {
  readonly id: ServiceId
  readonly unit: ServiceUnit
  /** 1 where users at 31 December follow the people of the day after, 0 where a flow follows its own 1 January. */
  readonly clock: 0 | 1
  readonly follows: 'people' | 'births'
  readonly quality: Quality
  /** Why no table gives activity today; null where `base` has it. */
  readonly missing: MissingReason | null
  /** Tables behind `base`; none where it is missing. */
  readonly sources: readonly string[]
  /** Services with the same word share the luck of their local level. */
  readonly levelGroup: string
  /** Spread (SD of the log) of the level that all areas share. */
  readonly sharedLevelSd: number
  /** Share of users that are new each year: how soon chance in today's count is forgotten; 1 = today is not known either. */
  readonly turnover: number
  /** Yearly change of log coverage by age group with its SD, and the assumption they are drawn with; null where no table shows one. */
  readonly trend: {
    readonly id: string
    readonly perYear: readonly number[]
    readonly sd: readonly number[]
  } | null
  readonly drift: ServiceDrift | null
}

/** How far use per person strays from the path it is said to follow, by choices that no table foresees. */
export interface ServiceDrift extends PracticeDrift {
  /** The assumption of what all areas share, and the name of each area's own luck; services may have one together. */
  readonly id: string
  readonly driver: DriverShare | null
  readonly quality: Quality
  readonly rationale: string
}

/** A source table, with the hash of what was read. */
export interface BaselineSource {
  readonly id: string
  readonly sha256: string
}

/**
 * The frozen observations and rates a run starts from. Arrays, draws excepted, in the order
 * `[area][service][age group][year]`; years from `firstYear` to `lastYear`.
 */
export interface Baseline {
  readonly schema: typeof BASELINE_SCHEMA
  readonly community: { readonly id: string; readonly name: string }
  /** Real tables, or the synthetic country. */
  readonly kind: 'real' | 'synthetic'
  /** Municipality codes of 2024. */
  readonly areas: readonly string[]
  readonly areaNames: readonly string[]
  readonly vintage: 2024
  readonly services: readonly BaselineService[]
  /** The year of the municipal tables: today. */
  readonly firstYear: number
  readonly lastYear: number
  readonly sources: readonly BaselineSource[]
  /** What chance may do to `people`: with it a run needs no other data; null where people are certain. */
  readonly chance: PopulationChance | null
  readonly arrays: BaselineArrays
}

export interface BaselineArrays {
  /** Activity today in the unit of the service; NaN where missing. `[area][service][age]` */
  readonly base: Float64Array
  /** People (or births) then ÷ today, weighted by the service's rates within the age group. `[area][service][age][year]` */
  readonly growth: Float64Array
  /** Factor of full health (h = 1) and of twice that, by equal death probability. `[service][age][year][2]` */
  readonly health: Float64Array
  /** The rival rule: use in proportion to death probabilities. `[service][age][year]` */
  readonly deathRatio: Float64Array
  /** Local level ÷ level at the nation's rates; NaN where unknown. `[area][service]` */
  readonly localRatio: Float64Array
  /** SD of the log of the local level, and what its mean leans to. `[area][service]` */
  readonly levelSd: Float64Array
  readonly levelMean: Float64Array
  /** Persons on 1 January from `firstYear` to `lastYear + 1`. `[area][age][year + 1]` */
  readonly people: Float64Array
}

export function yearsOf({ firstYear, lastYear }: Pick<Baseline, 'firstYear' | 'lastYear'>): number {
  return lastYear - firstYear + 1
}

import type { AreaIndex } from './areas.ts'
import type { PopulationConstants } from './constants.ts'
import type { LocalMigration } from './local-migration.ts'
import type { NationalMortality } from './national-mortality.ts'
import type { OutlookMortality } from './outlook-mortality.ts'
import type { PastFlows } from './past-flows.ts'
import type { NationalOutlook } from './types.ts'

/** All that a projection needs, estimated from what was known at the base year. */
export interface RateModel {
  readonly baseYear: number
  readonly areas: AreaIndex
  /** Persons on 1 January of the base year: `[area][sex][age]`. */
  readonly people: Float64Array
  readonly constants: PopulationConstants
  readonly mortality: NationalMortality
  readonly past: PastFlows
  /** By area: deaths and births against the nation's at the same ages; net migration beyond the nation's. */
  readonly mortalityRatio: Float64Array
  readonly fertilityRatio: Float64Array
  readonly migration: LocalMigration
  /** By district cell: the share of the city's people whom its districts hold (the rest have no known district). */
  readonly heldShare: Float64Array
  readonly boysPerGirl: number
  readonly outlook: NationalOutlook
  readonly outlookMortality: OutlookMortality
  /** True when the base year is later than the outlook's last estimate: then the national path leans on it. */
  readonly leansOnOutlook: boolean
}

/** A rate model that also knows how far national projections have gone astray: what draws need. */
export interface PopulationModel extends RateModel {
  /** By age group of `ageGroups`; measured on paths that do not lean on the outlook, whether this model does or not. */
  readonly nationalDeviations: readonly NationalDeviation[]
}

/** Standard deviation of the log of projected ÷ actual after five years, and the power of time it grows by. */
export interface NationalDeviation {
  readonly afterFiveYears: number
  readonly power: number
}

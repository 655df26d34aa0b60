/**
 * Municipal care of one municipality at 31 December `year`. null = not published (a small count, or not given): never zero.
 * Columns as SSB 12292, 11645 and 14534 have them.
 */
export interface MunicipalCareRow {
  readonly municipality: string
  readonly year: number
  /** Persons on 1 January of the same year: a row check, not a denominator. */
  readonly populationCheck: number
  readonly hoursPerWeekHomeCare: number | null
  readonly homeCareUsers: number | null
  readonly homeCareUsers0to66: number | null
  readonly homeCareUsers80plus: number | null
  /** Residents of housing with round-the-clock staff, any age. */
  readonly housing24hUsers: number | null
  readonly longStayUsers: number | null
  readonly longStay0to66: number | null
  readonly longStay67to79: number | null
  readonly longStay80plus: number | null
  /** Agreed FTE, all users. */
  readonly nurseFte: number | null
}

/** A municipality in the sample of thirteen with 2015, 2020 and 2025; persons on 1 January of the same year. */
export interface CareSampleRow extends MunicipalCareRow {
  readonly persons0to66: number
  readonly persons67to79: number
  readonly persons80plus: number
}

/** Use of somatic hospitals in Norway in one year by age group and ICD-10 chapter ("_T" = all). */
export interface HospitalUseRow {
  readonly year: number
  readonly ageFrom: number
  /** Inclusive; 105 for the open group. */
  readonly ageTo: number
  readonly chapter: string
  readonly label: string
  readonly patients: number
  readonly inpatients: number
  readonly stays: number
  /** Discharge date minus admission date, overnight only (SSB 14824). */
  readonly bedDays: number
  /** Persons on 1 January of the year. */
  readonly population: number
}

/** One published figure of a Norwegian health atlas (SKDE, Helse Førde), by catchment of its time. */
export interface AtlasRow {
  readonly atlas: string
  readonly group: string
  readonly indicator: string
  readonly detail: string
  /** The atlas's own area name, "Norge" for the country. */
  readonly area: string
  readonly period: string
  readonly type: string
  /** Per how many persons a rate is; null where the source does not say. */
  readonly rateBase: number | null
  readonly value: number
  readonly lower: number | null
  readonly upper: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

/** Capacity or staff of a trust (SSB 13942, 13953), by place of treatment. */
export interface TrustCapacityRow {
  readonly hfId: string
  readonly metric: string
  readonly year: number
  readonly value: number
}

/** Share of persons of a sex and age with dementia. */
export interface DementiaRow {
  readonly sex: 0 | 1
  readonly ageFrom: number
  /** Inclusive; 105 for the open group. */
  readonly ageTo: number
  readonly prevalence: number
}

/** Persons dispensed a group of medicines in Norway. */
export interface MedicationRow {
  readonly atc: string
  readonly label: string
  readonly year: number
  readonly users: number
  readonly usersPer1000: number
}

/** Everything that says which services are used and what there is to give them. Empty lists where a table is not at hand. */
export interface ServiceTables {
  readonly care: readonly MunicipalCareRow[]
  readonly careSample: readonly CareSampleRow[]
  readonly hospitalUse: readonly HospitalUseRow[]
  readonly atlas: readonly AtlasRow[]
  readonly capacity: readonly TrustCapacityRow[]
  readonly dementia: readonly DementiaRow[]
  readonly medication: readonly MedicationRow[]
}

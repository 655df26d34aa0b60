/** Single years of age 0–104 and 105 = 105 and over. */
export const AGES = 106
/** Index 0 is women, index 1 is men, everywhere. */
export const SEXES = 2
export const CELLS_PER_AREA = SEXES * AGES

/**
 * Persons on 1 January by year, area, sex and age.
 * `people[((year − firstYear) × areas.length + area) × 212 + sex × 106 + age]`
 */
export interface PopulationHistory {
  /** Municipality codes (four digits, sorted) and then city district codes (six digits, sorted). */
  readonly areas: readonly string[]
  readonly firstYear: number
  readonly lastYear: number
  readonly people: Float64Array
}

/** Persons in Norway on 1 January: `people[(year − firstYear) × 212 + sex × 106 + age]`. */
export interface NationalHistory {
  readonly firstYear: number
  readonly lastYear: number
  readonly people: Float64Array
}

/** Deaths per person-year lived, Norway: `rate[(year − firstYear) × 212 + sex × 106 + age]`; NaN where no one was exposed. */
export interface MortalityHistory {
  readonly firstYear: number
  readonly lastYear: number
  readonly rate: Float64Array
}

/** A yearly national series with its 80 % limits where the publisher gives them (NaN otherwise). */
export interface OutlookSeries {
  readonly central: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/** What the United Nations' World Population Prospects 2024 says of Norway; index 0 is `firstYear`. */
export interface NationalOutlook {
  readonly firstYear: number
  readonly lastYear: number
  /** The last year that is an estimate of what happened rather than a projection. */
  readonly lastEstimate: number
  /** Children per woman. */
  readonly fertility: OutlookSeries
  /** Years at birth, women and men. */
  readonly lifeExpectancyWomen: OutlookSeries
  readonly lifeExpectancyMen: OutlookSeries
  /** Persons a year. */
  readonly netMigration: OutlookSeries
  /** Boys per girl. */
  readonly sexRatioAtBirth: Float64Array
  /** Share of total fertility by mother's five-year age group, per five-year period: sums to 1 over 15–19 … 45–49 (and younger or older groups if given). */
  readonly fertilityPattern: readonly {
    readonly periodStart: number
    readonly ageFrom: number
    readonly share: number
  }[]
  /** Death rates by five-year period and age group (0, 1, 5, 10 … 100+). */
  readonly mortality: readonly {
    readonly periodStart: number
    readonly ageFrom: number
    readonly women: number
    readonly men: number
  }[]
}

/** The tables a projection is made from. */
export interface PopulationTables {
  readonly history: PopulationHistory
  readonly national: NationalHistory
  readonly mortality: MortalityHistory
  readonly outlook: NationalOutlook
  /** Municipality → the municipalities whose behaviour it is shrunk towards first (its county). */
  readonly countyOf: ReadonlyMap<string, string>
  /** City district → its municipality. */
  readonly cityOf: ReadonlyMap<string, string>
}

/** A projected population and the flows that made it, one central path. */
export interface Projection {
  /** Same order as in the history. */
  readonly areas: readonly string[]
  /** The year of the known starting population. */
  readonly firstYear: number
  readonly lastYear: number
  /** `people[((year − firstYear) × areas.length + area) × 212 + sex × 106 + age]` on 1 January. */
  readonly people: Float64Array
  /** During year y, by area: `births[(y − firstYear) × areas.length + area]`, y from firstYear to lastYear − 1. */
  readonly births: Float64Array
  readonly deaths: Float64Array
  /** Net moves in, whole area, including the part that reconciliation with the nation added. */
  readonly netMigration: Float64Array
  /** Deaths at 80 and over during the year, same layout as `deaths`. */
  readonly deaths80plus: Float64Array
}

export interface AgeGroup {
  readonly id: '0to17' | '18to66' | '67to79' | '80to89' | '90plus'
  readonly from: number
  /** Inclusive. */
  readonly to: number
}

export const ageGroups: readonly AgeGroup[] = [
  { id: '0to17', from: 0, to: 17 },
  { id: '18to66', from: 18, to: 66 },
  { id: '67to79', from: 67, to: 79 },
  { id: '80to89', from: 80, to: 89 },
  { id: '90plus', from: 90, to: AGES - 1 },
]

/**
 * What chance does to a projection: each draw's persons in an age group as a multiple of the central path.
 * `factor[((area × 5 + group) × years.length + year) × draws + draw]`; 1 for known years.
 * Areas and years are correlated inside a draw, so sums over areas are taken draw by draw.
 */
export interface PopulationDraws {
  readonly areas: readonly string[]
  readonly years: readonly number[]
  readonly draws: number
  readonly factor: Float32Array
}

/**
 * The constants of the method. Those of migration come from the project's feasibility study; k of mortality and
 * fertility are one over the variance between places that `bench/population/estimate-shrinkage.ts` prints. All of
 * it rests on 2006–2016 only (docs/methods/population.md).
 */
export interface PopulationConstants {
  /** Years of history that local rates are made from, and how much a year of age costs in weight. */
  readonly migrationYears: number
  readonly weightPerYear: number
  /** Person-years that stand against the data at each level of shrinkage, and the share kept. */
  readonly classPersonYears: number
  readonly countyPersonYears: number
  readonly countyKept: number
  readonly municipalPersonYears: number
  readonly municipalKept: number
  readonly kernelPersonYears: number
  readonly kernelKept: number
  readonly kernelAges: number
  /** What is left of a municipality's own deviation after one more year. */
  readonly fade: number
  readonly mortalityYears: number
  readonly mortalityDeaths: number
  readonly countyMortalityDeaths: number
  readonly fertilityYears: number
  readonly fertilityBirths: number
  readonly countyFertilityBirths: number
  /** Years that the yearly change of death rates is read from. */
  readonly mortalityTrendYears: number
  /** Share of the gap between the last year and the outlook that remains after one more year. */
  readonly outlookApproach: number
}

export const populationConstants: PopulationConstants = {
  migrationYears: 10,
  weightPerYear: 0.8,
  classPersonYears: 1_000,
  countyPersonYears: 10_000,
  countyKept: 0.8,
  municipalPersonYears: 4_000,
  municipalKept: 0.3,
  kernelPersonYears: 1_000,
  kernelKept: 0.7,
  kernelAges: 4,
  fade: 0.97,
  mortalityYears: 10,
  mortalityDeaths: 320,
  countyMortalityDeaths: 440,
  fertilityYears: 7,
  fertilityBirths: 160,
  countyFertilityBirths: 250,
  mortalityTrendYears: 10,
  outlookApproach: 0.7,
}

/** Upper bounds (exclusive) of the size classes of municipalities, persons. */
export const sizeClasses = [2_000, 5_000, 10_000, 20_000, 50_000, Number.POSITIVE_INFINITY] as const

/** First age of each band in which counties and municipalities deviate in migration. */
export const migrationBands = [0, 15, 20, 25, 35, 50, 67] as const

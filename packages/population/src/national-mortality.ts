import type { PopulationConstants } from './constants.ts'
import { mortalitySinceTable } from './mortality-since-table.ts'
import { smoothOverAges } from './smooth-over-ages.ts'
import { AGES, CELLS_PER_AREA, type PopulationTables, SEXES } from './types.ts'

/**
 * National death rates as a line per sex and age: log m = level + change × (year − reference), and a shift by
 * sex for the years after the mortality table ends, read from how cohorts of the old have shrunk since.
 */
export interface NationalMortality {
  readonly reference: number
  readonly level: Float64Array
  readonly change: Float64Array
  /** Shift of log m by sex that holds from the base year on. */
  readonly shift: Float64Array
  /** Shift by year and sex: `pastShift[(year − pastFirstYear) × 2 + sex]`; 0 in years of the mortality table. */
  readonly pastFirstYear: number
  readonly pastShift: Float64Array
}

/** Added to the deaths of an age, so that none has a rate of zero. */
const LEAST_DEATHS = 0.05

export function fitNationalMortality(
  tables: PopulationTables,
  baseYear: number,
  constants: PopulationConstants,
): NationalMortality {
  const years = yearsOfMortality(tables, baseYear, constants.mortalityTrendYears)
  const { deaths, exposure } = deathsAndExposure(tables, years)
  const reference = years.reduce((sum, year) => sum + year, 0) / years.length
  const level = smoothLevel(deaths, exposure, years.length)
  const line = { reference, level, change: smoothChange(deaths, exposure, years) }
  return { ...line, ...mortalitySinceTable(tables, baseYear, line, years) }
}

/** log death rates of a year by sex and age, 212 long. */
export function logDeathRates(
  mortality: NationalMortality,
  year: number,
  baseYear: number,
): Float64Array {
  const { reference, level, change, shift, pastFirstYear, pastShift } = mortality
  const rates = new Float64Array(CELLS_PER_AREA)
  for (let sex = 0; sex < SEXES; sex++) {
    const past = (year - pastFirstYear) * SEXES + sex
    const move = year >= baseYear ? shift[sex]! : (pastShift[past] ?? 0)
    for (let cell = sex * AGES; cell < (sex + 1) * AGES; cell++) {
      rates[cell] = level[cell]! + change[cell]! * (year - reference) + move
    }
  }
  return rates
}

function yearsOfMortality(
  { mortality, national }: PopulationTables,
  baseYear: number,
  most: number,
): number[] {
  const last = Math.min(mortality.lastYear, baseYear - 1, national.lastYear - 1)
  const first = Math.max(mortality.firstYear, national.firstYear, last - most + 1)
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
  return years.length > 0 ? years : [last]
}

/** `[year][sex][age]`: deaths = rate × mean population of the year. */
function deathsAndExposure({ mortality, national }: PopulationTables, years: readonly number[]) {
  const deaths = new Float64Array(years.length * CELLS_PER_AREA)
  const exposure = new Float64Array(years.length * CELLS_PER_AREA)
  years.forEach((year, index) => {
    const start = Math.max(0, year - national.firstYear) * CELLS_PER_AREA
    const rates = (year - mortality.firstYear) * CELLS_PER_AREA
    for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
      const rate = mortality.rate[rates + cell]!
      const lived =
        (national.people[start + cell]! + national.people[start + CELLS_PER_AREA + cell]!) / 2
      if (!(rate >= 0) || !(lived > 0)) continue
      deaths[index * CELLS_PER_AREA + cell] = rate * lived
      exposure[index * CELLS_PER_AREA + cell] = lived
    }
  })
  return { deaths, exposure }
}

/** Half the width of the age window in which levels are smoothed: wide where deaths are few. */
function halfWidth(age: number): number {
  return age < 2 ? 0 : age < 40 ? 5 : age < 60 ? 3 : age < 95 ? 2 : 4
}

/** A line in log m through the neighbouring ages, weighted by deaths: smoothing m itself would lift it (it is convex). */
function smoothLevel(deaths: Float64Array, exposure: Float64Array, years: number): Float64Array {
  const logRate = new Float64Array(CELLS_PER_AREA)
  const weight = new Float64Array(CELLS_PER_AREA)
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    let died = 0
    let lived = 0
    for (let year = 0; year < years; year++) {
      died += deaths[year * CELLS_PER_AREA + cell]!
      lived += exposure[year * CELLS_PER_AREA + cell]!
    }
    weight[cell] = lived > 0 ? died + LEAST_DEATHS : 0
    logRate[cell] = lived > 0 ? Math.log((died + LEAST_DEATHS) / lived) : 0
  }
  return smoothOverAges(logRate, weight, halfWidth)
}

/** Yearly change of log m, each age with eight neighbours to each side. */
function smoothChange(
  deaths: Float64Array,
  exposure: Float64Array,
  years: readonly number[],
): Float64Array {
  const change = new Float64Array(CELLS_PER_AREA)
  const middle = years.reduce((sum, year) => sum + year, 0) / years.length
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    const sex = Math.floor(cell / AGES) * AGES
    const width = cell - sex < 40 ? 12 : 8
    const from = Math.max(sex, cell - width)
    const to = Math.min(sex + AGES - 1, cell + width)
    let top = 0
    let bottom = 0
    for (let other = from; other <= to; other++) {
      let mean = 0
      let weight = 0
      for (let i = 0; i < years.length; i++) {
        mean += deaths[i * CELLS_PER_AREA + other]!
        weight += exposure[i * CELLS_PER_AREA + other]!
      }
      if (!(mean > 0)) continue
      const rate = mean / weight
      for (let i = 0; i < years.length; i++) {
        // Poisson score for a common slope: (deaths − expected) against the year.
        const expected = rate * exposure[i * CELLS_PER_AREA + other]!
        const x = years[i]! - middle
        top += x * (deaths[i * CELLS_PER_AREA + other]! - expected)
        bottom += x * x * expected
      }
    }
    change[cell] = bottom > 0 ? top / bottom : 0
  }
  return change
}

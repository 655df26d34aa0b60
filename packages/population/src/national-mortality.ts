import type { PopulationConstants } from './constants.ts'
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

const LEAST_DEATHS = 0.5
const OLD_FROM = 65
const OLD_TO = 104

export function fitNationalMortality(
  tables: PopulationTables,
  baseYear: number,
  constants: PopulationConstants,
): NationalMortality {
  const years = yearsOfMortality(tables, baseYear, constants.mortalityTrendYears)
  const { deaths, exposure } = deathsAndExposure(tables, years)
  const reference = years.reduce((sum, year) => sum + year, 0) / years.length
  const level = smoothLevel(deaths, exposure, years.length)
  const change = smoothChange(deaths, exposure, years)
  const line = { reference, level, change: change.map((x) => x * constants.mortalityTrendKept) }
  return { ...line, ...shiftsAfter(tables, baseYear, line, years) }
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

/**
 * log of the share of those aged a on 1 January who live on the next: −(m_a + m_(a+1)) / 2, because they
 * spend about half the year at each age. The open group keeps its own rate.
 */
export function logSurvival(logRates: Float64Array): Float64Array {
  const survival = new Float64Array(CELLS_PER_AREA)
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    const next = cell % AGES === AGES - 1 ? cell : cell + 1
    survival[cell] = -(Math.exp(logRates[cell]!) + Math.exp(logRates[next]!)) / 2
  }
  return survival
}

/** Share of children born in a year who live at its end, by sex: nearly all infant deaths come in the first days. */
export function birthSurvival(logRates: Float64Array): Float64Array {
  return Float64Array.of(
    Math.exp(-0.85 * Math.exp(logRates[0]!)),
    Math.exp(-0.85 * Math.exp(logRates[AGES]!)),
  )
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
    weight[cell] = lived > 0 ? died + LEAST_DEATHS / 10 : 0
    logRate[cell] = lived > 0 ? Math.log((died + LEAST_DEATHS / 10) / lived) : 0
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

function smoothOverAges(
  values: Float64Array,
  weights: Float64Array,
  width: (age: number) => number,
): Float64Array {
  const smooth = new Float64Array(CELLS_PER_AREA)
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    const sex = Math.floor(cell / AGES) * AGES
    const half = width(cell - sex)
    smooth[cell] = localLine(
      values,
      weights,
      cell,
      Math.max(sex + (half > 0 ? 2 : 0), cell - half),
      Math.min(sex + AGES - 1, cell + half),
    )
  }
  return smooth
}

/** The value at `cell` of the weighted least-squares line through cells from … to. */
function localLine(
  values: Float64Array,
  weights: Float64Array,
  cell: number,
  from: number,
  to: number,
): number {
  let w = 0
  let wx = 0
  let wy = 0
  let wxx = 0
  let wxy = 0
  for (let other = Math.min(from, cell); other <= to; other++) {
    const weight = weights[other]!
    const x = other - cell
    w += weight
    wx += weight * x
    wy += weight * values[other]!
    wxx += weight * x * x
    wxy += weight * x * values[other]!
  }
  if (!(w > 0)) return -8
  const spread = w * wxx - wx * wx
  return spread > 1e-9 * w * w ? (wxx * wy - wx * wxy) / spread : wy / w
}

type Line = Pick<NationalMortality, 'reference' | 'level' | 'change'>

/** Years after the mortality table that are averaged for the level that holds on. */
const LAST_YEARS = 5

function shiftsAfter(
  tables: PopulationTables,
  baseYear: number,
  line: Line,
  years: readonly number[],
) {
  const lastKnown = years[years.length - 1]!
  const shift = new Float64Array(SEXES)
  const pastFirstYear = lastKnown + 1
  const pastShift = new Float64Array(Math.max(0, baseYear - pastFirstYear) * SEXES)
  const usable = years.filter((year) => year >= tables.national.firstYear)
  for (let sex = 0; sex < SEXES; sex++) {
    let known = 0
    for (const year of usable) known += logExcess(tables, line, year, sex) / usable.length
    const after = baseYear - pastFirstYear
    for (let i = 0; i < after; i++) {
      pastShift[i * SEXES + sex] = logExcess(tables, line, pastFirstYear + i, sex) - known
    }
    const from = Math.max(0, after - LAST_YEARS)
    for (let i = from; i < after; i++)
      shift[sex]! += pastShift[i * SEXES + sex]! / (after - from + 1)
  }
  return { shift, pastFirstYear, pastShift }
}

/** log of those aged 65–104 who left their cohort during the year, over the deaths the line expects. */
function logExcess({ national }: PopulationTables, line: Line, year: number, sex: number): number {
  const rates = new Float64Array(CELLS_PER_AREA)
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    rates[cell] = line.level[cell]! + line.change[cell]! * (year - line.reference)
  }
  const survival = logSurvival(rates)
  const start = (year - national.firstYear) * CELLS_PER_AREA
  let left = 0
  let expected = 0
  for (let age = OLD_FROM; age < OLD_TO; age++) {
    const cell = sex * AGES + age
    const now = national.people[start + cell]!
    left += now - national.people[start + CELLS_PER_AREA + cell + 1]!
    expected += now * (1 - Math.exp(survival[cell]!))
  }
  return left > 0 && expected > 0 ? Math.log(left / expected) : 0
}

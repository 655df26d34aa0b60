import type { AreaIndex } from './areas.ts'
import { FIRST_MOTHER, fertilityPattern, MOTHER_AGES } from './fertility-pattern.ts'
import { logDeathRates, type NationalMortality } from './national-mortality.ts'
import { birthSurvival, logSurvival } from './survival.ts'
import { AGES, CELLS_PER_AREA, type PopulationTables } from './types.ts'

/** What the nation (the sum of the municipalities) did in each year from history.firstYear to baseYear − 1. */
export interface PastFlows {
  readonly firstYear: number
  readonly years: number
  /** `[year][sex][age at start]`, log of survival by the national line. */
  readonly logSurvival: Float64Array
  readonly birthSurvival: readonly Float64Array[]
  /** Norway's people: `[year][sex][age]`, one year more than the flows. */
  readonly people: Float64Array
  /** Net moves by age at the start of the year: `[year][sex][age]`; none for the last two ages. */
  readonly netMigration: Float64Array
  /** Age pattern of fertility by year, and the total fertility that the newborn of the next 1 January imply. */
  readonly pattern: readonly Float64Array[]
  readonly totalFertility: Float64Array
}

/** Above this age moves are too few, and errors in mortality too large, for the residual to say anything. */
export const LAST_MIGRANT = 84

export function pastFlows(
  tables: PopulationTables,
  areas: AreaIndex,
  mortality: NationalMortality,
  baseYear: number,
): PastFlows {
  const { firstYear } = tables.history
  const years = baseYear - firstYear
  const people = sumOfMunicipalities(tables, areas, years + 1)
  const survival = new Float64Array(years * CELLS_PER_AREA)
  const births: Float64Array[] = []
  const pattern: Float64Array[] = []
  for (let year = 0; year < years; year++) {
    const rates = logDeathRates(mortality, firstYear + year, baseYear)
    survival.set(logSurvival(rates), year * CELLS_PER_AREA)
    births.push(birthSurvival(rates))
    pattern.push(fertilityPattern(tables.outlook, firstYear + year, baseYear))
  }
  const totalFertility = Float64Array.from({ length: years }, (_, year) =>
    impliedFertility(people, year, pattern[year]!, births[year]!),
  )
  const netMigration = nationalResidual(people, survival, years)
  return {
    firstYear,
    years,
    logSurvival: survival,
    birthSurvival: births,
    people,
    netMigration,
    pattern,
    totalFertility,
  }
}

function sumOfMunicipalities(
  { history }: PopulationTables,
  areas: AreaIndex,
  years: number,
): Float64Array {
  const sum = new Float64Array(years * CELLS_PER_AREA)
  for (let year = 0; year < years; year++) {
    for (const area of areas.municipalities) {
      const from = (year * areas.codes.length + area) * CELLS_PER_AREA
      for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
        sum[year * CELLS_PER_AREA + cell]! += history.people[from + cell]!
      }
    }
  }
  return sum
}

/** Women of each age in mid-year × the pattern: births to expect at a total fertility of 1. */
export function birthsAtOne(
  start: Float64Array,
  from: number,
  end: Float64Array,
  to: number,
  pattern: Float64Array,
): number {
  let births = 0
  for (let i = 0; i < MOTHER_AGES; i++) {
    births += ((start[from + FIRST_MOTHER + i]! + end[to + FIRST_MOTHER + i]!) / 2) * pattern[i]!
  }
  return births
}

/** Births that the newborn of 1 January imply, taking them to have lived through the year where they are. */
export function impliedBirths(people: Float64Array, at: number, survival: Float64Array): number {
  return people[at]! / survival[0]! + people[at + AGES]! / survival[1]!
}

function impliedFertility(
  people: Float64Array,
  year: number,
  pattern: Float64Array,
  survival: Float64Array,
): number {
  const from = year * CELLS_PER_AREA
  const expected = birthsAtOne(people, from, people, from + CELLS_PER_AREA, pattern)
  return expected > 0 ? impliedBirths(people, from + CELLS_PER_AREA, survival) / expected : 0
}

function nationalResidual(
  people: Float64Array,
  logSurvival: Float64Array,
  years: number,
): Float64Array {
  const net = new Float64Array(years * CELLS_PER_AREA)
  for (let year = 0; year < years; year++) {
    for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
      if (cell % AGES > LAST_MIGRANT) continue
      const at = year * CELLS_PER_AREA + cell
      net[at] = people[at + CELLS_PER_AREA + 1]! - people[at]! * Math.exp(logSurvival[at]!)
    }
  }
  return net
}

import { Refusal } from '@samsyn/refusal'
import { AGES, CELLS_PER_AREA, type PopulationTables } from './types.ts'

/** Fewest years of change that local rates can be made from. */
const FEWEST_YEARS = 2

/** Refuses tables that no projection can be made from: wrong shape, a gap, a negative count, a base year outside. */
export function checkTables(tables: PopulationTables, baseYear: number): void {
  const { history, national } = tables
  checkYear(baseYear, history.firstYear + FEWEST_YEARS, history.lastYear, 'the population history')
  checkYear(baseYear, national.firstYear + FEWEST_YEARS, national.lastYear, 'the national table')
  checkLength('the population history', history.people.length, history.areas.length, history)
  checkLength('the national table', national.people.length, 1, national)
  checkCounts(tables, baseYear)
  checkNation(tables)
  if (tables.mortality.firstYear >= baseYear) {
    throw new Refusal('incomplete-table', {
      found: `death rates from ${tables.mortality.firstYear} for a projection from ${baseYear}`,
      because: 'mortality must be known before the base year',
      remedy: 'give death rates of earlier years, or a later base year',
    })
  }
}

function checkYear(year: number, first: number, last: number, table: string): void {
  if (Number.isInteger(year) && year >= first && year <= last) return
  throw new Refusal('year-out-of-range', {
    found: `the base year ${year}`,
    because: `${table} allows base years from ${first} to ${last}`,
    remedy: `choose a base year from ${first} to ${last}`,
  })
}

function checkLength(
  table: string,
  length: number,
  areas: number,
  { firstYear, lastYear }: { firstYear: number; lastYear: number },
): void {
  const expected = (lastYear - firstYear + 1) * areas * CELLS_PER_AREA
  if (length === expected) return
  throw new Refusal('shapes-differ', {
    found: `${length} cells in ${table}`,
    because: `${firstYear}–${lastYear}, ${areas} areas and ${CELLS_PER_AREA} cells make ${expected}`,
    remedy: 'read the table anew and give every year, area, sex and age',
  })
}

function checkCounts({ history }: PopulationTables, baseYear: number): void {
  const { areas, firstYear, people } = history
  const end = (baseYear - firstYear + 1) * areas.length * CELLS_PER_AREA
  for (let at = 0; at < end; at++) {
    if (people[at]! >= 0 && people[at]! < Number.POSITIVE_INFINITY) continue
    const row = Math.floor(at / CELLS_PER_AREA)
    const cell = at % CELLS_PER_AREA
    throw new Refusal('impossible-value', {
      found: `${people[at]} persons in area ${areas[row % areas.length]}, year ${firstYear + Math.floor(row / areas.length)}, ${cell < AGES ? 'women' : 'men'} aged ${cell % AGES}`,
      because: 'a number of persons is never negative or missing',
      remedy: 'correct the row in the population table',
    })
  }
}

function checkNation({ national, mortality }: PopulationTables): void {
  const wrong = national.people.findIndex(
    (persons) => !(persons >= 0 && persons < Number.POSITIVE_INFINITY),
  )
  if (wrong >= 0) refuse('persons in Norway', national.people[wrong]!, national.firstYear, wrong)
  // NaN is an age at which no one lived, and allowed.
  const rate = mortality.rate.findIndex((value) => value < 0)
  if (rate >= 0)
    refuse('as the death rate of Norway', mortality.rate[rate]!, mortality.firstYear, rate)
}

function refuse(what: string, value: number, firstYear: number, at: number): never {
  throw new Refusal('impossible-value', {
    found: `${value} ${what}, year ${firstYear + Math.floor(at / CELLS_PER_AREA)}`,
    because: 'a number of persons or deaths is never negative',
    remedy: 'correct the row in the table',
  })
}

import { Refusal } from '@samsyn/refusal'
import type { PeopleByArea } from './persons-by-group.ts'
import { AGES, CELLS_PER_AREA, type PopulationHistory, type Projection, SEXES } from './types.ts'

export interface PersonsWanted {
  /** First and last age, both included; all ages unless told (105 is 105 and over). */
  readonly from?: number
  readonly to?: number
  /** 0 women, 1 men; both unless told. */
  readonly sex?: 0 | 1
}

/** Persons of an area on 1 January of a year, in a history or a projection. */
export function personsIn(
  population: PeopleByArea,
  area: string,
  year: number,
  { from = 0, to = AGES - 1, sex }: PersonsWanted = {},
): number {
  const start = cellOf(population, area, year)
  let persons = 0
  for (let s = 0; s < SEXES; s++) {
    if (sex !== undefined && s !== sex) continue
    for (let age = from; age <= to; age++) persons += population.people[start + s * AGES + age]!
  }
  return persons
}

/** Norway's people on 1 January of a year, `[sex][age]`: the sum of the municipalities (codes of four digits). */
export function nationalPeople(population: PeopleByArea, year: number): Float64Array {
  const people = new Float64Array(CELLS_PER_AREA)
  for (const area of population.areas) {
    if (area.length !== MUNICIPALITY_DIGITS) continue
    const start = cellOf(population, area, year)
    for (let cell = 0; cell < CELLS_PER_AREA; cell++)
      people[cell]! += population.people[start + cell]!
  }
  return people
}

const MUNICIPALITY_DIGITS = 4

/** The known population of one year as a projection that has not gone anywhere yet: where `projectFrom` can start. */
export function baselineFrom(history: PopulationHistory, year: number): Projection {
  const stride = history.areas.length * CELLS_PER_AREA
  checkYear(history, year)
  const index = year - history.firstYear
  const none = new Float64Array(0)
  return {
    areas: history.areas,
    firstYear: year,
    lastYear: year,
    people: history.people.slice(index * stride, (index + 1) * stride),
    births: none,
    deaths: none,
    netMigration: none,
    deaths80plus: none,
  }
}

function cellOf(population: PeopleByArea, area: string, year: number): number {
  checkYear(population, year)
  const index = population.areas.indexOf(area)
  if (index < 0) {
    throw new Refusal('unknown-area', {
      found: `the area ${area}`,
      because: 'the population does not hold it',
      remedy: 'use the code of a municipality or city district in it',
    })
  }
  return ((year - population.firstYear) * population.areas.length + index) * CELLS_PER_AREA
}

function checkYear({ firstYear, lastYear }: PeopleByArea, year: number): void {
  if (Number.isInteger(year) && year >= firstYear && year <= lastYear) return
  throw new Refusal('year-out-of-range', {
    found: `persons of ${year}`,
    because: `the population is known or projected from ${firstYear} to ${lastYear}`,
    remedy: `choose a year from ${firstYear} to ${lastYear}`,
  })
}

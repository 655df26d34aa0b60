import { Refusal } from '@samsyn/refusal'
import { type PeopleByArea, personsBetween } from './persons-between.ts'
import { AGES, CELLS_PER_AREA } from './types.ts'

export interface PersonsWanted {
  /** First and last age, both included; all ages unless told (105 is 105 and over). */
  readonly from?: number
  readonly to?: number
  /** 0 women, 1 men; both unless told. */
  readonly sex?: 0 | 1
}

/**
 * Persons of an area on 1 January of a year, in a history or a projection.
 *
 * @throws Refusal unknown-area or year-out-of-range when the population does not hold them
 */
export function personsIn(
  population: PeopleByArea,
  area: string,
  year: number,
  { from = 0, to = AGES - 1, sex }: PersonsWanted = {},
): number {
  checkYear(population, year)
  return personsBetween(population, placeOf(population, area), year, from, to, sex)
}

/** Norway's people on 1 January of a year, `[sex][age]`: the sum of the municipalities (codes of four digits). */
export function nationalPeople(population: PeopleByArea, year: number): Float64Array {
  checkYear(population, year)
  const { areas, firstYear } = population
  const people = new Float64Array(CELLS_PER_AREA)
  areas.forEach((area, place) => {
    if (area.length !== MUNICIPALITY_DIGITS) return
    const start = ((year - firstYear) * areas.length + place) * CELLS_PER_AREA
    for (let cell = 0; cell < CELLS_PER_AREA; cell++)
      people[cell]! += population.people[start + cell]!
  })
  return people
}

const MUNICIPALITY_DIGITS = 4

function placeOf({ areas }: PeopleByArea, area: string): number {
  const place = areas.indexOf(area)
  if (place >= 0) return place
  throw new Refusal('unknown-area', {
    found: `the area ${area}`,
    because: 'the population does not hold it',
    remedy: 'use the code of a municipality or city district in it',
  })
}

function checkYear({ firstYear, lastYear }: PeopleByArea, year: number): void {
  if (Number.isInteger(year) && year >= firstYear && year <= lastYear) return
  throw new Refusal('year-out-of-range', {
    found: `persons of ${year}`,
    because: `the population is known or projected from ${firstYear} to ${lastYear}`,
    remedy: `choose a year from ${firstYear} to ${lastYear}`,
  })
}

import { AGES, CELLS_PER_AREA, SEXES } from './types.ts'

/** A population by area and year: a history or a projection. */
export interface PeopleByArea {
  readonly areas: readonly string[]
  readonly firstYear: number
  readonly lastYear: number
  readonly people: Float64Array
}

/**
 * Persons on 1 January of a year, with ages `from` to `to` (both included), of both sexes unless one is asked for
 * (0 women, 1 men). `area` is a place in `areas`. Area and year must be in the population: `personsIn` checks
 * both and takes a code.
 */
export function personsBetween(
  { people, areas, firstYear }: PeopleByArea,
  area: number,
  year: number,
  from: number,
  to: number,
  sex?: 0 | 1,
): number {
  const start = ((year - firstYear) * areas.length + area) * CELLS_PER_AREA
  let persons = 0
  for (let s = sex ?? 0; s < (sex === undefined ? SEXES : sex + 1); s++) {
    for (let age = from; age <= to; age++) persons += people[start + s * AGES + age]!
  }
  return persons
}

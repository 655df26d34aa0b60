import { type PeopleByArea, personsBetween } from './persons-between.ts'
import { ageGroups } from './types.ts'

/** Persons in each of the five age groups of `ageGroups`. */
export function personsByGroup(population: PeopleByArea, area: number, year: number): number[] {
  return ageGroups.map(({ from, to }) => personsBetween(population, area, year, from, to))
}

import { AGES, ageGroups, CELLS_PER_AREA, SEXES } from './types.ts'

/** A population by area and year: a history or a projection. */
export interface PeopleByArea {
  readonly areas: readonly string[]
  readonly firstYear: number
  readonly lastYear: number
  readonly people: Float64Array
}

/** Persons in each of the five age groups of `ageGroups`. */
export function personsByGroup(population: PeopleByArea, area: number, year: number): number[] {
  const from = ((year - population.firstYear) * population.areas.length + area) * CELLS_PER_AREA
  return ageGroups.map((group) => {
    let persons = 0
    for (let sex = 0; sex < SEXES; sex++) {
      for (let age = group.from; age <= group.to; age++) {
        persons += population.people[from + sex * AGES + age]!
      }
    }
    return persons
  })
}

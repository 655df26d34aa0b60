import { AGES, CELLS_PER_AREA, type PopulationHistory } from '@samsyn/population'

export type { PopulationHistory }

const positionsOf = new WeakMap<PopulationHistory, Map<string, number>>()

/** Persons of both sexes in an area on 1 January, between two ages, both included. */
export function personsAt(
  history: PopulationHistory,
  area: string,
  year: number,
  fromAge = 0,
  toAge = AGES - 1,
): number {
  const positions =
    positionsOf.get(history) ?? new Map(history.areas.map((code, position) => [code, position]))
  positionsOf.set(history, positions)
  const block = (year - history.firstYear) * history.areas.length + positions.get(area)!
  let persons = 0
  for (let age = fromAge; age <= toAge; age++) {
    persons += history.people[block * CELLS_PER_AREA + age]!
    persons += history.people[block * CELLS_PER_AREA + AGES + age]!
  }
  return persons
}

import { AGES, type PopulationHistory, personsBetween } from '@samsyn/population'

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
  return personsBetween(history, positions.get(area)!, year, fromAge, toAge)
}

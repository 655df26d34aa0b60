import { AGES, personsBetween as countBetween, type PopulationHistory } from '@samsyn/population'

/** Persons of an area on 1 January with ages from `from` to `to`, both inclusive. */
export function personsBetween(
  history: PopulationHistory,
  year: number,
  area: string,
  from: number,
  to: number,
): number {
  return countBetween(history, history.areas.indexOf(area), year, from, to)
}

/** The same in any row of 212 cells that begins at `at`. */
export function between(people: Float64Array, at: number, from: number, to: number): number {
  let total = 0
  for (let age = from; age <= to; age++) total += people[at + age]! + people[at + AGES + age]!
  return total
}

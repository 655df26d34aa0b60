import type { AreaIndex } from './areas.ts'
import { CELLS_PER_AREA, type PopulationHistory } from './types.ts'
/** Persons of all ages; `year` counts from the first year of the history. */
export function personsAt(
  history: PopulationHistory,
  areas: AreaIndex,
  year: number,
  area: number,
): number {
  const from = (year * areas.codes.length + area) * CELLS_PER_AREA
  let persons = 0
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) persons += history.people[from + cell]!
  return persons
}

/** The cells of one area in one calendar year, `[sex][age]`; a view, not a copy. */
export function personsOf(history: PopulationHistory, area: number, year: number): Float64Array {
  const from = ((year - history.firstYear) * history.areas.length + area) * CELLS_PER_AREA
  return history.people.subarray(from, from + CELLS_PER_AREA)
}

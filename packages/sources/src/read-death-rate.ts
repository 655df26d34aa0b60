import { amountOrBlank, impossible, within } from './read-cell.ts'
import type { SourceRow } from './read-rows.ts'

/**
 * Deaths per person-year at an age; null where the cell is blank. Children of some ages did not die in some years, and
 * so few are a hundred years old that all or none of them may; between, there is no year without deaths.
 */
export function deathRateOrBlank(row: SourceRow, column: string, age: number): number | null {
  const rate = amountOrBlank(row, column)
  if (rate === 0 && age >= 20 && age < 100) {
    throw impossible(row, column, `people of age ${age} die every year`)
  }
  return within(row, column, rate, [0, age < 100 ? 2 : 10], `deaths per person-year at age ${age}`)
}

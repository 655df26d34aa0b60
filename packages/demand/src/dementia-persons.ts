import type { PersonsByAge } from './frail-persons.ts'
import type { DementiaRow } from './types.ts'

/**
 * Persons expected to have dementia: Σ persons × share over the table's sexes and age groups. Expected
 * cases, not diagnosed ones.
 */
export function dementiaPersons(rows: readonly DementiaRow[], persons: PersonsByAge): number {
  return rows.reduce(
    (sum, { sex, ageFrom, ageTo, prevalence }) => sum + prevalence * persons(ageFrom, ageTo, sex),
    0,
  )
}

import type { PersonWeight } from './persons.ts'
import type { DementiaRow } from './types.ts'

/**
 * What one person of a sex and age counts in "persons with dementia": the share of the table's sex and age
 * group, 0 outside it. Expected cases, not diagnosed ones.
 */
export function dementiaWeight(rows: readonly DementiaRow[]): PersonWeight {
  return (sex, age) =>
    rows.find((row) => row.sex === sex && age >= row.ageFrom && age <= row.ageTo)?.prevalence ?? 0
}

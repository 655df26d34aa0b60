import { AGES } from '@samsyn/population'
import { Refusal } from '@samsyn/refusal'
import { OLDEST } from './persons.ts'
import type { HospitalUseRow } from './types.ts'

/** National use of somatic hospitals per person and year, by single year of age 0–105 (both sexes). */
export interface UseRates {
  readonly year: number
  readonly bedDays: Float64Array
  readonly stays: Float64Array
  /** Persons who were somatic patients in the year, per person. */
  readonly patients: Float64Array
  /** The table's age groups, in order. */
  readonly groups: readonly { readonly from: number; readonly to: number }[]
}

/**
 * Rates per person by single year of age, in steps: every age of a group has the group's rate, so that
 * they give back the national totals with the national population.
 *
 * @param chapter ICD-10 chapter, "_T" = all diagnoses
 */
export function nationalUseRates(rows: readonly HospitalUseRow[], chapter = '_T'): UseRates {
  const own = rows.filter((row) => row.chapter === chapter).sort((a, b) => a.ageFrom - b.ageFrom)
  refuseGaps(own, chapter)
  const steps = (pick: (row: HospitalUseRow) => number) => {
    const rates = new Float64Array(AGES)
    for (const row of own) rates.fill(pick(row) / row.population, row.ageFrom, row.ageTo + 1)
    return rates
  }
  return {
    year: own[0]!.year,
    bedDays: steps((row) => row.bedDays),
    stays: steps((row) => row.stays),
    patients: steps((row) => row.patients),
    groups: own.map((row) => ({ from: row.ageFrom, to: row.ageTo })),
  }
}

function refuseGaps(own: readonly HospitalUseRow[], chapter: string): void {
  let next = 0
  for (const row of own) {
    if (row.ageFrom !== next) break
    next = row.ageTo + 1
  }
  if (next === OLDEST + 1) return
  throw new Refusal('incomplete-table', {
    found: `hospital use for chapter ${chapter} that ends or breaks before age ${next}`,
    because: 'an age without a rate would read as an age without need',
    remedy: 'read all age groups from 0 to 105 of one year',
  })
}

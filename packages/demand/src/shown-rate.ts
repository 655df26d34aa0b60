import type { NeedPeople } from './need-people.ts'
import { type ReleasableCare, releasableCare } from './releasable-care.ts'
import type { MunicipalCareRow } from './types.ts'

/**
 * The country's users per person up to an age, over the municipalities whose cell is shown: few are hidden, and a rate over
 * them too would tell them. Users stand at 31 December, persons at 1 January after.
 */
export function shownRate(
  rows: readonly MunicipalCareRow[],
  users: (row: ReleasableCare) => number | null,
  to: number,
  central: NeedPeople['central'],
): number {
  let all = 0
  let persons = 0
  for (const row of rows) {
    const shown = users(releasableCare(row))
    if (shown === null) continue
    all += shown
    persons += central(row.municipality, row.year + 1, 0, to)
  }
  return all / Math.max(1, persons)
}

/** The country's users of home care under 67, per person. */
export const youngHomeCareRate = (
  rows: readonly MunicipalCareRow[],
  central: NeedPeople['central'],
): number => shownRate(rows, (row) => row.homeCare0to66.value, 66, central)

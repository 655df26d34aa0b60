import type { NeedPeople } from './need-people.ts'
import { type ReleasableCare, releasableCare } from './releasable-care.ts'
import type { MunicipalCareRow } from './types.ts'

/**
 * Residents that a municipality's hidden ages of long stay are among, as far as that is shown, and how many
 * of them are expected to be others: those under 67, and residents of housing where only the sum is shown.
 * Both at the country's rates over cells that are shown: few are hidden, and a rate over them too would tell them.
 */
export function othersInCare(
  rows: readonly MunicipalCareRow[],
  people: Pick<NeedPeople, 'central'>,
  dayAfter: number,
) {
  const rate = (users: (row: MunicipalCareRow) => number | null, to: number) => {
    const counted = rows.filter((row) => users(row) !== null)
    const persons = counted.reduce(
      (n, { municipality }) => n + people.central(municipality, dayAfter, 0, to),
      0,
    )
    return counted.reduce((n, row) => n + users(row)!, 0) / Math.max(1, persons)
  }
  const young = rate((row) => releasableCare(row).longStay0to66.value, 66)
  const housing = rate((row) => releasableCare(row).housing24h.value, 105)
  return ({ municipality, longStayAll, roundTheClock }: ReleasableCare) => {
    const under67 = young * people.central(municipality, dayAfter, 0, 66)
    if (longStayAll.value !== null) return { users: longStayAll.value, others: under67, under67 }
    const inHousing = housing * people.central(municipality, dayAfter, 0, 105)
    return { users: roundTheClock.value, others: under67 + inHousing, under67 }
  }
}

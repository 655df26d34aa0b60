import type { NeedPeople } from './need-people.ts'
import type { ReleasableCare } from './releasable-care.ts'
import { shownRate } from './shown-rate.ts'
import type { MunicipalCareRow } from './types.ts'

/**
 * Residents that a municipality's hidden ages of long stay are among, as far as that is shown, and how many
 * of them are expected to be others: those under 67, and residents of housing where only the sum is shown.
 * Both at the country's rates over cells that are shown.
 */
export function othersInCare(
  rows: readonly MunicipalCareRow[],
  people: Pick<NeedPeople, 'central'>,
  dayAfter: number,
) {
  const young = shownRate(rows, (row) => row.longStay0to66.value, 66, people.central)
  const housing = shownRate(rows, (row) => row.housing24h.value, 105, people.central)
  return ({ municipality, longStayAll, roundTheClock }: ReleasableCare) => {
    const under67 = young * people.central(municipality, dayAfter, 0, 66)
    if (longStayAll.value !== null) return { users: longStayAll.value, others: under67, under67 }
    const inHousing = housing * people.central(municipality, dayAfter, 0, 105)
    return { users: roundTheClock.value, others: under67 + inHousing, under67 }
  }
}

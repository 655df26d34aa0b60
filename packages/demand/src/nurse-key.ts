import { releasableCare } from './releasable-care.ts'
import type { MunicipalCareRow } from './types.ts'

/** Nurse FTE that go with one user of each kind, all ages. Only the proportions count for growth. */
export interface NurseKey {
  readonly homeCare: number
  readonly longStay: number
  readonly housing24h: number
}

/** Fitted to the 2025 table (see the control test); used where a table has too few complete rows. */
export const nurseKey2025: NurseKey = { homeCare: 0.072, longStay: 0.418, housing24h: 0.178 }

const FEWEST = 20

/**
 * How municipal nurses are spread over users: nurse FTE explained by home-care users, long-stay residents
 * and residents of housing with round-the-clock staff over all municipalities (least squares through
 * zero, weighted by 1 ÷ users, since variance grows with size). A rough key: it says nothing of other
 * occupations, and users who need most are not told apart. Only rows that are shown whole are in it: a
 * key over hidden counts could be used to try a guess at them.
 */
export function nurseKey(rows: readonly MunicipalCareRow[]): NurseKey {
  const normal = [new Float64Array(4), new Float64Array(4), new Float64Array(4)] as const
  let complete = 0
  for (const row of rows) {
    const { homeCare67to79, longStayAll, housing24h, nurseFte } = releasableCare(row)
    // All of home care is shown by its ages alone.
    const homeCareUsers = homeCare67to79.value === null ? null : row.homeCareUsers
    if (homeCareUsers === null || longStayAll.value === null) continue
    if (housing24h.value === null || nurseFte.value === null) continue
    const users = [homeCareUsers, longStayAll.value, housing24h.value]
    const weight = 1 / Math.max(1, homeCareUsers + longStayAll.value + housing24h.value)
    for (const [i, equation] of normal.entries()) {
      for (const [j, each] of users.entries()) equation[j]! += weight * users[i]! * each
      equation[3]! += weight * users[i]! * nurseFte.value
    }
    complete++
  }
  if (complete < FEWEST) return nurseKey2025
  const [homeCare, longStay, housing24h] = solve(normal)
  const sensible = [homeCare, longStay, housing24h].every((each) => each! > 0)
  return sensible
    ? { homeCare: homeCare!, longStay: longStay!, housing24h: housing24h! }
    : nurseKey2025
}

/** Three equations in three unknowns by Gauss–Jordan; the matrix is positive definite, so no pivoting. */
function solve(equations: readonly Float64Array[]): number[] {
  for (const [i, own] of equations.entries()) {
    for (const [j, other] of equations.entries()) {
      if (i === j) continue
      const times = other[i]! / own[i]!
      for (let column = 0; column < own.length; column++) other[column]! -= times * own[column]!
    }
  }
  return equations.map((own, i) => own[equations.length]! / own[i]!)
}

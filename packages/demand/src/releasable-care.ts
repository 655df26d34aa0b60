import { hideSmall, kostraSmall, type SmallCounts, withholdUndone } from '@samsyn/privacy'
import { known, missing, type Quantity, type Unit } from '@samsyn/quantity'
import { CARE_TABLE } from './tables.ts'
import type { MunicipalCareRow } from './types.ts'

/** What may leave the house of one municipality's row: every cell a number or the reason why not. */
export interface ReleasableCare {
  readonly municipality: string
  /** Users stand at 31 December of this year. */
  readonly year: number
  readonly homeCare0to66: Quantity
  readonly homeCare67to79: Quantity
  readonly homeCare80plus: Quantity
  /** Published in few places; used for the country's rate alone. */
  readonly longStay0to66: Quantity
  readonly longStay67to79: Quantity
  readonly longStay80plus: Quantity
  /** Total of long stay; hidden where the gate hides how round-the-clock care is split. */
  readonly longStayAll: Quantity
  readonly housing24h: Quantity
  /** Long stay + housing, any age; missing where one of them is blank. */
  readonly roundTheClock: Quantity
  readonly nurseFte: Quantity
  readonly hoursPerWeek: Quantity
}

/** Rows that were judged by the usual rule: every plan and atlas asks for all of the country's. */
const judged = new WeakMap<MunicipalCareRow, ReleasableCare>()

/**
 * The row through the gate. Three things are done to it:
 *
 * 1. Home care 67–79 has no column; it is total − 0–66 − 80+ where all three are published, and hidden
 *    when that is a small count. The total itself does not leave.
 * 2. Round-the-clock users and housing are both shown, so the total of long stay is out, and so are its
 *    parts. Where a single age group of long stay is blank, or the shown ones are all of the total, 67–79
 *    stays behind: else the blank could be had by subtraction. The 80+ are kept, they matter most here.
 * 3. Where only the 80+ are left to withhold (they are all of the total, so the blanks are nought), the
 *    total is not let out instead: housing and long stay stay behind, their sum and the 80+ are shown.
 *    Where housing is nought or blank that does not help, and the 80+ stay behind after all.
 */
export function releasableCare(
  row: MunicipalCareRow,
  small: SmallCounts = kostraSmall,
): ReleasableCare {
  if (small !== kostraSmall) return judgedRow(row, small)
  const known = judged.get(row) ?? judgedRow(row, small)
  judged.set(row, known)
  return known
}

function judgedRow(row: MunicipalCareRow, small: SmallCounts): ReleasableCare {
  const undone = withheldParts(row)
  const hidesOld = undone.includes('longStay80plus')
  const hidesSplit = hidesOld && (row.housing24hUsers ?? 0) > 0
  const unless = (isHidden: boolean, value: number | null) => cell(isHidden ? null : value, 'users')
  return {
    municipality: row.municipality,
    year: row.year,
    homeCare0to66: cell(row.homeCareUsers0to66, 'users'),
    homeCare67to79: hideSmall(homeCare67to79(row), small),
    homeCare80plus: cell(row.homeCareUsers80plus, 'users'),
    longStay0to66: unless(undone.includes('longStay0to66'), row.longStay0to66),
    longStay67to79: unless(undone.includes('longStay67to79'), row.longStay67to79),
    longStay80plus: unless(hidesOld && !hidesSplit, row.longStay80plus),
    longStayAll: unless(hidesSplit, row.longStayUsers),
    housing24h: unless(hidesSplit, row.housing24hUsers),
    roundTheClock: cell(roundTheClock(row), 'users'),
    nurseFte: cell(row.nurseFte, 'fte'),
    hoursPerWeek: cell(row.hoursPerWeekHomeCare, 'hours-per-week'),
  }
}

/** Parts of long stay that undo a blank when the total is out, least missed first. */
function withheldParts(row: MunicipalCareRow): string[] {
  const parts = [
    { id: 'longStay0to66', value: row.longStay0to66 },
    { id: 'longStay67to79', value: row.longStay67to79 },
    { id: 'longStay80plus', value: row.longStay80plus },
  ]
  return withholdUndone(row.longStayUsers, parts, ['longStay67to79', 'longStay0to66'])
}

function roundTheClock({ longStayUsers, housing24hUsers }: MunicipalCareRow): number | null {
  if (longStayUsers === null || housing24hUsers === null) return null
  return longStayUsers + housing24hUsers
}

function homeCare67to79(row: MunicipalCareRow): Quantity {
  const { homeCareUsers: total, homeCareUsers0to66: young, homeCareUsers80plus: old } = row
  if (total === null || young === null || old === null) return cell(null, 'users')
  return known(total - young - old, 'users', 'derived', [CARE_TABLE])
}

/** A blank is "suppressed": the publisher hides small counts, and does not tell the few not given apart. */
function cell(value: number | null, unit: Unit): Quantity {
  return value === null
    ? missing(unit, 'suppressed', [CARE_TABLE])
    : known(value, unit, 'observed', [CARE_TABLE])
}

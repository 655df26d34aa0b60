import { hideSmall, kostraSmall, type SmallCounts, withholdUndone } from '@samsyn/privacy'
import { known, missing, type Quantity, sum, type Unit } from '@samsyn/quantity'
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
  readonly longStay67to79: Quantity
  readonly longStay80plus: Quantity
  readonly longStayAll: Quantity
  readonly housing24h: Quantity
  /** Long stay + housing, any age; with one of them blank, at least the other. */
  readonly roundTheClock: Quantity
  readonly nurseFte: Quantity
  readonly hoursPerWeek: Quantity
}

/**
 * The row through the gate. Two things are done to it:
 *
 * 1. Home care 67–79 has no column; it is total − 0–66 − 80+ where all three are published, and hidden
 *    when that is a small count. The total itself does not leave.
 * 2. Round-the-clock users and housing are both shown, so the total of long stay is out, and so are its
 *    parts. Where a single age group of long stay is blank, 67–79 stays behind: else the blank could be
 *    had by subtraction. The 80+ are kept, they matter most here.
 */
export function releasableCare(
  row: MunicipalCareRow,
  small: SmallCounts = kostraSmall,
): ReleasableCare {
  const longStay67to79 = isWithheld(row) ? null : row.longStay67to79
  const longStayAll = cell(row.longStayUsers, 'users')
  const housing24h = cell(row.housing24hUsers, 'users')
  return {
    municipality: row.municipality,
    year: row.year,
    homeCare0to66: cell(row.homeCareUsers0to66, 'users'),
    homeCare67to79: hideSmall(homeCare67to79(row), small),
    homeCare80plus: cell(row.homeCareUsers80plus, 'users'),
    longStay67to79: cell(longStay67to79, 'users'),
    longStay80plus: cell(row.longStay80plus, 'users'),
    longStayAll,
    housing24h,
    roundTheClock: sum('users', [longStayAll, housing24h]),
    nurseFte: cell(row.nurseFte, 'fte'),
    hoursPerWeek: cell(row.hoursPerWeekHomeCare, 'hours-per-week'),
  }
}

function isWithheld(row: MunicipalCareRow): boolean {
  const parts = [
    { id: 'longStay0to66', value: row.longStay0to66 },
    { id: 'longStay67to79', value: row.longStay67to79 },
    { id: 'longStay80plus', value: row.longStay80plus },
  ]
  const withheld = withholdUndone(row.longStayUsers, parts, ['longStay67to79', 'longStay0to66'])
  return withheld.includes('longStay67to79')
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

import type { SmallCounts } from '@samsyn/privacy'
import { derived, type Figure, known, missing, type Quantity, sum } from '@samsyn/quantity'
import { Refusal } from '@samsyn/refusal'
import { OLDEST, type Persons } from './persons.ts'
import { type ReleasableCare, releasableCare } from './releasable-care.ts'
import { POPULATION_TABLE } from './tables.ts'
import type { MunicipalCareRow } from './types.ts'

export interface CareTodayInput {
  /** All municipalities in Norway, one year: the country's figures are their sum. */
  readonly rows: readonly MunicipalCareRow[]
  /** Must reach 1 January after the rows' year. */
  readonly persons: Persons
  readonly communityId: string
  readonly municipalities: readonly string[]
  /** Derived counts that are hidden; 1–4 when left out. */
  readonly small?: SmallCounts
}

/**
 * What the municipalities give today: each municipality, the community and Norway ("norway").
 *
 * Users stand at 31 December and are divided by persons of 1 January after. A sum over blanks is "at
 * least", and its share is those users over *all* persons of the area, so it is "at least" too. Sums are
 * taken over what may be shown for each municipality: nothing hidden is inside them.
 */
export function careToday(input: CareTodayInput): Figure[] {
  const cells = new Map(
    input.rows.map((row) => [row.municipality, releasableCare(row, input.small)]),
  )
  const figures: Figure[] = []
  for (const code of input.municipalities) {
    figures.push(...figuresOf(code, [cellsOf(cells, code)], input.persons))
  }
  const own = input.municipalities.map((code) => cellsOf(cells, code))
  figures.push(...figuresOf(input.communityId, own, input.persons))
  figures.push(...figuresOf('norway', [...cells.values()], input.persons))
  return figures
}

function cellsOf(cells: ReadonlyMap<string, ReleasableCare>, code: string): ReleasableCare {
  const found = cells.get(code)
  if (found !== undefined) return found
  throw new Refusal('incomplete-table', {
    found: `no row of municipal care for ${code}`,
    because: 'every municipality of the community must be in the table, blank or not',
    remedy: 'read the whole table again, in the boundaries of 2024',
  })
}

/** One area's figures from the rows of the municipalities in it. */
function figuresOf(area: string, rows: readonly ReleasableCare[], persons: Persons): Figure[] {
  const year = rows[0]!.year
  const total = (pick: (row: ReleasableCare) => Quantity) =>
    sum(pick(rows[0]!).unit, rows.map(pick))
  const homeCare80plus = total((row) => row.homeCare80plus)
  const longStay80plus = total((row) => row.longStay80plus)
  const roundTheClock = roundTheClockOf(rows)
  const all80plus = personsOf(rows, persons, 80)
  const figure = (id: string, quantity: Quantity): Figure => ({ id, area, year, ...quantity })
  return [
    figure('muni.homecare.80plus', homeCare80plus),
    figure(
      'muni.homecare.67to79',
      total((row) => row.homeCare67to79),
    ),
    figure(
      'muni.homecare.0to66',
      total((row) => row.homeCare0to66),
    ),
    figure('muni.homecare.share80plus', percent(homeCare80plus, all80plus)),
    ...(rows.length === 1 ? [figure('muni.homecare.hours', rows[0]!.hoursPerWeek)] : []),
    figure('muni.longstay.80plus', longStay80plus),
    figure(
      'muni.longstay.67to79',
      total((row) => row.longStay67to79),
    ),
    figure('muni.longstay.share80plus', percent(longStay80plus, all80plus)),
    figure(
      'muni.housing24h.all',
      total((row) => row.housing24h),
    ),
    figure('muni.roundtheclock.users', roundTheClock),
    figure('muni.roundtheclock.per100', { ...percent(roundTheClock, all80plus), unit: 'per-100' }),
    figure('muni.mix', mix(rows)),
    figure(
      'muni.nurse.fte',
      total((row) => row.nurseFte),
    ),
  ]
}

/**
 * Users of round-the-clock care, any age. Of a municipality with either half blank it is not known, and not
 * the other half; in a sum the other half is counted in ("at least") and the municipality is a blank.
 */
function roundTheClockOf(rows: readonly ReleasableCare[]): Quantity {
  if (rows.every((row) => row.roundTheClock.value === null)) return rows[0]!.roundTheClock
  const known = rows.map((row) =>
    row.roundTheClock.value === null
      ? sum('users', [row.longStayAll, row.housing24h])
      : row.roundTheClock,
  )
  return sum('users', known)
}

function personsOf(rows: readonly ReleasableCare[], persons: Persons, from: number): Quantity {
  const dayAfter = rows[0]!.year + 1
  const all = rows.reduce((n, row) => n + persons(row.municipality, dayAfter, from, OLDEST), 0)
  return known(all, 'persons', 'observed', [POPULATION_TABLE])
}

function percent(part: Quantity, whole: Quantity): Quantity {
  if (whole.value === 0) return missing('percent', 'outside-boundary', whole.sources)
  return derived('percent', [part, whole], (p, w) => (100 * p) / w)
}

/** Institution share of round-the-clock care, over the municipalities where both halves are shown. */
function mix(rows: readonly ReleasableCare[]): Quantity {
  const whole = rows.filter(
    ({ roundTheClock, longStayAll }) => roundTheClock.value !== null && longStayAll.value !== null,
  )
  if (whole.length === 0) return missing('percent', 'suppressed', rows[0]!.longStayAll.sources)
  const longStay = sum(
    'users',
    whole.map((row) => row.longStayAll),
  )
  const all = sum(
    'users',
    whole.map((row) => row.roundTheClock),
  )
  if (all.value === 0) return missing('percent', 'outside-boundary', all.sources)
  const share = derived('percent', [longStay, all], (l, a) => (100 * l) / a)
  return { ...share, blanks: rows.length - whole.length }
}

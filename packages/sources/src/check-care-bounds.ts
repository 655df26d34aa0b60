import type { MunicipalCareRow } from '@samsyn/demand'
import { Refusal } from '@samsyn/refusal'
import { type PopulationHistory, personsAt } from './persons-at.ts'
import { impossible, whereIs } from './read-cell.ts'
import type { SourceRow } from './read-rows.ts'

const hoursInAWeek = 7 * 24

/** Agreed nurse FTE per inhabitant: four times what the smallest municipalities have. */
const mostNurses = 0.1

/**
 * Checks municipal care against what can be: no more users than persons of their age, no week longer than a week, no
 * more nurses than a tenth of the inhabitants. Blank cells are passed over.
 *
 * @throws Refusal 'impossible-value' naming file, municipality and column
 */
export function checkCareBounds(
  row: SourceRow,
  care: MunicipalCareRow,
  history: PopulationHistory,
): void {
  const persons = (from: number, to: number) => mostPersons(care, history, from, to)
  for (const { column, users, from, to } of usersByAge(care)) {
    if (users === null || users <= persons(from, to)) continue
    throw new Refusal('impossible-value', {
      found: `${users} users beside ${persons(from, to)} persons of age ${ages(from, to)}: ${whereIs(row, column)}`,
      because: 'there cannot be more users than persons of the age',
      remedy: 'correct the row, or fetch the file again',
    })
  }
  if ((care.hoursPerWeekHomeCare ?? 0) > hoursInAWeek) {
    throw impossible(row, 'hours_per_week_homecare', `a week has ${hoursInAWeek} hours`)
  }
  const most = mostNurses * persons(0, 105)
  if ((care.nurseFte ?? 0) > most) {
    throw impossible(row, 'nurse_fte', 'it is more than a tenth of all inhabitants')
  }
}

/** Users stand at 31 December and persons at 1 January, before and after: the larger of the two. */
function mostPersons(
  { municipality, year }: MunicipalCareRow,
  history: PopulationHistory,
  from: number,
  to: number,
): number {
  const years = [year, year + 1].filter((known) => known <= history.lastYear)
  return Math.max(...years.map((known) => personsAt(history, municipality, known, from, to)))
}

function ages(from: number, to: number): string {
  return to === 105 ? `${from}+` : `${from}–${to}`
}

interface Users {
  /** The column to name: the one that holds the number, or from which it follows. */
  readonly column: string
  readonly users: number | null
  readonly from: number
  readonly to: number
}

function usersByAge(care: MunicipalCareRow): Users[] {
  const home = 'homecare_users'
  const stay = 'institution_longterm'
  const { homeCareUsers, homeCareUsers0to66, homeCareUsers80plus } = care
  const { longStayUsers, longStay0to66, longStay67to79, longStay80plus } = care
  return [
    { column: `${home}_0_66`, users: homeCareUsers0to66, from: 0, to: 66 },
    { column: `${home}_80plus`, users: homeCareUsers80plus, from: 80, to: 105 },
    // Users of 67–79 are what the others leave of the total; with a blank among the others, it is not known of whom.
    {
      column: home,
      users: rest(homeCareUsers, homeCareUsers0to66, homeCareUsers80plus),
      from: 67,
      to: 79,
    },
    { column: home, users: homeCareUsers, from: 0, to: 105 },
    { column: `${stay}_0_66`, users: longStay0to66, from: 0, to: 66 },
    { column: `${stay}_67_79`, users: longStay67to79, from: 67, to: 79 },
    { column: `${stay}_80plus`, users: longStay80plus, from: 80, to: 105 },
    {
      column: `${stay}_users`,
      users: rest(longStayUsers, longStay67to79, longStay80plus),
      from: 0,
      to: 66,
    },
    { column: `${stay}_users`, users: longStayUsers, from: 0, to: 105 },
    { column: 'housing_24h_users', users: care.housing24hUsers, from: 0, to: 105 },
  ]
}

function rest(total: number | null, ...parts: readonly (number | null)[]): number | null {
  if (total === null || parts.includes(null)) return null
  return parts.reduce<number>((left, part) => left - part!, total)
}

import type { HospitalUseRow } from '@samsyn/demand'
import { type NationalHistory, personsBetween } from '@samsyn/population'
import { Refusal } from '@samsyn/refusal'
import { impossible, whereIs } from './read-cell.ts'
import type { SourceRow } from './read-rows.ts'

/** Stays, bed-days or contacts per person and year: more is a wrong unit. */
export const mostPerPerson = 50

/** Cells are rounded to a multiple of 3, so a part may exceed its whole by that. */
const rounding = 3

/**
 * Checks use of hospitals against the people of Norway, against itself, and each chapter against all diagnoses.
 *
 * @param uses in the order of `rows`
 * @throws Refusal 'impossible-value' or 'tables-disagree' naming file, line and column
 */
export function checkHospitalUse(
  rows: readonly SourceRow[],
  uses: readonly HospitalUseRow[],
  national: NationalHistory,
): void {
  const totals = new Map(
    uses.filter(({ chapter }) => chapter === '_T').map((use) => [use.ageFrom, use]),
  )
  for (const [index, use] of uses.entries()) {
    const row = rows[index]!
    checkPeople(row, use, national)
    checkUse(row, use)
    checkChapter(row, use, totals.get(use.ageFrom)!)
  }
}

/** Corrections after publication move few persons; a hundredth is another year or another group. */
const mostApart = 0.01

function checkPeople(row: SourceRow, use: HospitalUseRow, national: NationalHistory): void {
  const norway = { ...national, areas: ['norway'] }
  const persons = personsBetween(norway, 0, use.year, use.ageFrom, use.ageTo)
  if (Math.abs(use.population - persons) <= mostApart * persons) return
  throw new Refusal('tables-disagree', {
    found: `${use.population} as ${whereIs(row, 'population_1jan')}, and ${persons} persons of the age in the population of Norway`,
    because: `both say how many lived in Norway on 1 January ${use.year}`,
    remedy: 'fetch both files again; one of them is of another edition or was changed',
  })
}

function checkUse(row: SourceRow, use: HospitalUseRow): void {
  if (use.inpatients > use.patients + rounding) {
    throw impossible(row, 'inpatients', 'inpatients are a part of the patients')
  }
  if (use.patients > use.population) {
    throw impossible(row, 'patients', 'a person counts once, and there are not so many persons')
  }
  for (const [column, count] of [
    ['inpatient_stays', use.stays],
    ['bed_days', use.bedDays],
  ] as const) {
    if (count <= mostPerPerson * use.population) continue
    throw impossible(row, column, `it is more than ${mostPerPerson} per person`)
  }
  // Only of all diagnoses: in a chapter of few stays, the rounding and the year's ends weigh more.
  if (use.chapter === '_T' && use.bedDays < use.stays) {
    throw impossible(row, 'bed_days', `each of the ${use.stays} stays is overnight`)
  }
}

const columnOf = {
  patients: 'patients',
  inpatients: 'inpatients',
  stays: 'inpatient_stays',
  bedDays: 'bed_days',
} as const

function checkChapter(row: SourceRow, use: HospitalUseRow, total: HospitalUseRow): void {
  for (const measure of ['patients', 'inpatients', 'stays', 'bedDays'] as const) {
    if (use[measure] <= total[measure] + rounding) continue
    throw impossible(row, columnOf[measure], `all diagnoses together have ${total[measure]}`)
  }
}

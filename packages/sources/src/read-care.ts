import type { CareSampleRow, MunicipalCareRow } from '@samsyn/demand'
import { type BoundaryPiece, wrongVintage } from '@samsyn/geography'
import { Refusal } from '@samsyn/refusal'
import { checkCareBounds } from './check-care-bounds.ts'
import { checkComplete, checkEdition, rowsLacking } from './check-complete.ts'
import type { InspectedFile } from './inspect-file.ts'
import { type PopulationHistory, personsAt } from './persons-at.ts'
import { amountOrBlank, countIn, countOrBlank, textIn, whereIs, yearIn } from './read-cell.ts'
import { readRows, type SourceRow } from './read-rows.ts'
import type { TableDatabase } from './table-database.ts'

/** What municipal care is checked against. */
export interface CareContext {
  /** Municipality codes that must all be there. */
  readonly codes: readonly string[]
  readonly boundaries: readonly BoundaryPiece[]
  readonly history: PopulationHistory
}

/** Municipal care of every municipality in one year. @throws Refusal also where persons differ from the population table */
export async function readCare(
  database: TableDatabase,
  file: InspectedFile,
  context: CareContext,
): Promise<MunicipalCareRow[]> {
  const rows = await readRows(database, file)
  const care = rows.map((row) => careRow(row, context, 2025, 2025))
  checkAllThere(file, context, care)
  return care
}

/** The thirteen municipalities with 2015, 2020 and 2025. */
export async function readCareSample(
  database: TableDatabase,
  file: InspectedFile,
  context: CareContext,
): Promise<CareSampleRow[]> {
  const rows = await readRows(database, file)
  const sample = rows.map((row) => {
    const care = careRow(row, context, 2015, 2025)
    const persons = (column: string, from: number, to: number): number => {
      checkPersons(row, column, context.history, care, from, to)
      return countIn(row, column)
    }
    return {
      ...care,
      persons0to66: persons('pop_0_66', 0, 66),
      persons67to79: persons('pop_67_79', 67, 79),
      persons80plus: persons('pop_80plus', 80, 105),
    }
  })
  const codes = [...new Set(sample.map(({ municipality }) => municipality))]
  checkComplete(file.table, rows, { municipality_code: codes, year: ['2015', '2020', '2025'] })
  checkEdition(file.table, rows.length)
  return sample
}

function careRow(row: SourceRow, context: CareContext, from: number, to: number): MunicipalCareRow {
  const municipality = textIn(row, 'municipality_code')
  if (!context.codes.includes(municipality)) {
    throw wrongVintage(
      context.boundaries,
      municipality,
      2024,
      `line ${row.line} of ${row.table.file}`,
    )
  }
  const care: MunicipalCareRow = {
    municipality,
    year: yearIn(row, 'year', from, to),
    populationCheck: countIn(row, 'pop_total'),
    hoursPerWeekHomeCare: amountOrBlank(row, 'hours_per_week_homecare'),
    homeCareUsers: countOrBlank(row, 'homecare_users'),
    homeCareUsers0to66: countOrBlank(row, 'homecare_users_0_66'),
    homeCareUsers80plus: countOrBlank(row, 'homecare_users_80plus'),
    housing24hUsers: countOrBlank(row, 'housing_24h_users'),
    longStayUsers: countOrBlank(row, 'institution_longterm_users'),
    longStay0to66: countOrBlank(row, 'institution_longterm_0_66'),
    longStay67to79: countOrBlank(row, 'institution_longterm_67_79'),
    longStay80plus: countOrBlank(row, 'institution_longterm_80plus'),
    nurseFte: amountOrBlank(row, 'nurse_fte'),
  }
  checkPersons(row, 'pop_total', context.history, care, 0, 105)
  checkParts(row, 'homecare_users', ['homecare_users_0_66', 'homecare_users_80plus'])
  const longStay = ['0_66', '67_79', '80plus'].map((ages) => `institution_longterm_${ages}`)
  checkParts(row, 'institution_longterm_users', longStay)
  checkCareBounds(row, care, context.history)
  return care
}

/** The published persons must be those of the population table, or one of the two is of another year or boundary. */
function checkPersons(
  row: SourceRow,
  column: string,
  history: PopulationHistory,
  { municipality, year }: MunicipalCareRow,
  from: number,
  to: number,
): void {
  const here = countIn(row, column)
  const there = personsAt(history, municipality, year, from, to)
  if (here === there) return
  throw new Refusal('tables-disagree', {
    found: `${here} as ${whereIs(row, column)}, and ${there} persons in the population table`,
    because: `both say how many lived in ${municipality} on 1 January ${year}`,
    remedy: 'fetch both files again; one of them is of another edition or was changed',
  })
}

function checkParts(row: SourceRow, total: string, parts: readonly string[]): void {
  const whole = countOrBlank(row, total)
  if (whole === null) return
  const sum = parts.reduce((persons, part) => persons + (countOrBlank(row, part) ?? 0), 0)
  if (sum <= whole) return
  throw new Refusal('impossible-value', {
    found: `${parts.join(' + ')} = ${sum} beside ${whole} as ${whereIs(row, total)}`,
    because: 'the parts cannot be more than the whole',
    remedy: 'correct the row, or fetch the file again',
  })
}

function checkAllThere(
  { table }: InspectedFile,
  { codes }: CareContext,
  care: readonly MunicipalCareRow[],
): void {
  const given = new Set(care.map(({ municipality }) => municipality))
  const missing = codes.filter((code) => !given.has(code))
  if (missing.length > 0) throw rowsLacking(table, missing)
}

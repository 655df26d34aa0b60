import type { DementiaRow, MedicationRow } from '@samsyn/demand'
import { Refusal } from '@samsyn/refusal'
import { checkEdition } from './check-complete.ts'
import type { InspectedFile } from './inspect-file.ts'
import {
  agesIn,
  amountIn,
  countIn,
  impossible,
  sexIn,
  textIn,
  within,
  yearIn,
} from './read-cell.ts'
import { readRows, type SourceRow } from './read-rows.ts'
import type { TableDatabase } from './table-database.ts'

/** Dementia by sex and age, women first, youngest first; each sex's groups reach from 0 to the open age without a hole. */
export async function readDementia(
  database: TableDatabase,
  file: InspectedFile,
): Promise<DementiaRow[]> {
  const rows = await readRows(database, file)
  const shares = rows
    .map((row): ShareAtLine => {
      return { row, sex: sexIn(row, 'sex'), ...agesIn(row, 'age_group'), prevalence: shareIn(row) }
    })
    .sort((a, b) => a.sex - b.sex || a.ageFrom - b.ageFrom)
  for (const sex of [0, 1]) checkAges(file.table.file, sex, shares)
  return shares.map(({ row, ...share }) => share)
}

/** A little above the highest share that studies have found, among women of 90 and more. */
const highestShare = 0.6

function shareIn(row: SourceRow): number {
  const share = amountIn(row, 'prevalence')
  return within(row, 'prevalence', share, [0, highestShare], 'the share with dementia at an age')
}

type ShareAtLine = DementiaRow & { readonly row: SourceRow }

/** One sex's ages reach from 0 to the open age without a hole, and no share is lower than that of younger people. */
function checkAges(file: string, sex: number, shares: readonly ShareAtLine[]): void {
  let next = 0
  let younger = 0
  for (const { row, ageFrom, ageTo, prevalence } of shares.filter((share) => share.sex === sex)) {
    if (ageFrom !== next) throw holeInAges(file, sex, next)
    if (prevalence < younger) {
      throw impossible(
        row,
        'prevalence',
        `dementia rises with age, and younger people have ${younger}`,
      )
    }
    if (prevalence === 0 && ageFrom >= 65) {
      throw impossible(row, 'prevalence', 'some people above 65 have dementia')
    }
    next = ageTo + 1
    younger = prevalence
  }
  if (next !== 106) throw holeInAges(file, sex, next)
}

function holeInAges(file: string, sex: number, age: number): Refusal {
  return new Refusal('incomplete-table', {
    found: `no row, or two, for ${sex === 0 ? 'women' : 'men'} of age ${age} in ${file}`,
    because: 'every age from 0 belongs to one group',
    remedy: 'correct the age groups, or fetch the file again',
  })
}

/** Persons dispensed a group of medicines, by ATC code and year. */
export async function readMedication(
  database: TableDatabase,
  file: InspectedFile,
): Promise<MedicationRow[]> {
  const rows = await readRows(database, file)
  checkEdition(file.table, rows.length)
  return rows.map((row) => ({
    atc: textIn(row, 'atc'),
    label: textIn(row, 'label_no'),
    year: yearIn(row, 'year', 2010, 2025),
    users: countIn(row, 'users'),
    usersPer1000: within(
      row,
      'users_per_1000',
      amountIn(row, 'users_per_1000'),
      [0, 1000],
      'users per 1000 persons',
    ),
  }))
}

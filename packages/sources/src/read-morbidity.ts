import type { DementiaRow, MedicationRow } from '@samsyn/demand'
import { Refusal } from '@samsyn/refusal'
import { checkEdition } from './check-complete.ts'
import type { InspectedFile } from './inspect-file.ts'
import { agesIn, amountIn, countIn, impossible, sexIn, textIn, yearIn } from './read-cell.ts'
import { readRows } from './read-rows.ts'
import type { TableDatabase } from './table-database.ts'

/** Dementia by sex and age, women first, youngest first; each sex's groups reach from 0 to the open age without a hole. */
export async function readDementia(
  database: TableDatabase,
  file: InspectedFile,
): Promise<DementiaRow[]> {
  const rows = await readRows(database, file)
  const shares = rows
    .map((row): DementiaRow => {
      const prevalence = amountIn(row, 'prevalence')
      if (prevalence > 1) throw impossible(row, 'prevalence', 'a share cannot be above 1')
      return { sex: sexIn(row, 'sex'), ...agesIn(row, 'age_group'), prevalence }
    })
    .sort((a, b) => a.sex - b.sex || a.ageFrom - b.ageFrom)
  for (const sex of [0, 1]) {
    let next = 0
    for (const share of shares) {
      if (share.sex !== sex) continue
      if (share.ageFrom !== next) throw holeInAges(file.table.file, sex, next)
      next = share.ageTo + 1
    }
    if (next !== 106) throw holeInAges(file.table.file, sex, next)
  }
  return shares
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
    usersPer1000: amountIn(row, 'users_per_1000'),
  }))
}

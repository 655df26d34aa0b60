import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderWith } from '../test/folders.ts'
import { catalogue } from './catalogue.ts'
import { inspectFile } from './inspect-file.ts'
import { readOutlook } from './read-outlook.ts'
import { readMortality } from './read-population.ts'
import type { Table } from './table.ts'
import { openTableDatabase, type TableDatabase } from './table-database.ts'

let database: TableDatabase
beforeAll(async () => {
  database = await openTableDatabase()
})
afterAll(() => database.close())

type Cells = Readonly<Record<string, string | number>>

async function fileOf(table: Table, rows: readonly Cells[]) {
  const lines = rows.map((row) => table.columns.map((column) => row[column] ?? '').join(','))
  const text = `${[table.columns.join(','), ...lines].join('\n')}\n`
  return (await inspectFile(folderWith({ [table.file]: text }), table))!
}

const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + step * index)

const persons = 5_000_000
const everyYear = { variant: 'estimate', net_migration_1000: 20, tfr: 1.7, sex_ratio_birth: 1.06 }
const yearly = range(1950, 2100).map((year) => ({
  ...everyYear,
  year,
  life_exp_f: 84,
  life_exp_m: 80,
}))
const periods = range(1950, 2095, 5).map((from) => `${from}-${from + 5}`)
const pattern = periods.flatMap((period) =>
  range(15, 45, 5).map((age) => ({ period, age_group: `${age}-${age + 4}`, pct_of_tfr: 100 / 7 })),
)
const deaths = periods.flatMap((period) =>
  [0, 1, ...range(5, 100, 5)].map((age_from) => ({ period, age_from, mx_m: 0.1, mx_f: 0.1 })),
)

/** An outlook without change, with these cells in 2050, or in the deaths of 2050–2055 at 60. */
async function outlookWith(cells: Cells, atSixty: Cells = {}) {
  const died = deaths.map((row) => {
    return row.period === '2050-2055' && row.age_from === 60 ? { ...row, ...atSixty } : row
  })
  const files = {
    outlook: await fileOf(
      catalogue.outlook,
      yearly.map((row) => (row.year === 2050 ? { ...row, ...cells } : row)),
    ),
    fertilityPattern: await fileOf(catalogue.fertilityPattern, pattern),
    outlookMortality: await fileOf(catalogue.outlookMortality, died),
  }
  return readOutlook(database, files, persons)
}

test('limits are read beside the middle, in persons, and are unknown where they are blank', async () => {
  const limits = { net_migration_1000_80l: -5, net_migration_1000_80u: 45 }
  const { netMigration } = await outlookWith(limits)
  expect([netMigration.low[100], netMigration.central[100], netMigration.high[100]]).toEqual([
    -5000, 20_000, 45_000,
  ])
  expect(netMigration.low[99]).toBeNaN()
})

test.each([
  ['tfr', 17, 'children per woman lies from 0.5 to 5'],
  ['tfr_80u', 5.1, 'children per woman'],
  ['life_exp_f', 8.4, 'life expectancy lies from 50 to 110'],
  ['life_exp_m_80u', 111, 'life expectancy'],
  ['net_migration_1000', 20_000, 'lies from -250 to 250'],
  ['net_migration_1000', -251, 'at most a twentieth of the people'],
  ['sex_ratio_birth', 106, 'boys per girl born lies from 0.9 to 1.2'],
  ['tfr_80l', 1.8, 'tfr is 1.7'],
  ['life_exp_f_80u', 83, 'life_exp_f is 84'],
])('%s cannot be %s in the outlook', async (column, value, because) => {
  await expect(outlookWith({ [column]: value })).rejects.toMatchObject({
    kind: 'impossible-value',
    message: expect.stringMatching(
      new RegExp(
        `${value} as ${column} in line 102 \\(2050\\) of wpp2024_norway_annual.csv.*${because}`,
      ),
    ),
  })
})

test('at sixty someone dies in every period, and nobody more than twice a year', async () => {
  await expect(outlookWith({}, { mx_f: 0 })).rejects.toThrow('0 as mx_f in line')
  await expect(outlookWith({}, { mx_m: 2.1 })).rejects.toThrow('lies from 0 to 2')
})

test('no age from 20 to 99 is without deaths in a past year; a child or a hundred-year-old may be', async () => {
  const past = range(1960, 2014).flatMap((year) =>
    range(0, 110).map((age) => ({ year, age, mx_f: 0.2, mx_m: 0.2 })),
  )
  const read = async (ages: readonly number[], mx_f: number) => {
    const rows = past.map((row) => {
      return row.year === 2014 && ages.includes(row.age) ? { ...row, mx_f } : row
    })
    return readMortality(database, await fileOf(catalogue.mortality, rows))
  }
  expect((await read([8, 104], 0)).rate).toHaveLength(55 * 212)
  expect((await read([104], 6)).rate[54 * 212 + 104]).toBe(6)
  await expect(read([85], 0)).rejects.toMatchObject({
    kind: 'impossible-value',
    message: expect.stringMatching(/0 as mx_f in line 6081 \(2014 · 85\).*age 85 die every year/),
  })
  await expect(read([85], 2.5)).rejects.toThrow('lies from 0 to 2')
  await expect(read([104], 11)).rejects.toThrow('lies from 0 to 10')
})

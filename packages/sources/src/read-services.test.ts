import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderWith } from '../test/folders.ts'
import { catalogue } from './catalogue.ts'
import { inspectFile } from './inspect-file.ts'
import { readGeography } from './read-geography.ts'
import { readAtlas, readCapacity, readHospitalUse } from './read-hospital.ts'
import { readDementia, readMedication } from './read-morbidity.ts'
import type { Table } from './table.ts'
import { openTableDatabase, type TableDatabase } from './table-database.ts'

let database: TableDatabase
beforeAll(async () => {
  database = await openTableDatabase()
})
afterAll(() => database.close())

type Cells = Readonly<Record<string, string | number>>

/** A table of these rows, and of no more. */
async function fileOf(table: Table, rows: readonly Cells[]) {
  const lines = rows.map((row) => table.columns.map((column) => row[column] ?? '').join(','))
  const text = `${[table.columns.join(','), ...lines].join('\n')}\n`
  const folder = folderWith({ [table.file]: text })
  return (await inspectFile(folder, { ...table, rows: rows.length }))!
}

// A thousand women of every age: 26 000 of 80 and more are 10 000 of 80–89 and 16 000 above.
const people = new Float64Array(212).fill(1000, 0, 106)
const national = { firstYear: 2024, lastYear: 2024, people }

const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XXI'
const chapters = ['_T', ...romans.split(' ')]
const personsOf = {
  ...{ '0-17': 18_000, '18-29': 12_000, '30-49': 20_000, '50-66': 17_000, '67-79': 13_000 },
  ...{ '80-89': 10_000, '90+': 16_000 },
}
const hospitalUse = Object.entries(personsOf).flatMap(([age_group, population_1jan]) =>
  chapters.map((icd10_chapter) => {
    const times = icd10_chapter === '_T' ? 20 : 1
    const counts = { patients: 9 * times, inpatients: 6 * times, inpatient_stays: 6 * times }
    const names = { year: 2024, age_group, icd10_chapter, icd10_label: 'words' }
    return { ...names, ...counts, bed_days: 30 * times, population_1jan }
  }),
)

/** Hospital use with these cells among those of 80–89 in a chapter. */
async function useWith(cells: Cells, chapter = 'IX') {
  const rows = hospitalUse.map((row) =>
    row.age_group === '80-89' && row.icd10_chapter === chapter ? { ...row, ...cells } : row,
  )
  return readHospitalUse(database, await fileOf(catalogue.hospitalUse, rows), national)
}

test('hospital use is held against the people of Norway', async () => {
  expect(await useWith({ population_1jan: 10_100 })).toHaveLength(147)
  for (const persons of [0, 9899, 10_101]) {
    await expect(useWith({ population_1jan: persons })).rejects.toMatchObject({
      kind: 'tables-disagree',
      message: expect.stringMatching(
        new RegExp(
          `${persons} as population_1jan in line \\d+ \\(2024 · 80-89 · IX\\).*and 10000 persons`,
        ),
      ),
    })
  }
})

test.each([
  ['more inpatients than patients', { inpatients: 13 }, 'IX', 'a part of the patients'],
  ['more patients than persons', { patients: 10_001 }, '_T', 'there are not so many persons'],
  ['fifty bed-days per person', { bed_days: 500_001 }, '_T', 'more than 50 per person'],
  ['fifty stays per person', { inpatient_stays: 500_001 }, '_T', 'more than 50 per person'],
  ['stays without a night', { bed_days: 119 }, '_T', 'each of the 120 stays is overnight'],
  ['a chapter above all', { bed_days: 604 }, 'IX', 'all diagnoses together have 600'],
] as const)('hospital use with %s is refused', async (_, cells, chapter, because) => {
  await expect(useWith(cells, chapter)).rejects.toMatchObject({
    kind: 'impossible-value',
    message: expect.stringContaining(because),
  })
})

test('a chapter of few stays may have fewer bed-days than stays, and exceed all by its rounding', async () => {
  expect(await useWith({ bed_days: 3 })).toHaveLength(147)
  expect(await useWith({ bed_days: 603 })).toHaveLength(147)
})

const rate = { atlas: 'eldre', area: 'Bergen', period: '2015', type: 'rate', rate_base: 1000 }
const readRate = async (cells: Cells) =>
  readAtlas(database, await fileOf(catalogue.atlas, [{ ...rate, ...cells }]))

test.each([
  ['a rate of 0 with a count', { value: 0, numerator: 12 }, '12 are counted, so it cannot be 0'],
  [
    'a rate above fifty per person',
    { value: 50_001 },
    'a rate per 1000 persons lies from 0 to 50000',
  ],
  ['a rate per nobody', { value: 1, rate_base: 0 }, 'per one person or more'],
  ['a share above all', { type: 'share_pct', rate_base: 100, value: 101 }, 'lies from 0 to 100'],
  ['an old mean age', { type: 'mean_age', rate_base: '', value: 280 }, 'a mean age lies from'],
])('an atlas with %s is refused', async (_, cells, because) => {
  await expect(readRate(cells)).rejects.toMatchObject({
    kind: 'impossible-value',
    message: expect.stringContaining(because),
  })
})

test('a rate of 0 where nobody is counted is a rate', async () => {
  expect((await readRate({ value: 0, numerator: 0 })).rows).toMatchObject([{ value: 0 }])
})

test('an occupancy is from 0 to 200 per cent, and no trust has more beds, staff or discharges than can be', async () => {
  const geography = await readGeography()
  const hf_id = geography.trusts.find(({ hfId }) => hfId !== null)!.hfId!
  const read = async (metric: string, value: number) => {
    const file = await fileOf(catalogue.capacity, [{ hf_id, metric, year: 2025, value }])
    return readCapacity(database, file, geography)
  }
  expect(await read('occupancy_pct_somatic', 110)).toMatchObject([{ value: 110 }])
  await expect(read('occupancy_pct_somatic', 930)).rejects.toThrow('930 as value in line 2 (')
  await expect(read('occupancy_pct_somatic', 930)).rejects.toThrow('lies from 0 to 200')
  await expect(read('beds_total', 10_001)).rejects.toMatchObject({ kind: 'impossible-value' })
  await expect(read('fte_nurses', 1e6)).rejects.toThrow('fte_nurses lies from 0 to 100000')
  await expect(read('discharges_somatic', 1e7)).rejects.toThrow('from 0 to 1000000')
})

test('dementia rises with age, to no more than 0.6', async () => {
  const read = async (young: number, old: number) => {
    const rows = ['F', 'M'].flatMap((sex) => [
      { sex, age_group: '0-64', prevalence: 0 },
      { sex, age_group: '65-79', prevalence: young },
      { sex, age_group: '80+', prevalence: old },
    ])
    return readDementia(database, await fileOf(catalogue.dementia, rows))
  }
  expect((await read(0.05, 0.3))[2]).toEqual({ sex: 0, ageFrom: 80, ageTo: 105, prevalence: 0.3 })
  await expect(read(0.05, 0.61)).rejects.toThrow('0.61 as prevalence in line 4 (F · 80+)')
  await expect(read(0.05, 0.04)).rejects.toThrow('younger people have 0.05')
  await expect(read(0, 0)).rejects.toThrow('some people above 65 have dementia')
})

test('no more than all of a thousand persons are given a medicine', async () => {
  const row = { atc: 'A02B', label_no: 'ord', year: 2025, users: 1000, users_per_1000: 1001 }
  const file = await fileOf(catalogue.medication, [row])
  await expect(readMedication(database, file)).rejects.toThrow('1001 as users_per_1000 in line 2')
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderWith } from '../test/folders.ts'
import { catalogue } from './catalogue.ts'
import { inspectFile } from './inspect-file.ts'
import { type CareContext, readCare, readCareSample } from './read-care.ts'
import { readBoundaryChanges, readGeography } from './read-geography.ts'
import { openTableDatabase, type TableDatabase } from './table-database.ts'

let database: TableDatabase
let context: CareContext
beforeAll(async () => {
  database = await openTableDatabase()
  // Two women of every age in the first municipality, one woman of every age in the second.
  const people = new Float64Array(2 * 212)
  people.fill(2, 0, 106)
  people.fill(1, 212, 212 + 106)
  const areas = ['0301', '3905']
  const history = { areas, firstYear: 2025, lastYear: 2025, people }
  context = { codes: areas, boundaries: await readBoundaryChanges(), history }
})
afterAll(() => database.close())

const { columns } = catalogue.care
const oslo = ['0301', '2025', '3.5', '212', '60', '30', '20', '4', '11', '', '5', '6', '9.5']
const tønsberg = ['3905', '2025', '', '106', '', '', '', '', '', '', '', '', '']

async function read(...rows: string[][]) {
  const text = [[...columns], ...rows].map((cells) => cells.join(',')).join('\n')
  const file = await inspectFile(folderWith({ [catalogue.care.file]: `${text}\n` }), catalogue.care)
  return readCare(database, file!, context)
}

/** The row with one cell changed. */
const but = (row: readonly string[], column: (typeof columns)[number], cell: string) =>
  row.map((value, index) => (columns[index] === column ? cell : value))

test('a blank is null, never zero', async () => {
  const [first, second] = await read(oslo, tønsberg)
  expect(first).toMatchObject({ homeCareUsers: 60, longStay0to66: null, nurseFte: 9.5 })
  expect(second).toMatchObject({ municipality: '3905', homeCareUsers: null, nurseFte: null })
})

test('the order of rows changes nothing', async () => {
  expect(await read(tønsberg, oslo)).toEqual(await read(oslo, tønsberg))
})

describe('municipal care is refused', () => {
  test('for a municipality that is not there, or there twice', async () => {
    await expect(read(oslo)).rejects.toMatchObject({
      kind: 'incomplete-table',
      message: expect.stringContaining('no row for 3905 in municipal_care_2025.csv'),
    })
    await expect(read(oslo, tønsberg, oslo)).rejects.toMatchObject({
      kind: 'duplicate-key',
      message: expect.stringContaining('municipality_code = 0301 in the lines 2 and 4'),
    })
  })

  test('for a code of other boundaries', async () => {
    await expect(read(oslo, but(tønsberg, 'municipality_code', '3803'))).rejects.toMatchObject({
      kind: 'wrong-vintage',
      message: expect.stringContaining('belongs to the boundaries of 2020'),
    })
  })

  test('for negative, fractional or unreadable counts, by line and key', async () => {
    const users = 'homecare_users_80plus'
    await expect(read(but(oslo, users, '-1'), tønsberg)).rejects.toMatchObject({
      kind: 'impossible-value',
      message: expect.stringContaining('-1 as homecare_users_80plus in line 2 (0301)'),
    })
    await expect(read(but(oslo, users, '1.5'), tønsberg)).rejects.toThrow('a whole number')
    await expect(read(but(oslo, users, ':'), tønsberg)).rejects.toMatchObject({
      kind: 'broken-table',
    })
  })

  test('for numbers no computer can hold, and years with an exponent', async () => {
    await expect(read(but(oslo, 'nurse_fte', '1e400'), tønsberg)).rejects.toMatchObject({
      kind: 'impossible-value',
      message: expect.stringMatching(
        /1e400 as nurse_fte in line 2 \(0301\).*no number is so large/,
      ),
    })
    await expect(read(but(oslo, 'year', '2.025e3'), tønsberg)).rejects.toThrow(
      '"2.025e3" as year in line 2 (0301)',
    )
  })

  test('for parts larger than their whole', async () => {
    await expect(read(but(oslo, 'homecare_users_80plus', '31'), tønsberg)).rejects.toThrow(
      'homecare_users_0_66 + homecare_users_80plus = 61 beside 60 as homecare_users',
    )
    await expect(
      read(but(oslo, 'institution_longterm_67_79', '6'), tønsberg),
    ).rejects.toMatchObject({ kind: 'impossible-value' })
  })

  test('for more users than persons of their age', async () => {
    // Oslo has 52 persons of 80 and more, 26 of 67–79 and 134 below; so many users and the parts still fit the total.
    const many = (cells: Partial<Record<(typeof columns)[number], string>>) =>
      read(
        columns.map((column, index) => cells[column] ?? oslo[index]!),
        tønsberg,
      )
    await expect(
      many({ homecare_users: '100', homecare_users_80plus: '53' }),
    ).rejects.toMatchObject({
      kind: 'impossible-value',
      message: expect.stringContaining(
        '53 users beside 52 persons of age 80+: homecare_users_80plus in line 2 (0301) of municipal_care_2025.csv',
      ),
    })
    await expect(many({ homecare_users: '77' })).rejects.toThrow(
      '27 users beside 26 persons of age 67–79: homecare_users in line 2',
    )
    const longStay = { institution_longterm_users: '', institution_longterm_67_79: '27' }
    await expect(many(longStay)).rejects.toThrow(
      '27 users beside 26 persons of age 67–79: institution_longterm_67_79',
    )
    await expect(many({ homecare_users: '213', homecare_users_80plus: '' })).rejects.toThrow(
      '213 users beside 212 persons of age 0+: homecare_users in',
    )
    await expect(many({ housing_24h_users: '213' })).rejects.toThrow('housing_24h_users in')
  })

  test('for a week longer than a week, and more nurses than there can be', async () => {
    await expect(read(but(oslo, 'hours_per_week_homecare', '169'), tønsberg)).rejects.toThrow(
      'a week has 168 hours',
    )
    await expect(read(but(oslo, 'nurse_fte', '22'), tønsberg)).rejects.toThrow('22 as nurse_fte in')
  })

  test('for persons that the population table does not have', async () => {
    await expect(read(but(oslo, 'pop_total', '213'), tønsberg)).rejects.toMatchObject({
      kind: 'tables-disagree',
      message: expect.stringContaining('and 212 persons in the population table'),
    })
  })

  test('for another year', async () => {
    await expect(read(but(oslo, 'year', '2024'), tønsberg)).rejects.toThrow('the years 2025–2025')
  })
})

describe('the care of the sample', () => {
  const { columns } = catalogue.careSample
  const sampleYears = [2015, 2020, 2025]

  /** One woman of every age in each municipality and year, and a table of them without care. */
  async function readSample(municipalities: number, without?: RegExp) {
    const { municipalities: all } = await readGeography()
    const areas = all.slice(0, municipalities).map(({ code }) => code)
    const people = new Float64Array(11 * areas.length * 212)
    for (let at = 0; at < people.length; at += 212) people.fill(1, at, at + 106)
    const rows = areas
      .flatMap((code) =>
        sampleYears.map((year) => [code, `${year}`, '', '106', ...blanks, '67', '13', '26']),
      )
      .filter(([code, year]) => !without?.test(`${code} ${year}`))
    const text = [[...columns], ...rows].map((cells) => cells.join(',')).join('\n')
    const folder = folderWith({ [catalogue.careSample.file]: `${text}\n` })
    const file = await inspectFile(folder, catalogue.careSample)
    const history = { areas, firstYear: 2015, lastYear: 2025, people }
    return readCareSample(database, file!, { ...context, codes: areas, history })
  }
  const blanks = Array.from({ length: 9 }, () => '')

  test('is thirteen municipalities in three years', async () => {
    expect(await readSample(13)).toHaveLength(39)
  })

  test('is refused without a year of a municipality', async () => {
    await expect(readSample(13, /1101 2020/)).rejects.toMatchObject({
      kind: 'incomplete-table',
      message: expect.stringContaining(
        'no row for 1101 2020 in municipal_care_sample_2015_2025.csv',
      ),
    })
  })

  test('is refused with how many rows are missing, of which it names five', async () => {
    await expect(readSample(13, /2020$/)).rejects.toMatchObject({
      kind: 'incomplete-table',
      message: expect.stringMatching(/no row for (\d{4} 2020, ){5}… in .*\.csv \(13 missing\)/),
    })
  })

  test('is refused where it was cut between two municipalities', async () => {
    await expect(readSample(7)).rejects.toMatchObject({
      kind: 'incomplete-table',
      message: expect.stringContaining('21 rows in municipal_care_sample_2015_2025.csv'),
    })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderWith } from '../test/folders.ts'
import { catalogue } from './catalogue.ts'
import { inspectFile } from './inspect-file.ts'
import { type CareContext, readCare } from './read-care.ts'
import { readBoundaryChanges } from './read-geography.ts'
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
      message: expect.stringContaining('1e400 as nurse_fte in line 2 (0301)'),
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

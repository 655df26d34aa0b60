import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderWith, tableOf } from '../test/folders.ts'
import { inspectFile } from './inspect-file.ts'
import { type PeopleShape, readPeopleCells } from './people-cells.ts'
import { readBoundaryChanges } from './read-geography.ts'
import { openTableDatabase, type TableDatabase } from './table-database.ts'

let database: TableDatabase
let shape: PeopleShape
beforeAll(async () => {
  database = await openTableDatabase()
  shape = {
    areaColumn: 'municipality_code',
    areas: ['0301', '3905'],
    firstYear: 2020,
    lastYear: 2021,
    boundaries: await readBoundaryChanges(),
  }
})
afterAll(() => database.close())

const columns = ['municipality_code', 'year', 'sex', 'age', 'population']
const header = columns.join(',')

/** Every cell of two areas and two years; the people of a cell tell which it is. */
const rows = ['0301', '3905'].flatMap((code, area) =>
  [2020, 2021].flatMap((year) =>
    ['F', 'M'].flatMap((sex) =>
      Array.from({ length: 106 }, (_, age) => {
        const people = area * 10_000 + (year - 2020) * 1000 + (sex === 'M' ? 500 : 0) + age
        return `${code},${year},${sex},${age},${people}`
      }),
    ),
  ),
)

async function read(lines: readonly string[], head = header): Promise<Float64Array> {
  const folder = folderWith({ 'people.csv': `${[head, ...lines].join('\n')}\n` })
  const file = await inspectFile(folder, tableOf('people.csv', columns))
  return readPeopleCells(database, file!, shape)
}

test('each row finds its cell: year, area, sex, age', async () => {
  const people = await read(rows)
  expect(people).toHaveLength(2 * 2 * 212)
  expect(people[0]).toBe(0)
  expect(people[1 * 212 + 1 * 106 + 40]).toBe(10_540) // 2020, the second area, men, 40
  expect(people[(1 * 2 + 0) * 212 + 105]).toBe(1105) // 2021, the first area, women, 105
})

test('the order of rows and of columns changes nothing', async () => {
  const people = await read(rows)
  expect(await read([...rows].reverse())).toEqual(people)
  const turned = rows.map((row) => row.split(',').reverse().join(','))
  expect(await read(turned, [...columns].reverse().join(','))).toEqual(people)
})

describe('a table is refused', () => {
  const withRow = (row: string) => read([row, ...rows.slice(1)])

  test('for a row given twice, by its key', async () => {
    await expect(read([...rows, rows[40]!])).rejects.toMatchObject({
      kind: 'duplicate-key',
      message: expect.stringContaining('two rows for 0301 2020 F 40 in people.csv'),
    })
  })

  test('for negative, broken, blank or fractional people, by line and key', async () => {
    await expect(withRow('0301,2020,F,0,-3')).rejects.toMatchObject({
      kind: 'impossible-value',
      message: expect.stringContaining(
        '"-3" as population in line 2 (0301 2020 F 0) of people.csv',
      ),
    })
    await expect(withRow('0301,2020,F,0,many')).rejects.toMatchObject({ kind: 'broken-table' })
    await expect(withRow('0301,2020,F,0,')).rejects.toMatchObject({ kind: 'broken-table' })
    await expect(withRow('0301,2020,F,0,2.5')).rejects.toMatchObject({ kind: 'impossible-value' })
    await expect(withRow('0301,2020,F,0,NaN')).rejects.toMatchObject({ kind: 'broken-table' })
  })

  test('for people written otherwise than with digits, by line and key', async () => {
    const found = (cell: string) =>
      `"${cell}" as population in line 2 (0301 2020 F 0) of people.csv`
    for (const [cell, because] of [
      ['0x10', 'it is not a number'],
      ['3_1234', 'it is not a number'],
      ['   ', 'the cell is blank'],
      ['5000000000', 'a thousand million persons'],
      ['1e400', 'a thousand million persons'],
      ['1e3', 'digits alone'],
      ['40.0', 'digits alone'],
    ] as const) {
      const reading = withRow(`0301,2020,F,0,${cell}`)
      await expect(reading).rejects.toThrow(found(cell))
      await expect(reading).rejects.toThrow(because)
    }
  })

  test('for a year or an age written otherwise than with digits', async () => {
    await expect(withRow('0301,202e1,F,0,1')).rejects.toThrow('"202e1" as year in line 2')
    await expect(withRow('0301,2020,F,0.4,1')).rejects.toThrow('"0.4" as age in line 2')
    await expect(withRow('0301,2020,F,0000,1')).rejects.toThrow('"0000" as age in line 2')
  })

  test('for a year, sex or age that the table does not have', async () => {
    await expect(withRow('0301,2022,F,0,1')).rejects.toThrow('the years 2020–2021')
    await expect(withRow('0301,MMXX,F,0,1')).rejects.toThrow('"MMXX" as year')
    await expect(withRow('0301,2020,K,0,1')).rejects.toThrow('"K" as sex')
    await expect(withRow('0301,2020,F,106,1')).rejects.toThrow('"106" as age')
  })

  test('for a code of other boundaries, with those it belongs to', async () => {
    await expect(withRow('0704,2020,F,0,1')).rejects.toMatchObject({
      kind: 'wrong-vintage',
      message: expect.stringContaining(
        'the code 0704 (Tønsberg) in people.csv:2; because it belongs to the boundaries of 2018',
      ),
    })
  })

  test('for a municipality that is not there, a missing year and a single missing age', async () => {
    const without = (part: RegExp) => read(rows.filter((row) => !part.test(row)))
    await expect(without(/^3905/)).rejects.toMatchObject({
      kind: 'incomplete-table',
      message: expect.stringContaining(
        'no row for 3905 2020 F 0 and 423 other cells of 3905 in people.csv',
      ),
    })
    await expect(without(/,2021,/)).rejects.toThrow('no row for 0301 2021 F 0 and 423 other cells')
    await expect(without(/^3905,2021,M,105,/)).rejects.toThrow('no row for 3905 2021 M 105 in')
  })

  test('for a row with too few or too many cells, or an open quotation mark, by its line', async () => {
    await expect(withRow('0301,2020,F,0')).rejects.toThrow(
      'line 2 of people.csv that cannot be read; because it has 4 cells where the header has 5',
    )
    await expect(withRow('0301,2020,F,0,1,2')).rejects.toThrow('line 2 of people.csv')
    await expect(withRow('"0301,2020,F,0,1')).rejects.toThrow('a quotation mark does not close')
  })
})

test('a folder with signs that mean patterns to a database is read as it is called', async () => {
  const folder = folderWith({})
  const odd = `${folder}/it's [2026] a*`
  const { mkdir, writeFile } = await import('node:fs/promises')
  await mkdir(odd)
  await writeFile(`${odd}/people.csv`, `${[header, ...rows].join('\r\n')}\r\n`)
  const file = await inspectFile(odd, tableOf('people.csv', columns))
  expect(await readPeopleCells(database, file!, shape)).toEqual(await read(rows))
})

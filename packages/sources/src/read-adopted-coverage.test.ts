import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../test/folders.ts'
import { readAdoptedCoverage } from './index.ts'

const read = (rows: string, head = 'municipality_code,service,year,coverage_percent') =>
  readAdoptedCoverage(join(folderWith({ 'adopted.csv': `${head}\n${rows}` }), 'adopted.csv'))

test('rows come sorted by municipality, service and year', async () => {
  expect(await read('3905,longstay.80plus,2030,6\n3905,homecare.80plus,2030,20.5\n')).toEqual([
    { municipality: '3905', service: 'homecare.80plus', year: 2030, coveragePercent: 20.5 },
    { municipality: '3905', service: 'longstay.80plus', year: 2030, coveragePercent: 6 },
  ])
})

test.each([
  ['a code of other boundaries', '0704,homecare.80plus,2030,20', 'the boundaries of 2018'],
  ['an unknown service', '3905,homecare,2030,20', 'write one of homecare.80plus'],
  ['a year that is not projected', '3905,homecare.80plus,2051,20', 'a year from 2026 to 2050'],
  [
    'a coverage above 100',
    '3905,homecare.80plus,2030,120',
    '120 as coverage_percent in adopted.csv:2',
  ],
  ['a negative coverage', '3905,homecare.80plus,2030,-1', 'it cannot be below 0'],
  ['a blank coverage', '3905,homecare.80plus,2030,', 'it is not a number'],
  [
    'a row given twice',
    '3905,homecare.80plus,2030,20\n3905,homecare.80plus,2030,21',
    'two rows for 3905 homecare.80plus 2030',
  ],
])('%s is refused', async (_, row, message) => {
  await expect(read(`${row}\n`)).rejects.toThrow(message)
})

test('a file without rows is refused, because nothing is adopted in it', async () => {
  await expect(read('')).rejects.toMatchObject({
    kind: 'incomplete-table',
    message: expect.stringContaining('no rows in adopted.csv'),
  })
})

test('home care and long stay of the same ages are no more than all persons together', async () => {
  const home = '3905,homecare.80plus,2030,60\n'
  await expect(read(`${home}3905,longstay.80plus,2030,41\n`)).rejects.toMatchObject({
    kind: 'impossible-value',
    message: expect.stringContaining(
      'homecare.80plus 60 and longstay.80plus 41 per cent for 3905 in 2030 in adopted.csv',
    ),
  })
  for (const other of [
    '3905,longstay.80plus,2030,40',
    '3905,longstay.67to79,2030,41',
    '3907,longstay.80plus,2030,41',
  ]) {
    expect(await read(`${home}${other}\n`)).toHaveLength(2)
  }
})

test('a coverage holds on after its last year, and lies on the line between two', async () => {
  const home = '3905,homecare.80plus,2030,60\n'
  await expect(read(`${home}3905,longstay.80plus,2040,41\n`)).rejects.toThrow('for 3905 in 2040')
  const line = '3905,longstay.80plus,2028,20\n3905,longstay.80plus,2032,'
  expect(await read(`${home}${line}40\n`)).toHaveLength(3)
  await expect(read(`${home}${line}64\n`)).rejects.toThrow(
    'longstay.80plus 42 per cent for 3905 in 2030',
  )
})

test('a missing file or column is refused', async () => {
  await expect(readAdoptedCoverage('/nowhere/adopted.csv')).rejects.toMatchObject({
    kind: 'missing-table',
  })
  await expect(read('3905,20\n', 'municipality_code,coverage_percent')).rejects.toThrow(
    'the table also needs service',
  )
})

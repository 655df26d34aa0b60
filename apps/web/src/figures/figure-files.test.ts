import type { Picture } from '@samsyn/figures'
import { expect, test } from 'vitest'
import { csvOf } from './figure-files.ts'

const picture = (rows: readonly (readonly string[])[]): Picture => ({
  title: 'People',
  alternative: '',
  keys: [],
  note: '',
  columns: [
    { label: 'Age; sex', numeric: false },
    { label: 'People', numeric: true },
  ],
  rows,
  draw: () => '',
})
const lines = async (rows: readonly (readonly string[])[], code: 'nb' | 'en') =>
  (await csvOf(picture(rows), code).text()).trim().split('\r\n')

test('a spreadsheet reads whole numbers in whatever language they are written', async () => {
  expect(await lines([['80 000 og over', '1 234 567,8']], 'nb')).toEqual([
    '"Age; sex";People',
    '80 000 og over;1234567,8',
  ])
  expect(await lines([['80,000 and over', '1,234,567.8']], 'en')).toEqual([
    '"Age; sex";People',
    '80,000 and over;1234567.8',
  ])
  expect((await lines([['Change', '\u22125,284']], 'en'))[1]).toBe('Change;-5284')
})

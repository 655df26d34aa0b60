import { publisherRules } from '@samsyn/privacy'
import { expect, test } from 'vitest'
import { openRecords } from './index.ts'

const table = {
  dataset: 'a table',
  document: 'a page',
  parts: [{ id: 'a', value: 10 }],
  cells: [{ id: 'a', of: ['a'] }],
}

test('a folder that takes no other in it is refused, and not tried for ever', () => {
  const records = openRecords('/proc/no/folder')
  expect(() => records.judge(table, publisherRules.registers)).toThrow(
    'no way to write in /proc/no/folder',
  )
})

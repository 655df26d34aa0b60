import { expect, test } from 'vitest'
import { keepLatest } from './keep-latest.ts'
import { sharedRecords } from './shared-records.ts'

test('what was asked for lately is made once, and the oldest is let go', () => {
  const made: string[] = []
  const get = keepLatest(2, (key) => {
    made.push(key)
    return key.toUpperCase()
  })
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('what could not be made is not kept', () => {
  let tries = 0
  const get = keepLatest(2, () => {
    tries += 1
    throw new Error('no')
  })
  expect(() => get('a')).toThrow('no')
  expect(() => get('a')).toThrow('no')
  expect(tries).toBe(2)
})

const rules = { kind: 'counts' } as never
const table = (document: string, value: number) => ({
  dataset: 'made',
  document,
  parts: [{ id: 'a', value }],
  cells: [{ id: 'a', of: ['a'] }],
})

test('a table that was judged is not judged again, and another is', () => {
  let judged = 0
  const records = sharedRecords({
    judge: ({ dataset, document }) => {
      judged += 1
      const ledger = { dataset } as never
      return { dataset, document, told: new Set(['a']), hidden: [], ledger }
    },
  })
  expect([...records.judge(table('plan', 12), rules).told]).toEqual(['a'])
  records.judge(table('run', 12), rules)
  expect(judged).toBe(1)
  records.judge(table('run', 13), rules)
  expect(judged).toBe(2)
})

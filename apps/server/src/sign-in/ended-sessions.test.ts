import { expect, test } from 'vitest'
import { EndedSessions } from './ended-sessions.ts'

test('an ended session is remembered while its cookie could be good, and forgotten when another ends after that', () => {
  const ended = new EndedSessions(10)
  const names = ['first', 'second', 'third', 'fourth']
  ended.add('first', 0)
  ended.add('second', 6_000)
  ended.add('third', 9_999)
  expect(names.filter((id) => ended.has(id))).toEqual(['first', 'second', 'third'])
  ended.add('fourth', 10_000)
  expect(names.filter((id) => ended.has(id))).toEqual(['second', 'third', 'fourth'])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derived, known, missing, type Quality, qualities, sum, weakestOf } from './index.ts'

test('a sum is as weak as its weakest part', () => {
  const total = sum('persons', [
    known(10, 'persons', 'observed', ['a']),
    known(5, 'persons', 'assumed', ['b']),
  ])
  expect(total).toMatchObject({ value: 15, quality: 'assumed', sources: ['a', 'b'], blanks: 0 })
})

test('a sum over a blank reads "at least" and counts the blank', () => {
  const total = sum('users', [
    known(10, 'users', 'observed', ['care']),
    missing('users', 'suppressed', ['care']),
  ])
  expect(total).toMatchObject({ value: 10, blanks: 1, missing: null })
})

test('a sum of blanks only stays missing, with its reason', () => {
  const total = sum('users', [missing('users', 'suppressed'), missing('users', 'suppressed')])
  expect(total).toMatchObject({ value: null, missing: 'suppressed' })
})

test('a ratio with a missing part is missing, not zero', () => {
  const users = missing('users', 'not-collected')
  const people = known(100, 'persons', 'observed', ['population'])
  expect(derived('percent', [users, people], (u, p) => (100 * u) / p)).toMatchObject({
    value: null,
    missing: 'not-collected',
    sources: ['population'],
  })
})

test('something computed from observed numbers is derived', () => {
  const part = known(20, 'users', 'observed', ['care'])
  const whole = known(80, 'persons', 'observed', ['population'])
  expect(derived('percent', [part, whole], (u, p) => (100 * u) / p)).toMatchObject({
    value: 25,
    quality: 'derived',
  })
})

test('the weakest quality does not depend on the order', () => {
  const some = fc.array(fc.constantFrom<Quality[]>(...qualities), { minLength: 1 })
  fc.assert(
    fc.property(some, (list) => {
      const weakest = weakestOf(list)
      expect(list).toContain(weakest)
      expect(weakestOf([...list].reverse())).toBe(weakest)
    }),
  )
})

import { known, missing } from '@samsyn/quantity'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Combination, canBeComputed, hideSmall, withholdUndone } from './index.ts'

const users = (value: number) => known(value, 'users', 'derived', ['care'])
const is = (...cells: [string, number][]): Combination => new Map(cells)

describe('a small count', () => {
  test.each([1, 2, 3, 4])('of %i is hidden', (count) => {
    expect(hideSmall(users(count))).toMatchObject({ value: null, missing: 'suppressed' })
  })

  test.each([0, 5, 600])('of %i is not small', (count) => {
    expect(hideSmall(users(count)).value).toBe(count)
  })

  test('follows the rule it is given', () => {
    expect(hideSmall(users(9), { from: 1, to: 9 }).value).toBeNull()
  })

  test('that was missing keeps its reason', () => {
    expect(hideSmall(missing('users', 'not-collected')).missing).toBe('not-collected')
  })
})

describe('what would be undone', () => {
  const parts = (young: number | null, middle: number | null, old: number | null) => [
    { id: 'young', value: young },
    { id: 'middle', value: middle },
    { id: 'old', value: old },
  ]
  const order = ['middle', 'young', 'old']

  test('one blank under a published total takes one part more with it', () => {
    expect(withholdUndone(20, parts(null, 7, 10), order)).toEqual(['middle'])
  })

  test('when the blank is the one least missed, the next goes', () => {
    expect(withholdUndone(20, parts(3, null, 10), order)).toEqual(['young'])
  })

  test('two blanks protect each other', () => {
    expect(withholdUndone(20, parts(null, null, 10), order)).toEqual([])
  })

  test('two blanks are nought when the third is all: then the third goes, not the total', () => {
    expect(withholdUndone(15, parts(null, null, 15), order)).toEqual(['old'])
  })

  test('two blanks of at most 4 that make 8 are 4 each: then the third goes', () => {
    expect(withholdUndone(22, parts(null, null, 14), order)).toEqual(['old'])
    expect(withholdUndone(21, parts(null, null, 14), order)).toEqual([])
  })

  test('without the total nothing is undone, and without a blank nothing is hidden', () => {
    expect(withholdUndone(null, parts(null, 7, 10), order)).toEqual([])
    expect(withholdUndone(20, parts(3, 7, 10), order)).toEqual([])
  })
})

describe('an attacker who adds and subtracts', () => {
  const addsUp = is(['total', 1], ['young', -1], ['old', -1])

  test('has the last part from the total and the others', () => {
    const published = [addsUp, is(['total', 1]), is(['old', 1])]
    expect([...canBeComputed(published, ['young'])]).toEqual(['young'])
  })

  test('has nothing from the total alone', () => {
    expect(canBeComputed([addsUp, is(['total', 1])], ['young', 'old']).size).toBe(0)
  })

  test('has a blank from a sum over two places and the other place', () => {
    const published = [is(['old.a', 1], ['old.b', 1]), is(['old.a', 1])]
    expect([...canBeComputed(published, ['old.b'])]).toEqual(['old.b'])
  })

  test('has three unknowns from three sums, in whatever order they come', () => {
    const sums = [is(['a', 1], ['b', 1]), is(['b', 1], ['c', 1]), is(['a', 1], ['c', 1])]
    fc.assert(
      fc.property(fc.shuffledSubarray(sums, { minLength: 3 }), (published) => {
        expect(canBeComputed(published, ['a', 'b', 'c']).size).toBe(3)
      }),
    )
    expect(canBeComputed(sums.slice(1), ['a', 'b', 'c']).size).toBe(0)
  })
})

import { describe, expect, test } from 'vitest'
import { releaseCase } from './index.ts'

const rows = [
  { area: 'a', age: 'young', freq: 2 },
  { area: 'a', age: 'old', freq: 9 },
  { area: 'b', age: 'young', freq: 8 },
  { area: 'b', age: 'old', freq: 7 },
]
const params = { dimVar: ['area', 'age'], freqVar: 'freq', maxN: 3 }
const refused = (change: object) => () => releaseCase({ params, input: rows, ...change })

describe('a case for the gate', () => {
  test('may leave out its function and its rules: small counts up to 3', () => {
    expect(releaseCase({ input: rows })).toEqual(releaseCase({ params, input: rows }))
  })

  test('with a rule that is misspelt, or of another kind, is refused rather than passed over', () => {
    expect(refused({ params: { ...params, protectZero: false } })).toThrow('protectZeros')
    expect(refused({ params: { ...params, protectZeros: 'false' } })).toThrow('true or false')
    expect(refused({ params: { ...params, maxN: 'three' } })).toThrow('maxN')
    expect(refused({ params: { formula: 5 } })).toThrow('a text such as')
    expect(refused({ params: null })).toThrow('null as params')
    expect(refused({ params: { __proto__: null, toString: 1 } })).toThrow('toString')
  })

  test('without a row is refused, as rows or as text', () => {
    for (const input of [[], '', 'area,age,freq\n', 'hello']) {
      expect(refused({ input })).toThrow('nothing to publish')
    }
  })

  test('takes a blank and ":" as not known, and refuses other words by row', () => {
    const withFreq = (freq: unknown) => ({ input: [...rows, { area: 'c', age: 'old', freq }] })
    expect(refused(withFreq(':'))()).toEqual(refused(withFreq(null))())
    expect(refused(withFreq('abc'))).toThrow('"abc" as freq in row 5')
    expect(refused(withFreq(true))).toThrow('true as freq in row 5')
  })

  test('names its cells by texts and numbers: nothing, or a thing with parts, is no name', () => {
    expect(refused({ input: [...rows, { area: null, age: 'old', freq: 4 }] })).toThrow('row 5')
    expect(refused({ input: [...rows, { area: { no: 1 }, age: 'old', freq: 4 }] })).toThrow('row 5')
  })
})

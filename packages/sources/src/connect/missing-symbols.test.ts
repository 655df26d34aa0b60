import { expect, test } from 'vitest'
import { readCell } from './missing-symbols.ts'

const none = { reasons: {}, texts: {} }
const read = (value: unknown, status: string | null = null, symbols = none) =>
  readCell(value, status, symbols, 'a table')

test.each([
  ['.', 'outside-boundary'],
  ['..', 'not-collected'],
  ['...', 'not-yet-published'],
  [':', 'suppressed'],
])('"%s" is no number, and not the other signs: %s', (symbol, missing) => {
  expect(read(null, symbol)).toEqual({ value: null, missing, symbol })
  expect(read(symbol)).toEqual({ value: null, missing, symbol })
})

test('a dash is a nought, a nought is a nought, and a blank is neither', () => {
  expect(read(null, '-')).toEqual({ value: 0, missing: null, symbol: '-' })
  expect(read(0)).toEqual({ value: 0, missing: null, symbol: null })
  expect(read(null)).toEqual({ value: null, missing: 'not-collected', symbol: null })
})

test('a sign of the publisher’s own means what the catalogue, or the publisher, says', () => {
  const catalogue = { reasons: { '#': 'suppressed' as const }, texts: {} }
  expect(read('#', null, catalogue)).toMatchObject({ missing: 'suppressed' })
  const told = {
    reasons: {},
    texts: { '*': 'Skjult av hensyn til personvern', '?': 'Tall mangler' },
  }
  expect(read('*', null, told)).toMatchObject({ missing: 'suppressed' })
  expect(read('?', null, told)).toMatchObject({ missing: 'not-collected' })
})

test('a sign that nobody gives a meaning is refused, with what the publisher says of it', () => {
  expect(() => read('x')).toThrow('"x" instead of a number in a table')
  expect(() => read(true)).toThrow('"true" instead of a number in a table')
  expect(() => read({ value: 1 })).toThrow('instead of a number in a table')
  const told = { reasons: {}, texts: { x: 'Se merknad' } }
  expect(() => read('x', null, told)).toThrow('which the publisher explains as "Se merknad"')
})

test('a sign beside a number is kept and takes nothing from it', () => {
  expect(read(17, 'e')).toEqual({ value: 17, missing: null, symbol: 'e' })
})

import { expect, test } from 'vitest'
import { parseNumber, parseTable } from './index.ts'

test('columns are found by name, in any order, beside others', () => {
  expect(parseTable('b,c,a\n2,x,1\n', ['a', 'b'], 't.csv')).toEqual([{ a: '1', b: '2' }])
})

test('a quoted cell may hold commas and doubled quotation marks', () => {
  expect(parseTable('a,b\n"x, ""y""",2\n', ['a', 'b'], 't.csv')).toEqual([{ a: 'x, "y"', b: '2' }])
})

test('a blank last cell stays a cell', () => {
  expect(parseTable('a,b\n"1",\n', ['a', 'b'], 't.csv')).toEqual([{ a: '1', b: '' }])
})

test('Windows line ends and a byte order mark change nothing', () => {
  expect(parseTable('\uFEFFa\r\n1\r\n', ['a'], 't.csv')).toEqual([{ a: '1' }])
})

test('a missing column, a short row and an open quotation mark are refused by name and line', () => {
  expect(() => parseTable('a\n1\n', ['b', 'c'], 't.csv')).toThrow('the table also needs b, c,')
  expect(() => parseTable('a,b\n1,2\n3\n', ['a'], 't.csv')).toThrow(
    '1 cells in line 3 of t.csv; because',
  )
  expect(() => parseTable('a,b\n"1,2\n', ['a'], 't.csv')).toThrow(
    'does not close in line 2 of t.csv; because',
  )
})

test('a number has digits and a decimal point, and is not below its least', () => {
  expect(parseNumber('-1.5', 'x', -10)).toBe(-1.5)
  expect(() => parseNumber('1,5', 'the share')).toThrow('"1,5" as the share')
  expect(() => parseNumber('', 'the share')).toThrow('it is not a number')
  expect(() => parseNumber('-1', 'the share')).toThrow('it cannot be below 0')
})

import { describe, expect, test } from 'vitest'
import { nestedColumns, parseFormula, TOTAL, tableOf, valuesOf } from './index.ts'
import { parseCsv } from './parse-csv.ts'

const crossings = (formula: string) => parseFormula(formula).map((term) => term.join(':'))

describe('a formula', () => {
  test.each([
    ['~ a', ['', 'a']],
    ['~ a * b', ['', 'a', 'b', 'a:b']],
    ['~ a:b + c - 1', ['a:b', 'c']],
    ['~ (a + b):c', ['', 'a:c', 'b:c']],
    ['~ a * b * c', ['', 'a', 'b', 'a:b', 'c', 'a:c', 'b:c', 'a:b:c']],
  ])('%s asks for its crossings', (formula, terms) => {
    expect(crossings(formula)).toEqual(terms)
  })

  test.each(['~ a +', '~ (a', '~ a ^ b', '~'])('%s is refused', (formula) => {
    expect(() => parseFormula(formula)).toThrow(/cannot be read/)
  })
})

describe('a table', () => {
  const rows = [
    { codes: { municipality: 'm1', county: 'c1', sex: 'f' }, value: 4 },
    { codes: { municipality: 'm2', county: 'c1', sex: 'm' }, value: 5 },
    { codes: { municipality: 'm3', county: 'c2', sex: 'f' }, value: 6 },
    { codes: { municipality: 'm3', county: 'c2', sex: 'm' }, value: 7 },
  ]

  test('knows that a county is a level of municipality, and sex is not', () => {
    const columns = ['county', 'municipality', 'sex']
    expect(
      nestedColumns(
        rows.map(({ codes }) => codes),
        columns,
      ),
    ).toEqual([
      { column: 'municipality', coarser: ['county'] },
      { column: 'sex', coarser: [] },
    ])
  })

  test('adds up every level, and nobody is zero', () => {
    const table = tableOf(rows, { dimensions: ['municipality', 'county', 'sex'] })
    const values = new Map(valuesOf(table).map((value, at) => [table.cells[at]!.id, value]))
    expect(values.size).toBe(18)
    expect(values.get(`municipality=${TOTAL}|sex=${TOTAL}`)).toBe(22)
    expect(values.get(`municipality=c1|sex=${TOTAL}`)).toBe(9)
    expect(values.get('municipality=m1|sex=m')).toBe(0)
  })

  test('whose code means two things at two levels is refused', () => {
    const twice = rows.map((row) => ({ ...row, codes: { ...row.codes, county: 'm3' } }))
    const mixed = twice.map((row, at) =>
      at === 0 ? { ...row, codes: { ...row.codes, county: 'x' } } : row,
    )
    expect(() => tableOf(mixed, { dimensions: ['municipality', 'county'] })).toThrow(
      /two cells called/,
    )
  })

  test('without a column it is to be broken down by is refused', () => {
    expect(() => tableOf(rows, { dimensions: ['age'] })).toThrow(/no age in row 1/)
  })

  test('may come as CSV, with semicolons and quotation marks', () => {
    expect(parseCsv('a;b\n"x; ""y""";2\n')).toEqual([{ a: 'x; "y"', b: '2' }])
    expect(() => parseCsv('a,b\n1\n')).toThrow(/1 cells in line 2/)
  })
})

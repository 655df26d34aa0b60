import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attackRanges, roundSmallCounts, tableOf } from './index.ts'

const table = (counts: readonly number[]) =>
  tableOf(
    counts.map((value, at) => ({ codes: { area: `a${at % 3}`, age: `g${at % 2}` }, value })),
    { dimensions: ['area', 'age'] },
  )

describe('rounding small counts', () => {
  test('leaves no small count but zero, and everything still adds up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 2, max: 5 }),
        (counts, base) => {
          const { cells, table: rounded } = roundSmallCounts(table(counts), base)
          for (const cell of cells) expect(cell.rounded === 0 || cell.rounded >= base).toBe(true)
          const published = cells.map(({ id, rounded: value }) => ({ id, value }))
          expect(attackRanges(rounded, published)).toEqual([])
          for (const { of, id } of rounded.cells) {
            const sum = of.reduce((total, at) => total + rounded.atoms[at]!.value!, 0)
            expect(cells.find((cell) => cell.id === id)!.rounded).toBe(sum)
          }
        },
      ),
    )
  })

  test('changes nothing where nothing is small', () => {
    const { largestChange, utility } = roundSmallCounts(table([5, 6, 7, 8, 9, 10]), 5)
    expect([largestChange, utility]).toEqual([0, 1])
  })

  test('to a base below two is refused, and so is a table with blanks', () => {
    expect(() => roundSmallCounts(table([1]), 1)).toThrow(/base of rounding/)
    const blank = tableOf([{ codes: { area: 'a' }, value: null }], { dimensions: ['area'] })
    expect(() => roundSmallCounts(blank, 5)).toThrow(/a blank/)
  })
})

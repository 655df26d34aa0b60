import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, type DimensionCodes, halves, splitSelection } from './split-selection.ts'

const dimension = (id: string, size: number): DimensionCodes => ({
  id,
  codes: Array.from({ length: size }, (_, at) => `${id}${at}`),
})

/** Every combination of codes, as one text. */
function cells(dimensions: readonly DimensionCodes[]): string[] {
  return dimensions.reduce<string[]>(
    (rows, { codes }) => rows.flatMap((row) => codes.map((code) => `${row} ${code}`)),
    [''],
  )
}

describe('a selection that is too large', () => {
  test('is cut by years first: three years of 210 728 cells fit in 800 000', () => {
    const whole = [
      dimension('Region', 994),
      dimension('Kjonn', 2),
      dimension('Alder', 106),
      dimension('Tid', 21),
    ]
    const pieces = splitSelection(whole, 800_000, ['Tid'])
    expect(pieces).toHaveLength(7)
    expect(pieces.every((piece) => piece.at(-1)!.codes.length === 3)).toBe(true)
  })

  test('is cut by its longest dimension where one year is too much', () => {
    const pieces = splitSelection([dimension('Region', 10), dimension('Tid', 2)], 4, ['Tid'])
    expect(pieces.map(([region, tid]) => [region!.codes.length, tid!.codes.length])).toEqual([
      ...[
        [4, 1],
        [4, 1],
        [2, 1],
      ],
      ...[
        [4, 1],
        [4, 1],
        [2, 1],
      ],
    ])
  })

  test('gives every cell once, and never more at a time than the limit', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 60 }), (lengths, limit) => {
        const whole = lengths.map((size, at) => dimension(`d${at}`, size))
        const pieces = splitSelection(whole, limit, ['d1'])
        expect(pieces.every((piece) => cellsOf(piece) <= limit)).toBe(true)
        expect(pieces.flatMap(cells).sort()).toEqual(cells(whole).sort())
      }),
    )
  })

  test('falls into smaller parts when it is halved, until one cell is refused', () => {
    const pieces = halves([dimension('Region', 3), dimension('Tid', 1)])
    expect(pieces.map(cellsOf)).toEqual([1, 1, 1])
    expect(() => halves([dimension('Region', 1)])).toThrow('will not give even one cell')
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineWidth, proseLines, tableLines } from './table-lines.ts'

test('words stand to the left and numbers to the right, under a heading of one cell', () => {
  expect(tableLines([['', 'a', '2035'], ['People'], ['  old', '7', '12 000']])).toEqual([
    '       a    2035',
    'People',
    '  old  7  12 000',
  ])
})

test('a name with no room goes on below, further in, and the numbers stay on its first line', () => {
  expect(tableLines([['  round-the-clock care', '1 234']], { width: 25 })).toEqual([
    '  round-the-clock   1 234',
    '    care',
  ])
})

test('no line of a text is longer than told, and no word is lost', () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'ø', '1') })
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1 }),
      fc.integer({ min: 16, max: 90 }),
      (words, width) => {
        const lines = proseLines(words.join(' '), width, '  ')
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width)
        expect(lines.join(' ').split(/ +/)).toEqual(words)
      },
    ),
  )
})

test('what goes to a file is not broken into lines', () => {
  expect(lineWidth({})).toBe(Number.POSITIVE_INFINITY)
  expect(lineWidth({ columns: 80 })).toBe(80)
})

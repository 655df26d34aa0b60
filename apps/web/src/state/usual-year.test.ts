import { expect, test } from 'vitest'
import { usualYear, yearAhead } from './usual-year.ts'

test.each(['2026', '2033', '2050'])('a run has the year %s, and it is looked at', (year) => {
  expect(yearAhead(year, 2026)).toBe(Number(year))
})

test.each([undefined, '', '1999', '2025', '2051', '2035.5', '02035', 'soon', '1e4'])(
  'of the year %s no run tells, and the usual one is looked at',
  (year) => {
    expect(yearAhead(year, 2026)).toBe(usualYear(2026))
  },
)

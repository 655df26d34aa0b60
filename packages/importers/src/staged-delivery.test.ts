import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf } from './staged-delivery.ts'

test('parts hold every person once, and of each the number that contacts are sorted by has 48 bits', () => {
  const persons = fc.integer({ min: 0, max: 400_000_000 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), persons, (rows, some) => {
      const all = Math.min(rows, some)
      const parts = partsOf(rows, all)
      expect(parts.length).toBeGreaterThan(0)
      expect(parts.length).toBeGreaterThanOrEqual(rows / 24_000_000)
      const ends = [0, ...parts.map(({ to }) => to)]
      expect(parts.map(({ from }) => from)).toEqual(ends.slice(0, -1))
      expect(ends.at(-1)).toBe(all)
      for (const { from, to, rowBits } of parts) {
        expect(rows).toBeLessThanOrEqual(2 ** rowBits)
        expect((to - from) * 2 ** rowBits).toBeLessThanOrEqual(2 ** 48)
      }
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  byarInterval,
  directRate,
  expectedEvents,
  indirectRatio,
  nullBand,
  shrunkenRatio,
  varianceBetween,
  wilsonInterval,
} from './index.ts'

describe('a shrunken ratio', () => {
  test('lies between the own ratio and the prior, by hand: (20 + 10) ÷ (10 + 10)', () => {
    const here = shrunkenRatio({ observed: 20, expected: 10, priorStrength: 10 })
    expect(here).toEqual({ ratio: 1.5, variance: 0.075, weight: 0.5 })
  })

  test('takes a prior variance of 0.1 as ten expected events', () => {
    expect(shrunkenRatio({ observed: 20, expected: 10, priorVariance: 0.1 }).ratio).toBeCloseTo(1.5)
  })

  test('of an area without data is the prior, with the prior variance', () => {
    const empty = shrunkenRatio({ observed: 0, expected: 0, priorMean: 1.2, priorVariance: 0.04 })
    expect(empty.ratio).toBeCloseTo(1.2)
    expect(empty.variance).toBeCloseTo(0.04)
  })

  test('is the prior where areas do not differ', () => {
    const all = shrunkenRatio({ observed: 90, expected: 30, priorVariance: 0 })
    expect(all).toEqual({ ratio: 1, variance: 0, weight: 0 })
  })

  test('never leaves the span between own ratio and prior', () => {
    const count = fc.integer({ min: 0, max: 5000 })
    const expected = fc.double({ min: 0.1, max: 5000, noNaN: true })
    fc.assert(
      fc.property(count, expected, expected, (observed, here, priorStrength) => {
        const { ratio } = shrunkenRatio({ observed, expected: here, priorStrength })
        const own = observed / here
        expect(ratio).toBeGreaterThanOrEqual(Math.min(1, own) - 1e-9)
        expect(ratio).toBeLessThanOrEqual(Math.max(1, own) + 1e-9)
      }),
    )
  })

  test('of a negative count is refused', () => {
    expect(() => shrunkenRatio({ observed: -1, expected: 2, priorStrength: 1 })).toThrow(/of -1/)
  })
})

describe('the variance between areas', () => {
  test('is zero when counts vary less than chance would make them', () => {
    expect(varianceBetween([100, 100, 100], [100, 100, 100])).toBe(0)
  })

  test('is by hand (2 × (100 × 0.5² − 1)) ÷ 200', () => {
    expect(varianceBetween([50, 150], [100, 100])).toBeCloseTo(48 / 200, 12)
  })

  test('does not count a common level as variation', () => {
    expect(varianceBetween([100, 300], [100, 100])).toBeCloseTo(
      varianceBetween([100, 300], [200, 200]),
      12,
    )
  })
})

describe('intervals', () => {
  test("Byar's for 10 is within a hundredth of the exact 4.795–18.390", () => {
    const { low, high } = byarInterval(10)
    expect(Math.abs(low - 4.795)).toBeLessThan(0.02)
    expect(Math.abs(high - 18.39)).toBeLessThan(0.02)
  })

  test('of no events starts at zero and ends near the exact 3.69', () => {
    expect(byarInterval(0).low).toBe(0)
    expect(Math.abs(byarInterval(0).high - 3.69)).toBeLessThan(0.1)
  })

  test("Wilson's for 15 of 50 is 0.191–0.438", () => {
    const { low, high } = wilsonInterval(15, 50)
    expect(low).toBeCloseTo(0.191, 3)
    expect(high).toBeCloseTo(0.4375, 3)
  })

  test('of a part larger than its whole is refused', () => {
    expect(() => wilsonInterval(5, 4)).toThrow(/5 of 4/)
  })
})

describe('the band of chance', () => {
  test('an area is outside it exactly when its own interval leaves out the expectation', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.double({ min: 1, max: 3000, noNaN: true }),
        (count, expected) => {
          const band = nullBand(expected)
          const own = byarInterval(count)
          const ratio = count / expected
          // A hair's breadth from the limit either answer is right.
          const hair = Math.min(Math.abs(ratio - band.low), Math.abs(ratio - band.high))
          fc.pre(hair > 1e-6)
          const outside = ratio < band.low || ratio > band.high
          expect(outside).toBe(own.low > expected || own.high < expected)
        },
      ),
    )
  })

  test('narrows with what is expected: 40 events give about 0.7–1.35, 4 000 about 0.97–1.03', () => {
    expect(nullBand(40).low).toBeCloseTo(0.69, 1)
    expect(nullBand(40).high).toBeCloseTo(1.33, 1)
    expect(nullBand(4000).low).toBeCloseTo(0.969, 2)
    expect(nullBand(4000).high).toBeCloseTo(1.031, 2)
  })

  test('is no limit at all where nothing is expected', () => {
    expect(nullBand(0)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY })
  })
})

describe('standardising', () => {
  // Two age groups: 10 of 100 young, 30 of 50 old. The standard is half and half.
  test('directly weighs the rates 0.1 and 0.6 by the standard', () => {
    expect(directRate([10, 30], [100, 50], [500, 500])).toBeCloseTo(0.35, 12)
  })

  test('indirectly compares 40 with 100 × 0.05 + 50 × 0.3', () => {
    expect(expectedEvents([100, 50], [0.05, 0.3])).toBe(20)
    expect(indirectRatio(40, [100, 50], [0.05, 0.3])).toBe(2)
  })

  test('an empty age group in the area cannot be standardised directly', () => {
    expect(() => directRate([1, 0], [10, 0], [5, 5])).toThrow(/no people in stratum 1/)
  })

  test('lists of different length are refused', () => {
    expect(() => expectedEvents([1], [1, 2])).toThrow(/lists of 1, 2/)
  })
})

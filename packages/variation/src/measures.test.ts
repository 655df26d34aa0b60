import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chiSquaredOf,
  coefficientOfVariation,
  coefficientOfVariationNet,
  exactFunnelLimits,
  extremalQuotients,
  fromCumulative,
  funnelPosition,
  gammaPrior,
  jenksBreaks,
  marshall,
  multiplicativeLimits,
  overdispersedLimits,
  overdispersionOf,
  rescaled,
  shrunkenRatios,
  systematicComponent,
  systematicComponentOfLogs,
  varianceShares,
} from './index.ts'

describe('extremal quotients', () => {
  test('are highest ÷ lowest, second ÷ second and third ÷ third', () => {
    expect(extremalQuotients([6, 1, 2, 8, 4, 3])).toEqual({ FT1: 8, FT2: 3, FT3: 4 / 3 })
  })

  test('are null where the lowest is zero, and do not become infinite', () => {
    expect(extremalQuotients([0, 1, 2, 6])).toEqual({ FT1: null, FT2: 2, FT3: null })
  })

  test('of one area are null: there is nothing to compare', () => {
    expect(extremalQuotients([5])).toEqual({ FT1: null, FT2: null, FT3: null })
    expect(coefficientOfVariation([5])).toBeNull()
    expect(systematicComponent({ observed: [5], expected: [4] })).toBeNull()
    expect(chiSquaredOf({ observed: [5], expected: [4] }).p).toBeNull()
  })

  test('do not depend on the unit', () => {
    const rates = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 6 })
    fc.assert(
      fc.property(rates, (list) => {
        const [a, b] = [extremalQuotients(list), extremalQuotients(list.map((r) => r * 1000))]
        expect(b.FT1! / a.FT1!).toBeCloseTo(1, 9)
        const cv = coefficientOfVariation(list)!
        expect(coefficientOfVariation(list.map((r) => r * 1000))!).toBeCloseTo(cv, 9)
      }),
    )
  })
})

describe('the systematic component', () => {
  // Two areas of 100 expected, 50 and 150 counted: mean of (0.25 − 0.01) twice.
  const counts = { observed: [50, 150], expected: [100, 100] }

  test('is by hand 100 × (0.5² − 1/100) = 24', () => {
    expect(systematicComponent(counts)).toBeCloseTo(24, 12)
  })

  test('is below zero where areas are more alike than chance makes them', () => {
    expect(systematicComponent({ observed: [100, 100], expected: [100, 100] })).toBeCloseTo(-1, 12)
  })

  test('of logarithms is null where an area has no events, and the other form is not', () => {
    const none = { observed: [0, 20], expected: [10, 10] }
    expect(systematicComponentOfLogs(none)).toBeNull()
    expect(systematicComponent(none)).toBeCloseTo(90, 12)
  })

  test('counts another level as variation until the expectations are scaled', () => {
    const doubled = { observed: [200, 200], expected: [100, 100] }
    expect(systematicComponent(doubled)).toBeCloseTo(99, 12)
    expect(systematicComponent(rescaled(doubled))).toBeCloseTo(-0.5, 12)
    expect(coefficientOfVariationNet(doubled)).toBe(0)
  })

  test('of an area where nothing is expected is refused', () => {
    expect(() => systematicComponent({ observed: [1, 1], expected: [1, 0] })).toThrow(/area 1/)
    expect(() => systematicComponent({ observed: [1], expected: [1, 2] })).toThrow(
      /1 observed and 2/,
    )
  })

  test('shares of chance and system are one together; several events per person add to chance', () => {
    const { systematic, chance } = varianceShares(counts)
    expect(systematic + chance).toBeCloseTo(1, 12)
    // A = 2 × (100 × 0.25 − 1) ÷ 200 = 0.24 against 1/100.
    expect(systematic).toBeCloseTo(0.24 / 0.25, 12)
    expect(varianceShares(counts, 4).chance).toBeCloseTo(0.04 / (0.04 + 0.21), 12)
  })
})

describe('shrinking', () => {
  test('pulls a small area more than a large one', () => {
    const counts = { observed: [4, 400, 90, 60], expected: [2, 200, 100, 100] }
    const [small, large] = shrunkenRatios(counts)
    expect(small!.ratio).toBeLessThan(large!.ratio)
    expect(small!.weight).toBeLessThan(large!.weight)
    expect(marshall(counts)[0]!.ratio).toBeLessThan(marshall(counts)[1]!.ratio)
  })

  test('gives everyone the common level where areas differ no more than chance', () => {
    const equal = { observed: [100, 101, 99], expected: [100, 100, 100] }
    expect(gammaPrior(equal).alpha).toBe(Number.POSITIVE_INFINITY)
    for (const each of shrunkenRatios(equal)) expect(each.ratio).toBe(1)
  })

  test('an area without events keeps an interval from near zero and never below', () => {
    const [none] = shrunkenRatios({ observed: [0, 30, 5, 20], expected: [10, 10, 10, 10] })
    expect(none!.low).toBeGreaterThan(0)
    expect(none!.ratio).toBeGreaterThan(0)
    expect(none!.high).toBeLessThan(1)
  })

  test('the likeliest prior solves the score: no neighbour is likelier', () => {
    const counts = { observed: [5, 30, 12, 40, 8], expected: [10, 20, 15, 25, 10] }
    const { alpha } = gammaPrior(counts)
    expect(likelihoodOf(counts, alpha)).toBeGreaterThan(likelihoodOf(counts, alpha * 1.02))
    expect(likelihoodOf(counts, alpha)).toBeGreaterThan(likelihoodOf(counts, alpha / 1.02))
  })
})

/** Log likelihood of negative binomial counts, up to a constant, written out term by term. */
function likelihoodOf(counts: { observed: number[]; expected: number[] }, alpha: number): number {
  let sum = 0
  for (const [i, o] of counts.observed.entries()) {
    for (let j = 0; j < o; j++) sum += Math.log(alpha + j)
    sum += alpha * Math.log(alpha) - (o + alpha) * Math.log(counts.expected[i]! + alpha)
  }
  return sum
}

describe('a funnel', () => {
  const counts = { observed: [120, 80, 150, 60, 100, 90], expected: [100, 100, 100, 100, 100, 100] }

  test('with overdispersion is wider than chance, and squared', () => {
    const spread = overdispersionOf(counts)
    const wide = overdispersedLimits(100, spread)
    const chance = exactFunnelLimits(100)
    expect(spread.phi).toBeGreaterThan(2)
    expect(wide.low).toBeLessThan(chance.low)
    expect(wide.high).toBeGreaterThan(chance.high)
    const half = 1.959963984540054 * Math.sqrt(1 / 400 + spread.tau2)
    expect(wide.high).toBeCloseTo((1 + half) ** 2, 12)
    expect(multiplicativeLimits(100, spread).high).toBeGreaterThan(chance.high)
  })

  test('of equal areas has no extra spread', () => {
    const equal = { observed: [100, 101, 99, 100], expected: [100, 100, 100, 100] }
    expect(overdispersionOf(equal).tau2).toBe(0)
  })

  test('names where a point lies', () => {
    const [inner, outer] = [
      { low: 0.8, high: 1.2 },
      { low: 0.6, high: 1.5 },
    ]
    expect([0.5, 0.7, 1, 1.3, 1.6].map((ratio) => funnelPosition(ratio, inner, outer))).toEqual([
      'far-below',
      'below',
      'within',
      'above',
      'far-above',
    ])
  })

  test('of logarithms refuses an area without events, and of shares one above one', () => {
    const zero = { observed: [0, 5], expected: [5, 5] }
    expect(() => overdispersionOf(zero, 'log-ratio')).toThrow(/zero has no logarithm/)
    expect(overdispersionOf(zero).z[0]).toBeLessThan(0)
    expect(() => overdispersionOf({ observed: [6, 1], expected: [5, 5] }, 'share')).toThrow(
      /6 of 5/,
    )
  })

  test('nothing expected gives no limit at all', () => {
    expect(exactFunnelLimits(0)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY })
  })
})

test('a cumulative series becomes counts per period, and one that goes down is refused', () => {
  expect(fromCumulative([1, 3, 3, 7])).toEqual([1, 2, 0, 4])
  expect(() => fromCumulative([1, 3, 2])).toThrow(/from 3 to 2 in place 2/)
})

test('map classes split where the gaps are', () => {
  expect(jenksBreaks([1, 2, 2, 10, 11, 30, 31, 90], 4)).toEqual([2, 11, 31, 90])
  expect(jenksBreaks([5, 5, 5], 4)).toEqual([5])
  expect(jenksBreaks([], 4)).toEqual([])
})

test('map classes are the best of all splits', () => {
  const values = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 12 })
  const spread = (list: readonly number[]) => {
    const mean = list.reduce((a, b) => a + b, 0) / list.length
    return list.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  }
  fc.assert(
    fc.property(values, (list) => {
      fc.pre(new Set(list).size >= 3)
      const sorted = [...list].sort((a, b) => a - b)
      let best = Infinity
      for (let i = 1; i < sorted.length - 1; i++) {
        for (let j = i + 1; j < sorted.length; j++) {
          const parts = [sorted.slice(0, i), sorted.slice(i, j), sorted.slice(j)]
          best = Math.min(
            best,
            parts.reduce((sum, part) => sum + spread(part), 0),
          )
        }
      }
      const [first, second] = jenksBreaks(list, 3) as [number, number]
      const classes = [
        sorted.filter((value) => value <= first),
        sorted.filter((value) => value > first && value <= second),
        sorted.filter((value) => value > second),
      ]
      expect(classes.reduce((sum, part) => sum + spread(part), 0)).toBeCloseTo(best, 9)
    }),
  )
})

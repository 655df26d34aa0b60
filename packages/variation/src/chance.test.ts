import { nullBand } from '@samsyn/rates'
import { describe, expect, test } from 'vitest'
import {
  bandedMeasures,
  coefficientOfVariation,
  drawCounts,
  equalWorlds,
  extremalQuotients,
  gammaPrior,
  marshall,
  nullBands,
  nullDistribution,
  rescaled,
  shareOfWorldsAbove,
  shrunkenRatios,
  systematicComponent,
} from './index.ts'

const worlds = equalWorlds(21, 10_000, 1)
const others = equalWorlds(21, 10_000, 2)

describe('the null band', () => {
  test.each([20, 40, 100, 400])(
    'covers 95 ± 1 per cent of 10 000 other worlds of 21 equal areas with %i expected events',
    (events) => {
      const expected = new Array(21).fill(events)
      const bands = nullBands(nullDistribution(expected, { worlds }))
      const found = nullDistribution(expected, { worlds: others })
      for (const measure of bandedMeasures) {
        const { low, high } = bands[measure]!
        const inside = found[measure].filter((value) => value >= low && value <= high).length
        expect(Math.abs(inside / 10_000 - 0.95), measure).toBeLessThan(0.01)
      }
    },
  )

  test('covers 95 ± 1 per cent of worlds of unequal areas too', () => {
    const expected = Array.from({ length: 21 }, (_, i) => 15 * 1.2 ** i)
    const bands = nullBands(nullDistribution(expected, { worlds }))
    const found = nullDistribution(expected, { worlds: others })
    for (const measure of bandedMeasures) {
      const { low, high } = bands[measure]!
      const inside = found[measure].filter((value) => value >= low && value <= high).length
      expect(Math.abs(inside / 10_000 - 0.95), measure).toBeLessThan(0.01)
    }
  })

  test('of one area covers 95 % and a little more: counts are whole numbers', () => {
    for (const [index, events] of [20.3, 47.7, 133.1, 518.9].entries()) {
      const counts = drawCounts(others, new Array(21).fill(events))
      const { low, high } = nullBand(events)
      const inside = counts.filter((count) => count / events >= low && count / events <= high)
      const share = inside.length / counts.length
      expect(share, String(index)).toBeGreaterThan(0.945)
      expect(share, String(index)).toBeLessThan(0.97)
    }
  })

  // Simulated apart from us for 21 areas: middle of the extremal quotient, and the bound of SCV.
  test.each([
    [20, 2.36, -2.5, 3.6],
    [40, 1.82, -1.3, 1.7],
    [100, 1.45, -0.5, 0.7],
  ])(
    'of %i expected events has the middle and SCV bounds others found',
    (events, middle, low, high) => {
      const bands = nullBands(nullDistribution(new Array(21).fill(events), { worlds }))
      expect(Math.abs(bands.FT1!.middle - middle)).toBeLessThan(0.02)
      expect(Math.abs(bands.SCV!.low - low)).toBeLessThan(0.3)
      expect(Math.abs(bands.SCV!.high - high)).toBeLessThan(0.5)
    },
  )

  test('is wider where the same person is counted several times, narrower for shares', () => {
    const expected = new Array(21).fill(100)
    const width = (dispersion: number) => {
      const { low, high } = nullBands(nullDistribution(expected, { worlds, dispersion })).CV!
      return high - low
    }
    expect(width(4) / width(1)).toBeCloseTo(2, 0)
    expect(width(0.25) / width(1)).toBeCloseTo(0.5, 1)
  })

  test('has no upper bound for the quotient where the lowest of equal areas may have none', () => {
    const bands = nullBands(nullDistribution(new Array(21).fill(2), { worlds }))
    expect(bands.FT1!.high).toBe(Number.POSITIVE_INFINITY)
    expect(Number.isFinite(bands.SCV!.high)).toBe(true)
  })

  test('has no third quotient of four areas, and none at all of one', () => {
    const four = nullDistribution([10, 10, 10, 10])
    expect(nullBands(four).FT3).toBeNull()
    expect(nullBands(four).FT2).not.toBeNull()
    expect(() => nullDistribution([10])).toThrow(/one area/)
    expect(() => nullDistribution([10, 10], { worlds })).toThrow(/worlds of 21 areas/)
  })

  test('measures each world as the measures themselves do', () => {
    const expected = [6.5, 12, 30, 45, 80, 200, 41]
    const few = equalWorlds(expected.length, 200, 5)
    const counts = drawCounts(few, expected)
    const found = nullDistribution(expected, { worlds: few })
    for (let draw = 0; draw < few.draws; draw++) {
      const observed = expected.map((_, area) => counts[area * few.draws + draw]!)
      const ratios = observed.map((count, i) => count / expected[i]!)
      const { FT1, FT2, FT3 } = extremalQuotients(ratios)
      if (FT1 !== null) expect(found.FT1[draw]).toBeCloseTo(FT1, 9)
      expect(found.FT2[draw]).toBeCloseTo(FT2!, 9)
      expect(found.FT3[draw]).toBeCloseTo(FT3!, 9)
      expect(found.CV[draw]).toBeCloseTo(coefficientOfVariation(ratios)!, 9)
      const scaled = rescaled({ observed, expected })
      expect(found.SCV[draw]).toBeCloseTo(systematicComponent(scaled)!, 9)
    }
  })

  test('the same seed gives the same band', () => {
    const expected = [20, 30, 40]
    const again = () => nullBands(nullDistribution(expected, { worlds: equalWorlds(3, 500, 9) }))
    expect(again()).toEqual(again())
  })

  test('an observed world is never rarer than one in all', () => {
    expect(shareOfWorldsAbove(Float64Array.of(1, 2, 3), 10)).toBe(0.25)
    expect(shareOfWorldsAbove(Float64Array.of(1, 2, 3), 2)).toBe(0.75)
  })
})

describe('counts of equal worlds', () => {
  test.each([0.3, 5, 39, 41, 1000])('have mean and variance %d', (mean) => {
    const counts = drawCounts(worlds, new Array(21).fill(mean))
    const average = counts.reduce((a, b) => a + b, 0) / counts.length
    const variance = counts.reduce((a, b) => a + (b - average) ** 2, 0) / counts.length
    expect(Math.abs(average / mean - 1)).toBeLessThan(4 / Math.sqrt(mean * counts.length))
    expect(Math.abs(variance / mean - 1)).toBeLessThan(
      4 * Math.sqrt((2 + 1 / mean) / counts.length),
    )
  })
})

describe('estimators against a known truth', () => {
  // True ratios are gamma with variance 0.09 in 60 areas of 5 to 200 expected events; 400 such worlds.
  const areas = 60
  const repeats = 400
  const expected = Array.from({ length: areas }, (_, i) => 5 * (200 / 5) ** (i / (areas - 1)))
  const luck = equalWorlds(areas, repeats, 3)
  const truth = drawCounts(equalWorlds(areas, repeats, 4), new Array(areas).fill(1 / 0.09))
  const results = Array.from({ length: repeats }, (_, draw) => {
    // A Poisson count over its mean has the gamma's mean 1 and variance 0.09: enough for moments.
    const true_ = expected.map((_, i) => truth[i * repeats + draw]! * 0.09)
    const one = {
      areas,
      draws: 1,
      uniforms: Float64Array.from(expected, (_, i) => luck.uniforms[i * repeats + draw]!),
      scores: Float64Array.from(expected, (_, i) => luck.scores[i * repeats + draw]!),
    }
    const observed = [
      ...drawCounts(
        one,
        expected.map((e, i) => Math.max(1e-9, e * true_[i]!)),
      ),
    ]
    const counts = { observed, expected }
    const error = (ratios: readonly number[]) =>
      ratios.reduce((sum, ratio, i) => sum + (ratio - true_[i]!) ** 2, 0) / areas
    return {
      scv: systematicComponent(counts)!,
      raw: error(observed.map((o, i) => o / expected[i]!)),
      shrunken: error(shrunkenRatios(counts).map((each) => each.ratio)),
      linear: error(marshall(counts).map((each) => each.ratio)),
      variance: gammaPrior(counts).variance,
    }
  })
  const mean = (of: (each: (typeof results)[number]) => number) =>
    results.reduce((sum, each) => sum + of(each), 0) / repeats
  const errorOf = (of: (each: (typeof results)[number]) => number) =>
    Math.sqrt(
      results.reduce((sum, each) => sum + (of(each) - mean(of)) ** 2, 0) / repeats / repeats,
    )

  test('the systematic component is unbiased: 100 × 0.09 within Monte Carlo error', () => {
    expect(Math.abs(mean((each) => each.scv) - 9)).toBeLessThan(3.5 * errorOf((each) => each.scv))
  })

  test('the prior’s variance is near 0.09', () => {
    expect(Math.abs(mean((each) => each.variance) - 0.09)).toBeLessThan(0.01)
  })

  test('shrinkage lowers the squared error against the truth by more than a third', () => {
    expect(mean((each) => each.shrunken)).toBeLessThan(0.67 * mean((each) => each.raw))
    expect(mean((each) => each.linear)).toBeLessThan(0.67 * mean((each) => each.raw))
  })
})

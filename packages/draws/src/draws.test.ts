import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  firstYearInterval,
  interval80,
  quantile,
  quantiles,
  splitNormal,
  standardNormal,
  stream,
  threefry2x32,
} from './index.ts'

describe('Threefry-2x32-20', () => {
  // The known answers that Salmon et al. publish with Random123 1.14 (kat_vectors).
  test.each([
    [0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6b200159, 0x99ba4efe],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0],
  ])('gives its published answers (%i)', (counter0, counter1, key0, key1, first, second) => {
    const out = new Uint32Array(2)
    threefry2x32(key0, key1, counter0, counter1, out)
    expect([...out]).toEqual([first, second])
  })
})

describe('a stream', () => {
  test('gives the same value for the same seed, name and index, in any order', () => {
    const a = stream(7, 'coverage')
    const b = stream(7, 'coverage')
    const forwards = [0, 1, 2].map((i) => a.uniform(i))
    const backwards = [2, 1, 0].map((i) => b.uniform(i)).reverse()
    expect(forwards).toEqual(backwards)
  })

  test('differs by seed and by name', () => {
    expect(stream(7, 'a').uniform(0)).not.toBe(stream(8, 'a').uniform(0))
    expect(stream(7, 'a').uniform(0)).not.toBe(stream(7, 'b').uniform(0))
  })

  test('has mean 0 and spread 1 as a normal, within Monte Carlo error', () => {
    const sample = stream(1, 'check').normals(40_000)
    const mean = sample.reduce((total, x) => total + x, 0) / sample.length
    const variance = sample.reduce((total, x) => total + (x - mean) ** 2, 0) / sample.length
    expect(Math.abs(mean)).toBeLessThan(3 / Math.sqrt(40_000))
    expect(Math.abs(variance - 1)).toBeLessThan(3 * Math.sqrt(2 / 40_000))
  })
})

test('the normal quantile agrees with the tables', () => {
  expect(standardNormal(0.5)).toBeCloseTo(0, 12)
  expect(standardNormal(0.9)).toBeCloseTo(1.2815515655446004, 8)
  expect(standardNormal(0.025)).toBeCloseTo(-1.959963984540054, 8)
  expect(standardNormal(0.001)).toBeCloseTo(-3.090232306167813, 8)
})

describe('quantiles', () => {
  test('use type 7: halfway between the middle two of four', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(interval80([0, 10])).toEqual({ low: 1, high: 9 })
  })

  test('are ordered and within the sample', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }),
        (sample) => {
          const [low, middle, high] = quantiles(sample, [0.1, 0.5, 0.9]) as [number, number, number]
          expect(low).toBeLessThanOrEqual(middle)
          expect(middle).toBeLessThanOrEqual(high)
          expect(low).toBeGreaterThanOrEqual(Math.min(...sample))
          expect(high).toBeLessThanOrEqual(Math.max(...sample))
        },
      ),
    )
  })
})

describe('the first year in which something happens', () => {
  const years = [2027, 2028, 2029]
  /** Ten draws that get there in the years given; null: never. */
  const interval = (firsts: readonly (number | null)[], central = 2028) =>
    firstYearInterval(years, firsts.length, central, (index, draw) => {
      const first = firsts[draw]
      return first != null && years[index]! >= first
    })

  test('lies between the years of nine in ten draws, taken outwards', () => {
    const [a, b, c] = years
    expect(interval([c!, a!, b!, b!, b!, b!, b!, b!, b!, b!])).toEqual({ low: a, high: c })
    expect(interval([b!, b!, b!, b!, b!, b!, b!, b!, b!, b!])).toEqual({ low: b, high: b })
  })

  test('has no upper end where a tenth of the draws never get there', () => {
    const most = Array.from({ length: 9 }, () => 2028)
    expect(interval([...most, null])).toEqual({ low: 2028, high: null })
    const many = Array.from({ length: 100 }, () => 2028)
    expect(interval([...many, null])).toEqual({ low: 2028, high: 2028 })
  })

  test('holds the year of the central path, also where most draws never get there', () => {
    expect(interval([null, null, null], 2029)).toEqual({ low: 2029, high: null })
    expect(interval([2027, 2027, 2027], 2029)).toEqual({ low: 2027, high: 2029 })
  })
})

describe('a skewed assumption', () => {
  test('keeps its three values', () => {
    const skewed = { central: 10, low: 9, high: 14 }
    expect(splitNormal(skewed, 0)).toBe(10)
    expect(splitNormal(skewed, 1.2815515655446004)).toBeCloseTo(14, 12)
    expect(splitNormal(skewed, -1.2815515655446004)).toBeCloseTo(9, 12)
  })

  test('with the central value outside its interval is refused', () => {
    expect(() => splitNormal({ central: 10, low: 11, high: 14 }, 0)).toThrow(/from 11 to 14/)
  })
})

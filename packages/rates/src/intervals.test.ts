import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  byarInterval,
  chiSquaredAbove,
  countInterval,
  directlyStandardised,
  dobsonInterval,
  exactInterval,
  fayFeuerInterval,
  gammaAbove,
  gammaBelow,
  gammaQuantile,
  normalInterval,
  repeatEventVariance,
  standardisedRatio,
} from './index.ts'

describe('the exact interval of a count', () => {
  // Tables of Garwood's limits: 0 → 3.689, 1 → 0.0253–5.572, 10 → 4.795–18.390.
  test.each([
    [0, 0, 3.6888794541139363],
    [1, 0.025317807984289876, 5.571643390938898],
    [10, 4.795388696132437, 18.390356042017775],
  ])('of %i is %d to %d', (count, low, high) => {
    expect(exactInterval(count).low).toBeCloseTo(low, 12)
    expect(exactInterval(count).high).toBeCloseTo(high, 12)
  })

  test('leaves exactly 2.5 % of the Poisson distribution beyond each bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (count) => {
        const { low, high } = exactInterval(count)
        expect(gammaBelow(count, low)).toBeCloseTo(0.025, 10)
        expect(gammaAbove(count + 1, high)).toBeCloseTo(0.025, 10)
      }),
    )
  })

  test('the English rule is exact below ten and Byar’s from ten upwards', () => {
    expect(countInterval(9)).toEqual(exactInterval(9))
    expect(countInterval(10)).toEqual(byarInterval(10))
  })
})

describe('the gamma distribution', () => {
  test('quantile and share undo each other', () => {
    const shape = fc.double({ min: 0.2, max: 1e5, noNaN: true })
    const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
    fc.assert(
      fc.property(shape, share, (k, below) => {
        expect(gammaBelow(k, gammaQuantile(below, k))).toBeCloseTo(below, 9)
      }),
    )
  })

  test('a χ² of 3.84 on one degree of freedom leaves 5 %', () => {
    expect(chiSquaredAbove(3.841458820694124, 1)).toBeCloseTo(0.05, 12)
  })

  test('of a shape of zero is refused', () => {
    expect(() => gammaQuantile(0.5, 0)).toThrow(/shape 0/)
  })
})

describe('a directly standardised rate', () => {
  // 10 of 100 young and 30 of 50 old; the standard is half and half.
  const rate = directlyStandardised([10, 30], [100, 50], [500, 500])

  test('has by hand the rate ½·0.1 + ½·0.6 and the variance ¼·10/100² + ¼·30/50²', () => {
    expect(rate.rate).toBeCloseTo(0.35, 12)
    expect(rate.variance).toBeCloseTo(0.25 * 0.001 + 0.25 * 0.012, 12)
    expect(rate.largestWeight).toBeCloseTo(0.01, 12)
  })

  test('lies inside each of its intervals', () => {
    for (const { low, high } of [
      dobsonInterval(rate),
      fayFeuerInterval(rate),
      normalInterval(rate),
    ]) {
      expect(low).toBeLessThan(rate.rate)
      expect(high).toBeGreaterThan(rate.rate)
    }
  })

  test('of one stratum has the interval of its count, divided by its people', () => {
    const one = directlyStandardised([50], [1000], [7])
    const count = countInterval(50)
    expect(dobsonInterval(one).low).toBeCloseTo(count.low / 1000, 12)
    expect(fayFeuerInterval(one).high).toBeCloseTo(exactInterval(50).high / 1000, 10)
  })

  test('of fewer than ten events has no Dobson interval', () => {
    expect(() => dobsonInterval(directlyStandardised([9], [100], [1]))).toThrow(/9 events/)
  })

  test('of no events starts at zero', () => {
    const none = directlyStandardised([0], [100], [1])
    expect(fayFeuerInterval(none).low).toBe(0)
    expect(fayFeuerInterval(none).high).toBeCloseTo(exactInterval(0).high / 100, 10)
  })

  test('may be above one: people can have many events', () => {
    expect(directlyStandardised([300], [100], [1]).rate).toBe(3)
  })

  test('with the variance of repeated events is the plain one when everyone has one', () => {
    expect(repeatEventVariance([[10, 30]], [100, 50], [500, 500])).toBeCloseTo(rate.variance, 15)
    // Five persons with two events each: 2² × the variance of five persons.
    const five = directlyStandardised([5], [100], [1]).variance
    expect(repeatEventVariance([[0], [5]], [100], [1])).toBeCloseTo(4 * five, 15)
  })
})

describe('a standardised ratio', () => {
  test('is counted over expected with the interval of the count', () => {
    const { ratio, low } = standardisedRatio(20, 10)
    expect(ratio).toBe(2)
    expect(low).toBeCloseTo(byarInterval(20).low / 10, 12)
  })

  test('without anything expected is refused', () => {
    expect(() => standardisedRatio(3, 0)).toThrow(/0 expected events/)
  })
})

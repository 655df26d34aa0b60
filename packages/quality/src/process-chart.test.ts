import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ChartOptions,
  chartKindFor,
  processChart,
  qualityTexts,
  sayQuality,
  type Variation,
} from './index.ts'

const series = (...values: (number | null)[]) =>
  values.map((value, i) => ({ period: String(2001 + i), value }))
const shares = (...pairs: [events: number | null, of: number | null][]) =>
  pairs.map(([events, of], i) => ({ period: String(2001 + i), events, of }))
const keys = (chart: ReturnType<typeof processChart>) => chart.texts.map(({ key }) => key)

describe('single values', () => {
  test('4 6 4 6 5: centre 5, mean moving range 1.75, limits 5 ± 2.66 × 1.75', () => {
    const { points } = processChart(series(4, 6, 4, 6, 5), 'xmr')
    expect(points[0]).toMatchObject({
      centre: 5,
      low: expect.closeTo(0.345, 12),
      high: expect.closeTo(9.655, 12),
      nearHigh: expect.closeTo(5 + (2 / 3) * 4.655, 12),
    })
  })

  test('a missing period keeps its place and makes no moving range', () => {
    const { points, texts } = processChart(series(4, null, 6, 4, 6), 'xmr')
    expect(points).toHaveLength(5)
    expect(points[1]).toMatchObject({ value: null, missing: 'not-given' })
    expect(points[0]).toMatchObject({ centre: 5, high: expect.closeTo(5 + 2.66 * 2, 12) })
    expect(texts).toContainEqual({ key: 'points.missing', values: { periods: '2002' } })
  })

  test('a jump too large to be chance is screened out of the limits, once, and said', () => {
    const jump = series(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1)
    const screened = processChart(jump, 'xmr')
    const unscreened = processChart(jump, 'xmr', { screen: false })
    expect(screened.points[0]!.high).toBeLessThan(unscreened.points[0]!.high!)
    expect(screened.parts[0]).toMatchObject({ ranges: 17, screened: 2 })
    expect(keys(screened)).toContain('limits.screened')
  })

  test('one point has a centre, no limits and no signal', () => {
    const chart = processChart(series(7), 'xmr')
    expect(chart.points[0]).toMatchObject({ centre: 7, low: null, high: null, label: null })
    expect(chart.parts[0]!.runs).toBeNull()
    expect(keys(chart)).toEqual(['chance.unbounded', 'now.common-cause', 'limits.none'])
  })

  test('equal values have limits at their value, and no signal, also when their mean is not exact', () => {
    const chart = processChart(series(...new Array<number>(10).fill(0.1)), 'xmr')
    expect(chart.points.every(({ label }) => label === null)).toBe(true)
    expect(chart.points[0]!.low).toBe(chart.points[0]!.high)
    expect(keys(chart)).toContain('limits.no-spread')
  })

  test('seven on one side are a shift, six are not; a missing one breaks them', () => {
    const last = (...added: (number | null)[]) =>
      processChart(series(1, 9, 1, 9, 1, 9, 5, ...added), 'xmr', { baseline: 6 }).points.at(-1)!
    expect(last(6, 6, 6, 6, 6, 6, 6).label).toBe('shift-above')
    expect(last(6, 6, 6, 6, 6, 6).label).toBeNull()
    expect(last(6, 6, 6, null, 6, 6, 6, 6).label).toBeNull()
  })

  test('seven rising points are a trend; an equal neighbour is no step', () => {
    const rising = series(8, 2, 3, 4, 5, 6, 7, 8, 2)
    expect(processChart(rising, 'xmr').points.map(({ label }) => label)).toEqual([
      null,
      ...new Array(7).fill('trend-up'),
      null,
    ])
    const tied = series(8, 2, 3, 4, 4, 6, 7, 8, 2)
    expect(processChart(tied, 'xmr').points.every(({ label }) => label === null)).toBe(true)
  })

  test('limits set anew stand for themselves, and no run goes across', () => {
    const chart = processChart(series(1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12), 'xmr', {
      rebaseAt: ['2007'],
    })
    expect(chart.parts.map(({ centre }) => centre)).toEqual([1.5, 11.5])
    expect(chart.variation).toBe('common-cause')
    expect(chart.texts).toContainEqual({ key: 'limits.anew', values: { periods: '2007' } })
  })

  test('a baseline judges what comes after it', () => {
    const values = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 13]
    const { points } = processChart(series(...values), 'xmr', { baseline: 12 })
    expect(points.at(-1)).toMatchObject({ centre: 5, label: 'above-limit' })
  })

  test.each<[ChartOptions['direction'], Variation]>([
    ['higher', 'improvement'],
    ['lower', 'concern'],
    ['neutral', 'neutral-high'],
  ])('a last point above the limit where %s is better: %s', (direction, variation) => {
    const options = { direction, baseline: 6 } as ChartOptions
    expect(processChart(series(4, 6, 4, 6, 4, 6, 30), 'xmr', options).variation).toBe(variation)
  })

  test('a target between the limits is reached now and then, beyond them always or never', () => {
    const assured = (value: number) =>
      processChart(series(4, 6, 4, 6, 5), 'xmr', {
        direction: 'lower',
        target: { value, comparison: 'below' },
      }).assurance
    expect([assured(12), assured(5), assured(0.1)]).toEqual(['met', 'hit-or-miss', 'missed'])
  })

  test('labels mirror when the series does, and do not move when all values do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 40 }),
        (values) => {
          const labels = (list: number[]) =>
            processChart(series(...list), 'xmr').points.map(({ label }) => label)
          const own = labels(values)
          const mirrored = labels(values.map((value) => 100 - value)).map(
            (label) => label?.replace(/above|below|up|down/, (word) => opposite[word]!) ?? null,
          )
          expect(mirrored).toEqual(own)
          expect(labels(values.map((value) => value + 64))).toEqual(own)
        },
      ),
      { numRuns: 50 },
    )
  })
})

const opposite: Readonly<Record<string, string>> = {
  above: 'below',
  below: 'above',
  up: 'down',
  down: 'up',
}

describe('shares and rates', () => {
  test('5 and 15 of 50: centre 20 per cent, limits ± 3 √(0.2 × 0.8 ÷ 50)', () => {
    const half = 3 * Math.sqrt(0.16 / 50)
    const { points } = processChart(shares([5, 50], [15, 50]), 'p', { per: 100 })
    expect(points[1]).toMatchObject({
      value: 30,
      centre: 20,
      low: expect.closeTo(100 * (0.2 - half), 10),
      high: expect.closeTo(100 * (0.2 + half), 10),
    })
  })

  test('Laney widens them by the spread there is: σz = |Δz| ÷ 1.128', () => {
    const error = Math.sqrt(0.16 / 50)
    const { parts, points } = processChart(shares([5, 50], [15, 50]), 'p-prime')
    expect(parts[0]!.dispersion).toBeCloseTo(0.2 / error / 1.128, 12)
    expect(points[0]!.high).toBeCloseTo(0.2 + (3 * 0.2) / 1.128, 12)
    expect(points[0]!.low).toBe(0)
  })

  test('large registers: a plain chart flags what is no news, the primed one does not', () => {
    const large = shares(
      ...[20, 21, 20, 21, 19, 20, 21, 19, 20, 21, 19, 20].map((percent): [number, number] => [
        percent * 2000,
        200_000,
      ]),
    )
    const outside = (kind: 'p' | 'p-prime') =>
      processChart(large, kind).points.filter(({ label }) => label?.endsWith('limit')).length
    expect([outside('p'), outside('p-prime')]).toEqual([7, 0])
    expect(chartKindFor('p', [200_000])).toBe('p-prime')
    expect(chartKindFor('u', [200_000])).toBe('u-prime')
    expect([
      chartKindFor('p', [200]),
      chartKindFor('xmr', [9e9]),
      chartKindFor('p', [null]),
    ]).toEqual(['p', 'xmr', 'p'])
  })

  test('a rate above one is a rate; a share above one is refused', () => {
    expect(processChart(shares([3, 2], [2, 2]), 'u').points[0]!.value).toBe(1.5)
    expect(() => processChart(shares([3, 2]), 'p')).toThrow(/3 of 2 in 2001/)
  })

  test('nobody to count among is no value; events among nobody are refused', () => {
    const { points } = processChart(shares([1, 10], [0, 0], [2, 10]), 'p')
    expect(points[1]).toMatchObject({ value: null, missing: 'nobody-counted', low: null })
    expect(() => processChart(shares([2, 0]), 'u')).toThrow(/2 of 0/)
  })

  test('shares that are all zero, or all one, have their limits there and no signal', () => {
    for (const events of [0, 10]) {
      const pairs = new Array<[number, number]>(6).fill([events, 10])
      for (const kind of ['p', 'p-prime'] as const) {
        const { points, variation } = processChart(shares(...pairs), kind)
        expect(points[0]).toMatchObject({ low: events / 10, high: events / 10, label: null })
        expect(variation).toBe('common-cause')
      }
    }
  })

  test('no limit of a share lies above one', () => {
    expect(processChart(shares([9, 10], [10, 10]), 'p').points[0]!.high).toBe(1)
  })

  test('one point of a primed chart has no limits, as nothing can be next to it', () => {
    expect(processChart(shares([1, 10]), 'p-prime').points[0]).toMatchObject({
      low: null,
      high: null,
    })
  })
})

describe('counts, rare events and runs', () => {
  test('counts: 4 ± 3 × 2, not below zero', () => {
    expect(processChart(series(3, 5, 4), 'c').points[0]).toMatchObject({
      centre: 4,
      low: 0,
      high: 10,
    })
  })

  test('cases between events: mean 3, limits 3 ± 3 √12, centre at the geometric median', () => {
    const { points } = processChart(series(2, 3, 4), 'g')
    expect(points[0]).toMatchObject({ low: 0, high: expect.closeTo(3 + 3 * Math.sqrt(12), 12) })
    expect(points[0]!.centre).toBeCloseTo(Math.log(0.5) / Math.log(0.75), 12)
  })

  test('eight above and two below: a run of 8 where 6 are chance, 1 crossing where 2 are', () => {
    const { parts, texts } = processChart(series(9, 9, 9, 9, 9, 9, 9, 9, 1, 1), 'c')
    expect(parts[0]!.runs).toEqual({
      counted: 10,
      useful: 10,
      longest: 8,
      longestMax: 6,
      crossings: 1,
      crossingsMin: 2,
      signal: true,
    })
    expect(texts.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['runs.longest', 'runs.crossings', 'now.unsettled']),
    )
  })

  test('points on the median count neither as run nor as crossing', () => {
    expect(processChart(series(1, 2, 3, 2, 1, 2, 3), 'run').parts[0]!.runs).toMatchObject({
      counted: 7,
      useful: 4,
      crossings: 3,
    })
  })
})

describe('what is refused', () => {
  test('a series without values, a period twice, limits from nowhere, a negative count', () => {
    expect(() => processChart([], 'xmr')).toThrow(/0 periods without a value/)
    expect(() => processChart(series(null, null), 'run')).toThrow(/2 periods without a value/)
    expect(() => processChart([...series(1), ...series(2)], 'xmr')).toThrow(/2001 twice/)
    expect(() => processChart(series(1, 2), 'xmr', { rebaseAt: ['1999'] })).toThrow(/from 1999/)
    expect(() => processChart(series(-1, 2), 'c')).toThrow(/-1 in 2001/)
    expect(() => processChart(series(1, null), 'xmr', { rebaseAt: ['2002'] })).toThrow(/no value/)
  })
})

describe('words', () => {
  test('the three languages say the same things with the same figures', () => {
    const named = (sentence: string) => (sentence.match(/\{\{\w+\}\}/g) ?? []).sort()
    for (const [key, sentence] of Object.entries(qualityTexts.en)) {
      for (const language of ['nb', 'nn'] as const) {
        const other = qualityTexts[language][key as keyof typeof qualityTexts.en]
        expect(named(other), `${language} ${key}`).toEqual(named(sentence))
      }
    }
  })

  test('a signal is explained with its value and its limit, with a comma in Norwegian', () => {
    const { texts } = processChart(series(4, 6, 4, 6, 4, 6, 30.5), 'xmr', { baseline: 6 })
    expect(sayQuality(texts[0]!, 'en')).toMatch(/^2007: 30\.5 lies above the upper limit, 10\.32\./)
    expect(sayQuality(texts[0]!, 'nn')).toMatch(/^2007: 30,5 ligg over øvre grense, 10,32\./)
  })
})

import {
  byarInterval,
  type Confidence,
  countInterval,
  directlyStandardised,
  dobsonInterval,
  repeatEventVariance,
  standardisedRatio,
  wilsonInterval,
} from '@samsyn/rates'
import { describe, expect, test } from 'vitest'
import { limitsAtCount, shareLimits } from '../src/index.ts'
import { column, csvFixture, farthest, haveFixtures, type Row } from './fixtures.ts'

// Test data of England's PHEindicatormethods (093fd28). ESP2013, 19 bands 0–4 … 90+.
const european = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000,
  2500, 1500, 1000,
]
const closed = 1e-9
const given = (row: Row, name: string) =>
  row[name] !== undefined && row[name] !== '' && row[name] !== 'NA'

describe.skipIf(!haveFixtures)("England's rules", () => {
  test("Byar's and Wilson's limits are as published", () => {
    for (const row of csvFixture('phe/Byars_Wilson__testdata_B_W.csv')) {
      const confidence = (row.confidence === '95%' ? 0.95 : 0.998) as Confidence
      const limits =
        row.method === 'Byars'
          ? byarInterval(Number(row.x), confidence)
          : wilsonInterval(Number(row.x), Number(row.n), confidence)
      // One row leaves its lower limit out.
      if (given(row, 'lowercl'))
        expect(farthest([limits.low], [Number(row.lowercl)])).toBeLessThan(closed)
      expect(farthest([limits.high], [Number(row.uppercl)])).toBeLessThan(closed)
    }
  })

  test.each([
    ['Rate__testdata_Rate.csv', 'rate'],
    ['Proportion__testdata_Prop.csv', 'share'],
  ])('%s: values and both limits, rates above one among them', (file, kind) => {
    const rows = csvFixture(`phe/${file}`).filter((row) => given(row, 'value'))
    expect(rows.length).toBeGreaterThan(8)
    for (const row of rows) {
      const [x, n] = [Number(row.Numerator), Number(row.Denominator)]
      const per = Number(row.multiplier)
      for (const [confidence, name] of [
        [0.95, '95_0cl'],
        [0.998, '99_8cl'],
      ] as const) {
        const count =
          kind === 'share' ? wilsonInterval(x, n, confidence) : countInterval(x, confidence)
        const scale = kind === 'share' ? per : per / n
        const wanted = [Number(row[`lower${name}`]), Number(row[`upper${name}`])]
        expect(farthest([count.low * scale, count.high * scale], wanted), row.Area!).toBeLessThan(
          closed,
        )
      }
    }
  })

  test('directly standardised rates with Dobson’s interval; below ten events refused, as there', () => {
    const rows = csvFixture('phe/DSR_ISR__testdata_multiarea.csv')
    const results = csvFixture('phe/DSR_ISR__testresults_DSR.csv').filter(
      (row) =>
        row.statistic === 'dsr per 100000' &&
        row.method === 'Dobson' &&
        row.area !== 'testdata_1976',
    )
    for (const wanted of results) {
      const own = rows.filter((row) => row.area === wanted.area)
      const rate = directlyStandardised(column(own, 'count'), column(own, 'pop'), european)
      near(rate, wanted)
    }
    // The tiny area has one blank count, which England reads as none; for us it would stay unknown.
    const tiny = rows.filter((row) => row.area === 'testdata_tiny')
    const rate = directlyStandardised(column(tiny, 'count'), column(tiny, 'pop'), european)
    expect(() => dobsonInterval(rate)).toThrow(/9 events/)
  })

  // The row's 99.8 % limits are printed on another multiplier than its value and are not compared.
  test('the older standard population (1976): value and 95 % limits', () => {
    const rows = csvFixture('phe/DSR_ISR__testdata_1976.csv')
    const rate = directlyStandardised(
      column(rows, 'count'),
      column(rows, 'pop'),
      column(rows, 'esp1976'),
    )
    const wanted = csvFixture('phe/DSR_ISR__testresults_DSR.csv').find(
      (row) => row.area === 'testdata_1976' && row.statistic === 'dsr per 100000',
    )!
    near(rate, wanted, [0.95])
  })

  test('several events of one person widen the interval by Σ f²·Var', () => {
    const rows = csvFixture('phe/DSR_ISR__testdata_nonindepe.csv')
    for (const area of ['testdata_nonind_big', 'testdata_nonind_dummy', 'testdata_nonind_small']) {
      const own = rows.filter((row) => row.area === area)
      const persons = column(own, 'pop')
      const rate = directlyStandardised(column(own, 'count'), persons, european)
      const having = ['f1', 'f2', 'f3', 'f4'].map((name) => column(own, name))
      const variance = repeatEventVariance(having, persons, european)
      const wanted = csvFixture('phe/DSR_ISR__testresults_DSR.csv').find(
        (row) => row.area === area,
      )!
      expect(variance).toBeGreaterThan(rate.variance)
      near({ ...rate, variance }, wanted)
    }
  })

  test('indirectly standardised ratios and rates: exact below ten events, Byar’s above', () => {
    const rows = csvFixture('phe/DSR_ISR__testdata_multiarea_isr.csv')
    const reference = csvFixture('phe/DSR_ISR__refdata.csv')
    const rates = reference.map((row) => Number(row.refcount) / Number(row.refpop))
    for (const area of ['testdata_big', 'testdata_small', 'testdata_tiny']) {
      const own = rows.filter((row) => row.area === area)
      const observed = column(own, 'count').reduce((a, b) => a + b, 0)
      const expected = column(own, 'pop').reduce((sum, n, g) => sum + n * rates[g]!, 0)
      for (const confidence of [0.95, 0.998] as const) {
        const name = confidence === 0.95 ? '95_0cl' : '99_8cl'
        const wanted = csvFixture('phe/DSR_ISR__testresults_ISR.csv').find(
          (row) => row.area === area && row.statistic === 'indirectly standardised ratio x 1',
        )!
        const { ratio, low, high } = standardisedRatio(observed, expected, confidence)
        const answers = [
          Number(wanted.value),
          Number(wanted[`lower${name}`]),
          Number(wanted[`upper${name}`]),
        ]
        expect(farthest([ratio, low, high], answers)).toBeLessThan(closed)
      }
    }
  })

  test.each([
    ['err1', 'a negative count', 'stdpop'],
    ['err3', 'a negative population', 'stdpop'],
    ['err4', 'a negative standard', 'stdpop'],
    ['err2', 'an empty stratum', undefined],
  ])('their erroneous table %s (%s) is refused', (file, _, standard) => {
    const rows = csvFixture(`phe/DSR_ISR__testdata_${file}.csv`).slice(0, 19)
    const weights = standard === undefined ? european : column(rows, standard)
    expect(() => directlyStandardised(column(rows, 'count'), column(rows, 'pop'), weights)).toThrow(
      /Found/,
    )
  })

  test('funnel limits of rates stand where the interval of the count touches the baseline', () => {
    for (const row of csvFixture('phe/testdata_funnel_rate_outputs.csv')) {
      const baseline = Number(row.baseline)
      const inner = limitsAtCount(Number(row.Events))
      const outer = limitsAtCount(Number(row.Events), 0.998)
      // Populations are printed with six decimals; the first are below one, so four digits carry.
      for (const [got, name] of [
        [inner.low, 'lower_2s_limit'],
        [inner.high, 'upper_2s_limit'],
        [outer.low, 'lower_3s_limit'],
        [outer.high, 'upper_3s_limit'],
      ] as const) {
        expect(farthest([got * baseline], [Number(row[name])]), name).toBeLessThan(1e-4)
      }
    }
  })

  test('funnel limits of shares are printed to six decimals of a per cent', () => {
    for (const row of csvFixture('phe/testdata_funnel_prop_outputs.csv')) {
      const baseline = Number(row.Baseline) / 100
      const inner = shareLimits(Number(row.Population), baseline)
      const outer = shareLimits(Number(row.Population), baseline, 0.998)
      const got = [inner.low, inner.high, outer.low, outer.high].map((limit) => limit * 100)
      const names = ['Lower2s0025limit', 'Upper2s0025limit', 'Lower3s0001limit', 'Upper3s0001limit']
      for (const [i, name] of names.entries()) {
        expect(Math.abs(got[i]! - Number(row[name]))).toBeLessThan(1e-6)
      }
    }
  })

  test('every area of the funnel tests is as significant as published', () => {
    const shares = csvFixture('phe/testdata_funnel_prop_inputs.csv')
    const sum = (rows: readonly Row[], name: string) =>
      column(rows, name).reduce((a, b) => a + b, 0)
    const baseline = sum(shares, 'numerator') / sum(shares, 'denominator')
    for (const row of shares) {
      const persons = Number(row.denominator)
      const share = Number(row.numerator) / persons
      const [inner, outer] = ([0.95, 0.998] as const).map((c) => shareLimits(persons, baseline, c))
      expect(significance(share, inner!, outer!), row.Area!).toBe(row.significance)
    }
    const all = csvFixture('phe/testdata_funnel_rate_dsr_inputs.csv')
    const rated = all.filter((row) => row.rate_dsr !== 'NA')
    const sizes = rated.map((row) => Number(row.count) / Number(row.rate_dsr))
    check(rated, sizes, 'dsr_per_100000_with_0')
    check(all, column(all, 'pop'), 'crude_per_100000_with_0')
    check(rated, column(rated, 'pop'), 'crude_per_100000_without_0')
  })
})

function check(rows: readonly Row[], sizes: readonly number[], name: string) {
  const counts = column(rows, 'count')
  const baseline = counts.reduce((a, b) => a + b, 0) / sizes.reduce((a, b) => a + b, 0)
  for (const [i, row] of rows.entries()) {
    const [inner, outer] = ([0.95, 0.998] as const).map((c) => countInterval(counts[i]!, c))
    // The point against the baseline by its own interval, which is the limits turned round.
    const expected = sizes[i]! * baseline
    const said =
      outer!.low > expected
        ? 'High (0.001)'
        : inner!.low > expected
          ? 'High (0.025)'
          : outer!.high < expected
            ? 'Low (0.001)'
            : inner!.high < expected
              ? 'Low (0.025)'
              : 'Not significant'
    expect(said, `${name} ${row.count}`).toBe(row[name])
  }
}

function significance(
  value: number,
  inner: { low: number; high: number },
  outer: { low: number; high: number },
): string {
  if (value > outer.high) return 'High (0.001)'
  if (value > inner.high) return 'High (0.025)'
  if (value < outer.low) return 'Low (0.001)'
  return value < inner.low ? 'Low (0.025)' : 'Not significant'
}

function near(
  rate: { rate: number; variance: number; events: number },
  wanted: Row,
  levels: readonly (0.95 | 0.998)[] = [0.95, 0.998],
) {
  if (wanted.value === '') return
  expect(farthest([rate.rate * 100_000], [Number(wanted.value)])).toBeLessThan(closed)
  for (const confidence of levels) {
    const name = confidence === 0.95 ? '95_0cl' : '99_8cl'
    const { low, high } = dobsonInterval(rate, confidence)
    const answers = [Number(wanted[`lower${name}`]), Number(wanted[`upper${name}`])]
    expect(farthest([low * 100_000, high * 100_000], answers)).toBeLessThan(closed)
  }
}

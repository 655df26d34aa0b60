import {
  directlyStandardised,
  dobsonInterval,
  fayFeuerInterval,
  normalInterval,
  standardisedRatio,
} from '@samsyn/rates'
import { describe, expect, test } from 'vitest'
import {
  chiSquaredOf,
  coefficientOfVariation,
  coefficientOfVariationNet,
  exactFunnelLimits,
  extremalQuotients,
  gammaPrior,
  jackknifeErrors,
  marshall,
  overdispersedLimits,
  overdispersionOf,
  quantileRatio,
  ratiosOf,
  shrunkenRatios,
  standardiseAreas,
  systematicComponent,
  systematicComponentOfLogs,
  trimmedSystematicComponent,
  weightedCoefficientOfVariation,
} from '../src/index.ts'
import { column, csvFixture, farthest, haveFixtures, jsonFixture } from './fixtures.ts'

const closed = 1e-9
const likelihood = 1e-5

function countsOf(file: string) {
  const rows = csvFixture(file)
  return { observed: column(rows, 'observed'), expected: column(rows, 'expected') }
}

describe.skipIf(!haveFixtures)('the published examples', () => {
  test.each([
    ['turp-ch-2014', 'turp-ch-2014.csv'],
    ['scotland-lip-cancer', 'scotland-lip-cancer.csv'],
    ['pennsylvania-lung-cancer', 'pennsylvania-lung-cancer.standardised.csv'],
  ])('every measure of %s is as published', (name, file) => {
    const counts = countsOf(file)
    const wanted = jsonFixture(`${name}.expected.json`)
    const ratios = ratiosOf(counts)
    const quotients = extremalQuotients(ratios)
    const trimmed = trimmedSystematicComponent(counts)
    const chi = chiSquaredOf(counts)
    expect(trimmed.areas).toBe(wanted.k_5_95)
    expect(chi.degreesOfFreedom).toBe(wanted.chi2_df)
    const exact: Record<string, number | null> = {
      chi2: chi.value,
      chi2_p: chi.p,
      SCV_skde: systematicComponent(counts),
      SCV_log: systematicComponentOfLogs(counts),
      SCV_5_95: trimmed.value,
      EQ: quotients.FT1,
      EQ2: quotients.FT2,
      EQ3: quotients.FT3,
      EQ_5_95: quantileRatio(ratios, 0.05),
      EQ_25_75: quantileRatio(ratios, 0.25),
      CV_unweighted: coefficientOfVariation(ratios),
      CV_weighted_by_expected: weightedCoefficientOfVariation(counts),
      CVA: coefficientOfVariationNet(counts),
    }
    for (const [measure, value] of Object.entries(exact)) {
      if (wanted[measure] === null) expect(value, measure).toBeNull()
      else expect(farthest([value!], [wanted[measure]]), measure).toBeLessThan(closed)
    }
    const prior = gammaPrior(counts)
    const shrunken = shrunkenRatios(counts, prior).map((each) => each.ratio)
    const fitted = {
      EBpoisson_alpha: prior.alpha,
      EBpoisson_variance: prior.variance,
      EBpoisson_EQ_80_20: quantileRatio(shrunken, 0.2)!,
      EBpoisson_EQ_95_5: quantileRatio(shrunken, 0.05)!,
    }
    for (const [measure, value] of Object.entries(fitted)) {
      expect(farthest([value], [wanted[measure]]), measure).toBeLessThan(likelihood)
    }
  })

  test("Clayton and Kaldor's two parameters are 1.88 in Scotland, as the literature has it", () => {
    const prior = gammaPrior(countsOf('scotland-lip-cancer.csv'), 'fitted')
    const wanted = jsonFixture('scotland-lip-cancer.expected.json').nb_two_param
    expect(prior.alpha).toBeCloseTo(1.88, 2)
    expect(farthest([prior.alpha, prior.mean], [wanted.alpha, wanted.mu])).toBeLessThan(likelihood)
  })

  test.each(['turp-ch-2014', 'scotland-lip-cancer'])('areas of %s shrink as published', (name) => {
    const counts = countsOf(`${name}.csv`)
    const rows = csvFixture(`${name}.areas.csv`)
    const linear = marshall(counts)
    const shrunken = shrunkenRatios(counts)
    const two = shrunkenRatios(counts, gammaPrior(counts, 'fitted'))
    const near = (got: number[], wanted: string, by: number) =>
      expect(farthest(got, column(rows, wanted)), wanted).toBeLessThan(by)
    near(
      linear.map((each) => each.ratio),
      'marshall_eb',
      closed,
    )
    near(
      linear.map((each) => each.weight),
      'marshall_shrink',
      closed,
    )
    near(
      shrunken.map((each) => each.ratio),
      'mh_eb',
      likelihood,
    )
    near(
      shrunken.map((each) => each.low),
      'mh_post_lo',
      likelihood,
    )
    near(
      shrunken.map((each) => each.high),
      'mh_post_hi',
      likelihood,
    )
    near(
      shrunken.map((each) => each.above1),
      'mh_p_gt_1',
      likelihood,
    )
    near(
      two.map((each) => each.ratio),
      'nb_eb',
      likelihood,
    )
    for (const [method, ending] of [
      ['exact', 'exact'],
      ['english-rule', 'phe'],
      ['byar', 'byar'],
    ] as const) {
      const own = rows.map((_, i) =>
        standardisedRatio(counts.observed[i]!, counts.expected[i]!, 0.95, method),
      )
      const lows = own.flatMap((each, i) => (counts.observed[i]! > 0 ? [each.low] : []))
      const wantedLows = column(rows, `smr_lo_${ending}`).filter((_, i) => counts.observed[i]! > 0)
      expect(farthest(lows, wantedLows), `${method} low`).toBeLessThan(closed)
      near(
        own.map((each) => each.high),
        `smr_hi_${ending}`,
        closed,
      )
    }
  })

  // sava (38e6df2) sums the change of the posterior variance over the areas, for each area left out; Rao's
  // estimator sums over the areas left out, for each area. Its column is reproduced with the sums turned round.
  test("the jackknife errors of sava are Rao's with the two sums exchanged", () => {
    const counts = countsOf('scotland-lip-cancer.csv')
    const { observed, expected } = counts
    const k = expected.length
    const { alpha } = gammaPrior(counts)
    const mean = (i: number, a: number) => (observed[i]! + a) / (expected[i]! + a)
    const spread = (i: number, a: number) => mean(i, a) / (expected[i]! + a)
    const turned = observed.map((_, left) => {
      const rest = (values: number[]) => values.filter((_, i) => i !== left)
      const a = gammaPrior({ observed: rest(observed), expected: rest(expected) }).alpha
      let bias = 0
      let moved = 0
      for (let j = 0; j < k; j++) {
        bias += spread(j, a) - spread(j, alpha)
        moved += (mean(j, a) - mean(j, alpha)) ** 2
      }
      const first = Math.max(0, spread(left, alpha) - ((k - 1) / k) * bias)
      return first + ((k - 1) / k) * moved
    })
    const published = column(csvFixture('scotland-lip-cancer.areas.csv'), 'mh_mse_rao')
    expect(farthest(turned, published)).toBeLessThan(1e-3)
    const ours = jackknifeErrors(counts)
    expect(farthest(ours, published)).toBeGreaterThan(1)
    for (const [i, error] of ours.entries()) {
      expect(error / spread(i, alpha)).toBeGreaterThan(0.9)
      expect(error / spread(i, alpha)).toBeLessThan(1.5)
    }
  })

  test("Fay and Feuer's Down's syndrome in Michigan: 7.55 (6.77–18.84) per 10 000", () => {
    const wanted = jsonFixture('fay-feuer-1997.expected.json')
    const rate = directlyStandardised(wanted.events, wanted.population, wanted.std_weights)
    const { low, high } = fayFeuerInterval(rate)
    expect(farthest([rate.rate * 10_000], [wanted.dsr])).toBeLessThan(closed)
    const [wantedLow, wantedHigh] = wanted.fay_feuer_95
    expect(farthest([low * 10_000, high * 10_000], [wantedLow, wantedHigh])).toBeLessThan(closed)
  })

  test('67 counties of Pennsylvania by 16 strata: direct and indirect, four intervals', () => {
    const rows = csvFixture('pennsylvania-lung-cancer-strata.csv')
    const published = csvFixture('pennsylvania-lung-cancer.standardised.csv')
    const areas = published.map((row) => row.area!)
    const cells = areas.flatMap((area) => rows.filter((row) => row.area === area))
    const counts = {
      areas,
      strata: 16,
      events: column(cells, 'events'),
      persons: column(cells, 'population'),
    }
    const byRatio = standardiseAreas(counts, { method: 'byar' })
    const all = (got: number[], name: string) =>
      expect(farthest(got, column(published, name)), name).toBeLessThan(closed)
    all(
      byRatio.map((each) => each.expected!),
      'expected',
    )
    all(
      byRatio.map((each) => each.ratio!),
      'isr_ratio',
    )
    all(
      byRatio.map((each) => each.crude! * 100_000),
      'crude',
    )

    // Cameron has no people in one stratum. The reference gives that stratum a rate of zero; we give no rate.
    const unlike = byRatio.filter((each) => each.directRate === null)
    expect(unlike.map((each) => each.area)).toEqual(['cameron'])
    const kept = areas.flatMap((area, i) => (area === 'cameron' ? [] : [i]))
    const standard = Array.from({ length: 16 }, (_, g) =>
      areas.reduce((sum, _, a) => sum + counts.persons[a * 16 + g]!, 0),
    )
    const rates = kept.map((a) =>
      directlyStandardised(
        counts.events.slice(a * 16, a * 16 + 16),
        counts.persons.slice(a * 16, a * 16 + 16),
        standard,
      ),
    )
    const answers = kept.map((i) => published[i]!)
    const near = (got: number[], name: string, from: typeof answers) =>
      expect(
        farthest(
          got.map((each) => each * 100_000),
          column(from, name),
        ),
        name,
      ).toBeLessThan(closed)
    near(
      rates.map((each) => each.rate),
      'dsr',
      answers,
    )
    near(
      rates.map((each) => each.variance * 100_000),
      'dsr_var',
      answers,
    )
    // Dobson's is not given below ten events; the other two are.
    const enough = rates.filter((each) => each.events >= 10)
    const from = answers.filter((_, i) => rates[i]!.events >= 10)
    for (const [name, got, wanted] of [
      ['dobson', enough.map((each) => dobsonInterval(each, 0.95, 'byar')), from],
      ['dobson_exact', enough.map((each) => dobsonInterval(each, 0.95, 'exact')), from],
      ['fayfeuer', rates.map((each) => fayFeuerInterval(each)), answers],
      ['normal', rates.map((each) => normalInterval(each)), answers],
    ] as const) {
      near(
        got.map((each) => each.low),
        `${name}_lo`,
        wanted,
      )
      near(
        got.map((each) => each.high),
        `${name}_hi`,
        wanted,
      )
    }
  })
})

// FunnelPlotR (9020d49) writes the normal scores with six decimals, 1.959964 and 3.090232: hence 1e-6.
describe.skipIf(!haveFixtures)('funnels with overdispersion on the Swiss example', () => {
  const printed = 1e-6
  const of = (name: string) => {
    const rows = csvFixture(`turp-ch-2014.funnel-${name}.csv`)
    return {
      rows,
      counts: { observed: column(rows, 'numerator'), expected: column(rows, 'denominator') },
    }
  }

  test.each([
    ['SR-SHMI', 'log-ratio', 'turp_SR_SHMI'],
    ['SR-CQC', 'root-ratio', 'turp_SR_CQC'],
    ['PR', 'share', 'turp_PR'],
    ['RC', 'ratio-of-counts', 'turp_RC'],
  ] as const)('%s has the published scores, φ and τ²', (name, form, key) => {
    const { rows, counts } = of(name)
    const wanted = jsonFixture('turp-ch-2014.funnel-overdispersion.expected.json')[key]
    const spread = overdispersionOf(counts, form)
    expect(spread.areas).toBe(wanted.n)
    expect(farthest([...spread.z], column(rows, 'z'))).toBeLessThan(closed)
    expect(farthest([spread.phi, spread.tau2], [wanted.phi, wanted.tau2])).toBeLessThan(closed)
    expect(farthest([spread.target], [wanted.target])).toBeLessThan(closed)
  })

  test('φ without winsorising is 12.69', () => {
    const spread = overdispersionOf(of('SR-CQC').counts, 'root-ratio', 'none')
    expect(spread.phi).toBeCloseTo(12.69272296493, 9)
  })

  test.each([
    ['SR-SHMI', 'log-ratio', ['odll95', 'odul95', 'odll998', 'odul998'], [10, 3]],
    [
      'SR-CQC',
      'root-ratio',
      ['od_ll95_squared', 'od_ul95_squared', 'od_ll998_squared', 'od_ul998_squared'],
      [8, 0],
    ],
    ['PR', 'share', ['odll95', 'odul95', 'odll998', 'odul998'], [8, 0]],
  ] as const)('%s has the published limits and outliers', (name, form, columns, outside) => {
    const { rows, counts } = of(name)
    const spread = overdispersionOf(counts, form)
    const limits = ([0.95, 0.998] as const).map((confidence) =>
      counts.expected.map((size) => overdispersedLimits(size, spread, confidence)),
    )
    for (const [i, each] of limits.entries()) {
      const low = column(rows, columns[2 * i]!)
      expect(
        farthest(
          each.map((l) => l.low),
          low,
        ),
      ).toBeLessThan(printed)
      expect(
        farthest(
          each.map((l) => l.high),
          column(rows, columns[2 * i + 1]!),
        ),
      ).toBeLessThan(printed)
      const ratios = column(rows, 'ratio')
      const count = ratios.filter((r, a) => r < each[a]!.low || r > each[a]!.high).length
      expect(count).toBe(outside[i])
    }
  })

  test('FunnelPlotR leaves its root limits unsquared: 30 and 12 outliers where there are 8 and none', () => {
    const { rows, counts } = of('SR-CQC')
    const spread = overdispersionOf(counts)
    const theirs = column(rows, 'odll95')
    const ours = counts.expected.map((size) => Math.sqrt(overdispersedLimits(size, spread).low))
    expect(farthest(ours, theirs)).toBeLessThan(printed)
    expect(rows.filter((row) => row.outside_od95 === 'TRUE')).toHaveLength(30)
    expect(rows.filter((row) => row.outside_od998 === 'TRUE')).toHaveLength(12)
  })

  test("FunnelPlotR's limits of a ratio of counts use 1/(2√n), its scores another error", () => {
    const { rows, counts } = of('RC')
    const spread = overdispersionOf(counts, 'ratio-of-counts')
    const theirs = counts.expected.map((n) =>
      Math.exp(-1.959964 * Math.sqrt(1 / (4 * n) + spread.tau2)),
    )
    expect(farthest(theirs, column(rows, 'odll95'))).toBeLessThan(printed)
    const error = (Math.log(64.5) - Math.log(counts.expected[0]! + 0.5)) / spread.z[0]!
    expect(error).toBeGreaterThan(2 / (2 * Math.sqrt(counts.expected[0]!)))
    const ours = overdispersedLimits(counts.expected[0]!, spread)
    expect(ours.low).toBeLessThan(theirs[0]!)
  })

  test('exact limits without overdispersion put 41 and 27 of 61 areas outside', () => {
    const { rows, counts } = of('SR-SHMI')
    for (const [confidence, low, high, outside] of [
      [0.95, 'll95', 'ul95', 41],
      [0.998, 'll998', 'ul998', 27],
    ] as const) {
      const limits = counts.expected.map((size) => exactFunnelLimits(size, confidence))
      expect(
        farthest(
          limits.map((l) => l.low),
          column(rows, low),
        ),
      ).toBeLessThan(closed)
      expect(
        farthest(
          limits.map((l) => l.high),
          column(rows, high),
        ),
      ).toBeLessThan(closed)
      const ratios = column(rows, 'ratio')
      expect(ratios.filter((r, i) => r < limits[i]!.low || r > limits[i]!.high)).toHaveLength(
        outside,
      )
    }
  })
})

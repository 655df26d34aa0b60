import type { Figure } from '@samsyn/quantity'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  care,
  careRow,
  mortality,
  places,
  sample,
  smallDraws,
  smallInput,
  smallProjection,
  villages,
} from '../test/small-world.ts'
import {
  type AtlasRow,
  localHospitalLevel,
  type MunicipalCareRow,
  type NeedInput,
  projectNeed,
} from './index.ts'

const find = (figures: readonly Figure[], id: string, area: string, year: number) =>
  figures.find((figure) => figure.id === id && figure.area === area && figure.year === year)!

const keyOf = ({ id, area, year }: Figure) => `${id}${area}${year}`

const value = (figures: readonly Figure[], id: string, area: string, year: number) =>
  find(figures, id, area, year).value!

const figures = projectNeed(smallInput)

/** A sample in which coverage stood still, so that practice does not stray and other doubt can be seen. */
const practiceStands = {
  ...smallInput,
  careSample: sample.map(({ year, municipality }) => ({ ...sample[0]!, year, municipality })),
}

describe('constant coverage', () => {
  test('is today as observed, without an interval', () => {
    expect(find(figures, 'need.homecare.80plus.constant', '0001', 2025)).toMatchObject({
      value: 50,
      low: null,
      high: null,
      quality: 'observed',
      sources: ['municipal_care_2025', 'population_municipality_2015_2026'],
    })
    expect(find(figures, 'need.homecare.67to79.constant', '0001', 2025)).toMatchObject({
      value: 20,
      quality: 'derived',
    })
  })

  test('is users today × persons then ÷ persons now: 50 × 300 ÷ 200 at the end of 2030', () => {
    // 100 of each sex aged 85 on 1 January 2026 and 10 more each year: 150 on 1 January 2031.
    const then = find(figures, 'need.homecare.80plus.constant', '0001', 2030)
    expect(then.value).toBeCloseTo(75, 9)
    expect(then.quality).toBe('estimated')
    expect(then.low).toBeLessThan(75)
    expect(then.high).toBeGreaterThan(75)
  })

  test('counts places by age: 5 of 400 at 70 and 20 of 200 at 85', () => {
    const at = (year: number) => value(figures, 'need.longstay.places.constant', '0001', year)
    expect(at(2025)).toBe(25)
    expect(at(2030)).toBeCloseTo(5 + 30, 9)
  })

  test('adds up: the community is the sum of its municipalities, on every path', () => {
    for (const figure of figures.filter((each) => each.area === 'dal')) {
      if (figure.id.match(/^need\.opens|nurse\.fte\.(hosp|cons|tren)|fte\.trust|share80plus/))
        continue
      const parts = places.map((code) => value(figures, figure.id, code, Number(figure.year)))
      expect(figure.value, figure.id).toBeCloseTo(parts[0]! + parts[1]!, 8)
    }
  })
})

describe('continued trend', () => {
  // Coverage fell by ln 2 and by ln 1.25 in ten years; counts are alike, so the mean is nearly halfway.
  const perYear = (Math.log(0.5) + Math.log(0.8)) / 2 / 10

  test('goes on falling, a tenth slower each year', () => {
    const steps = 0.9 + 0.81 + 0.729
    const then = value(figures, 'need.homecare.80plus.trend', '0001', 2028)
    const constant = value(figures, 'need.homecare.80plus.constant', '0001', 2028)
    expect(then / constant).toBeCloseTo(Math.exp(perYear * steps), 2)
  })

  test('is wider for its size than constant coverage, because places differ in how they fell', () => {
    const width = (path: string) => {
      const { value, low, high } = find(figures, `need.homecare.80plus.${path}`, 'dal', 2035)
      return (high! - low!) / value!
    }
    expect(width('trend')).toBeGreaterThan(width('constant'))
  })

  test('starts at the same today', () => {
    for (const id of ['need.homecare.80plus', 'need.longstay.places', 'need.nurse.fte.municipal']) {
      const today = (path: string) => value(figures, `${id}.${path}`, 'dal', 2025)
      expect(today('trend')).toBe(today('constant'))
    }
  })
})

describe('adopted coverage', () => {
  const adopted = [
    {
      municipality: '0001',
      service: 'homeCare80plus' as const,
      points: [{ year: 2030, percent: 15 }],
    },
  ]
  const own = projectNeed({ ...smallInput, adopted })

  test('goes in a straight line from today and then stays', () => {
    const at = (year: number) => value(own, 'need.homecare.80plus.adopted', '0001', year)
    expect(at(2025)).toBe(50)
    // 25 % today, 15 % in 2030: 19 % in 2028, of 2 × 130 persons; 15 % in 2035, of 2 × 200.
    expect(at(2028)).toBeCloseTo(0.19 * 260, 9)
    expect(at(2035)).toBeCloseTo(0.15 * 400, 9)
  })

  test('leaves the community without an adopted path until all its municipalities have one', () => {
    const whole = (some: readonly Figure[]) =>
      some.filter((each) => each.area === 'dal' && each.id.endsWith('.adopted'))
    expect(whole(own)).toEqual([])
    const both = [...adopted, { ...adopted[0]!, municipality: '0002' }]
    expect(whole(projectNeed({ ...smallInput, adopted: both }))).not.toEqual([])
  })
})

describe('coverage of the 80+', () => {
  test('is users ÷ persons of the day after, and today as observed', () => {
    const today = find(figures, 'muni.homecare.share80plus.constant', '0001', 2025)
    expect(today).toMatchObject({ value: 25, low: null, quality: 'derived', unit: 'percent' })
    expect(value(figures, 'muni.longstay.share80plus.constant', '0001', 2025)).toBe(10)
    // 50 + 200 users of 200 + 1000 persons.
    expect(value(figures, 'muni.homecare.share80plus.constant', 'dal', 2025)).toBeCloseTo(250 / 12)
  })

  test('is the same number as the users of the path, whatever the path', () => {
    for (const path of ['constant', 'trend']) {
      const users = value(figures, `need.homecare.80plus.${path}`, 'dal', 2030)
      const share = value(figures, `muni.homecare.share80plus.${path}`, 'dal', 2030)
      // 2 × 150 and 2 × 750 persons on 1 January 2031.
      expect(share).toBeCloseTo((100 * users) / 1800, 9)
    }
    const adopted = places.map((municipality) => ({
      municipality,
      service: 'longStay80plus' as const,
      points: [{ year: 2030, percent: 6 }],
    }))
    const own = projectNeed({ ...smallInput, adopted })
    expect(value(own, 'muni.longstay.share80plus.adopted', 'dal', 2030)).toBeCloseTo(6, 9)
  })

  test('is not made unsure by how many the people will be: they are divided in each draw', () => {
    const width = (some: readonly Figure[], id: string) => {
      const { value, low, high } = find(some, `${id}.constant`, 'dal', 2035)
      return (high! - low!) / value!
    }
    const sure = projectNeed(practiceStands)
    const unsure = projectNeed({ ...practiceStands, draws: smallDraws(200, 0.5) })
    const id = 'muni.homecare.share80plus'
    expect(width(unsure, id)).toBeLessThan(1.1 * width(sure, id))
    expect(width(unsure, 'need.homecare.80plus')).toBeGreaterThan(1.2 * width(sure, id))
  })
})

describe('nobody', () => {
  const numbers = (some: readonly Figure[]) =>
    some.flatMap(({ value, low, high }) => [value, low, high]).filter((each) => each !== null)
  const idle = (row: MunicipalCareRow): MunicipalCareRow => ({
    ...row,
    homeCareUsers: 0,
    homeCareUsers0to66: 0,
    homeCareUsers80plus: 0,
    housing24hUsers: 0,
    longStayUsers: 0,
    longStay0to66: 0,
    longStay67to79: 0,
    longStay80plus: 0,
  })
  const empty = { start: [0, 0, 0], perYear: [0, 0, 0] } as const

  test('in care in the whole country leaves the need of nurses unknown, with a reason', () => {
    const none = projectNeed({ ...smallInput, care: care.map(idle) })
    expect(numbers(none).every(Number.isFinite)).toBe(true)
    for (const id of ['need.nurse.fte.municipal', 'need.nurse.fte', 'budget.fte.municipality']) {
      expect(find(none, `${id}.constant`, 'dal', 2030), id).toMatchObject({
        value: null,
        missing: 'outside-boundary',
      })
    }
    expect(value(none, 'need.nurse.fte.municipal.constant', 'dal', 2025)).toBe(98)
  })

  test('in care in one place is a blank in the sum, then and in the change', () => {
    const one = projectNeed({ ...smallInput, care: [idle(care[0]!), care[1]!] })
    const id = 'budget.fte.municipality.constant'
    const own = find(one, id, '0002', 2030)
    expect(find(one, id, 'dal', 2030)).toMatchObject({ value: own.value, blanks: 1 })
  })

  test('living there gives no number that is none, and shares without a base are missing', () => {
    for (const world of [
      [empty, villages[1]!],
      [empty, empty],
    ]) {
      const none = projectNeed({ ...smallInput, projection: smallProjection(world) })
      expect(numbers(none).every(Number.isFinite)).toBe(true)
      const share = find(none, 'muni.homecare.share80plus.constant', '0001', 2030)
      expect(share).toMatchObject({ value: null, missing: 'outside-boundary' })
    }
  })
})

describe('the hospital', () => {
  test('is persons × national rate: 400 × 1 + 200 × 3 bed-days in the first year', () => {
    expect(value(figures, 'need.hospital.beddays67plus.constant', '0001', 2026)).toBeCloseTo(
      1000,
      9,
    )
    const beds = value(figures, 'need.hospital.beds67plus.constant', '0001', 2026)
    expect(beds).toBeCloseTo(1000 / (365 * 0.85), 9)
    expect(find(figures, 'need.hospital.beds67plus.winter.constant', '0001', 2026)).toMatchObject({
      value: beds * 1.1,
      quality: 'assumed',
    })
  })

  test('needs the same on both paths when mortality stands still, and less when it falls', () => {
    const at = (fall: number, path: string) =>
      value(
        projectNeed({ ...smallInput, deathProbability: mortality(fall) }),
        `need.hospital.beddays67plus.${path}`,
        'dal',
        2035,
      )
    expect(at(0, 'trend')).toBeCloseTo(at(0, 'constant'), 8)
    expect(at(0.02, 'trend')).toBeLessThan(at(0.02, 'constant'))
  })

  test('is at the level of its catchment, shrunk: the community keeps it in every draw', () => {
    const row = (area: string, value: number): AtlasRow => ({
      atlas: 'eldre',
      group: '',
      indicator: 'Innleggelser, liggetid',
      detail: '',
      area,
      period: '2013-2015',
      type: 'rate',
      rateBase: 1000,
      value,
      lower: null,
      upper: null,
      numerator: value * 100,
      denominator: 100_000,
    })
    const atlas = [row('Norge', 2000), row('Dal', 2400), row('Fjell', 1600), row('Vik', 2000)]
    const sourcesOf = (some: readonly Figure[]) =>
      find(some, 'need.hospital.beddays67plus.trend', 'dal', 2030).sources
    const level = localHospitalLevel(atlas, ['Dal'])
    const own = projectNeed({ ...smallInput, atlas, atlasAreas: ['Dal'] })
    const today = find(own, 'need.hospital.beddays67plus.constant', 'dal', 2026)
    expect(today.value).toBeCloseTo(6000 * level.ratio, 6)
    // The atlas is named where it was read, and only there.
    expect(sourcesOf(own)).toContain('helseatlas_variation_2009_2017')
    expect(figures.flatMap(({ sources }) => sources)).not.toContain(
      'helseatlas_variation_2009_2017',
    )
    // Municipalities' own luck is centred: the spread of the community is that of its catchment alone.
    const spread = (today.high! - today.low!) / (2 * 1.2816 * 6000)
    expect(Math.abs(spread / level.sd - 1)).toBeLessThan(0.2)
  })

  test('without a row in the table of trusts is a hospital outside it, not one without nurses', () => {
    const outside = projectNeed({ ...smallInput, trusts: [{ hfId: null, share: 1 }] })
    expect(find(outside, 'need.nurse.fte.hospital.constant', 'dal', 2025)).toMatchObject({
      value: null,
      missing: 'outside-boundary',
    })
  })

  test('has half of the trust: (100 + 50) FTE × 0.5 × the 67+ share of bed-days', () => {
    // 67+: 1000 + 5000 bed-days; at 30: 2000 × 0.1 + 10 000 × 0.1.
    const today = find(figures, 'need.nurse.fte.hospital.constant', 'dal', 2025)
    expect(today.value).toBeCloseTo((75 * 6000) / 7200, 9)
    // That bed-days share the nurses between ages is our key; the sum over both levels is as weak as it.
    expect(today.quality).toBe('assumed')
    expect(find(figures, 'need.nurse.fte.constant', 'dal', 2025).quality).toBe('assumed')
    expect(find(figures, 'need.nurse.fte.municipal.constant', 'dal', 2025).quality).toBe('observed')
    const then = value(figures, 'need.nurse.fte.hospital.constant', 'dal', 2035)
    const growth =
      value(figures, 'need.hospital.beddays67plus.constant', 'dal', 2035) /
      value(figures, 'need.hospital.beddays67plus.constant', 'dal', 2026)
    expect(then).toBeCloseTo(today.value! * growth, 8)
  })

  test('and the municipalities are two parts and a sum', () => {
    for (const path of ['constant', 'trend']) {
      const at = (id: string) => value(figures, `${id}.${path}`, 'dal', 2035)
      expect(at('need.nurse.fte')).toBeCloseTo(
        at('need.nurse.fte.municipal') + at('need.nurse.fte.hospital'),
        8,
      )
    }
  })
})

describe('a blank', () => {
  const hidden = { longStay80plus: null, longStay67to79: null }
  const of = (row: MunicipalCareRow) => projectNeed({ ...smallInput, care: [care[0]!, row] })
  const blank = of(careRow('0002', { ...hidden, longStayUsers: null }))

  test('never becomes zero: it is estimated from the country, with an interval from today on', () => {
    const today = find(blank, 'need.longstay.places.constant', '0002', 2025)
    // The country's rates are those of the other municipality: 5 of 400 and 20 of 200.
    expect(today.value).toBeCloseTo((5 / 400) * 2000 + (20 / 200) * 1000, 9)
    expect(today.quality).toBe('estimated')
    expect(today.low).toBeLessThan(today.value!)
    expect(today.high).toBeGreaterThan(today.value!)
  })

  test('shares the total that is published, with those under 67: never more residents than there are', () => {
    const today = find(
      of(careRow('0002', { ...hidden, longStayUsers: 130 })),
      'need.longstay.places.constant',
      '0002',
      2025,
    )
    // Expected are 125, and under 67 the country's 5 + 5 of 12 000: 8⅓ of 10 000.
    expect(today.value).toBeCloseTo((130 * 125) / (125 + 25 / 3), 9)
    expect(today.high).toBeLessThan(130)
    expect(today.low).toBeLessThan(today.value!)
  })

  test('shares what the shown ages leave, and is not that rest itself', () => {
    // Under 67 is blank and 67–79 withheld: 20 of 30 are 80+, and 10 are shared by under 67 and 67–79.
    const row = careRow('0001', { longStay0to66: null })
    const own = projectNeed({ ...smallInput, care: [row, care[1]!] })
    const today = find(own, 'need.longstay.places.constant', '0001', 2025)
    expect(today.low).toBeGreaterThan(20)
    expect(today.value).not.toBeCloseTo(25, 6)
    expect(today.high).toBeLessThan(30)
  })

  test('in the nurse FTE leaves the sum "at least", and the municipality without a figure', () => {
    const without = projectNeed({
      ...smallInput,
      care: [care[0]!, careRow('0002', { nurseFte: null })],
    })
    expect(find(without, 'need.nurse.fte.municipal.constant', '0002', 2030)).toMatchObject({
      value: null,
      missing: 'suppressed',
    })
    expect(find(without, 'need.nurse.fte.municipal.constant', 'dal', 2025)).toMatchObject({
      value: 18,
      blanks: 1,
    })
  })

  test('that could be had by subtraction is not given away by need today', () => {
    const gated = [careRow('0001', { longStay0to66: null }), care[1]!]
    const today = find(
      projectNeed({ ...smallInput, care: gated }),
      'need.longstay.places.constant',
      '0001',
      2025,
    )
    expect(today.quality).toBe('estimated')
    expect(today.value).not.toBe(25)
  })
})

describe('more or less than today', () => {
  test('is need then − need today, in the years asked for after today', () => {
    // Long stay grows from 5 + 20 to 5 + 30 places by the end of 2030, as the 80+ grow by half.
    expect(value(figures, 'budget.places.constant', '0001', 2030)).toBeCloseTo(10, 9)
    const years = figures.filter(
      ({ id, area }) => id === 'budget.fte.municipality.trend' && area === 'dal',
    )
    expect(years.map(({ year }) => year)).toEqual([2028, 2030, 2035])
    for (const [budget, need] of [
      ['budget.fte.municipality', 'need.nurse.fte.municipal'],
      ['budget.fte.trust', 'need.nurse.fte.hospital'],
    ]) {
      const at = (year: number) => value(figures, `${need}.trend`, 'dal', year)
      expect(value(figures, `${budget}.trend`, 'dal', 2035)).toBeCloseTo(at(2035) - at(2025), 8)
    }
  })

  test('is surer than need itself where today is unsure too: both move together in each draw', () => {
    const hidden = { longStayUsers: null, longStay80plus: null, longStay67to79: null }
    const rows = [care[0]!, careRow('0002', hidden)]
    const unsure = projectNeed({ ...practiceStands, care: rows })
    const width = (id: string) => {
      const { low, high } = find(unsure, `${id}.constant`, '0002', 2030)
      return high! - low!
    }
    expect(width('budget.places')).toBeLessThan(width('need.longstay.places'))
  })

  test('counts a blank once, though it is blank today and then', () => {
    const rows = [care[0]!, careRow('0002', { nurseFte: null })]
    const without = projectNeed({ ...smallInput, care: rows })
    expect(find(without, 'budget.fte.municipality.trend', 'dal', 2030).blanks).toBe(1)
    expect(find(without, 'budget.fte.municipality.trend', '0002', 2030)).toMatchObject({
      value: null,
      missing: 'suppressed',
    })
  })
})

describe('when today is passed', () => {
  test('is next year where the old grow in number and coverage holds', () => {
    expect(find(figures, 'need.opens.constant', 'dal', 2025)).toMatchObject({
      value: 2026,
      unit: 'year',
    })
  })

  test('is missing where it does not happen before the horizon, not the last year', () => {
    const still = villages.map((village) => ({ ...village, perYear: [0, 0, 0] as const }))
    const never = projectNeed({ ...smallInput, projection: smallProjection(still) })
    expect(find(never, 'need.opens.trend', 'dal', 2025)).toMatchObject({
      value: null,
      missing: 'outside-boundary',
    })
  })
})

describe('every figure', () => {
  test('lies within its interval, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const draws = smallDraws(50)
        for (const { id, value, low, high } of projectNeed({ ...smallInput, seed, draws })) {
          if (value === null || low === null) continue
          expect(low, id).toBeLessThanOrEqual(value)
          expect(high ?? Number.POSITIVE_INFINITY, id).toBeGreaterThanOrEqual(value)
        }
      }),
      { numRuns: 15 },
    )
  })

  test('is the same for the same seed, and another interval for another', () => {
    expect(projectNeed(smallInput)).toEqual(figures)
    const other = projectNeed({ ...smallInput, seed: 2 })
    const id = 'need.longstay.places.trend'
    expect(value(other, id, 'dal', 2035)).toBe(value(figures, id, 'dal', 2035))
    expect(find(other, id, 'dal', 2035).high).not.toBe(find(figures, id, 'dal', 2035).high)
  })

  test('of a municipality does not depend on the order of the municipalities', () => {
    const turned = projectNeed({ ...smallInput, municipalities: [...places].reverse() })
    for (const figure of figures) {
      const other = find(turned, figure.id, figure.area, Number(figure.year))
      expect(other.value, figure.id).toBeCloseTo(figure.value!, 8)
      if (figure.low !== null) expect(other.low!, figure.id).toBeCloseTo(figure.low, 6)
    }
  })

  test('doubles at constant rates when people and users double', () => {
    const twice = villages.map(({ start, perYear }) => ({
      start: start.map((n) => 2 * n) as unknown as [number, number, number],
      perYear: perYear.map((n) => 2 * n) as unknown as [number, number, number],
    }))
    const doubled = projectNeed({ ...smallInput, projection: smallProjection(twice) })
    const id = 'need.hospital.beddays67plus.constant'
    for (const year of [2026, 2030, 2035]) {
      expect(value(doubled, id, 'dal', year)).toBeCloseTo(2 * value(figures, id, 'dal', year), 8)
    }
  })
})

describe('without a table that may be missing', () => {
  test('of the sample there is no trend of care, and the hospital keeps its own', () => {
    const without = projectNeed({ ...smallInput, careSample: [] })
    const kept = new Set(without.map(keyOf))
    const lost = figures.filter((figure) => !kept.has(keyOf(figure)))
    expect(lost.length).toBeGreaterThan(0)
    expect(lost.every(({ id }) => id.endsWith('.trend') && !/hospital|trust/.test(id))).toBe(true)
    for (const { id, area, year, value } of without) {
      expect(value).toEqual(find(figures, id, area, Number(year)).value)
    }
  })

  test('of capacity the nurses of the trusts are not collected, and so is the sum', () => {
    const without = projectNeed({ ...smallInput, capacity: [] })
    for (const id of ['need.nurse.fte.hospital', 'need.nurse.fte', 'budget.fte.trust']) {
      expect(find(without, `${id}.trend`, 'dal', 2030), id).toMatchObject({
        value: null,
        missing: 'not-collected',
      })
    }
  })

  test('row of municipal nurses the sum is suppressed, not outside the boundary', () => {
    const rows = care.map((row) => ({ ...row, nurseFte: null }))
    const without = projectNeed({ ...smallInput, care: rows })
    expect(find(without, 'need.nurse.fte.trend', 'dal', 2030).missing).toBe('suppressed')
  })
})

describe('what cannot be reckoned is refused', () => {
  const refused = (change: Partial<NeedInput>) => () => projectNeed({ ...smallInput, ...change })

  test('a year whose 1 January after is not projected', () => {
    expect(refused({ years: [2036] })).toThrow(/1 January 2037/)
  })

  test('a municipality outside the projection', () => {
    const care0003 = [...care, careRow('0003')]
    expect(refused({ care: care0003 })).toThrow(/area 0003/)
  })

  test('more than the whole of a trust', () => {
    expect(refused({ trusts: [{ hfId: '1', share: 1.5 }] })).toThrow(/share of 1.5/)
  })

  test('a bed that is more than full', () => {
    expect(refused({ assumptions: { occupancy: 85 } })).toThrow(/occupancy of 85/)
  })
})

import { describe, expect, test } from 'vitest'
import {
  catalogue,
  compareGroups,
  equityOf,
  type IndicatorDefinition,
  indicatorNamed,
  indicatorValue,
  linearTrend,
  publishedAt,
  readDefinitions,
  reportingBurden,
  samiAreaMunicipalities,
  sourceName,
  sourceNames,
  targetStanding,
  trendSentences,
} from './index.ts'

describe('a source', () => {
  test('is named by its document and chapter, from the first line of a chapter on', () => {
    expect(sourceName('003:6353', 'nb')).toMatch(/^Meld\. St\. 7 .*, kap\. 5 Psykisk helsevern$/)
    expect(sourceName('003:6354-6360', 'nn')).toMatch(/, kap\. 6 Akuttmedisinske tenester$/)
    expect(sourceName('002:250', 'en')).toMatch(/^White paper 9 .*, aims and effects$/)
    expect(sourceName('Helseatlas (SKDE)', 'nb')).toBe('Helseatlas (SKDE)')
    expect(sourceNames(['003:4379', '003:4430-4433'], 'nb')).toHaveLength(1)
  })

  test('of every indicator has a name in each language: no reader is shown a line number', () => {
    for (const { sources, targets, published, outcomeGoal } of catalogue) {
      const cited = [...sources, ...[...targets, ...published].map(({ source }) => source)]
      for (const source of [...cited, outcomeGoal?.source ?? '']) {
        for (const language of ['nb', 'nn', 'en'] as const) {
          expect(sourceName(source, language)).not.toMatch(/\d{3}:\d/)
        }
      }
    }
  })
})

test('a printed figure says where and when in each language: no English word on a Norwegian page', () => {
  const said = catalogue.flatMap(({ published }) => published.map((at) => publishedAt(at, 'nn')))
  for (const { area, period } of said) {
    expect(`${area} ${period}`).not.toMatch(/Norge|\b(clinics|to|before|after|mental|training)\b/)
  }
  expect(publishedAt({ area: 'Norge', period: '2012-2017' }, 'en')).toEqual({
    area: 'Norway',
    period: '2012–2017',
  })
})

describe('the catalogue', () => {
  test('has the thirteen effects of the 2024 plan, each with its line', () => {
    const effects = catalogue.filter(({ theme }) => theme === 'plan-2024')
    expect(effects).toHaveLength(13)
    for (const { id, outcomeGoal, sources } of effects) {
      expect(outcomeGoal!.serves).toBe(id)
      expect(sources[0]).toMatch(/^002:2[3-6]\d$/)
    }
  })

  test('ties every outcome goal and every part to an indicator that is there', () => {
    const ids = new Set(catalogue.map(({ id }) => id))
    for (const { outcomeGoal, partOf } of catalogue) {
      if (outcomeGoal !== null) expect(ids).toContain(outcomeGoal.serves)
      if (partOf !== null) expect(ids).toContain(partOf)
    }
  })

  test('charts shares and rates by charts that take a denominator, or as single values', () => {
    const fits = { share: ['p', 'xmr', 'run'], rate: ['u'], mean: ['xmr'], median: ['xmr'] }
    for (const { form, chart, id } of catalogue) {
      const charts = fits[form as keyof typeof fits] ?? ['run']
      expect(charts, id).toContain(chart)
    }
  })

  test('has the waiting times of chapter 5 with limits that are exclusive and dated', () => {
    const limit = (id: string) => indicatorNamed(id).targets[0]
    expect(limit('waiting-days-mental-adults')).toMatchObject({
      value: 40,
      comparison: 'below',
      by: 2021,
    })
    expect(limit('waiting-days-mental-children')).toMatchObject({ value: 35, by: 2021 })
    expect(limit('waiting-days-addiction')).toMatchObject({ value: 30, by: 2021 })
  })

  test('flags what is counted without a stated result as a reporting burden', () => {
    const flagged = reportingBurden(catalogue).map(({ id }) => id)
    expect(flagged).toContain('no-show')
    expect(flagged).not.toContain('gtt-harm')
    expect(flagged.some((id) => id.startsWith('effect-'))).toBe(false)
  })

  test('an id nobody knows is refused with what may be meant', () => {
    expect(() => indicatorNamed('gtt-ham')).toThrow(/gtt-harm/)
  })
})

describe('a definition file', () => {
  const word = { nb: 'a', nn: 'a', en: 'a' }
  const whole = {
    ...{ id: 'x', name: word, theme: 't', kind: 'outcome', form: 'share', formula: word },
    ...{ formulaFrom: 'ours', unit: { name: word, per: 100 }, direction: 'lower', chart: 'p' },
    sources: ['house'],
  }

  test('may leave out target, goal, table and what is published', () => {
    expect(readDefinitions([whole])[0]).toMatchObject({
      targets: [],
      outcomeGoal: null,
      table: null,
      published: [],
    })
  })

  test('read again is the same', () => {
    expect(readDefinitions(JSON.parse(JSON.stringify(catalogue)))).toEqual(catalogue)
  })

  test('is refused by name where it is spelt wrongly', () => {
    expect(() => readDefinitions({})).toThrow(/no list/)
    expect(() => readDefinitions([{ ...whole, direction: 'down' }])).toThrow(/direction "down" in/)
    expect(() => readDefinitions([{ ...whole, outcomGoal: {} }])).toThrow(/outcomGoal in/)
    expect(() => readDefinitions([{ ...whole, name: { nb: 'a', en: 'a' } }])).toThrow(/no nn/)
    expect(() => readDefinitions([{ ...whole, sources: [] }])).toThrow(/no source/)
    expect(() => readDefinitions([{ ...whole, targets: [{ value: '40' }] }])).toThrow(/no number/)
    expect(() => readDefinitions([whole, whole])).toThrow(/two indicators with the id x/)
  })
})

describe('a value', () => {
  const named = (id: string) => indicatorNamed(id)
  const form = (form: IndicatorDefinition['form']) => ({ ...named('no-show'), form })

  test('119 of 1000 stays with harm is 11.9 per cent with Wilson’s interval', () => {
    const { value, interval } = indicatorValue(named('gtt-harm'), { having: 119, of: 1000 })
    expect(value).toBe(11.9)
    expect(interval!.low).toBeCloseTo(10.04, 2)
    expect(interval!.high).toBeCloseTo(14.05, 2)
  })

  test('5 events among 2000 are 2.5 per 1000, exact limits 0.81 to 5.83', () => {
    const counted = indicatorValue(named('coercion-admissions'), { events: 5, persons: 2000 })
    expect(counted).toMatchObject({ value: 2.5, lowNumbers: true })
    expect(counted.interval!.low).toBeCloseTo(0.81, 2)
    expect(counted.interval!.high).toBeCloseTo(5.83, 2)
  })

  test('a mean of 10, 20 and 30 days is 20 with Student’s interval, 20 ± 4.3027 × 10 ÷ √3', () => {
    const measured = { measured: [10, 30, 20] }
    const { value, interval } = indicatorValue(named('effect-10'), measured)
    expect(value).toBe(20)
    expect(interval!.high).toBeCloseTo(20 + (4.302653 * 10) / Math.sqrt(3), 4)
    expect(
      indicatorValue(named('effect-10'), { mean: 20, standardDeviation: 10, values: 3 }),
    ).toEqual(indicatorValue(named('effect-10'), measured))
    expect(indicatorValue(named('effect-10'), { measured: [7] }).interval).toBeNull()
  })

  test('a median has order statistics for limits, from six values on', () => {
    const six = { measured: [9, 1, 8, 2, 7, 3] }
    expect(indicatorValue(named('thrombolysis-minutes'), six)).toMatchObject({
      value: 5,
      interval: { low: 1, high: 9 },
    })
    const five = { measured: [9, 1, 8, 2, 7] }
    expect(indicatorValue(named('thrombolysis-minutes'), five)).toMatchObject({
      value: 7,
      interval: null,
    })
  })

  test('the golden rule: 4 per cent growth beside 3 is one percentage point, without chance', () => {
    const grown = { here: { before: 100, after: 104 }, there: { before: 200, after: 206 } }
    const rule = indicatorValue(named('golden-rule-mental'), grown)
    expect(rule.value).toBeCloseTo(1, 10)
    expect(rule.interval).toBeNull()
    expect(targetStanding(named('golden-rule-mental'), rule, 2024)).toMatchObject({
      met: true,
      when: 'standing',
    })
  })

  test('a blank and an empty denominator have no value and say which', () => {
    expect(indicatorValue(form('share'), { having: null, of: 4 }).missing).toBe('not-given')
    expect(indicatorValue(form('share'), { having: 0, of: 0 }).missing).toBe('nobody-counted')
    expect(indicatorValue(form('rate'), { events: 0, persons: 0 }).missing).toBe('nobody-counted')
    expect(indicatorValue(form('median'), { measured: [] }).missing).toBe('nobody-counted')
    const none = { before: 0, after: 4 }
    expect(indicatorValue(form('growth-gap'), { here: none, there: none }).missing).toBe(
      'nobody-counted',
    )
  })

  test('no events are a rate of zero with an upper limit', () => {
    expect(indicatorValue(form('count'), { events: 0 })).toMatchObject({
      value: 0,
      interval: { low: 0 },
    })
  })

  test('a part above its whole, events among nobody and counts of another form are refused', () => {
    expect(() => indicatorValue(form('share'), { having: 5, of: 4 })).toThrow(/5 of 4/)
    expect(() => indicatorValue(form('rate'), { events: 5, persons: 0 })).toThrow(
      /5 events among 0/,
    )
    expect(() => indicatorValue(form('share'), { events: 5 })).toThrow(/it is a share/)
  })
})

describe('a target', () => {
  const waiting = indicatorNamed('waiting-days-mental-adults')

  test('below 40 is not met by 40, and it is past after its year', () => {
    const at = (value: number, year: number) =>
      targetStanding(waiting, { value, interval: null }, year)
    expect(at(40, 2021)).toMatchObject({ met: false, when: 'due', beyondChance: null })
    expect(at(39.9, 2022)).toMatchObject({ met: true, when: 'past' })
  })

  test('chance may have placed a value whose interval reaches over the target', () => {
    const standing = (low: number) =>
      targetStanding(waiting, { value: 38, interval: { low, high: 39 } }, 2021)!.beyondChance
    expect(standing(37)).toBe(true)
    expect(
      targetStanding(waiting, { value: 38, interval: { low: 35, high: 41 } }, 2021)!.beyondChance,
    ).toBe(false)
  })

  test('a new target counts until its year, and the old one stays', () => {
    const [old] = waiting.targets
    const both = { ...waiting, targets: [{ ...old!, by: 2027, value: 30 }, old!] }
    const value = (year: number) =>
      targetStanding(both, { value: 35, interval: null }, year)!.target.value
    expect([value(2020), value(2021), value(2022), value(2030)]).toEqual([40, 40, 30, 30])
  })
})

describe('equity', () => {
  test('what cannot be broken down names why', () => {
    const gaps = (id: string) =>
      equityOf(indicatorNamed(id)).map(({ gap }) => gap?.split('.')[2] ?? null)
    expect(gaps('gtt-harm')).toEqual(new Array(4).fill('no-open-table'))
    expect(gaps('readmission')).toEqual([
      'not-in-table',
      'areas-too-large',
      'not-in-table',
      'areas-too-large',
    ])
    const table = {
      table: 't',
      name: 'n',
      level: 'municipality',
      breakdowns: ['education'],
    } as const
    expect(equityOf({ ...indicatorNamed('gtt-harm'), table }).map(({ gap }) => gap)).toEqual([
      'gap.breakdown.not-in-table',
      null,
      null,
      'gap.breakdown.no-grouping',
    ])
    expect(samiAreaMunicipalities).toHaveLength(13)
  })

  test('shares: 30 of 100 beside 20 of 100 is 10 points more, −2 to 22 (Newcombe)', () => {
    const [own, other] = compareGroups(
      indicatorNamed('no-show'),
      [
        { group: 'Sámi', counts: { having: 30, of: 100 } },
        { group: 'Norwegian', counts: { having: 20, of: 100 } },
      ],
      'Norwegian',
    )
    expect(own!.compared).toEqual({ by: 'difference', value: 10 })
    expect(own!.interval95!.low).toBeCloseTo(-2.0, 1)
    expect(own!.interval95!.high).toBeCloseTo(21.7, 1)
    expect(own!.differs).toBe(false)
    expect(other!.compared).toBeNull()
  })

  test('rates: 40 of 1000 beside 40 of 2000 is twice as many; a group without people stands alone', () => {
    const groups = [
      { group: 'a', counts: { events: 40, persons: 1000 } },
      { group: 'b', counts: { events: 40, persons: 2000 } },
      { group: 'c', counts: { events: 0, persons: 0 } },
    ]
    const [a, , c] = compareGroups(indicatorNamed('coercion-admissions'), groups, 'b')
    expect(a!.compared!.value).toBeCloseTo(2, 12)
    expect(a!.differs).toBe(true)
    expect(c).toMatchObject({ value: null, missing: 'nobody-counted', compared: null })
    expect(() => compareGroups(indicatorNamed('no-show'), groups, 'd')).toThrow(/no group d/)
  })
})

describe('a trend', () => {
  test('14 13 13 12 falls 0.6 a year, −1.21 to 0.01: it may be level', () => {
    const { slope, interval, direction } = linearTrend([2015, 2016, 2017, 2018], [14, 13, 13, 12])!
    expect(slope).toBeCloseTo(-0.6, 12)
    expect(interval!.high).toBeCloseTo(-0.6 + 4.302653 * Math.sqrt(0.1 / 5), 5)
    expect(direction).toBe('none')
  })

  test('two points have a slope and no certainty, one has nothing, blanks are left out', () => {
    expect(linearTrend([1, 2], [3, 5])).toMatchObject({
      slope: 2,
      interval: null,
      direction: 'none',
    })
    expect(linearTrend([1, 2], [3, null])).toBeNull()
    expect(linearTrend([1, 1], [3, 5])).toBeNull()
    expect(linearTrend([1, 2, 3, 4], [1, 2.1, 2.9, 4])!.direction).toBe('up')
    expect(trendSentences(linearTrend([1, 2], [3, 5]))).toEqual([])
    expect(trendSentences(linearTrend([1, 2, 3, 4], [1, 2.1, 2.9, 4]))[0]).toEqual({
      key: 'trend.up',
      values: { slope: 0.98, low: 0.797, high: 1.16 },
    })
    expect(() => linearTrend([1], [])).toThrow(/1 times and 0 values/)
  })
})

import { Refusal } from '@samsyn/refusal'
import { describe, expect, test } from 'vitest'
import { prepareRun, readScenario, type Scenario, withLine } from './index.ts'
import { smallBaseline, smallMeasure, sure } from './small-baseline.fixture.ts'

const library = [
  smallMeasure('one'),
  smallMeasure('back', {
    from: 'short-stay',
    to: [{ service: 'hospital-bed-days', share: 0.75, conversion: sure(1) }],
  }),
  smallMeasure('late', { from: 'hospital-outpatient' }),
  smallMeasure('much', { effect: { central: 0.5, low: 0.4, high: 1.4 } }),
  smallMeasure('lost', { ends: 0.1 }),
]

function refusalOf(work: () => unknown): Refusal {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

/** Where nobody of 67 to 79 lives in long stay. */
const hereWithout67to79 = smallBaseline({
  services: {
    'hospital-bed-days': [30, 400, 900, 800, 300],
    'home-care': [0, 50, 100, 150, 60],
    'long-stay': [0, 2, 0, 40, 30],
    'family-care': [0, 0, 20, 30, 10],
  },
})

const prepared = (scenario: Partial<Scenario>) =>
  refusalOf(() =>
    prepareRun({
      baseline: hereWithout67to79,
      scenario: { schema: 1, name: 'test', ...scenario },
      library,
      communities: ['here', 'there'],
    }),
  )

const own = (id: string, value: number) => ({
  ...sure(value),
  ...{ id, rationale: 'r', owner: 'o', standing: 'agreed' as const },
})

const adopted = (service: 'long-stay', ages: '67to79' | '80plus' = '80plus') => {
  return { area: '0101', service, ages, points: [{ year: 2030, percent: 10 }] }
}
const need = {
  ...{ service: 'gp' as const, ages: { from: 0, to: 17 }, share: 1, startYear: 2027, rampYears: 0 },
  ...{ prevalence: sure(0.1), coverage: sure(0.5), perPerson: sure(2) },
}
const waiting = (service: 'home-care') => ({ service, units: sure(5), startYear: 2027, years: 2 })
const crowd = (count: number) => Array.from({ length: count }, (_, i) => smallMeasure(`m-${i}`))
const required = (value: number) => ({ service: 'gp' as const, perReached: sure(value) })
const to = (share: number) => ({ service: 'short-stay' as const, share, conversion: sure(1) })

describe('a scenario is refused by path', () => {
  test.each<[string, Partial<Scenario>, string, string]>([
    [
      'a foreign area',
      { measures: [{ measure: 'one', areas: ['0301'] }] },
      'unknown-area',
      'measures[0].areas[0]',
    ],
    [
      'an unknown measure',
      { measures: [{ measure: 'onee' }] },
      'wrong-call',
      'measures[0].measure',
    ],
    [
      'a year before the baseline',
      { measures: [{ measure: 'one', startYear: 2020 }] },
      'year-out-of-range',
      'measures[0].startYear',
    ],
    [
      'moves in a circle',
      { measures: [{ measure: 'one' }, { measure: 'back' }] },
      'impossible-value',
      'hospital-bed-days → short-stay → hospital-bed-days',
    ],
    [
      'a move from nothing',
      { measures: [{ measure: 'late' }] },
      'not-available',
      'measures[0] (late).moves[0].from',
    ],
    [
      'more than there is',
      { measures: [{ measure: 'much' }] },
      'impossible-value',
      'measures[0] (much).moves[0].effect',
    ],
    [
      'shares that lose something',
      { measures: [{ measure: 'lost' }] },
      'impossible-value',
      'measures[0] (lost).moves[0].ends and .to',
    ],
    [
      'unmet work whose shares do not add up',
      {
        workforce: [
          {
            level: 'municipal',
            growthPerYear: sure(0),
            unmet: { waiting: 0.1, family: 0.2, lowerCoverage: 0 },
          },
        ],
      },
      'impossible-value',
      'shares that add up to 0.3 at workforce[0].unmet',
    ],
    ['another community’s scenario', { community: 'there' }, 'unknown-area', 'community'],
    [
      'an interval out of order',
      {
        waiting: [
          {
            service: 'home-care',
            units: { central: 5, low: 6, high: 7 },
            startYear: 2027,
            years: 2,
          },
        ],
      },
      'impossible-value',
      'waiting[0].units',
    ],
    [
      'a flow to nowhere',
      {
        flow: [
          {
            service: 'hospital-bed-days',
            direction: 'out',
            community: 'nowhere',
            share: sure(0.1),
            startYear: 2027,
            rampYears: 0,
          },
        ],
      },
      'unknown-area',
      'flow[0].community',
    ],
    [
      'the same measure twice in a place',
      { measures: [{ measure: 'one', areas: ['0101'] }, { measure: 'one' }] },
      'duplicate-key',
      'measures[1].measure',
    ],
    [
      'an own measure with a name that is taken',
      { ownMeasures: [smallMeasure('one') as never] },
      'duplicate-key',
      'ownMeasures[0].id',
    ],
    [
      'a limit on staff nobody has',
      {
        workforce: [
          {
            level: 'gp',
            growthPerYear: sure(0),
            unmet: { waiting: 1, family: 0, lowerCoverage: 0 },
          },
        ],
      },
      'not-available',
      'workforce[0].level',
    ],
    [
      'a flow of more than there is',
      {
        flow: [
          {
            service: 'hospital-bed-days',
            direction: 'out',
            community: 'there',
            share: { central: 1.2, low: 1, high: 1.5 },
            startYear: 2027,
            rampYears: 0,
          },
        ],
      },
      'impossible-value',
      'flow[0].share',
    ],
    [
      'a waiting list of less than nobody',
      {
        waiting: [{ service: 'home-care', units: sure(-5), startYear: 2027, years: 2 }],
      },
      'impossible-value',
      'waiting[0].units',
    ],
    [
      'a coverage adopted twice for a year',
      {
        adopted: [
          {
            area: '0101',
            service: 'home-care',
            ages: '80plus',
            points: [
              { year: 2030, percent: 30 },
              { year: 2030, percent: 60 },
            ],
          },
        ],
      },
      'duplicate-key',
      'adopted[0].points[1]',
    ],
    [
      'the same assumption twice',
      { assumptions: [own('standard.growth', 0.01), own('standard.growth', 0.02)] },
      'duplicate-key',
      'assumptions[1]',
    ],
    [
      'a base of what a table counts',
      { bases: [{ service: 'home-care', per1000: [1, 1, 1, 1, 1], rationale: 'own count' }] },
      'wrong-call',
      'bases[0].service',
    ],
    [
      'adopted coverage that nothing follows',
      { adopted: [adopted('long-stay')] },
      'wrong-call',
      'adopted',
    ],
    [
      'coverage that was never adopted',
      { coverage: 'adopted' },
      'wrong-call',
      'coverage "adopted" without any adopted coverage at coverage',
    ],
    [
      'a coverage adopted where nobody is counted',
      { coverage: 'adopted', adopted: [adopted('long-stay', '67to79')] },
      'not-available',
      'adopted[0].service',
    ],
    [
      'ages upside down',
      { need: [{ ...need, ages: { from: 80, to: 67 } }] },
      'impossible-value',
      'need[0].ages',
    ],
    ['a need twice', { need: [need, need] }, 'duplicate-key', 'need[1]'],
    [
      'a waiting list twice',
      { waiting: [waiting('home-care'), waiting('home-care')] },
      'duplicate-key',
      'waiting[1]',
    ],
    [
      'a service that a move of one’s own reaches twice',
      { ownMeasures: [{ ...smallMeasure('own', { to: [to(0.25), to(0.5)] }) } as never] },
      'duplicate-key',
      'ownMeasures[0].moves[0].to[1]',
    ],
    [
      'more moves than a run can take',
      { ownMeasures: crowd(201) as never, measures: crowd(201).map(({ id }) => ({ measure: id })) },
      'too-large',
      '201 moves of the chosen measures at measures',
    ],
    [
      'a shape that would draw a share above 1',
      { assumptions: [{ ...own('occupancy.hospital-bed-days', 0.9), shape: 'normal' }] },
      'impossible-value',
      'assumptions[0].shape',
    ],
    [
      'an interval from next to nothing to much',
      { assumptions: [{ ...own('labour.home-care.nurse', 0.1), low: 1e-9 }] },
      'impossible-value',
      'assumptions[0]',
    ],
    [
      'an assumption of no kind there is',
      { assumptions: [own('staff.home-care.nurse', 1)] },
      'wrong-call',
      'assumptions[0]',
    ],
    [
      'growth that nobody can read',
      { assumptions: [own('standard.growth', 100)] },
      'impossible-value',
      'assumptions[0]',
    ],
    [
      'labour of less than nobody',
      { assumptions: [own('capacity.long-stay', -1)] },
      'impossible-value',
      'assumptions[0]',
    ],
    [
      'an assumption that nothing uses',
      {
        assumptions: [
          {
            id: 'health.shares',
            ...sure(1),
            rationale: 'r',
            owner: 'o',
            standing: 'agreed' as const,
          },
        ],
      },
      'wrong-call',
      'assumptions[0]',
    ],
  ])('%s', (_name, scenario, kind, place) => {
    const refusal = prepared(scenario)
    expect(refusal.kind).toBe(kind)
    expect(refusal.text.found).toContain(place)
  })

  test('and a base of what is counted by the table that counts it', () => {
    const per1000 = [1, 1, 1, 1, 1]
    const { text } = prepared({
      bases: [{ service: 'home-care', per1000, rationale: 'own count' }],
    })
    expect(text.because).toBe('small_table counts it here, and a count is not an assumption')
  })
})

describe('a number beyond its limits is refused, whatever it would come to', () => {
  const overridden = (id: string, value: number): Partial<Scenario> => ({
    health: 'equal-mortality',
    measures: [{ measure: 'one' }],
    assumptions: [own(id, value)],
  })
  test.each<[Partial<Scenario>, string]>([
    [overridden('health.share', 1e308), 'assumptions[0]'],
    [overridden('health.share', -5), 'assumptions[0]'],
    [overridden('occupancy.hospital-bed-days', 0), 'assumptions[0]'],
    [overridden('occupancy.hospital-bed-days', 1.1), 'assumptions[0]'],
    [overridden('labour.hospital-bed-days.nurse', 1e308), 'assumptions[0]'],
    [overridden('peak.hospital-bed-days', -1), 'assumptions[0]'],
    [overridden('standard.growth', -5), 'assumptions[0]'],
    [overridden('productivity.growth', -1), 'assumptions[0]'],
    [overridden('measure.one.move.reach', 1.01), 'assumptions[0]'],
    [overridden('measure.one.move.to.short-stay', 1e9), 'assumptions[0]'],
    [overridden('price.unit-cost.home-care', 1e300), 'assumptions[0]'],
    [overridden('price.isf.share', -0.1), 'assumptions[0]'],
    [{ bases: [{ service: 'gp', per1000: [0, 0, 1e308, 0, 0], rationale: 'r' }] }, 'per1000[2]'],
    [{ need: [{ ...need, perPerson: sure(1e9) }] }, 'need[0].perPerson'],
    [{ need: [{ ...need, share: 2 }] }, 'need[0].share'],
    [{ waiting: [{ ...waiting('home-care'), units: sure(1e12) }] }, 'waiting[0].units'],
    [
      { ownMeasures: [smallMeasure('own', { requires: [required(1e9)] }) as never] },
      'ownMeasures[0].moves[0].requires[0].perReached',
    ],
    [
      { ownMeasures: [smallMeasure('own', { driver: { id: 'd', correlation: 7 } }) as never] },
      'ownMeasures[0].driver.correlation',
    ],
  ])('%j', (scenario, place) => {
    const refusal = prepared(scenario)
    expect(refusal.kind).toBe('impossible-value')
    expect(refusal.text.found).toContain(place)
    expect(refusal.text.remedy).toMatch(/^write -?[\d.]+ to [\d.]+$/)
  })
})

describe('a scenario file is refused by line', () => {
  const file = (part: string) => `{\n  "schema": 1,\n  "name": "test",\n  ${part}\n}`

  test('an unknown service, with the one that was meant', () => {
    const refusal = refusalOf(() =>
      readScenario(
        file(
          `"waiting": [\n    { "service": "homecare", "units": {"central":1,"low":1,"high":1}, "startYear": 2027, "years": 2 }\n  ]`,
        ),
      ),
    )
    expect(refusal.text.found).toBe('the service "homecare" at waiting[0].service (line 5)')
    expect(refusal.text.remedy).toBe('write "home-care"')
  })

  test('a field that no scenario has', () => {
    const refusal = refusalOf(() => readScenario(file('"measure": []')))
    expect(refusal.kind).toBe('broken-table')
    expect(refusal.text.found).toBe('the field "measure" at measure (line 4)')
    expect(refusal.text.remedy).toBe('write "measures"')
  })

  test.each([
    [
      'a name that stands twice',
      file('"coverage": "constant",\n "coverage": "continued"'),
      /coverage \(line 4\) a second time/,
    ],
    [
      'two spellings of a name',
      file('"coverage": "constant",\n "cov\\u0065rage": "continued"'),
      /a second time/,
    ],
    [
      'brackets in brackets without end',
      file(`"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      /32 deep/,
    ],
  ])('%s', (_name, text, said) => {
    expect(refusalOf(() => readScenario(text)).text.found).toMatch(said)
  })

  test.each([
    [
      'a file that is no difference on a baseline',
      file(`"a": "${'x'.repeat(1e6)}"`),
      /1000 thousand/,
    ],
    ['a name that moves the cursor', '{"schema": 1, "name": "\\u001b[2J"}', /u001b\[2J" at name/],
    ['a name that turns what follows', '{"schema": 1, "name": "\u202Ex"}', /u202ex" at name/],
    ['half a letter', '{"schema": 1, "name": "\\ud800"}', /ud800" at name/],
    [
      'a number beyond every number',
      file('"bases": [{"service": "gp", "per1000": [1e999, 1, 1, 1, 1], "rationale": "r"}]'),
      /Infinity at bases\[0\].per1000\[0\] \(line 4\)/,
    ],
    ['a name of nothing a scenario has', file('"__proto__": {}'), /"__proto__" at __proto__/],
  ])('%s', (_name, text, said) => {
    expect(refusalOf(() => readScenario(text)).text.found).toMatch(said)
  })

  test('in words that fit a line, however long the file’s own are', () => {
    for (const part of [
      `"${'x'.repeat(2e5)}": 1`,
      `"bases": [{"service": "${'x'.repeat(2e5)}"}]`,
    ]) {
      const { message } = refusalOf(() => readScenario(file(part)))
      expect(message.length).toBeLessThan(1000)
    }
  })

  test('but not for letters of any language', () => {
    const { name } = readScenario('{"schema": 1, "name": "Čáhcesuolu – Vadsø 👩‍⚕️ «heime»"}')
    expect(name).toContain('👩‍⚕️')
  })

  test('but not for the mark that an editor puts first', () => {
    expect(readScenario(`\uFEFF${file('"coverage": "constant"')}`).coverage).toBe('constant')
  })

  /** As a command reads a file: first its form, then what the baseline tells. */
  const refusedIn = (text: string) => {
    const refusal = refusalOf(() => {
      const scenario = readScenario(text)
      try {
        prepareRun({ baseline: smallBaseline(), scenario, library, communities: ['here'] })
      } catch (error) {
        throw error instanceof Refusal ? withLine(error, text) : error
      }
    })
    return refusal.text
  }
  const skewed = (central: number, low: number, high: number) =>
    JSON.stringify({ central, low, high })
  const override = (id: string, numbers: string) =>
    `"assumptions": [\n {"id": "${id}",\n ${numbers.slice(1, -1)}, "rationale": "r", "owner": "o", "standing": "agreed"}]`

  test.each([
    [
      'an unknown service',
      `"need": [\n {"service":\n "gpp", "ages": {"from": 0, "to": 9}}]`,
      6,
      /"gpp"/,
    ],
    ['a measure that moves more than there is', '"measures": [\n {"measure": "much"}]', 5, /1\.4/],
    [
      'an assumption that moves more than there is',
      `"measures": [{"measure": "one"}],\n ${override('measure.one.move.effect', skewed(0.5, 0.4, 1.4))}`,
      6,
      /0\.4 to 1\.4/,
    ],
    [
      'a price that hands on more than there is',
      override('price.isf.share', skewed(0.5, 0.4, 1.4)),
      5,
      /0\.4 to 1\.4/,
    ],
    [
      'an interval out of order',
      `"waiting": [\n {"service": "home-care",\n "units": ${skewed(5, 6, 7)}, "startYear": 2027, "years": 2}]`,
      6,
      /from 6 to 7 around 5/,
    ],
    [
      'an assumption out of order',
      override('capacity.long-stay', skewed(1, 1.2, 1.3)),
      5,
      /from 1\.2 to 1\.3 around 1/,
    ],
    [
      'a cycle between moves',
      '"measures": [\n {"measure": "one"},\n {"measure": "back"}]',
      6,
      /hospital-bed-days → short-stay → hospital-bed-days/,
    ],
    [
      'a year before the baseline',
      '"measures": [{"measure": "one",\n "startYear": 2020}]',
      5,
      /2020/,
    ],
    [
      'a foreign area code',
      '"measures": [{"measure": "one", "areas": ["0101",\n "0301"]}]',
      5,
      /0301/,
    ],
  ])('%s, with the line, why and what to do', (_name, part, line, said) => {
    const { found, because, remedy } = refusedIn(file(part))
    expect(found).toMatch(said)
    expect(found).toContain(`(line ${line})`)
    expect(because.length).toBeGreaterThan(10)
    expect(remedy.length).toBeGreaterThan(5)
  })

  test('what only the baseline can tell', () => {
    const text = file('"measures": [\n    { "measure": "one",\n      "areas": ["0301"] }\n  ]')
    const refusal = prepared(readScenario(text))
    expect(withLine(refusal, text).text.found).toBe(
      'the area 0301 at measures[0].areas[0] (line 6)',
    )
  })

  test('a newer version', () => {
    expect(refusalOf(() => readScenario('{"schema": 2, "name": "new"}')).kind).toBe('wrong-vintage')
  })

  test('text that is no JSON', () => {
    expect(refusalOf(() => readScenario('{"schema": 1,')).kind).toBe('broken-table')
  })
})

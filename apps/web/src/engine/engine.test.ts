import { createLanguage, type RefusedLike } from '@samsyn/language'
import { library } from '@samsyn/measures'
import type { Baseline, Scenario } from '@samsyn/scenario'
import { expect, test } from 'vitest'
import { smallBaseline } from '../../../../packages/scenario/src/small-baseline.fixture.ts'
import { Engine } from './engine.ts'
import type { RunOrder, ScenarioReasons, ScenarioResult } from './orders.ts'

const baseline: Baseline = smallBaseline({
  levelSd: 0.2,
  drift: { together: 0.2, own: 0.1 },
  services: {
    'hospital-stays': [10, 100, 200, 200, 100],
    'hospital-bed-days': [30, 400, 900, 800, 300],
    'home-care': [0, 50, 100, 150, 60],
    'long-stay': [0, 2, 10, 40, 30],
    'short-stay': [0, 10, 50, 100, 90],
    gp: [500, 2000, 900, 400, 100],
    'outreach-team': [0, 0, 0, 0, 0],
    'family-care': [0, 0, 20, 30, 10],
  },
})
const engine = new Engine(baseline)
const teams: Scenario = { schema: 1, name: 'Teams', measures: [{ measure: 'integrated-teams' }] }

function asked(area: string | null): { result: ScenarioResult; reasons: ScenarioReasons } {
  const order: RunOrder = {
    ...{ ticket: 1, scenarios: [teams], draws: 60, year: 2034, outcome: 'beds' },
    ...{ area, active: 0, moving: false },
  }
  const answer = engine.answer(order)
  const [result] = answer.scenarios
  return { result: result as ScenarioResult, reasons: engine.reasons(order, answer).reasons[0]! }
}

const whole = asked(null)
const areas = baseline.areas.map((area) => asked(area))
const sumOf = (pick: (one: ReturnType<typeof asked>) => number) =>
  areas.reduce((sum, one) => sum + pick(one), 0)

test('the steps of a waterfall add up to the headline, of the community and of an area', () => {
  for (const { result, reasons } of [whole, ...areas]) {
    const { today, future, lines } = reasons.waterfall!
    const beds = result.headlines.find(({ id }) => id === 'beds')!
    expect(today).toBeCloseTo(beds.today, 6)
    expect(lines.reduce((at, { change }) => at + change, today)).toBeCloseTo(future, 6)
    expect(future).toBeCloseTo(beds.later.value, 4)
    expect(result.path.find(({ year }) => year === 2034)!.value).toBe(beds.later.value)
  }
})

test('headlines and effects of municipalities add up to those of the community', () => {
  for (const [i, { later, effect }] of whole.result.headlines.entries()) {
    expect(sumOf(({ result }) => result.headlines[i]!.later.value)).toBeCloseTo(later.value, 3)
    expect(sumOf(({ result }) => result.headlines[i]!.effect!.value)).toBeCloseTo(effect!.value, 3)
  }
})

test('what a measure takes, and the accounts of a party, are those of the municipality that is looked at', () => {
  for (const [k, { leaves }] of whole.reasons.moves.entries()) {
    expect(sumOf(({ reasons }) => reasons.moves[k]!.leaves)).toBeCloseTo(leaves, 4)
    expect(areas[0]!.reasons.moves[k]!.leaves).toBeLessThan(leaves)
  }
  const parts = ['freesFte', 'requiresFte', 'netFte', 'freesKroner', 'movesKroner'] as const
  for (const { party, ...account } of whole.reasons.accounts!) {
    for (const part of parts) {
      const own = sumOf(
        ({ reasons }) => reasons.accounts!.find((one) => one.party === party)![part].value,
      )
      expect(Math.abs(own - account[part].value)).toBeLessThan(
        1e-5 * Math.abs(account[part].value) + 1e-3,
      )
    }
  }
})

test('what a party frees less what it requires is its sum, and what moves adds up to nothing', () => {
  let moved = 0
  for (const one of whole.reasons.accounts!) {
    expect(one.freesFte.value - one.requiresFte.value).toBeCloseTo(one.netFte.value, 8)
    const own = one.freesKroner.value - one.requiresKroner.value + one.movesKroner.value
    expect(own).toBeCloseTo(one.netKroner.value, 4)
    moved += one.movesKroner.value
  }
  expect(moved).toBeCloseTo(0, 4)
})

test('an interval holds its number', () => {
  for (const { later, effect } of whole.result.headlines) {
    for (const { value, low, high } of [later, effect!]) {
      expect(low).toBeLessThanOrEqual(value)
      expect(high).toBeGreaterThanOrEqual(value)
    }
  }
})

test('a number rests on the services it counts and on those that something of arrives from', () => {
  const of = (id: string) => whole.result.headlines.find((one) => one.id === id)!.services
  expect(of('beds')).toEqual(['hospital-bed-days'])
  expect(of('fte.municipal')).toContain('home-care')
  // Days that a team keeps out of the hospital become home care.
  expect(of('fte.municipal')).toContain('hospital-bed-days')
  expect(of('fte.municipal')).not.toContain('family-care')
})

test('what a measure costs in itself stands in the accounts of the community, and is said to be missing in an area', () => {
  const teamsThatCost = {
    ...library.find(({ id }) => id === 'integrated-teams')!,
    id: 'own',
    costs: [
      {
        ...{ party: 'municipality' as const, quality: 'assumed' as const, source: 'by hand' },
        ...{ yearly: { central: 7e6, low: 6e6, high: 8e6 }, investment: null },
      },
    ],
  }
  const costly: Scenario = {
    ...{ schema: 1, name: 'Costly', ownMeasures: [teamsThatCost] as never },
    measures: [{ measure: 'own' }],
  }
  const reasonsOf = (area: string | null) => {
    const order: RunOrder = {
      ...{ ticket: 1, scenarios: [costly], draws: 60, year: 2034, outcome: 'beds' },
      ...{ area, active: 0, moving: false },
    }
    return engine.reasons(order, engine.answer(order)).reasons[0]!
  }
  const required = ({ accounts }: ScenarioReasons) =>
    accounts!.find(({ party }) => party === 'municipality')!.requiresKroner.value
  const own = reasonsOf(null)
  const inAreas = baseline.areas.map((area) => reasonsOf(area))
  expect(own.withoutOutlays).toBe(false)
  expect(inAreas.map(({ withoutOutlays }) => withoutOutlays)).toEqual(
    baseline.areas.map(() => true),
  )
  const apart = required(own) - inAreas.reduce((sum, one) => sum + required(one), 0)
  expect(Math.abs(apart - 7e6)).toBeLessThan(10)
})

test('a scenario that is refused says with what code, for the page to say it in the language of its reader', () => {
  const scenarios: Scenario[] = [
    { schema: 1, name: 'Elsewhere', measures: [{ measure: 'integrated-teams', areas: ['9999'] }] },
  ]
  const [refused] = engine.answer({
    ...{
      ticket: 1,
      scenarios,
      draws: 20,
      year: 2034,
      outcome: 'beds',
      area: null,
      active: 0,
      moving: false,
    },
  }).scenarios
  expect(refused).toMatchObject({
    refusal: { kind: 'unknown-area', said: { code: 'area-elsewhere' } },
  })
  expect(createLanguage('nb').refusal((refused as { refusal: RefusedLike }).refusal)).toMatchObject(
    {
      untranslated: false,
      sentence: expect.stringContaining('området 9999'),
    },
  )
})

import { describe, expect, test } from 'vitest'
import {
  accountsOfMeasures,
  drawRun,
  drawsOf,
  prepareRun,
  runModel,
  type Scenario,
  withoutMeasures,
} from './index.ts'
import { about, smallBaseline, smallMeasure } from './small-baseline.fixture.ts'

const baseline = smallBaseline()
const costly = smallMeasure('costly', {
  reach: about(0.5),
  effect: about(0.4),
  costs: [
    {
      party: 'municipality',
      investment: { central: 5e6, low: 5e6, high: 5e6 },
      yearly: null,
      priceYear: 2025,
      quality: 'assumed',
      source: 'by hand',
    },
  ],
})
const scenario: Scenario = {
  schema: 1,
  name: 'test',
  measures: [{ measure: 'costly', startYear: 2030 }],
}

function played(one: Scenario) {
  const model = prepareRun({ baseline, scenario: one, library: [costly] })
  const drawn = drawRun(model, { draws: 40, seed: 1, people: null })
  return { model, drawn, run: runModel(model, drawn) }
}

const accountsIn = (year: number, one = scenario) =>
  accountsOfMeasures(
    played(one),
    played(withoutMeasures(one)),
    { baseline, scenario: one, library: [costly] },
    year,
  ).accounts

describe('accounts of measures', () => {
  const accounts = accountsIn(2034)

  test('free FTE where activity leaves and require it where it arrives', () => {
    const trust = accounts.find(({ party }) => party === 'trust')!
    const municipality = accounts.find(({ party }) => party === 'municipality')!
    expect(trust.freesFte.every((fte) => fte > 0)).toBe(true)
    expect(trust.requiresFte.every((fte) => fte === 0)).toBe(true)
    expect(municipality.requiresFte.every((fte) => fte > 0)).toBe(true)
  })

  test('move kroner between parties and make none', () => {
    for (let d = 0; d < 40; d++) {
      const sum = accounts.reduce((all, { movesKroner }) => all + movesKroner[d]!, 0)
      expect(Math.abs(sum)).toBeLessThan(1e-6)
    }
  })

  test('hold an investment in the year it is made, and no other', () => {
    const kroner = (year: number) =>
      accountsIn(year).find(({ party }) => party === 'municipality')?.requiresKroner[0] ?? 0
    expect(kroner(2029)).toBe(0)
    const free: Scenario = { ...scenario, measures: [{ measure: 'costly', startYear: 2028 }] }
    const without = accountsIn(2030, free).find(({ party }) => party === 'municipality')!
    expect(kroner(2030) - without.requiresKroner[0]!).toBeCloseTo(5e6, 0)
  })

  test('are empty without measures', () => {
    expect(accountsIn(2034, withoutMeasures(scenario))).toEqual([])
    expect(accountsIn(2030, withoutMeasures(scenario))).toEqual([])
  })

  test('take the prices of the scenario, also of a service that only a measure brings', () => {
    const price = 'price.unit-cost.short-stay'
    const own = { rationale: 'own accounts', owner: 'test', standing: 'agreed' as const }
    const dear: Scenario = {
      ...scenario,
      assumptions: [{ id: price, central: 9000, low: 9000, high: 9000, ...own }],
    }
    const { model, run } = played(dear)
    const days = drawsOf(run, 'activity.short-stay', 2034)
    expect(model.parameters.find(({ id }) => id === price)!.central).toBe(9000)
    const { requiresKroner } = accountsIn(2034, dear).find(({ party }) => party === 'municipality')!
    for (const d of [0, 7, 39]) expect(requiresKroner[d]! / days[d]!).toBeCloseTo(9000, 6)
  })
})

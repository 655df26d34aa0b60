import { describe, expect, test } from 'vitest'
import {
  accountsOfMeasures,
  centralPoint,
  drawRun,
  drawsOf,
  prepareRun,
  runModel,
  type Scenario,
  withoutMeasures,
} from './index.ts'
import { outcomeAt } from './sensitivity.ts'
import { about, smallBaseline, smallMeasure, sure } from './small-baseline.fixture.ts'

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

const saying = (id: string, value: number): NonNullable<Scenario['assumptions']>[number] => ({
  id,
  ...sure(value),
  rationale: 'by hand',
  owner: 'test',
  standing: 'agreed',
})

describe('kroner', () => {
  const kroner = (assumptions: Scenario['assumptions'], year = 2034) => {
    const one = { schema: 1, name: 'test', ...(assumptions ? { assumptions } : {}) } as const
    const model = prepareRun({ baseline, scenario: one, library: [] })
    const outcome = model.outcomes.findIndex(({ id }) => id === 'party.trust.kroner')
    return outcomeAt(model, centralPoint(model), outcome, year - 2025)
  }

  test('follow standard and productivity as far as they are staff: two thirds at the hospital', () => {
    const more = kroner([saying('standard.growth', 0.01)]) / kroner(undefined)
    expect(more).toBeCloseTo(0.35 + 0.65 * 1.01 ** 9, 4)
    const less = kroner([saying('productivity.growth', 0.01)]) / kroner(undefined)
    expect(less).toBeCloseTo(0.35 + 0.65 / 1.01 ** 9, 4)
    expect(kroner([saying('standard.growth', 0.01)], 2025)).toBe(kroner(undefined, 2025))
  })

  test('follow the FTE of a unit, unless the unit has a price of its own', () => {
    const nurses = model().parameters.find(({ id }) => id === 'labour.hospital-bed-days.nurse')!
    const twice = saying(nurses.id, 2 * nurses.central)
    expect(kroner([twice])).toBeGreaterThan(1.2 * kroner(undefined))
    const price = saying('price.unit-cost.hospital-bed-days', 20_000)
    expect(kroner([price, twice])).toBe(kroner([price]))
    const standard = saying('standard.growth', 0.01)
    expect(kroner([price, standard]) / kroner([price])).toBeCloseTo(0.35 + 0.65 * 1.01 ** 9, 4)
  })

  const model = () => prepareRun({ baseline, scenario, library: [costly] })

  test('of measures are those of the run with them less those without, draw by draw', () => {
    const one: Scenario = { ...scenario, assumptions: [saying('standard.growth', 0.01)] }
    const [withThem, without] = [played(one), played(withoutMeasures(one))]
    const trust = accountsIn(2034, one).find(({ party }) => party === 'trust')!
    for (const d of [0, 7, 39]) {
      const at = ({ run }: typeof withThem) => drawsOf(run, 'party.trust.kroner', 2034)[d]!
      const change = trust.requiresKroner[d]! - trust.freesKroner[d]!
      expect((at(withThem) - at(without)) / change).toBeCloseTo(1, 3)
    }
  })
})

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

import { quantile, Z90 } from '@samsyn/draws'
import { describe, expect, test } from 'vitest'
import {
  centralPoint,
  drawRun,
  drawsOf,
  ledgerOf,
  outcomeAt,
  pointOfDraw,
  prepareRun,
  runModel,
  type Scenario,
  tornado,
  valueOfKnowing,
} from './index.ts'
import { smallBaseline, smallMeasure, sure } from './small-baseline.fixture.ts'

const empty: Scenario = { schema: 1, name: 'test' }
const drift = { together: 0.2, own: 0.1 }
const baseline = smallBaseline({ drift, years: 11 })

function runOf(scenario: Scenario = empty, draws = 2000) {
  const model = prepareRun({ baseline, scenario, library: [] })
  const drawn = drawRun(model, { draws, seed: 1, people: null })
  return {
    model,
    drawn,
    run: runModel(model, drawn, { areaDraws: draws, byArea: ['activity.home-care'] }),
  }
}

describe('practice that strays', () => {
  test('leaves the central path alone: its middle is what the path says', () => {
    const model = prepareRun({ baseline, scenario: empty, library: [] })
    const sureModel = prepareRun({
      baseline: smallBaseline({ years: 11 }),
      scenario: empty,
      library: [],
    })
    const at = (one: typeof model) => outcomeAt(one, centralPoint(one), 0, 10)
    expect(at(model)).toBe(at(sureModel))
  })

  test('spreads an area by both parts, and grows with the root of time', () => {
    const { run } = runOf()
    const spread = (year: number) => {
      const drawn = drawsOf(run, 'activity.home-care', year, 0)
      return Math.log(quantile(drawn, 0.9) / quantile(drawn, 0.1)) / (2 * Z90)
    }
    expect(spread(2035)).toBeCloseTo(Math.hypot(0.2, 0.1), 1)
    expect(spread(2025 + 5) / spread(2035)).toBeCloseTo(Math.sqrt(0.5), 1)
    expect(spread(2025)).toBe(0)
  })

  test('is an assumption in its own measure: a tenth less after ten years is a tenth less', () => {
    const assumption = {
      id: 'drift.home-care',
      ...sure(0.9),
      rationale: 'agreed',
      owner: 'test',
      standing: 'agreed' as const,
    }
    const at = (scenario: Scenario) => {
      const model = prepareRun({ baseline, scenario, library: [] })
      const outcome = model.outcomes.findIndex(({ id }) => id === 'activity.home-care')
      return outcomeAt(model, centralPoint(model), outcome, 10)
    }
    expect(at({ ...empty, assumptions: [assumption] }) / at(empty)).toBeCloseTo(0.9, 12)
  })

  test('is in the tornado at the ends of its interval, and worth knowing', () => {
    const { model, drawn, run } = runOf()
    const { central, bars } = tornado(model, 'activity.home-care', 2035)
    const bar = bars.find((one) => one.assumption === 'drift.home-care')!
    expect(bar.high / central).toBeCloseTo(Math.exp(Z90 * 0.2), 10)
    expect(bar.low / central).toBeCloseTo(Math.exp(-Z90 * 0.2), 10)
    const best = valueOfKnowing(model, drawn, drawsOf(run, 'activity.home-care', 2035))[0]!
    expect(best.assumption).toBe('drift.home-care')
    // Two areas: 0.2² of 0.2² + 0.1² ÷ 2.
    expect(best.share).toBeCloseTo(0.04 / 0.045, 1)
  })

  test('is booked: shared practice as coverage, an area’s own as its level, and the ledger still sums', () => {
    const { model, drawn } = runOf(
      { ...empty, coverage: 'continued', health: 'equal-mortality' },
      5,
    )
    const point = pointOfDraw(model, drawn, 3)
    const ledger = ledgerOf(model, point, 10)
    expect(ledger.maxError).toBeLessThan(1e-12)
    const o = ledger.outcomes.indexOf('activity.hospital-bed-days')
    const booked = (player: string) =>
      ledger.parts[
        (3 * ledger.outcomes.length + o) * ledger.players.length + ledger.players.indexOf(player)
      ]!
    const value =
      point.values[model.parameters.findIndex(({ id }) => id === 'drift.hospital-bed-days')]!
    const service = model.services.findIndex(({ id }) => id === 'hospital-bed-days')
    expect(Math.sign(booked('coverage'))).toBe(Math.sign(Math.log(value)))
    expect(Math.sign(booked('local-level'))).toBe(Math.sign(point.drift(0, service)))
  })

  test('is the same in a run and in the world of one draw', () => {
    const { model, drawn, run } = runOf({ ...empty, coverage: 'continued' }, 20)
    const outcome = model.outcomes.findIndex(({ id }) => id === 'activity.home-care')
    for (const d of [0, 7, 19]) {
      const one = outcomeAt(model, pointOfDraw(model, drawn, d), outcome, 10)
      expect(drawsOf(run, 'activity.home-care', 2035)[d]! / one).toBeCloseTo(1, 5)
    }
  })

  test('is the same in both as far out as a scenario may let it stray', () => {
    const id = 'drift.home-care'
    const wide = { id, central: 1, low: 0.1, high: 10, rationale: 'wide', owner: 'test' }
    const scenario = { ...empty, assumptions: [{ ...wide, standing: 'proposed' as const }] }
    const { model, drawn, run } = runOf(scenario, 400)
    const outcome = model.outcomes.findIndex((one) => one.id === 'activity.home-care')
    const values = drawn.values[model.parameters.findIndex((one) => one.id === id)]!
    expect(Math.max(...values.map((value) => Math.abs(Math.log(value))))).toBeGreaterThan(5)
    for (const [d, value] of drawsOf(run, 'activity.home-care', 2035).entries()) {
      const apart = value / outcomeAt(model, pointOfDraw(model, drawn, d), outcome, 10) - 1
      expect(Math.abs(apart)).toBeLessThan(1e-3)
    }
  })

  test('is shared luck: a measure changes no draw of what it does not touch', () => {
    const scenario = { ...empty, measures: [{ measure: 'one' }] }
    const model = prepareRun({ baseline, scenario, library: [smallMeasure('one')] })
    const run = runModel(model, drawRun(model, { draws: 50, seed: 1, people: null }))
    const { run: without } = runOf(empty, 50)
    expect(drawsOf(run, 'activity.home-care', 2035)).toEqual(
      drawsOf(without, 'activity.home-care', 2035),
    )
  })

  test('leaves a decision alone: what is adopted does not stray, what is not does', () => {
    const adopted = baseline.areas.map((area) => ({
      area,
      service: 'home-care' as const,
      ages: '80plus' as const,
      points: [{ year: 2035, percent: 20 }],
    }))
    const { run } = runOf({ ...empty, coverage: 'adopted', adopted })
    const spread = (id: string) => {
      const drawn = drawsOf(run, id, 2035)
      return quantile(drawn, 0.9) / quantile(drawn, 0.1) - 1
    }
    expect(spread('activity.home-care')).toBe(0)
    expect(spread('activity.long-stay')).toBeGreaterThan(0.3)
  })

  test('is the doubt of a need as of today’s rates, with the level of a place that nobody has counted', () => {
    const need = {
      ...{ service: 'hospital-stays' as const, ages: { from: 0, to: 105 } },
      ...{ prevalence: sure(0.1), coverage: sure(0.5), perPerson: sure(2) },
      ...{ share: 1, startYear: 2026, rampYears: 0 },
    }
    const drawsWith = (turnover: number, levelSd: number, scenario: Scenario) => {
      const small = smallBaseline({ drift, years: 11, levelSd })
      const services = small.services.map((one) => ({ ...one, turnover }))
      const model = prepareRun({ baseline: { ...small, services }, scenario, library: [] })
      const drawn = drawRun(model, { draws: 20, seed: 1, people: null })
      const outcome = model.outcomes.findIndex(({ id }) => id === 'activity.hospital-stays')
      const draws = drawsOf(runModel(model, drawn), 'activity.hospital-stays', 2035)
      for (const [d, value] of draws.entries()) {
        const point = pointOfDraw(model, drawn, d)
        expect(value / outcomeAt(model, point, outcome, 10)).toBeCloseTo(1, 5)
        expect(ledgerOf(model, point, 10, ['activity.hospital-stays']).maxError).toBeLessThan(1e-12)
      }
      return draws
    }
    const byNeed = { ...empty, need: [need] }
    // In each area 5 × 1 300 persons × 0.1, in place of 510 × 1.3 stays.
    const apart = (wanted: Float32Array, rates: Float32Array) =>
      Math.max(...wanted.map((value, d) => Math.abs(value / rates[d]! / (650 / 663) - 1)))
    expect(apart(drawsWith(1, 0.3, byNeed), drawsWith(1, 0.3, empty))).toBeLessThan(1e-5)
    // Chance in a count of today is none of the need's.
    expect(apart(drawsWith(0.4, 0.3, byNeed), drawsWith(0.4, 0, empty))).toBeLessThan(1e-5)
  })
})

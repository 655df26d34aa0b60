import { priceList } from '@samsyn/finance'
import type { Measure } from '@samsyn/measures'
import { Refusal } from '@samsyn/refusal'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  centralPoint,
  chooseMeasures,
  drawRun,
  drawsOf,
  measuresThatApply,
  prepareRun,
  runModel,
  type Scenario,
  tornado,
  valueOfKnowing,
} from './index.ts'
import { outcomesAt } from './sensitivity.ts'
import { about, smallBaseline, smallMeasure, sure } from './small-baseline.fixture.ts'

const baseline = smallBaseline()
const year = 2034
const scenarioOf = (library: readonly Measure[]): Scenario => ({
  schema: 1,
  name: 'test',
  measures: library.map(({ id }) => ({ measure: id })),
})

/** Beds and municipal FTE of a scenario with just these measures, run on its own. */
function valuesOf(library: readonly Measure[]): { beds: number; fte: number } {
  const model = prepareRun({ baseline, scenario: scenarioOf(library), library })
  const values = outcomesAt(model, centralPoint(model), 9)
  const of = (id: string) => values[model.outcomes.findIndex((outcome) => outcome.id === id)]!
  return { beds: of('beds'), fte: of('fte.municipal') }
}

const hundredths = (whole: number) => whole / 100

const anyMeasures = fc
  .array(
    fc.record({
      effect: fc.integer({ min: 1, max: 60 }).map(hundredths),
      ends: fc.integer({ min: 0, max: 100 }).map(hundredths),
      conversion: fc.integer({ min: 10, max: 300 }).map(hundredths),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.map(({ effect, ends, conversion }, i) =>
      smallMeasure(`m${i}`, {
        effect: sure(effect),
        ends,
        to: [{ service: 'short-stay', share: 1 - ends, conversion: sure(conversion) }],
      }),
    ),
  )

const setsOf = (library: readonly Measure[]) =>
  Array.from({ length: 2 ** library.length }, (_, bits) =>
    library.filter((_, i) => (bits >> i) & 1),
  )

const choose = (library: readonly Measure[], beds: number, fte: number) =>
  chooseMeasures(
    { baseline, scenario: scenarioOf(library), library },
    {
      target: { outcome: 'beds', atMost: beds },
      ceiling: { outcome: 'fte.municipal', atMost: fte },
      year,
    },
  )

describe('whatever the measures', () => {
  test('no set, run on its own, beats a point of the front on both, and every set is beaten or matched by one', () => {
    fc.assert(
      fc.property(anyMeasures, (library) => {
        const { front } = choose(library, 0, 0)
        const sets = setsOf(library).map(valuesOf)
        const near = 1e-8
        for (const { target, ceiling } of front) {
          for (const { beds, fte } of sets) {
            const beats =
              beds <= target * (1 + near) &&
              fte <= ceiling * (1 + near) &&
              (beds < target * (1 - near) || fte < ceiling * (1 - near))
            expect(beats).toBe(false)
          }
        }
        for (const { beds, fte } of sets) {
          const matched = front.some(
            ({ target, ceiling }) => target <= beds * (1 + near) && ceiling <= fte * (1 + near),
          )
          expect(matched).toBe(true)
        }
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  test('the best reaches the target under the ceiling with the least of the ceiling’s outcome', () => {
    fc.assert(
      fc.property(
        anyMeasures,
        fc.integer({ min: 50, max: 100 }).map(hundredths),
        (library, part) => {
          const sets = setsOf(library).map(valuesOf)
          const beds = sets[0]!.beds * part
          const most = Math.max(...sets.map(({ fte }) => fte)) * 0.99
          const { best, nearest } = choose(library, beds, most)
          const allowed = sets.filter(({ fte }) => fte <= most)
          const reached = allowed.filter((one) => one.beds <= beds)
          expect(best === null).toBe(reached.length === 0)
          if (best !== null) {
            expect(best.ceiling).toBeCloseTo(Math.min(...reached.map(({ fte }) => fte)), 9)
          }
          expect(nearest === null).toBe(allowed.length === 0)
          if (nearest !== null) {
            expect(nearest.target).toBeCloseTo(Math.min(...allowed.map((one) => one.beds)), 9)
          }
        },
      ),
      { numRuns: 30, endOnFailure: true },
    )
  })
})

describe('kroner', () => {
  const library = [
    smallMeasure('one', {
      ends: 1,
      to: [],
      startYear: 2033,
      rampYears: 3,
      costs: [
        {
          party: 'trust',
          investment: sure(1e6),
          yearly: sure(2e6),
          priceYear: 2024,
          quality: 'assumed',
          source: 'test',
        },
      ],
    }),
  ]
  const ofOne = (outcome: string, measures = library) => {
    const bound = { outcome, atMost: Number.POSITIVE_INFINITY }
    const { all } = chooseMeasures(
      { baseline, scenario: scenarioOf(measures), library: measures },
      { target: bound, ceiling: bound, year },
    )
    return { change: all[1]!.target - all[0]!.target, outlays: all[1]!.outlays.target }
  }

  test('are the bed-days freed at their price, less the measure’s own cost, half-way up its ramp', () => {
    const { central } = priceList().inYear('unit-cost.hospital-bed-days', 2025).value
    const bedDays = 2 * 2430 * 1.27
    for (const outcome of ['kroner', 'party.trust.kroner']) {
      const { change, outlays } = ofOne(outcome)
      expect(outlays).toBe(0.5 * 2e6)
      expect(change).toBeCloseTo(-bedDays * 0.5 * 0.5 * 0.4 * central + outlays, 0)
    }
  })

  test('of the parties add up to those of all', () => {
    const toGp = { service: 'gp', share: 1, conversion: sure(2) } as const
    const stays = [smallMeasure('two', { from: 'hospital-bed-days', ends: 0, to: [toGp] })]
    const parts = ['trust', 'gp'].map((party) => ofOne(`party.${party}.kroner`, stays).change)
    expect(parts[0]).toBeLessThan(0)
    expect(parts[1]).toBeGreaterThan(0)
    expect(parts[0]! + parts[1]!).toBeCloseTo(ofOne('kroner', stays).change, 3)
  })

  test('an outlay is no bed', () => {
    expect(ofOne('beds').outlays).toBe(0)
  })
})

test('of sets that come to the same, the front has the one with fewest measures', () => {
  const idle = smallMeasure('idle', { effect: sure(0) })
  const { front } = choose([idle, smallMeasure('some')], 0, 0)
  expect(front.map(({ measures }) => measures)).toEqual([['some'], []])
})

test('measures that a baseline has no activity for are left out, with the reason', () => {
  const library = [
    smallMeasure('fits'),
    smallMeasure('not', { from: 'hospital-outpatient', to: [], ends: 1 }),
  ]
  const { applies, leftOut } = measuresThatApply({
    baseline,
    scenario: { schema: 1, name: 'test' },
    library,
  })
  expect(applies).toEqual(['fits'])
  expect(leftOut.map(({ measure }) => measure)).toEqual(['not'])
  expect(leftOut[0]!.because).not.toBe('')
})

test('an outcome that no run has is refused with the one that was meant', () => {
  const ask = () =>
    chooseMeasures(
      { baseline, scenario: scenarioOf([]), library: [] },
      {
        target: { outcome: 'bed', atMost: 1 },
        ceiling: { outcome: 'fte', atMost: 1 },
        year,
      },
    )
  expect(ask).toThrow(Refusal)
  expect(ask).toThrow(/write beds/)
})

describe('what matters', () => {
  const library = [
    smallMeasure('strong', { effect: about(0.3, 0.5), reach: sure(1), ends: 1, to: [] }),
    smallMeasure('weak', {
      from: 'long-stay',
      effect: about(0.3, 0.1),
      reach: sure(1),
      ends: 1,
      to: [],
    }),
  ]
  const scenario = scenarioOf(library)
  const model = prepareRun({ baseline, scenario, library })

  test('a bar of the tornado is two scenarios: the assumption set to its low and its high end', () => {
    const { bars } = tornado(model, 'activity.hospital-bed-days', year)
    const bar = bars.find(({ assumption }) => assumption === 'measure.strong.move.effect')!
    const ends = [0.15, 0.45].map((value) => {
      const fixed: Scenario = {
        ...scenario,
        assumptions: [
          {
            id: 'measure.strong.move.effect',
            ...sure(value),
            rationale: 'one end',
            owner: 'test',
            standing: 'proposed',
          },
        ],
      }
      const other = prepareRun({ baseline, scenario: fixed, library })
      const o = other.outcomes.findIndex(({ id }) => id === 'activity.hospital-bed-days')
      return outcomesAt(other, centralPoint(other), 9)[o]!
    })
    expect(bar.low).toBeCloseTo(ends[0]!, 6)
    expect(bar.high).toBeCloseTo(ends[1]!, 6)
  })

  test('knowing an assumption is worth its share of the variance: of x + 2y, a fifth and four fifths', () => {
    const drawn = drawRun(model, { draws: 4000, seed: 1 })
    const [x, y] = ['measure.strong.move.effect', 'measure.weak.move.effect'].map((id) => {
      const values = drawn.values[model.parameters.findIndex((one) => one.id === id)]!
      const mean = values.reduce((sum, value) => sum + value / 4000, 0)
      const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2 / 4000, 0))
      return values.map((value) => (value - mean) / sd)
    })
    const known = valueOfKnowing(
      model,
      drawn,
      x!.map((value, d) => value + 2 * y![d]!),
    )
    const share = (id: string) => known.find(({ assumption }) => assumption === id)!.share
    expect(share('measure.strong.move.effect')).toBeCloseTo(0.2, 1)
    expect(share('measure.weak.move.effect')).toBeCloseTo(0.8, 1)
  })

  test('knowing what an outcome does not use is worth nothing', () => {
    const drawn = drawRun(model, { draws: 2000, seed: 2 })
    const run = runModel(model, drawn)
    const known = valueOfKnowing(model, drawn, drawsOf(run, 'activity.long-stay', year))
    const other = known.find(({ assumption }) => assumption === 'measure.strong.move.effect')!
    expect(other.share).toBeLessThan(0.02)
  })
})

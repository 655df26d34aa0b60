import { stream } from '@samsyn/draws'
import type { Measure } from '@samsyn/measures'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  drawRun,
  drawsOf,
  prepareRun,
  type Run,
  runModel,
  type Scenario,
  shapes,
  valueAt,
} from './index.ts'
import { smallBaseline, smallMeasure, sure } from './small-baseline.fixture.ts'

// What an empty scenario, and measures that do nothing, must leave alone: everything, to the byte.

const baseline = smallBaseline({ levelSd: 0.2 })

function ran(scenario: Partial<Scenario>, library: readonly Measure[] = []): Run {
  const full: Scenario = { schema: 1, name: 'test', ...scenario }
  const model = prepareRun({ baseline, scenario: full, library })
  return runModel(model, drawRun(model, { draws: 60, seed: 9, people: null }))
}

const reference = ran({})

function differing(run: Run): string[] {
  return reference.outcomes.filter((id) =>
    [2025, 2029, 2034].some((year) => {
      const [now, then] = [drawsOf(run, id, year), drawsOf(reference, id, year)]
      return now.some((value, d) => value !== then[d])
    }),
  )
}

test('no measures, and an own measure that is not chosen, are the reference', () => {
  expect(differing(ran({ measures: [] }))).toEqual([])
  expect(differing(ran({ ownMeasures: [smallMeasure('idle') as never] }))).toEqual([])
})

test.each<[string, Measure]>([
  ['reaches nobody', smallMeasure('none', { reach: sure(0) })],
  ['has no effect', smallMeasure('none', { effect: sure(0) })],
])('a measure that %s changes nothing', (_name, measure) => {
  expect(differing(ran({ measures: [{ measure: 'none' }] }, [measure]))).toEqual([])
})

test('a measure changes nothing before it starts, and then it does', () => {
  const late = smallMeasure('late', { startYear: 2034, rampYears: 0 })
  const run = ran({ measures: [{ measure: 'late' }] }, [late])
  const bedDays = (some: Run, year: number) =>
    Array.from(drawsOf(some, 'activity.hospital-bed-days', year))
  expect(bedDays(run, 2033)).toEqual(bedDays(reference, 2033))
  expect(bedDays(run, 2034)).not.toEqual(bedDays(reference, 2034))
})

test('whatever the interval and its shape, a tenth of draws lies beyond each end and half on each side of the centre', () => {
  const scores = stream(1, 'coverage').normals(4000)
  const interval = fc
    .tuple(
      fc.integer({ min: 2, max: 90 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
    )
    .map(([central, below, above]) => ({
      central: central / 100,
      low: (central / 100) * (1 - below / 41),
      high: central / 100 + (0.99 - central / 100) * (above / 41),
    }))
  fc.assert(
    fc.property(
      interval,
      fc.constantFrom(...shapes.filter((shape) => shape !== 'fixed')),
      (skewed, shape) => {
        const values = scores.map((z) => valueAt({ ...skewed, shape }, z))
        const share = (beyond: (value: number) => boolean) => values.filter(beyond).length / 4000
        // Four Monte Carlo errors of a tenth and of a half.
        expect(Math.abs(share((value) => value < skewed.low) - 0.1)).toBeLessThan(0.019)
        expect(Math.abs(share((value) => value > skewed.high) - 0.1)).toBeLessThan(0.019)
        expect(Math.abs(share((value) => value < skewed.central) - 0.5)).toBeLessThan(0.032)
        if (shape === 'share') expect(values.every((value) => value > 0 && value < 1)).toBe(true)
        if (shape === 'positive') expect(values.every((value) => value > 0)).toBe(true)
      },
    ),
    { numRuns: 60, endOnFailure: true },
  )
})

import type { Measure } from '@samsyn/measures'
import { expect, test } from 'vitest'
import { drawRun, drawsOf, prepareRun, runModel, runQuantiles, type Scenario } from './index.ts'
import { smallBaseline, smallMeasure, sure } from './small-baseline.fixture.ts'

/**
 * Sixty places of equal size, each with a measure of its own that leaves 0.85–0.95 of the stays: how wide
 * is the interval of all stays ÷ stays without measures?
 */
function widthAt(correlation: number): number {
  const areas = Array.from({ length: 60 }, (_, i) => String(1001 + i))
  const baseline = smallBaseline({
    areas,
    years: 2,
    services: { 'hospital-stays': [0, 0, 0, 100, 0] },
    growth: () => 1,
  })
  const library: Measure[] = areas.map((area) =>
    smallMeasure(`m${area}`, {
      from: 'hospital-stays',
      reach: sure(1),
      effect: { central: 0.1, low: 0.05, high: 0.15 },
      ends: 1,
      to: [],
      driver: correlation === 0 ? null : { id: 'all', correlation },
    }),
  )
  const scenario: Scenario = {
    schema: 1,
    name: 'sixty',
    measures: areas.map((area) => ({ measure: `m${area}`, areas: [area] })),
  }
  const model = prepareRun({ baseline, scenario, library })
  const run = runModel(model, drawRun(model, { draws: 10_000, seed: 1, people: null }))
  const [low, , high] = runQuantiles(drawsOf(run, 'activity.hospital-stays', 2026))
  return (high!.value - low!.value) / 6000
}

test.each([
  [0, 0.013],
  [0.1, 0.034],
  [0.3, 0.056],
  [1, 0.1],
])(
  'of sixty equal measures correlated %s, the 80 per cent interval is %s wide',
  (correlation, width) => {
    expect(Math.abs(widthAt(correlation) / width - 1)).toBeLessThan(0.04)
  },
)

import { describe, expect, test } from 'vitest'
import {
  chooseMeasures,
  compareRuns,
  drawRun,
  drawsOf,
  prepareRun,
  runModel,
  type Scenario,
  tornado,
  valueOfKnowing,
} from './index.ts'
import { about, smallBaseline, smallMeasure } from './small-baseline.fixture.ts'

const baseline = smallBaseline()
const library = [
  smallMeasure('wide', { reach: about(0.5, 0.8), effect: about(0.4, 0.05) }),
  smallMeasure('narrow', { reach: about(0.2, 0.1), effect: about(0.2, 0.1) }),
]
const scenario: Scenario = {
  schema: 1,
  name: 'test',
  measures: [{ measure: 'wide' }, { measure: 'narrow' }],
}
const model = prepareRun({ baseline, scenario, library })

describe('what matters most', () => {
  const { central, bars } = tornado(model, 'activity.hospital-bed-days', 2034)

  test('is the assumption with the widest bar, and each end lies on its side of the central path', () => {
    expect(bars[0]!.assumption).toBe('measure.wide.move.reach')
    for (const { low, high } of bars) {
      expect(Math.min(low, high)).toBeLessThan(central)
      expect(Math.max(low, high)).toBeGreaterThan(central)
    }
  })

  test('is also what would be most worth knowing', () => {
    const drawn = drawRun(model, { draws: 2000, seed: 1, people: null })
    const run = runModel(model, drawn)
    const known = valueOfKnowing(model, drawn, drawsOf(run, 'activity.hospital-bed-days', 2034))
    expect(known[0]!.assumption).toBe('measure.wide.move.reach')
    expect(known[0]!.share).toBeGreaterThan(0.9)
    expect(known.reduce((sum, { share }) => sum + share, 0)).toBeLessThan(1.1)
  })

  test('says nothing of assumptions that the outcome does not use', () => {
    expect(
      bars.map(({ assumption }) => assumption).filter((id) => id.startsWith('labour')),
    ).toEqual([])
  })
})

describe('choosing measures', () => {
  const choose = (beds: number, fte: number) =>
    chooseMeasures(
      { baseline, scenario, library },
      {
        target: { outcome: 'beds', atMost: beds },
        ceiling: { outcome: 'fte.municipal', atMost: fte },
        year: 2034,
      },
    )

  test('takes the least that reaches the target', () => {
    const none = choose(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
    expect(none.best!.measures).toEqual([])
    expect(choose(none.best!.target * 0.97, 1e9).best!.measures).toEqual(['narrow'])
    expect(choose(none.best!.target * 0.85, 1e9).best!.measures).toEqual(['wide'])
    expect(choose(none.best!.target * 0.78, 1e9).best!.measures).toEqual(['wide', 'narrow'])
  })

  test('says when the ceiling is in the way', () => {
    expect(choose(15, 1).best).toBeNull()
  })

  test('gives a front on which nothing is had for nothing', () => {
    const { front } = choose(1, 1)
    for (const [i, one] of front.slice(1).entries()) {
      expect(one.target).toBeGreaterThan(front[i]!.target)
      expect(one.ceiling).toBeLessThan(front[i]!.ceiling)
    }
  })
})

test('a difference between scenarios is taken in each draw, so that shared luck falls out', () => {
  const uncertain = smallBaseline({ levelSd: 0.3 })
  const runWith = (measures: string[]) => {
    const own = { ...scenario, measures: measures.map((measure) => ({ measure })) }
    const prepared = prepareRun({ baseline: uncertain, scenario: own, library })
    return runModel(prepared, drawRun(prepared, { draws: 500, seed: 3, people: null }))
  }
  const { quantiles } = compareRuns(runWith([]), runWith([]), 'beds', 2034)
  expect(quantiles.map(({ value }) => value)).toEqual([0, 0, 0])
  expect(compareRuns(runWith([]), runWith(['wide']), 'beds', 2034).more).toBe(0)
})

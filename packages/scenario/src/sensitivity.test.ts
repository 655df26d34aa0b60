import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  centralRun,
  chooseMeasures,
  compareInParts,
  type Difference,
  drawRun,
  drawsOf,
  frontApart,
  prepareRun,
  runModel,
  type Scenario,
  tornado,
  valueOfKnowing,
  withoutMeasures,
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

describe('a front for the eye', () => {
  const set = (name: string, target: number, ceiling: number) => ({
    measures: [name],
    target,
    ceiling,
    outlays: { target: 0, ceiling: 0 },
  })
  const front = [set('a', 10, 50), set('b', 10.2, 49.9), set('c', 10.4, 40), set('d', 14, 20)]

  test('has one of those that an error apart would look beaten, the one that leaves least', () => {
    const seen = frontApart(front, { target: 0.5, ceiling: 1 })
    expect(seen.map(({ measures }) => measures[0])).toEqual(['a', 'd'])
  })

  test('keeps the pinned one, and all where there is no error', () => {
    const seen = frontApart(front, { target: 0.5, ceiling: 1 }, front[2]!)
    expect(seen.map(({ measures }) => measures[0])).toEqual(['c', 'd'])
    expect(frontApart(front, { target: 0, ceiling: 0 })).toEqual(front)
  })

  test('rows differ by more than the error on both, whatever the sets', () => {
    const numbers = fc.array(
      fc.tuple(fc.integer({ max: 50, min: 0 }), fc.integer({ max: 50, min: 0 })),
    )
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 9 }), (points, error) => {
        const sets = points.map(([target, ceiling], i) => set(`${i}`, target, ceiling))
        const seen = frontApart(sets, { target: error, ceiling: error })
        for (const [i, one] of seen.entries()) {
          for (const other of seen.slice(i + 1)) {
            expect(Math.abs(one.target - other.target)).toBeGreaterThan(error)
            expect(Math.abs(one.ceiling - other.ceiling)).toBeGreaterThan(error)
          }
        }
        expect(seen.length > 0).toBe(sets.length > 0)
      }),
    )
  })
})

test('a difference between scenarios is taken in each draw, so that shared luck falls out', () => {
  const uncertain = smallBaseline({ levelSd: 0.3 })
  const runWith = (measures: string[]) => {
    const own = { ...scenario, measures: measures.map((measure) => ({ measure })) }
    const prepared = prepareRun({ baseline: uncertain, scenario: own, library })
    const run = runModel(prepared, drawRun(prepared, { draws: 500, seed: 3, people: null }))
    return { run, central: centralRun(prepared).run }
  }
  const bare = runWith([])
  const beside = ({ run, central }: typeof bare) => ({
    ...{ run, bare: bare.run, central: { run: central, bare: bare.central } },
  })
  const than = (one: typeof bare) => compareInParts(beside(bare), beside(one), 'beds', 2034)
  expect(than(runWith([])).quantiles.map(({ value }) => value)).toEqual([0, 0, 0])
  expect(than(runWith(['wide'])).more).toBe(0)
})

describe('a difference in two steps', () => {
  const baseline = smallBaseline({ levelSd: 0.3 })
  const ran = (scenario: Scenario) => {
    const prepared = prepareRun({ baseline, scenario, library })
    const run = runModel(prepared, drawRun(prepared, { draws: 400, seed: 3, people: null }))
    return { run, central: centralRun(prepared).run }
  }
  const both = (scenario: Scenario) => {
    const [own, bare] = [ran(scenario), ran(withoutMeasures(scenario))]
    return { run: own.run, bare: bare.run, central: { run: own.central, bare: bare.central } }
  }
  const middle = (change: Pick<Difference, 'quantiles'>) => change.quantiles[1]!.value
  const reference = both({ schema: 1, name: 'Reference' })
  const health = { schema: 1, name: 'Healthier', health: 'equal-mortality' } as const
  const wide = { measures: [{ measure: 'wide' }] }

  test('without measures is all assumptions, and with the same assumptions all measures', () => {
    const healthier = compareInParts(reference, both(health), 'beds', 2034)
    expect(healthier.assumptions.quantiles).toEqual(healthier.quantiles)
    expect(middle(healthier.measures)).toBe(0)
    const moved = compareInParts(
      reference,
      both({ schema: 1, name: 'Moved', ...wide }),
      'beds',
      2034,
    )
    expect(moved.measures.quantiles).toEqual(moved.quantiles)
    expect(middle(moved.assumptions)).toBe(0)
  })

  test('counts with the measures what they do on the other assumptions', () => {
    const other = compareInParts(reference, both({ ...health, ...wide }), 'beds', 2034)
    const alone = compareInParts(both(health), both({ ...health, ...wide }), 'beds', 2034)
    expect(other.measures.quantiles).toEqual(alone.quantiles)
    expect(other.assumptions.more).toBe(0)
  })

  test('adds up on the central path, which the draws of each step lie around', () => {
    const other = both({ ...health, ...wide })
    const { central, assumptions, measures } = compareInParts(reference, other, 'beds', 2034)
    expect(assumptions.central + measures.central).toBeCloseTo(central, 9)
    for (const step of [assumptions, measures]) {
      const [low, , high] = step.quantiles.map(({ value }) => value)
      expect(Math.abs(step.central)).toBeGreaterThan(0)
      expect(step.central).toBeGreaterThanOrEqual(low!)
      expect(step.central).toBeLessThanOrEqual(high!)
    }
    const at = (run: typeof other.run) => drawsOf(run, 'beds', 2034)[0]!
    expect(central).toBe(at(other.central.run) - at(reference.central.run))
  })

  test('turned around has the same size', () => {
    const one = both({ ...health, ...wide })
    const there = compareInParts(reference, one, 'beds', 2034)
    const back = compareInParts(one, reference, 'beds', 2034)
    expect(middle(back.measures)).toBeCloseTo(-middle(there.measures), 9)
    expect(middle(back.assumptions)).toBeCloseTo(-middle(there.assumptions), 9)
  })
})

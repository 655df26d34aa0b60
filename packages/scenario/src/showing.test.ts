import { expect, test } from 'vitest'
import { drawsOf, runScenario, type Scenario, Showing } from './index.ts'
import { about, smallBaseline, smallMeasure } from './small-baseline.fixture.ts'

const nation = Array.from({ length: 5 }, () => ({ afterFiveYears: 0.02, power: 1.2 }))
const baseline = smallBaseline({
  levelSd: 0.1,
  chance: { knownYear: 2026, counties: ['North', 'North'], nation },
})
const library = [smallMeasure('one', { reach: about(0.5), effect: about(0.4) })]
const scenarioAt = (central: number): Scenario => ({
  schema: 1,
  name: 'A dial',
  measures: [{ measure: 'one' }],
  workforce: [
    {
      level: 'municipal',
      growthPerYear: about(0.01),
      unmet: { waiting: 0.5, family: 0.3, lowerCoverage: 0.2 },
    },
  ],
  assumptions: [
    {
      id: 'measure.one.move.effect',
      ...about(central),
      rationale: 'by hand',
      owner: 'test',
      standing: 'proposed',
    },
  ],
})
const showing = () => new Showing({ baseline, library }, { draws: 120, first: 50, seed: 4 })

test('the first draws and then all are the bytes of one whole run, dial after dial', () => {
  const shown = showing()
  for (const central of [0.4, 0.5, 0.3]) {
    const scenario = scenarioAt(central)
    const whole = runScenario({ baseline, library, scenario }, { draws: 120, seed: 4 })
    const first = shown.first(scenario)
    expect(drawsOf(first.run, 'beds', 2034)).toEqual(drawsOf(whole.run, 'beds', 2034).slice(0, 50))
    const all = shown.all(scenario)
    expect(all.drawn).toEqual(whole.drawn)
    expect(all.run).toEqual(whole.run)
  }
})

test('a turned dial moves what it should, and nothing that it does not touch', () => {
  const shown = showing()
  const [low, high] = [shown.all(scenarioAt(0.3)).run, shown.all(scenarioAt(0.5)).run]
  const days = (run: typeof low) => drawsOf(run, 'activity.hospital-bed-days', 2034)
  expect(days(low).every((each, d) => each > days(high)[d]!)).toBe(true)
  expect(drawsOf(low, 'activity.home-care', 2034)).toEqual(
    drawsOf(high, 'activity.home-care', 2034),
  )
})

test('draws are kept by area from the first of all, also where all come in two parts', () => {
  const shown = new Showing({ baseline, library }, { draws: 40, first: 10, seed: 1, areaDraws: 15 })
  expect(shown.all(scenarioAt(0.4)).run.areaDraws).toBe(15)
})

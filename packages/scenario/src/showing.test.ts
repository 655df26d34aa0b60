import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  centralPoint,
  drawsOf,
  meanOf,
  outcomeAt,
  runQuantiles,
  runScenario,
  type Scenario,
  Showing,
  toldRun,
} from './index.ts'
import { about, smallBaseline, smallMeasure } from './small-baseline.fixture.ts'

const nation = Array.from({ length: 5 }, () => ({ afterFiveYears: 0.02, power: 1.2 }))
const baseline = smallBaseline({
  levelSd: 0.1,
  drift: { together: 0.2, own: 0.1 },
  services: {
    'hospital-bed-days': [30, 400, 900, 800, 300],
    'home-care': [0, 50, 100, 150, 60],
    'long-stay': [0, 2, 10, 40, 30],
    'family-care': [0, 0, 20, 30, 10],
    // Counted for the nation, so that a count of one's own may take its place.
    gp: [500, 2000, 900, 400, 100],
  },
  chance: { knownYear: 2026, counties: ['North', 'North'], nation },
})
const library = [
  smallMeasure('one', { reach: about(0.5), effect: about(0.4) }),
  smallMeasure('two', { reach: about(0.3), effect: about(0.2) }),
]
const input = { baseline, library, communities: ['there'] }
const choice = { draws: 40, seed: 4 }

/** Scenarios that differ by one thing or several, so that what is kept of one is tempting for the next. */
const scenarios = fc
  .record(
    {
      effect: fc.constantFrom(0.3, 0.5),
      both: fc.boolean(),
      north: fc.boolean(),
      health: fc.constantFrom('equal-mortality' as const, 'death-ratio' as const),
      share: fc.constantFrom(0.8, 1),
      coverage: fc.constantFrom('continued' as const, 'adopted' as const),
      adopted: fc.constantFrom(12, 20),
      own: fc.constantFrom(2000, 3000),
      need: fc.constantFrom(0.1, 0.2),
      strays: fc.constantFrom(0.9, 1.1),
      family: fc.constantFrom('constant' as const, 'carers' as const),
      waiting: fc.constantFrom(3, 7),
      closer: fc.constantFrom(0.2, 0.6),
      out: fc.constantFrom(0.1, 0.2),
      staff: fc.constantFrom(-0.02, 0),
    },
    { requiredKeys: ['effect', 'both', 'north'] },
  )
  .map((one): Scenario => {
    const set = (id: string, central: number) => ({
      id,
      ...about(central),
      rationale: 'by hand',
      owner: 'test',
      standing: 'proposed' as const,
    })
    const later = { startYear: 2027, rampYears: 2 }
    return {
      schema: 1,
      name: 'A dial',
      measures: [
        { measure: 'one', ...(one.north ? { areas: [baseline.areas[0]!] } : {}) },
        ...(one.both ? [{ measure: 'two' }] : []),
      ],
      ...(one.health ? { health: one.health } : {}),
      ...(one.coverage ? { coverage: one.coverage } : {}),
      ...(one.coverage === 'adopted'
        ? {
            adopted: baseline.areas.map((area) => ({
              ...{ area, service: 'long-stay' as const, ages: '80plus' as const },
              points: [{ year: 2032, percent: one.adopted ?? 15 }],
            })),
          }
        : {}),
      ...(one.own
        ? {
            bases: [
              {
                ...{ service: 'gp' as const, rationale: 'by hand' },
                per1000: [one.own, one.own, one.own, one.own, one.own],
              },
            ],
          }
        : {}),
      ...(one.need
        ? {
            need: [
              {
                ...{ service: 'gp' as const, ages: { from: 18, to: 105 }, share: 0.5, ...later },
                ...{ prevalence: about(one.need), coverage: about(0.5), perPerson: about(4) },
              },
            ],
          }
        : {}),
      ...(one.family ? { familyCare: one.family } : {}),
      ...(one.waiting
        ? {
            waiting: [
              { service: 'home-care', units: about(one.waiting), startYear: 2027, years: 4 },
            ],
          }
        : {}),
      ...(one.closer
        ? {
            convergence: [
              {
                service: 'hospital-bed-days',
                reference: 'norway',
                share: about(one.closer),
                ...later,
              },
            ],
          }
        : {}),
      ...(one.out
        ? {
            flow: [
              {
                service: 'long-stay' as const,
                direction: 'out' as const,
                community: 'there',
                share: about(one.out),
                ...later,
              },
            ],
          }
        : {}),
      ...(one.staff === undefined
        ? {}
        : {
            workforce: [
              {
                level: 'municipal' as const,
                growthPerYear: {
                  central: one.staff,
                  low: one.staff - 0.005,
                  high: one.staff + 0.005,
                },
                unmet: { waiting: 0.5, family: 0.3, lowerCoverage: 0.2 },
              },
            ],
          }),
      assumptions: [
        set('measure.one.move.effect', one.effect),
        ...(one.health && one.share ? [set('health.share', one.share)] : []),
        ...(one.strays ? [set('drift.home-care', one.strays)] : []),
      ],
    }
  })

test('what is shown is what a whole run gives, scenario after scenario, whatever is kept of those before', () => {
  fc.assert(
    fc.property(fc.array(scenarios, { minLength: 2, maxLength: 5 }), (many) => {
      const showing = new Showing(input, choice)
      for (const scenario of many) {
        const shown = showing.show(scenario)
        const { run } = runScenario({ ...input, scenario }, { ...choice, byArea: shown.outcomes })
        expect(shown.outcomes).toEqual(run.outcomes)
        for (const outcome of shown.outcomes) {
          expect(shown.drawsOf(outcome, 2034)).toEqual(drawsOf(run, outcome, 2034))
          const [own, whole] = [shown.drawsOf(outcome, 2030, 1), drawsOf(run, outcome, 2030, 1)]
          for (const [d, value] of own.entries()) {
            expect(Math.abs(value - whole[d]!)).toBeLessThanOrEqual(
              4e-6 * Math.abs(whole[d]!) + 1e-6,
            )
          }
        }
        expect(shown.conservationIn(2034)).toBeLessThan(1e-12)
        const middle = showing.central(scenario)
        for (const [o, outcome] of middle.outcomes.entries()) {
          if (middle.model.outcomes[o]!.limited) continue
          const [value] = middle.drawsOf(outcome, 2034)
          const point = centralPoint(middle.model)
          const asked = outcomeAt(middle.model, point, o, 2034 - middle.firstYear)
          expect(Math.abs(value! - asked)).toBeLessThanOrEqual(1e-6 * Math.abs(asked) + 1e-6)
        }
      }
    }),
    { numRuns: 12 },
  )
})

test('the first draws are those of all', () => {
  const scenario: Scenario = { schema: 1, name: 'A dial', measures: [{ measure: 'one' }] }
  const showing = new Showing(input, choice)
  const few = showing.show(scenario, 20)
  const all = showing.show(scenario)
  expect(few.draws).toBe(20)
  for (const outcome of ['beds', 'activity.home-care']) {
    expect(few.drawsOf(outcome, 2034)).toEqual(all.drawsOf(outcome, 2034).slice(0, 20))
  }
})

test('the central paths of areas add up to that of the community, which their draws need not', () => {
  const scenario: Scenario = { schema: 1, name: 'A dial', measures: [{ measure: 'one' }] }
  const showing = new Showing(input, choice)
  const sumOf = (at: (area: number) => number) =>
    baseline.areas.reduce((sum, _, area) => sum + at(area), 0)
  const middle = showing.central(scenario)
  const whole = middle.drawsOf('beds', 2034)[0]!
  expect(sumOf((area) => middle.drawsOf('beds', 2034, area)[0]!)).toBeCloseTo(whole, 4)
  const drawn = showing.show(scenario)
  const median = (area?: number) => runQuantiles(drawn.drawsOf('beds', 2034, area), [0.5])[0]!.value
  expect(Math.abs(sumOf(median) - median())).toBeGreaterThan(1e-3)
})

test('what a move takes from the areas adds up to what it takes', () => {
  const scenario: Scenario = { schema: 1, name: 'A dial', measures: [{ measure: 'one' }] }
  const middle = new Showing(input, choice).central(scenario)
  const sum = baseline.areas.reduce((all, _, area) => all + middle.leftBy(0, 2034, area), 0)
  expect(sum).toBeCloseTo(middle.leftBy(0, 2034), 6)
})

test('with no room for what was made, the same comes out', () => {
  const scenario: Scenario = { schema: 1, name: 'A dial', measures: [{ measure: 'one' }] }
  const [roomy, tight] = [new Showing(input, choice), new Showing(input, { ...choice, room: 0 })]
  for (const year of [2034, 2026, 2034]) {
    expect(tight.show(scenario).drawsOf('beds', year)).toEqual(
      roomy.show(scenario).drawsOf('beds', year),
    )
  }
})

test('of scenarios beside each other only the one whose dial is turned is made again', () => {
  const standing = Array.from({ length: 9 }, (_, i): Scenario => {
    return { schema: 1, name: `Scenario ${i}`, measures: [{ measure: i % 2 ? 'one' : 'two' }] }
  })
  const showing = new Showing(input, choice)
  showing.besideEachOther(standing.length + 1)
  const told = (one: Scenario) => {
    const { drawn, central, without } = toldRun(showing, one, 20)
    return [drawn, central, without!.drawn, without!.central]
  }
  const first = standing.map(told)
  const turned: Scenario = { schema: 1, name: 'A dial', measures: [{ measure: 'one' }] }
  for (let turn = 0; turn < 5; turn++) {
    told({ ...turned, name: `Turn ${turn}` })
    for (const [i, one] of standing.entries()) {
      for (const [k, shown] of told(one).entries()) expect(shown).toBe(first[i]![k])
    }
  }
})

test('what a move takes is the mean of a whole run', () => {
  const scenario: Scenario = { schema: 1, name: 'A dial', measures: [{ measure: 'one' }] }
  const { run } = runScenario({ ...input, scenario }, choice)
  const shown = new Showing(input, choice).show(scenario)
  const at = (2034 - run.firstYear) * run.draws
  expect(shown.leftBy(0, 2034)).toBe(meanOf(run.left.subarray(at, at + run.draws)))
})

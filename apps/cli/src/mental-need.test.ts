import { loadData, noProgress } from '@samsyn/desk'
import { library } from '@samsyn/measures'
import { baselineOf, buildPlan, MEASURE_YEAR, type Plan, preparePlans } from '@samsyn/plan'
import { type Baseline, drawsOf, measuresThatApply, runScenario } from '@samsyn/scenario'
import { beforeAll, expect, test } from 'vitest'

// Services that only the nation has counted, on the synthetic country: every measure plays on them, with the sizes its
// source states, and mental health care by need stands beside today's rates.

let baseline: Baseline
let plan: Plan
beforeAll(async () => {
  const prepared = preparePlans(await loadData(undefined, noProgress))
  const vestfold = prepared.data.geography.communities.find(({ id }) => id === 'vestfold')!
  baseline = baselineOf(prepared, vestfold, MEASURE_YEAR)
  const options = { years: [2030, 2035], seed: 1, draws: 100, engine: 'test' } as const
  plan = buildPlan(prepared, { ...options, community: 'vestfold', group: 'mental-health' })
})

const value = (id: string) =>
  plan.numbers.find((one) => one.id === id && one.year === MEASURE_YEAR)!.value!

test('every measure of the library can be chosen here', () => {
  const scenario = { schema: 1 as const, name: 'any' }
  expect(measuresThatApply({ baseline, scenario, library }).leftOut).toEqual([])
})

test.each([
  ['technology-follow-up', 'hospital-outpatient', 0.16],
  ['internet-treatment', 'mental-outpatient', 0.3 * 0.15],
  ['video-consultations', 'hospital-outpatient', 0.2 * 0.5],
])(
  '%s takes of %s what its source states, and keeps all that it moves',
  (measure, service, share) => {
    const central = library.map(({ id, moves }) =>
      moves.flatMap((move) =>
        (['reach', 'effect'] as const).map((name) => {
          const at = move[name].central
          return { id: `measure.${id}.${move.id}.${name}`, central: at, low: at, high: at }
        }),
      ),
    )
    const sure = (id: string) =>
      central
        .flat()
        .filter((one) => one.id.startsWith(`measure.${id}.`))
        .map((one) => ({ ...one, rationale: 'sure', owner: 'test', standing: 'proposed' as const }))
    const runOf = (measures: { measure: string }[]) => {
      const scenario = {
        schema: 1 as const,
        name: 'one',
        measures,
        assumptions: measures.flatMap((one) => sure(one.measure)),
      }
      return runScenario({ baseline, scenario, library }, { draws: 20, seed: 1 }).run
    }
    const [without, played] = [runOf([]), runOf([{ measure }])]
    const use = (run: typeof played) => drawsOf(run, `activity.${service}`, MEASURE_YEAR)[7]!
    expect(1 - use(played) / use(without)).toBeCloseTo(share, 4)
    expect(played.conservation.maxError).toBeLessThan(1e-12)
  },
)

test('by need, at today’s coverage, mental health care is what it is at today’s rates', () => {
  for (const service of ['mental-outpatient', 'mental-bed-days', 'municipal-mental-health']) {
    const [need, rates] = ['need', 'constant'].map((path) =>
      value(`need.service.${service}.${path}`),
    )
    expect(need! / rates!).toBeCloseTo(1, 6)
  }
})

test('at the GP need grows less than today’s rates: those rise with age, and need is one for all adults', () => {
  const [need, rates] = ['need', 'constant'].map((path) => value(`need.service.gp.${path}`))
  expect(need! / rates!).toBeGreaterThan(0.98)
  expect(need! / rates!).toBeLessThan(0.999)
})

test('ten more of a hundred are a tenth of those with need, at their units each', () => {
  const persons = value('people.mental.adults-other')
  expect(value('mental.more.municipal-mental-health.adults-other')).toBeCloseTo(persons / 10, 6)
  const consultations = value('mental.more.mental-outpatient.adults-other')
  expect(consultations / persons).toBeGreaterThan(0.5)
})

test('adults with need are nineteen of a hundred, each in one group of severity', () => {
  const adults = plan.numbers.find(
    (one) => one.id === 'people.18plus' && one.year === MEASURE_YEAR,
  )!
  const both = ['severe', 'other'].map((one) => value(`people.mental.adults-${one}`))
  expect((both[0]! + both[1]!) / adults.value!).toBeCloseTo(0.19, 6)
})

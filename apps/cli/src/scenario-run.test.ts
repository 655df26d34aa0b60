import {
  careEstimates,
  healthFactor,
  healthShift,
  nationalUseRates,
  releasableCare,
  smoothRates,
  type UsersByAge,
} from '@samsyn/demand'
import {
  besidePlan,
  loadData,
  noProgress,
  partiesOf,
  reference,
  runJson,
  runOn,
  stageOf,
} from '@samsyn/desk'
import { baselineOf, buildPlan, type PlanningData, preparePlans } from '@samsyn/plan'
import { ageGroups, drawPopulation, nationalDeathProbability, personsIn } from '@samsyn/population'
import {
  centralPoint,
  drawRun,
  drawsOf,
  GROUPS,
  Luck,
  ledgerOf,
  prepareRun,
  runModel,
  waterfall,
  yearsOf,
} from '@samsyn/scenario'
import { beforeAll, describe, expect, test } from 'vitest'
import { realData } from './real-data.fixture.ts'

// The engine beside the planning basis, on the same tables: what both reckon must be the same number.

describe('on the synthetic country', () => {
  let data: PlanningData
  let prepared: ReturnType<typeof preparePlans>
  let baseline: ReturnType<typeof baselineOf>
  const community = 'vestfold'

  beforeAll(async () => {
    data = await loadData(undefined, noProgress)
    prepared = preparePlans(data)
    baseline = baselineOf(prepared, data.geography.communities.find(({ id }) => id === community)!)
  })

  const central = (
    outcome: string,
    year: number,
    groups: readonly number[],
    group?: 'continued',
  ) => {
    const scenario = group === undefined ? reference : { ...reference, coverage: group }
    const model = prepareRun({ baseline, scenario, library: [] })
    // Only the wanted ages have activity, and nothing is drawn.
    const base = model.base.map((units, i) => (groups.includes(i % GROUPS) ? units : 0))
    const drawn = drawRun({ ...model, base }, { draws: 1, seed: 1, people: null })
    const values = drawn.values.map((_, p) => Float64Array.of(model.parameters[p]!.central))
    const level = drawn.level.fill(1)
    const drift = drawn.drift.fill(0)
    const run = runModel({ ...model, base }, { ...drawn, values, level, drift })
    return drawsOf(run, outcome, year)[0]!
  }

  test('the central path is the planning basis’ own, on constant and continued coverage', () => {
    const plan = buildPlan(prepared, {
      community,
      group: 'frail-elderly',
      years: [2035, 2040],
      seed: 1,
      draws: 100,
      engine: 'test',
    })
    const planned = (id: string, year: number) =>
      plan.numbers.find((one) => one.id === id && one.area === community && one.year === year)!
        .value!
    for (const year of [2035, 2040]) {
      const same = [
        ['need.homecare.80plus.constant', central('activity.home-care', year, [3, 4])],
        ['need.homecare.67to79.constant', central('activity.home-care', year, [2])],
        ['need.homecare.80plus.trend', central('activity.home-care', year, [3, 4], 'continued')],
        ['need.longstay.places.constant', central('activity.long-stay', year, [2, 3, 4])],
        [
          'need.hospital.beddays67plus.constant',
          central('activity.hospital-bed-days', year, [2, 3, 4]),
        ],
      ] as const
      for (const [id, value] of same) expect(value / planned(id, year), id).toBeCloseTo(1, 3)
    }
  })

  test('a baseline draws the people that the projection’s own model draws', () => {
    const { areas, firstYear, lastYear } = baseline
    const years = Array.from({ length: lastYear - firstYear + 2 }, (_, y) => firstYear + y)
    const options = { areas, years, draws: 50, seed: 3 }
    const { factor } = drawPopulation(prepared.model, prepared.projection, options)
    expect(new Luck({ draws: 50, seed: 3 }).people(baseline)!.factor).toEqual(factor)
  })

  test('health between the nodes of the quadratic is within two thousandths of the single years', () => {
    const { model, projection } = prepared
    const rates = nationalUseRates(data.services.hospitalUse)
    const s = baseline.services.findIndex(({ id }) => id === 'hospital-bed-days')
    const persons = (year: number, age: number, sex?: 0 | 1) =>
      baseline.areas.reduce(
        (sum, code) =>
          sum +
          personsIn(projection, code, year, {
            from: age,
            to: age,
            ...(sex === undefined ? {} : { sex }),
          }),
        0,
      )
    const today = Float64Array.from({ length: 106 }, (_, age) => persons(projection.firstYear, age))
    const smooth = smoothRates(rates.bedDays, rates.groups, today)
    const year = 2050
    const shift = healthShift(
      nationalDeathProbability(model, projection.firstYear),
      nationalDeathProbability(model, year),
    )
    const years = yearsOf(baseline)
    for (const h of [0.4, 0.75, 1.3, 1.6]) {
      const exact = healthFactor(smooth, shift, h)
      for (const [g, { from, to }] of ageGroups.entries()) {
        if (from < 67) continue
        let use = 0
        let shifted = 0
        for (let age = from; age <= to; age++) {
          for (const sex of [0, 1] as const) {
            const each = rates.bedDays[age]! * persons(year, age, sex)
            use += each
            shifted += each * exact[sex * 106 + age]!
          }
        }
        const at = ((s * GROUPS + g) * years + year - baseline.firstYear) * 2
        const [once, twice] = [baseline.arrays.health[at]!, baseline.arrays.health[at + 1]!]
        const b = (4 * once - twice - 3) / 2
        const c = (twice - 2 * once + 1) / 2
        expect(Math.abs(1 + b * h + c * h * h - shifted / use), `${h} ${from}`).toBeLessThan(0.002)
      }
    }
  })

  test('a run says what it was made from, and its ledger sums to its central path', async () => {
    const stage = { prepared, baseline, baselineHash: 'hash' }
    const measures = ['integrated-teams', 'early-discharge', 'hospital-at-home']
    const scenario = {
      ...reference,
      name: 'Three measures',
      measures: measures.map((measure) => ({ measure })),
    }
    const options = { draws: 200, seed: 1, year: 2035 }
    const staged = await runOn(stage, { scenario, text: null }, options)
    const parties = await partiesOf(stage, staged, options)
    const json = JSON.parse(JSON.stringify(runJson(stage, staged, 2035, parties)))
    expect(json).toMatchObject({ draws: 200, seed: 1, baseline: 'hash', community })
    expect(json.timing.engineMs).toBeGreaterThan(0)
    expect(json.conservation.maxError).toBeLessThan(1e-12)
    expect(json.ledger.maxError).toBeLessThan(1e-12)
    for (const { today, future, lines } of json.ledger.outcomes) {
      const sum = lines.reduce((all: number, line: { change: number }) => all + line.change, today)
      expect(Math.abs(sum - future)).toBeLessThan(1e-12 * Math.max(1e3, Math.abs(future)))
    }
    // At every level, line by line: areas and ages make the community, and parties together move nothing.
    type Account = { outcome: string; central: number; lines: { player: string; change: number }[] }
    const lineOf = (accounts: Account[], outcome: string, player: string) =>
      accounts.find((one) => one.outcome === outcome)?.lines.find((line) => line.player === player)
        ?.change ?? 0
    for (const { outcome, central, lines } of json.ledger.outcomes as Account[]) {
      for (const level of ['areas', 'ages'] as const) {
        const parts: { outcomes: Account[] }[] = json.ledger[level]
        const sum = (of: (accounts: Account[]) => number) =>
          parts.reduce((all, { outcomes }) => all + of(outcomes), 0)
        const whole = sum((all) => all.find((one) => one.outcome === outcome)?.central ?? 0)
        expect(Math.abs(whole - central), outcome).toBeLessThan(
          1e-9 * Math.max(1, Math.abs(central)),
        )
        for (const { player, change } of lines) {
          const made = sum((all) => lineOf(all, outcome, player))
          expect(Math.abs(made - change)).toBeLessThan(1e-9 * Math.max(1, Math.abs(central)))
        }
      }
    }
    const moved = parties!.accounts.map(({ party }) =>
      lineOf(json.ledger.outcomes, `party.${party}.moves`, 'demographic'),
    )
    expect(Math.max(...moved)).toBeGreaterThan(1e6)
    expect(Math.abs(moved.reduce((sum, each) => sum + each, 0))).toBeLessThan(1)
    const [first] = json.measures
    expect(first.moves[0].left).toBeGreaterThan(0)
    expect(first.caution).toBe('not-net-effect')
    expect(
      json.parties.find((one: { party: string }) => one.party === 'trust').freesFte.mean,
    ).toBeGreaterThan(0)
  })

  test('draws of people and levels surround the central path', async () => {
    const stage = { prepared, baseline, baselineHash: '' }
    const { run } = await runOn(stage, { scenario: reference, text: null }, { draws: 400, seed: 1 })
    expect(run.conservation.maxError).toBeLessThan(1e-12)
    const sample = drawsOf(run, 'activity.hospital-bed-days', 2035)
    const below = sample.filter(
      (value) => value < central('activity.hospital-bed-days', 2035, [0, 1, 2, 3, 4]),
    )
    expect(below.length / 400).toBeGreaterThan(0.35)
    expect(below.length / 400).toBeLessThan(0.65)
  })
})

// Beside the planning basis on the real tables: the same number where both mean the same thing (besidePlan says where
// they do not), in a community whose blanks are estimated and in one without.
describe.skipIf(realData === null)('on the real tables', () => {
  let data: PlanningData
  let prepared: ReturnType<typeof preparePlans>
  beforeAll(async () => {
    data = await loadData(realData!, noProgress)
    prepared = preparePlans(data)
  })

  test.each(['vestfold', 'finnmark'])(
    'the reference of %s is the planning basis’ own',
    (community) => {
      const stage = stageOf(
        prepared,
        data.geography.communities.find(({ id }) => id === community)!,
      )
      const model = prepareRun({ baseline: stage.baseline, scenario: reference, library: [] })
      const plan = buildPlan(prepared, {
        ...{
          community,
          group: 'frail-elderly',
          years: [2035],
          seed: 1,
          draws: 100,
          engine: 'test',
        },
      })
      const ledger = ledgerOf(model, centralPoint(model), 2035 - stage.baseline.firstYear)
      const compared = besidePlan.filter(({ differs }) => differs === null)
      expect(compared.length).toBeGreaterThan(5)
      for (const { figure, outcomes, ages } of compared) {
        const planned = plan.numbers.find(
          (one) => one.id === figure && one.area === community && one.year === 2035,
        )!.value!
        const groups = ages.map((id) => ageGroups.findIndex((group) => group.id === id))
        const ours = outcomes.reduce((sum, id) => sum + waterfall(ledger, id, { groups }).future, 0)
        expect(ours / planned, figure).toBeCloseTo(1, 6)
      }
    },
  )

  test('no estimate of municipal care is above a total that may be shown', () => {
    const { care } = data.services
    const codes = care.map(({ municipality }) => municipality)
    const { history } = data.population
    const estimates = careEstimates(care, codes, (code, year, from, to) =>
      personsIn(history, code, year, { from, to }),
    )
    const all = ({ under67, from67to79, from80 }: UsersByAge) => under67 + from67to79 + from80
    let bounded = 0
    for (const [i, { longStay, housing24h }] of estimates.entries()) {
      const shown = releasableCare(care[i]!)
      const cells = [
        [all(longStay), shown.longStayAll.value],
        [all(housing24h), shown.housing24h.value],
        [all(longStay) + all(housing24h), shown.roundTheClock.value],
      ] as const
      for (const [users, total] of cells) {
        if (total === null) continue
        expect(users, codes[i]).toBeLessThanOrEqual(total + 1e-6)
        bounded++
      }
    }
    expect(bounded).toBeGreaterThan(900)
  })
})

import { loadData, noProgress, partiesOf, runOn } from '@samsyn/desk'
import {
  baselineOf,
  buildPlan,
  MEASURE_YEAR,
  type Plan,
  type PreparedPlans,
  preparePlans,
} from '@samsyn/plan'
import { drawsOf, runQuantiles } from '@samsyn/scenario'
import { beforeAll, describe, expect, test } from 'vitest'

// Chapters 3 to 6 of the planning basis, on the synthetic country: what measures do must balance on the page too,
// and be what `samsyn run` says of the same scenario.

const community = 'vestfold'
const options = { years: [2030, 2035], seed: 1, draws: 200, engine: 'test' } as const

let prepared: PreparedPlans
let plan: Plan
beforeAll(async () => {
  prepared = preparePlans(await loadData(undefined, noProgress))
  plan = buildPlan(prepared, { ...options, community, group: 'frail-elderly' })
})

const at = (id: string, year = MEASURE_YEAR) =>
  plan.numbers.find((one) => one.id === id && one.area === community && one.year === year)
const value = (id: string, year?: number) => at(id, year)?.value ?? 0
const startingWith = (prefix: string) =>
  plan.numbers.filter(({ id }) => id.startsWith(prefix) && id !== 'together.agreed')

describe('measures alone and together', () => {
  test('what leaves the hospital together is less than the sum of each alone, and more than any', () => {
    const chosen = plan.measures.filter(({ together }) => together).map(({ id }) => id)
    const alone = chosen.map((id) => -value(`less.${id}.hospital-bed-days`))
    const together = -value('less.package.hospital-bed-days')
    expect(chosen.length).toBeGreaterThan(2)
    expect(together).toBeLessThan(alone.reduce((sum, each) => sum + each, 0))
    expect(together).toBeGreaterThan(Math.max(...alone))
  })

  test('reach × effect is what leaves: 27 % of an activity reached at a quarter', () => {
    for (const { id, from } of plan.measures.filter(({ uncounted }) => uncounted.length === 0)) {
      const reached = value(`together.reach.${id}.${from}`)
      const effect = value(`together.effect.${id}.share`) / 100
      expect(reached * effect).toBeCloseTo(value(`together.effect.${id}`), 6)
      expect(value(`less.${id}.${from}`)).toBeCloseTo(-value(`together.effect.${id}`), 6)
    }
  })

  test('on the continued trend fewer have home care to leave, and the hospital is as it was', () => {
    const onTrend = (name: string) => value(`less.package.${name}.trend`)
    expect(onTrend('beds')).toBeCloseTo(value('less.package.beds'), 3)
    expect(onTrend('home-care')).toBeGreaterThan(value('less.package.home-care'))
    expect(onTrend('home-care')).toBeLessThan(0)
  })

  test('each has numbers of what it leaves and what it takes', () => {
    for (const { id, uncounted } of plan.measures) {
      expect([id, uncounted]).toEqual([id, []])
      expect(at(`together.effect.${id}`)!.value).toBeGreaterThan(0)
      expect(startingWith(`less.${id}.`).length).toBeGreaterThan(1)
    }
  })

  test('every number has an interval, an assumed quality and the library as a source', () => {
    for (const { id, low, high, quality, source } of [
      ...startingWith('less.'),
      ...startingWith('together.'),
      ...startingWith('budget.who.'),
    ]) {
      expect([id, low !== null && high !== null]).toEqual([id, true])
      expect([id, quality]).toEqual([id, expect.stringMatching(/assumed|estimated/)])
      expect(source).toContain('measures-library')
    }
  })
})

describe('the parties', () => {
  test('what moves between them adds up to nothing, in every year', () => {
    for (const year of [...plan.budgetYears, MEASURE_YEAR]) {
      const moved = startingWith('budget.who.package.').filter(
        (one) => one.id.endsWith('.nok.moves') && one.year === year,
      )
      expect(moved.length).toBeGreaterThan(2)
      expect(moved.reduce((sum, one) => sum + one.value!, 0)).toBeCloseTo(0, 3)
    }
  })

  test('funding by activity is what the state has more or less of, and no longer missing', () => {
    const isf = plan.numbers.filter(({ id }) => id === 'budget.isf')
    expect(isf).toHaveLength(1)
    expect(isf[0]!.value!).toBeLessThan(0)
    // The state pays national insurance to the GPs too: what it keeps is less than the funding that falls away.
    expect(-isf[0]!.value!).toBeGreaterThan(value('budget.who.package.state.nok.moves'))
  })

  test('net is what is freed less what is required, and what moves in', () => {
    for (const party of ['trust', 'municipality', 'gp', 'person']) {
      const of = (part: string) => value(`budget.who.package.${party}.${part}`)
      expect(of('fte.net')).toBeCloseTo(of('fte.frees') - of('fte.requires'), 6)
      expect(of('nok.net')).toBeCloseTo(of('nok.frees') - of('nok.requires') + of('nok.moves'), 3)
    }
  })

  test('competence changes by as many FTE as the party frees and requires', () => {
    const changes = startingWith('competence.change.trust.').map((one) => one.value!)
    const sum = changes.reduce((all, each) => all + each, 0)
    expect(sum).toBeCloseTo(-value('budget.who.package.trust.fte.net'), 3)
  })
})

test('why the year differs from today: the lines sum to the end', () => {
  for (const outcome of ['beds', 'fte.specialist', 'fte.municipal']) {
    const lines = startingWith(`why.${outcome}.`).filter(({ id }) => !/\.(today|future)$/.test(id))
    const today = value(`why.${outcome}.today`, 2025)
    const sum = lines.reduce((all, one) => all + one.value!, today)
    const { value: end, low, high } = at(`why.${outcome}.future`)!
    expect(sum / end!).toBeCloseTo(1, 5)
    expect(low!).toBeLessThan(high!)
  }
})

test('the numbers are those of a run with the same measures, draws and seed', async () => {
  const place = prepared.data.geography.communities.find(({ id }) => id === community)!
  const stage = { prepared, baseline: baselineOf(prepared, place), baselineHash: '' }
  const chosen = plan.measures.filter(({ together }) => together).map(({ id }) => id)
  const measures = chosen.map((measure) => ({ measure }))
  const scenario = { schema: 1 as const, name: 'The same', measures }
  const staged = await runOn(stage, { scenario, text: null }, options)
  const [low, , high] = runQuantiles(drawsOf(staged.run, 'beds', MEASURE_YEAR))
  expect(low!.value).toBeCloseTo(at('why.beds.future')!.low!, 6)
  expect(high!.value).toBeCloseTo(at('why.beds.future')!.high!, 6)
  const parties = (await partiesOf(stage, staged, { ...options, year: MEASURE_YEAR }))!
  const trust = parties.accounts.find(({ party }) => party === 'trust')!
  const freed = runQuantiles(trust.freesFte)
  expect(freed[0]!.value).toBeCloseTo(at('budget.who.package.trust.fte.frees')!.low!, 2)
})

test('services without measures stand on both paths of the need', () => {
  const users = (path: string) => value(`need.service.home-care.${path}`)
  expect(users('trend')).toBeLessThan(users('constant'))
  expect(at('need.service.hospital-bed-days.trend')).toBeUndefined()
  // All ages here: those under 67 are added to the need of the elderly.
  const elderly = (path: string) =>
    value(`need.homecare.80plus.${path}`) + value(`need.homecare.67to79.${path}`)
  expect(users('constant') - elderly('constant')).toBeGreaterThan(0)
  expect(users('trend') - elderly('trend')).toBeCloseTo(users('constant') - elderly('constant'), 0)
})

test('family care is one number, in the need and in the runs', () => {
  expect(value('need.service.family-care.constant') / value('need.family')).toBeCloseTo(1, 3)
})

test('a group without measures in the library has none, and no numbers of them', () => {
  const other = buildPlan(prepared, { ...options, community, group: 'children-young' })
  expect(other.measures).toEqual([])
  expect(other.numbers.filter(({ id }) => /^(less|why|budget\.who)\./.test(id))).toEqual([])
})

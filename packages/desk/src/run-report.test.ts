import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gateTable } from '@samsyn/privacy'
import type { Scenario } from '@samsyn/scenario'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  careCellId,
  finiteJson,
  gateRun,
  loadData,
  madeOn,
  noProgress,
  partiesOf,
  type ReleaseRecords,
  reference,
  runJson,
  runOn,
  type Stage,
  scenarioFrom,
  stageFor,
} from './index.ts'

let stage: Stage
beforeAll(async () => {
  const data = await loadData(undefined, noProgress)
  stage = stageFor(data, data.geography.communities[0]!, noProgress)
}, 60_000)

const options = { draws: 100, seed: 1, year: 2035 }
const sure = (value: number) => ({ central: value, low: value, high: value })
const teams: Scenario = {
  ...reference,
  measures: [{ measure: 'integrated-teams' }],
  workforce: [
    {
      level: 'municipal',
      growthPerYear: sure(-0.02),
      unmet: { waiting: 1, family: 0, lowerCoverage: 0 },
    },
  ],
}

let whole: ReturnType<typeof runJson>
beforeAll(async () => {
  whole = await jsonOf(teams)
}, 60_000)

async function jsonOf(scenario: Scenario) {
  const staged = await runOn(stage, { scenario, text: null }, options)
  return runJson(stage, staged, 2035, await partiesOf(stage, staged, options))
}

describe('a run as JSON', () => {
  test('has lines that add up to the central path, also by area and by age', () => {
    const { ledger } = whole
    const accounts = [
      ...ledger.outcomes,
      ...[...ledger.areas, ...ledger.ages].flatMap(({ outcomes }) => outcomes),
    ]
    expect(accounts.length).toBeGreaterThan(100)
    for (const { today, future, central, lines, outcome } of accounts) {
      const sum = lines.reduce((all, { change }) => all + change, today)
      const largest = Math.max(1, central, ...lines.map(({ change }) => Math.abs(change)))
      expect(Math.abs(sum - central), outcome).toBeLessThan(1e-11 * largest)
      expect(future).toBe(central)
    }
  })

  test('says the same central path of an outcome as its ledger, with what the draws say of it', () => {
    const told = (one: { path: readonly { year: number; central: number; mean: number }[] }) =>
      one.path.find(({ year }) => year === 2035)!
    const { ledger, outcomes, areaOutcomes } = whole
    for (const { outcome, central, drawn } of ledger.outcomes) {
      const own = told(outcomes.find(({ id }) => id === outcome)!)
      expect(Math.abs(own.central - central)).toBeLessThan(1e-6 * Math.max(1, Math.abs(central)))
      expect(drawn!.mean).toBe(own.mean)
    }
    for (const { area, outcomes } of ledger.areas) {
      const { central, drawn } = outcomes.find(({ outcome }) => outcome === 'beds')!
      const own = told(areaOutcomes.find((one) => one.id === 'beds' && one.area === area)!)
      expect(own.central / central).toBeCloseTo(1, 6)
      expect(drawn!.mean).toBe(own.mean)
    }
    expect(ledger.areas[0]!.outcomes.some(({ drawn }) => drawn === null)).toBe(true)
  })

  test('says what measures take, and mean for a party: the central path beside the same without them', async () => {
    const { measures, ...bare } = teams
    const without = await jsonOf(bare)
    const changeOf = (id: string) => {
      const [own, other] = [whole, without].map(({ ledger }) =>
        ledger.outcomes.find(({ outcome }) => outcome === id),
      )
      return own!.central - other!.central
    }
    const { left } = whole.measures[0]!.moves.find(({ from }) => from === 'hospital-bed-days')!
    expect(left / -changeOf('activity.hospital-bed-days')).toBeCloseTo(1, 9)
    const change = changeOf('party.trust.fte')
    const { freesFte, requiresFte } = whole.parties.find(({ party }) => party === 'trust')!
    expect(freesFte.central).toBeGreaterThan(0)
    expect((requiresFte.central - freesFte.central) / change).toBeCloseTo(1, 4)
    expect(freesFte.central).not.toBe(freesFte.p50)
  })

  test('says of what is staffed, and of what is not, the central path that its outcomes have', () => {
    const { outcomes, limits } = whole
    const centralOf = (id: string) =>
      outcomes.find((one) => one.id === id)!.path.map(({ year, central }) => ({ year, central }))
    const [limit] = limits
    const told = (what: 'staffed' | 'unmet') =>
      limit!.path.map(({ year, [what]: central }) => ({ year, central }))
    expect(told('staffed')).toEqual(centralOf('staffed.municipal'))
    expect(told('unmet')).toEqual(centralOf('waiting.municipal'))
    expect(limit!.path.at(-1)!.unmet).toBeGreaterThan(0)
  })

  test('says whether its scenario was made on this baseline', async () => {
    const { scenario } = await jsonOf({ ...reference, baseline: 'another' })
    expect(scenario.madeOn).toEqual({ baseline: 'another', same: false })
    expect(madeOn(stage, { baseline: stage.baselineHash })).toMatchObject({ same: true })
    expect(madeOn(stage, {})).toBeNull()
  })

  test('counts a base of the scenario as assumed, on its word', async () => {
    const base = {
      service: 'habilitation',
      per1000: [1, 1, 1, 1, 1],
      rationale: 'own count',
    } as const
    const { services } = await jsonOf({
      ...reference,
      bases: [{ ...base, per1000: [...base.per1000] }],
    })
    expect(services.find(({ id }) => id === 'habilitation')).toEqual({
      ...{ id: 'habilitation', unit: 'users', quality: 'assumed', missing: null },
      sources: ['scenario: own count'],
    })
  })
})

describe('a run through the gate', () => {
  /** Records by which one number must stay. */
  const keeping = (id: string): ReleaseRecords => ({
    judge(table, rules) {
      const why = { why: 'secondary', rule: 'subtraction', labels: {}, alreadyOut: false } as const
      return { ...gateTable(table, rules), hidden: [{ id, ...why }] }
    },
  })

  test('says of every part that rests on what is kept that it is suppressed, and leaves none away', () => {
    const { community } = stage.baseline
    const { json } = gateRun(whole, stage, keeping(careCellId(community.id, 'home80')))
    const why = { missing: 'suppressed' }
    expect(json.outcomes.find(({ id }) => id === 'activity.home-care')).toMatchObject(why)
    expect(json.outcomes.find(({ id }) => id === 'beds')!.path).not.toBeNull()
    expect(json.limits).toHaveLength(whole.limits.length)
    for (const limit of json.limits) expect(limit).toMatchObject({ ...why, path: null })
    expect(json.parties).toHaveLength(5)
    for (const party of json.parties) expect(party).toMatchObject({ ...why, freesFte: null })
    const moves = json.measures.flatMap((measure) => measure.moves)
    expect(moves).toHaveLength(whole.measures.flatMap((measure) => measure.moves).length)
    for (const move of moves) expect(move).toMatchObject({ ...why, left: null })
    const account = json.ledger.outcomes.find(({ outcome }) => outcome === 'activity.home-care')
    expect(account).toMatchObject({
      ...{ ...why, today: null, future: null, central: null, drawn: null, lines: [] },
    })
    expect(finiteJson(json)).not.toContain('NaN')
  })
})

test('what a file says wrong by itself is told with its line before any table is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-scenario-'))
  const file = join(folder, 'wrong.json')
  const said = async (part: string) => {
    writeFileSync(file, `{ "schema": 1, "name": "wrong",\n ${part} }`)
    return scenarioFrom(file)
  }
  await expect(said('"measures": [\n {"measure": "integrated-team"}]')).rejects.toThrow(
    /measures\[0\].measure \(line 3\).*write "integrated-teams"/,
  )
  await expect(
    said('"measures": [{"measure": "early-discharge"}, {"measure": "early-discharge"}]'),
  ).rejects.toThrow(/a second time at measures\[1\].measure \(line 2\)/)
  rmSync(folder, { recursive: true })
})

test('a run whose moves multiply beyond every number is refused by its outcome, not written as null', async () => {
  const way = [
    ...['hospital-bed-days', 'short-stay', 'habilitation', 'home-rehabilitation'],
    ...['prevention-coping', 'municipal-rehabilitation', 'specialist-rehabilitation'],
    ...['outreach-team', 'internet-treatment', 'digital-follow-up', 'hospital-at-home'],
    ...['hospital-video', 'out-of-hours', 'contract-specialist'],
  ]
  const ownMeasures = way.slice(1).map((to, i) => ({
    ...{ id: `hop-${i}`, name: 'hop', startYear: 2027, rampYears: 0, driver: null, evidence: [] },
    ...{ caution: null, standing: 'proposed', parties: [], costs: [] },
    moves: [
      {
        ...{ id: 'move', from: way[i], ages: { from: 0, to: 105 }, reach: sure(1) },
        ...{ effect: sure(1), ends: 0, requires: [] },
        to: [{ service: to, share: 1, conversion: sure(1000) }],
      },
    ],
  }))
  const measures = ownMeasures.map(({ id }) => ({ measure: id }))
  const scenario = { ...reference, ownMeasures, measures } as Scenario
  await expect(runOn(stage, { scenario, text: null }, options)).rejects.toThrow(
    /activity\.[a-z-]+ beyond every number/,
  )
})

test('JSON of a number that is not finite is a fault, never a null', () => {
  expect(() => finiteJson({ runs: [{ mean: Number.NaN }] })).toThrow('mean is NaN')
})

import { readFileSync } from 'node:fs'
import { library } from '@samsyn/measures'
import fc from 'fast-check'
import Value from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { anyScenario } from './any-scenario.fixture.ts'
import { valueAt } from './assumption.ts'
import { checkNumbers } from './check-numbers.ts'
import {
  accountsOfMeasures,
  centralPoint,
  ledgerOf,
  prepareRun,
  publishedSchema,
  runScenario,
  type Scenario,
  withoutMeasures,
} from './index.ts'
import { type Limit, limitOf, limits, overridable, shapesOf } from './limits.ts'
import { smallBaseline, sure } from './small-baseline.fixture.ts'

const overriding = (id: string, value: number): Scenario => ({
  ...{ schema: 1, name: 'test' },
  assumptions: [{ id, ...sure(value), rationale: 'r', owner: 'o', standing: 'agreed' }],
})
const passes = (scenario: Scenario) => {
  try {
    checkNumbers(scenario)
    return true
  } catch {
    return false
  }
}

describe('the table of limits', () => {
  test('has one row for a number', () => {
    for (const { example, limit } of overridable) {
      const rows = overridable.filter(({ pattern }) => new RegExp(pattern).test(example))
      expect(rows.map((row) => row.limit)).toEqual([limit])
    }
  })

  test('is that of the published schema, which refuses what the checks refuse', () => {
    const ends = overridable.flatMap(({ example, limit }) => {
      const { least, most }: Limit = limits[limit]
      return [least, most, least - 1e-9, most * (1 + 1e-9)].map((at) => [example, at] as const)
    })
    for (const [id, at] of ends) {
      const scenario = overriding(id, at)
      expect(Value.Check(publishedSchema, scenario), `${id} ${at}`).toBe(passes(scenario))
    }
  })

  test('stands in the documentation as it is', () => {
    const docs = readFileSync(new URL('../../../docs/scenario.md', import.meta.url), 'utf8')
    const rows = Object.entries(limits as Record<string, Limit>).map(([name, limit]) => {
      const ids = overridable
        .filter((one) => one.limit === name)
        .map(({ example }) => `\`${example}\``)
      const number = (value: number) =>
        value.toLocaleString('en').replaceAll(',', ' ').replace('-', '−')
      return `| ${limit.what} | ${number(limit.least)} | ${number(limit.most)} | ${ids.join(' ') || '–'} |`
    })
    expect(rows.filter((row) => !docs.includes(row))).toEqual([])
  })

  test('holds every number that a run starts with, drawn as its kind is', () => {
    const growth = { rationale: 'r', owner: 'o', standing: 'agreed' } as const
    const model = prepareRun({
      baseline: smallBaseline(),
      library,
      scenario: {
        ...{ schema: 1, name: 'much', coverage: 'continued', health: 'equal-mortality' },
        familyCare: 'constant',
        measures: library
          .filter(({ id }) => ['integrated-teams', 'early-discharge'].includes(id))
          .map(({ id }) => ({ measure: id, startYear: 2027 })),
        assumptions: [{ id: 'standard.growth', ...sure(0.01), ...growth }],
      },
    })
    expect(model.parameters.length).toBeGreaterThan(40)
    for (const { id, low, high, shape } of model.parameters) {
      const limit = limitOf(id)
      expect(limit, id).not.toBeNull()
      expect(low, id).toBeGreaterThanOrEqual(limits[limit!].least)
      expect(high, id).toBeLessThanOrEqual(limits[limit!].most)
      expect(shapesOf(limit!), id).toContain(shape)
    }
  })
})

test.each([undefined, 'normal' as const])('no price is drawn below nothing, as %s', (shape) => {
  for (const low of [0, 10_000]) {
    const price = { central: 300_000, low, high: 600_000, ...(shape ? { shape } : {}) }
    const [wide] = overriding('price.unit-cost.home-care', 0).assumptions!
    const scenario = { ...overriding('x', 0), assumptions: [{ ...wide!, ...price }] }
    const model = prepareRun({ baseline: smallBaseline(), scenario, library: [] })
    const drawn = model.parameters.find(({ id }) => id === wide!.id)!
    expect(Math.min(...[-4, -2, 0, 4].map((z) => valueAt(drawn, z)))).toBeGreaterThanOrEqual(0)
  }
})

describe('a scenario that passes the checks', () => {
  const baseline = smallBaseline({
    ...{ levelSd: 0.1, years: 10 },
    drift: { together: 0.2, own: 0.1 },
  })
  const input = (scenario: Scenario) => ({ ...{ baseline, scenario, library: [] } })
  const draw = { draws: 40, seed: 1 }

  test('gives a run, a ledger and accounts with only finite numbers', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const model = prepareRun(input(scenario))
        const played = runScenario(input(scenario), draw)
        const { run } = played
        const ledger = ledgerOf(model, centralPoint(model), 9)
        const without = runScenario(input(withoutMeasures(scenario)), draw)
        const { accounts } = accountsOfMeasures(played, without, input(scenario), 2034)
        const numbers = [
          ...[run.community, run.areas, run.left, ledger.parts, ledger.future],
          ...run.limits.flatMap(({ staffed, unmet }) => [staffed, unmet]),
          ...accounts.flatMap((one) => [one.freesFte, one.requiresKroner, one.movesKroner]),
        ]
        for (const values of numbers) expect(values.every(Number.isFinite)).toBe(true)
        expect(Number.isFinite(run.conservation.maxError + ledger.maxError)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

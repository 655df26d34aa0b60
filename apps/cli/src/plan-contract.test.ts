import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Plan, planSchema } from '@samsyn/plan'
import Value from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runSamsyn } from './run-samsyn.fixture.ts'

// The contract of `samsyn plan` on the synthetic country: what a program that reads plan.json may count on.

let folder: string
let printed: string
let plan: Plan
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-plan-'))
  printed = (await runSamsyn(['plan', 'Tønsberg', '--draws', '200', '--json'])).stdout
  plan = JSON.parse(printed)
})
afterAll(() => rm(folder, { recursive: true }))

test('the published schema is the one in the code', async () => {
  const file = join(import.meta.dirname, '../../../docs/schema/samsyn-plan-1.schema.json')
  const { $schema, ...published } = JSON.parse(await readFile(file, 'utf8'))
  expect($schema).toContain('2020-12')
  expect(published).toEqual(JSON.parse(JSON.stringify(planSchema)))
})

test('plan.json follows the schema', () => {
  expect([...Value.Errors(planSchema, plan)]).toEqual([])
})

test('a municipality gives the plan of its community', () => {
  expect(plan.community).toBe('vestfold')
  expect(plan.municipalities).toContain('3905')
})

test('the same seed gives the same bytes, another seed other intervals', async () => {
  const again = await runSamsyn(['plan', 'vestfold', '--draws', '200', '--json'])
  expect(again.stdout).toBe(printed)
  const other = await runSamsyn(['plan', 'vestfold', '--draws', '200', '--seed', '2', '--json'])
  expect(other.stdout).not.toBe(printed)
  const central = (text: string) => (JSON.parse(text) as Plan).numbers.map(({ value }) => value)
  expect(central(other.stdout).filter((_, i) => !isYear(plan, i))).toEqual(
    central(printed).filter((_, i) => !isYear(plan, i)),
  )
})

test('every page and number of the synthetic country is marked', () => {
  expect(plan.data).toBe('synthetic')
  expect(new Set(plan.numbers.map(({ data }) => data))).toEqual(new Set(['synthetic']))
})

describe('numbers', () => {
  test('stand once each', () => {
    const keys = plan.numbers.map(({ id, area, year }) => `${id} ${area} ${year}`)
    expect(keys.length).toBe(new Set(keys).size)
  })

  test('have a value or a reason, never both', () => {
    for (const { id, value, missing } of plan.numbers) {
      expect([id, value === null]).toEqual([id, missing !== null])
    }
  })

  test('lie inside their interval', () => {
    for (const { id, area, year, value, low, high } of plan.numbers) {
      if (low === null || high === null || value === null) continue
      expect([id, area, year, low <= value && value <= high]).toEqual([id, area, year, true])
    }
  })

  test('that are observed or derived have no interval, but the band of chance', () => {
    for (const { id, quality, low } of plan.numbers) {
      if (id.startsWith('coord.chance') || low === null) continue
      expect([id, quality]).toEqual([id, expect.stringMatching(/estimated|assumed/)])
    }
  })

  test('name only tables and areas that the plan holds', () => {
    const tables = new Set(plan.tables.map(({ id }) => id))
    const strange = plan.numbers.flatMap(({ source }) => source.filter((id) => !tables.has(id)))
    expect([...new Set(strange)]).toEqual([])
    for (const { area } of plan.numbers) expect(plan.areas).toHaveProperty([area])
  })

  test('come for every budget year and the years that were asked for', () => {
    const years = plan.numbers
      .filter(({ id, area }) => id === 'people.80plus' && area === 'vestfold')
      .map(({ year }) => year)
    expect(years).toEqual([2020, 2025, 2026, 2027, 2028, 2029, 2030, 2035, 2040])
  })

  test('of a community are the sum of its municipalities, in every year', () => {
    for (const id of [
      'people.total',
      'people.80plus',
      'need.homecare.80plus.constant',
      'need.longstay.places.trend',
    ]) {
      for (const year of plan.years) {
        const of = (area: string) =>
          plan.numbers.find((n) => n.id === id && n.area === area && n.year === year)?.value
        const whole = of('vestfold')
        if (whole === undefined || whole === null) continue
        const parts = plan.municipalities.map(of)
        if (parts.some((part) => part == null)) continue
        expect(parts.reduce<number>((sum, part) => sum + part!, 0)).toBeCloseTo(whole, 6)
      }
    }
  })
})

test('a plan is written as a report, plan.json and plan.csv, and nothing else', async () => {
  const out = join(folder, 'vestfold')
  const ended = await runSamsyn([
    'plan',
    'vestfold',
    '--draws',
    '200',
    '--lang',
    'nn',
    '--out',
    out,
  ])
  expect(ended.stderr).toContain(join(out, 'index.html'))
  expect((await readdir(out)).sort()).toEqual(['index.html', 'plan.csv', 'plan.json'])
  expect(JSON.parse(await readFile(join(out, 'plan.json'), 'utf8'))).toEqual(plan)
  const report = await readFile(join(out, 'index.html'), 'utf8')
  expect(report).toContain('<html lang="nn">')
  expect(report.toLowerCase()).toContain('syntetisk')
  const csv = (await readFile(join(out, 'plan.csv'), 'utf8')).trim().split('\n')
  expect(csv).toHaveLength(plan.numbers.length + 1)
  expect(csv.slice(1).every((line) => line.endsWith('synthetic'))).toBe(true)
})

function isYear({ numbers }: Plan, index: number): boolean {
  return numbers[index]!.unit === 'year'
}

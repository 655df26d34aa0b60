import type { PlanningData } from '@samsyn/plan'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderWith, realTables, realTablesWith } from '../test/folders.ts'
import { checkPublishedNorway, norwayAt, personsAt, readPlanningData } from './index.ts'

const namesOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

test('a folder that is not there is refused by name', async () => {
  await expect(readPlanningData('/nowhere/at/all')).rejects.toMatchObject({
    kind: 'missing-table',
    message: expect.stringMatching(/no folder at \/nowhere\/at\/all.*--data/),
  })
})

test('an empty folder is refused by its first missing table', async () => {
  const folder = folderWith({})
  await expect(readPlanningData(folder)).rejects.toMatchObject({
    kind: 'missing-table',
    message: expect.stringContaining(`population_municipality_2006_2014.csv.gz in ${folder}`),
  })
})

describe.skipIf(realTables === null)('the real tables', () => {
  let data: PlanningData
  const steps: string[] = []
  beforeAll(async () => {
    data = await readPlanningData(realTables!, {
      progress: (done, of, what) => steps.push(`${done}/${of} ${what}`),
    })
  })

  test('hold the published people of Norway in 2018 and 2024', () => {
    expect(norwayAt(data.population.national, 2018)).toBe(5_295_619)
    expect(norwayAt(data.population.national, 2024)).toBe(5_550_203)
    expect(() => checkPublishedNorway(data.population.national)).not.toThrow()
  })

  test('hold the control values of Vestfold, Tønsberg and Norway', () => {
    const { history } = data.population
    const vestfold = data.geography.communities.find(({ id }) => id === 'vestfold')!
    const in80s = (year: number) =>
      vestfold.municipalities.reduce((sum, code) => sum + personsAt(history, code, year, 80), 0)
    expect([2015, 2020, 2025].map(in80s)).toEqual([11_040, 11_925, 14_069])
    expect(personsAt(history, '3905', 2026)).toBe(60_246)
    expect(personsAt(history, '3905', 2026, 90)).toBe(508)
    const users = data.services.care.map(({ homeCareUsers80plus }) => homeCareUsers80plus)
    expect(users.reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(70_617)
    expect(users.filter((n) => n === null)).toHaveLength(5)
  })

  test('lack 24 persons among the municipalities of 2018, and it is said', () => {
    expect(data.findings).toContainEqual({
      id: 'population.municipal-sum-differs',
      table: 'population_municipality_2015_2026',
      values: { year: 2018, persons: 24, municipal: 5_295_595, national: 5_295_619 },
    })
    const years = data.findings.filter(({ id }) => id.startsWith('population.municipal-sum-'))
    expect(years.map(({ values }) => values.year)).not.toContain(2026)
  })

  test("lack people in Oslo's districts, at most 0.84 per cent of the city", () => {
    const oslo = data.findings.filter(({ values }) => values.code === '0301')
    expect(oslo.map(({ id, values }) => [id, values.share])).toEqual([
      ['population.district-unknown', 0.84],
    ])
  })

  test('come in the order of the contract: municipalities, then city districts, by code', () => {
    const { areas, people } = data.population.history
    expect(areas.filter((code) => code.length === 4)).toHaveLength(357)
    expect(areas.filter((code) => code.length === 6)).toHaveLength(38)
    expect([...areas].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))).toEqual(areas)
    expect(people).toHaveLength(21 * 395 * 212)
    expect(people.some(Number.isNaN)).toBe(false)
  })

  test('give thousands as persons, per cent as shares, and the open age once', () => {
    const { outlook, mortality } = data.population
    const at2018 = 2018 - outlook.firstYear
    expect(outlook.netMigration.central[at2018]).toBeCloseTo(18_473, 6)
    expect(outlook.lastEstimate).toBe(2023)
    expect(outlook.fertilityPattern.slice(0, 7).reduce((sum, p) => sum + p.share, 0)).toBeCloseTo(1)
    expect(mortality.rate).toHaveLength(55 * 212)
    expect(data.services.hospitalUse.filter(({ ageTo }) => ageTo === 105)).toHaveLength(21)
  })

  test('are listed with publisher, licence, rows and hash', () => {
    expect(namesOf(data.tables)).toContain('municipal_care_2025')
    for (const table of data.tables) {
      expect(table.sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(table.rows).toBeGreaterThan(0)
      for (const text of [table.publisher, table.licence, table.table, table.period]) {
        expect(text).not.toBe('')
      }
    }
  })

  test('give outer rings clockwise and every municipality a boundary', () => {
    expect(data.boundaries.map(({ municipality }) => municipality)).toEqual(
      data.geography.municipalities.map(({ code }) => code),
    )
    const ring = data.boundaries[0]!.polygons[0]![0]!
    const twiceArea = ring.slice(1).reduce((sum, [x, y], i) => {
      return sum + ring[i]![0] * y - x * ring[i]![1]
    }, 0)
    expect(twiceArea).toBeLessThan(0)
  })

  test('are told about while they are read', () => {
    expect(steps[0]).toBe('0/4 norway')
    expect(steps.at(-1)).toBe('4/4 read')
  })

  test('without the tables a plan can do without are read, and what is missing is said', async () => {
    const folder = realTablesWith('hf_capacity_2024_2025.csv', () => null)
    const without = await readPlanningData(folder)
    expect(without.services.capacity).toEqual([])
    expect(without.findings).toContainEqual({
      id: 'table.missing',
      table: 'hf_capacity_2024_2025',
      values: { table: 'hf_capacity_2024_2025' },
    })
  })
})

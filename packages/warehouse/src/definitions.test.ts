import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertSeries, parseBoundaryChanges, type Vintage, vintages } from '@samsyn/geography'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasPostgres, mustHavePostgres, runOnPostgres } from '../test/postgres.ts'
import { smallWorld, table } from '../test/small-world.ts'
import { type Engine, openEngine, rowsOf } from './duckdb.ts'
import { convertObservations, definitions, openWarehouse, rowsAsTable } from './index.ts'
import { tableSchemas } from './table-schemas.ts'

const facts = join(import.meta.dirname, '..', '..', '..', 'data', 'boundaries.csv')
const pieces = parseBoundaryChanges(readFileSync(facts, 'utf8'))
const year2024 = { from: '2024-01-01', to: '2024-12-31' }

/** Every definition with the parameters it is tried with on both engines. */
const tried: readonly (readonly [string, string])[] = [
  ['bed-days', definitions.bedDays.sql(year2024)],
  ['readmissions', definitions.readmissions.sql({ ...year2024, ageFrom: 18, ageTo: 120 })],
  ['same-day', definitions.sameDay.sql({ ...year2024, diagnoses: ['R07', 'R55'] })],
  ['resource-share', definitions.resourceShare.sql({ ...year2024, topPercent: 5 })],
  [
    'high-use-signs',
    definitions.highUseSigns.sql({ ...year2024, stays: 2, units: 3, doctors: 3, points: 9000 }),
  ],
  ['delayed-days', definitions.delayedDays.sql(year2024)],
  ['complexity-classes', definitions.complexityClasses.sql(year2024)],
  ...vintages.map(
    (to) =>
      [`converted-observations to ${to}`, definitions.convertedObservations.sql({ to })] as const,
  ),
]

let engine: Engine
const opened = () => openEngine({ memoryLimit: '500MB', threads: 2, spillFolder: '/nonexistent' })

/** Numbers to nine digits, so that 1.0 and 1, or the last bit of a sum, do not make two answers of one. */
function cell(value: unknown): string {
  if (value === null || value === '') return ''
  const text = String(value)
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? String(Number(Number(text).toPrecision(9))) : text
}

describe('the same definitions', () => {
  beforeAll(mustHavePostgres)

  test.skipIf(!hasPostgres)(
    'give the same on DuckDB and on Postgres (skipped without pg_virtualenv)',
    async () => {
      const world = smallWorld(pieces)
      const inPostgres = runOnPostgres(
        world,
        tried.map(([, sql]) => sql),
      )
      engine = await opened()
      await engine.connection.run(world)
      for (const [index, [name, sql]] of tried.entries()) {
        const rows = await rowsOf<Record<string, unknown>>(engine.connection, sql)
        const ours = rows.map((row) => Object.values(row).map(cell))
        expect(ours.length, name).toBeGreaterThan(0)
        const theirs = inPostgres[index]!.map((row) => row.map(cell))
        // NULLs come last in one engine and first in the other, and codes are compared by locale: order both alike.
        expect(sorted(ours), name).toEqual(sorted(theirs))
      }
      engine.close()
    },
  )
})

function sorted(rows: readonly string[][]): string[] {
  return rows.map((row) => row.join(',')).sort()
}

describe('on a world small enough to count by hand', () => {
  beforeEach(async () => {
    engine = await opened()
    for (const [name, columns] of Object.entries(tableSchemas)) {
      await engine.connection.run(
        `CREATE TABLE ${name} (${columns.map((column) => `${column.name} ${column.type}`).join(', ')})`,
      )
    }
    await engine.connection.run(
      "INSERT INTO persons (person, birth_year, sex, source) VALUES (1, 1940, 0, 's'), (2, 2000, 1, 's')",
    )
  })
  afterAll(() => engine.close())

  const contact = (
    person: number,
    number: number,
    service: string,
    starts: string,
    ends: string,
    more: Record<string, string | number | boolean> = {},
  ) => {
    const row = { person, contact: number, service, starts, ends, source: 's', ...more }
    const value = (one: unknown) => (typeof one === 'string' ? `'${one}'` : String(one))
    return engine.connection.run(
      `INSERT INTO contacts (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(value).join(', ')})`,
    )
  }
  const answer = async (sql: string) => (await rowsOf(engine.connection, sql))[0]

  test('a readmission is unplanned and 8 hours to 30 days after discharge', async () => {
    await contact(1, 1, 'admission', '2024-01-01 10:00', '2024-01-05 12:00', { urgent: true })
    await contact(1, 2, 'admission', '2024-01-05 19:00', '2024-01-06 12:00', { urgent: true })
    await contact(1, 3, 'admission', '2024-02-04 10:00', '2024-02-06 12:00', { urgent: true })
    await contact(1, 4, 'admission', '2024-02-10 10:00', '2024-02-12 12:00', { urgent: false })
    await contact(1, 5, 'admission', '2024-03-14 10:00', '2024-03-15 12:00', { urgent: true })
    const sql = definitions.readmissions.sql({ ...year2024, ageFrom: 67, ageTo: 120 })
    // 1 → 2 after seven hours is the same stay going on, 2 → 3 counts, 3 → 4 is planned, 4 → 5 comes on day 31.
    expect(await answer(sql)).toEqual({ stays: 5, readmitted: 1 })
    const young = definitions.readmissions.sql({ ...year2024, ageFrom: 0, ageTo: 66 })
    expect(await answer(young)).toEqual({ stays: 0, readmitted: 0 })
  })

  test('an episode over midnight of less than 12 hours is clarified the same day', async () => {
    const chest = { urgent: true, diagnosis: 'R074' }
    await contact(1, 1, 'admission', '2024-01-01 23:00', '2024-01-02 10:59', chest)
    await contact(1, 2, 'admission', '2024-02-01 23:00', '2024-02-02 11:00', chest)
    await contact(2, 1, 'emergency', '2024-02-01 10:00', '2024-02-01 22:00', chest)
    await contact(2, 2, 'emergency', '2024-02-03 10:00', '2024-02-03 12:00', {
      ...chest,
      diagnosis: 'S720',
    })
    const sql = definitions.sameDay.sql({ ...year2024, diagnoses: ['R07'] })
    expect(await answer(sql)).toEqual({ all_episodes: 4, episodes: 3, same_day: 2 })
  })

  test('a day is counted from admission to discharge, and a stay belongs where it ends', async () => {
    const home = { municipality: '3905', vintage: 2024 }
    await contact(1, 1, 'admission', '2023-12-30 23:00', '2024-01-02 01:00', home)
    await contact(1, 2, 'admission', '2024-12-30 23:00', '2025-01-02 01:00', home)
    expect(await answer(definitions.bedDays.sql(year2024))).toEqual({
      municipality: '3905',
      vintage: 2024,
      age_from: 80,
      persons: 1,
      stays: 1,
      bed_days: 3,
    })
  })

  test('of twenty patients the top five per cent are one', async () => {
    for (let person = 1; person <= 20; person++) {
      const points = person === 9 ? 1900 : 100
      await contact(person, 1, 'outpatient', '2024-05-01', '2024-05-01', { drg_points: points })
    }
    expect(await answer(definitions.resourceShare.sql({ ...year2024, topPercent: 5 }))).toEqual({
      patients: 20,
      top_patients: 1,
      points: 3800,
      top_points: 1900,
    })
  })

  test('delayed days run from the day judged ready', async () => {
    await contact(1, 1, 'admission', '2024-01-01', '2024-01-10', { ready: '2024-01-07' })
    expect(await answer(definitions.delayedDays.sql(year2024))).toMatchObject({ delayed_days: 3 })
  })

  test('services at both levels is a sign, also when home care began long ago and still goes on', async () => {
    await contact(1, 1, 'outpatient', '2024-05-01', '2024-05-01', { drg_points: 50 })
    await engine.connection.run(
      "INSERT INTO contacts (person, contact, service, starts, source) VALUES (1, 2, 'homecare', '2019-01-01', 's')",
    )
    await contact(2, 1, 'outpatient', '2024-05-01', '2024-05-01', { drg_points: 50 })
    const sql = definitions.highUseSigns.sql({
      ...year2024,
      stays: 3,
      units: 2,
      doctors: 2,
      points: 999,
    })
    expect(await answer(sql)).toMatchObject({ patients: 2, both_levels: 1, many_stays: 0 })
  })
})

describe('conversion in SQL', () => {
  test.each(vintages.flatMap((from) => vintages.map((to) => [from, to] as const)))(
    'from %i to %i gives what convertSeries gives',
    async (from: Vintage, to: Vintage) => {
      const codes = [...new Set(pieces.map((piece) => piece.codes[from]))]
      const values = new Map(
        codes.map((code, i) => [code, i % 97 === 5 ? null : 100 + ((i * 37) % 900)]),
      )
      const rows = [...values].map(([code, value]) => [
        ...['people', code, from, `${from}-01-01`, `${from}-01-01`, null, null, null, null],
        ...[value, 'persons', 'observed', value === null ? 'suppressed' : null, 's'],
      ])
      engine = await opened()
      await engine.connection.run(table('observations', tableSchemas.observations, rows))
      const boundaryRows = pieces.map(({ codes, people2015, people2024 }) => [
        ...[codes[2018], codes[2020], codes[2024], people2015, people2024],
      ])
      const columns = ['code_2018', 'code_2020', 'code_2024'].map((name) => ({
        name,
        type: 'VARCHAR',
      }))
      const people = ['people_2015', 'people_2024'].map((name) => ({ name, type: 'INTEGER' }))
      await engine.connection.run(table('boundary_pieces', [...columns, ...people], boundaryRows))

      const sql = definitions.convertedObservations.sql({ to })
      const converted = await rowsOf<{
        area: string
        value: number | null
        missing: string | null
      }>(engine.connection, sql)
      engine.close()
      const expected = convertSeries(pieces, values, from, to)
      const given = converted.filter(({ value }) => value !== null)
      expect(given.map(({ area }) => area)).toEqual([...expected.values.keys()])
      for (const { area, value } of given) expect(value).toBeCloseTo(expected.values.get(area)!, 8)
      const gaps = converted.filter(({ missing }) => missing !== null)
      expect(gaps.map(({ area }) => area)).toEqual(expected.missing.map(({ code }) => code))
      expect(gaps.every(({ missing }) => missing === 'suppressed')).toBe(true)
      const total = given.reduce((sum, { value }) => sum + value!, 0)
      expect(total).toBeCloseTo(expected.total, 6)
    },
  )
})

test('observations in a warehouse are carried over, and a code of other boundaries is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-boundaries-'))
  const warehouse = await openWarehouse(folder)
  const row = {
    indicator: 'people',
    vintage: 2018,
    period_start: '2018-01-01',
    period_end: '2018-01-01',
    unit: 'persons',
    quality: 'observed',
    source: 's',
  } as const
  const origin = { source: 's', madeBy: 'test' }
  const write = async (areas: Record<string, number>) => {
    const rows = Object.entries(areas).map(([area, value]) => ({ ...row, area, value }))
    const select = await rowsAsTable(warehouse.connection, 'r', tableSchemas.observations, rows)
    await warehouse.writeTable('observations', { select }, origin)
  }
  // A county's code has four characters too, and is not carried over.
  await write({ '0704': 100, '0716': 10, 'F-07': 110 })
  const sql = await convertObservations(warehouse, pieces, 2024)
  expect(await warehouse.query(sql)).toMatchObject([
    { area: '3905', value: 110, quality: 'derived' },
  ])
  await write({ '3905': 100 })
  await expect(convertObservations(warehouse, pieces, 2024)).rejects.toMatchObject({
    kind: 'wrong-vintage',
  })
  warehouse.close()
  rmSync(folder, { recursive: true })
})

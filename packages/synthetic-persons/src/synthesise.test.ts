import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWarehouse, type Warehouse } from '@samsyn/warehouse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallCountry } from '../test/small-country.ts'
import { type Synthesis, synthesise } from './index.ts'

const data = smallCountry()
const root = mkdtempSync(join(tmpdir(), 'samsyn-synth-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const inFolder = (name: string) => join(root, name)
const made = { data, madeBy: 'samsyn test' }

describe('a synthetic country of 40 000 persons over two years', () => {
  const folder = inFolder('country')
  let synthesis: Synthesis
  let warehouse: Warehouse
  beforeAll(async () => {
    synthesis = await synthesise({ ...made, folder, persons: 40_000, years: 2, seed: 7 })
    warehouse = await openWarehouse(folder, { readOnly: true })
  })
  afterAll(() => warehouse.close())
  const count = async (sql: string) => {
    const [row] = await warehouse.query<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)
    return row!.n
  }

  test('meets every published figure within its tolerance', () => {
    const off = synthesis.calibration.filter(
      ({ target, result, tolerance }) => !(Math.abs(result / target - 1) <= tolerance),
    )
    expect(off).toEqual([])
    const written = JSON.parse(readFileSync(join(folder, 'calibration.json'), 'utf8'))
    expect(written).toMatchObject({ kind: 'synthetic', persons: 40_000, years: 2, seed: 7 })
    expect(written.figures).toEqual(synthesis.calibration)
  })

  test('has a target from a source for everything that is calibrated', () => {
    const kinds = new Set(synthesis.calibration.map(({ id }) => id.split('.')[0]))
    expect([...kinds].sort()).toEqual([
      'acutebed',
      'chapter',
      'complexity',
      'daeca',
      'doctor',
      'gp',
      'high-use',
      'homecare',
      'hospital',
      'longstay',
      'mental',
      'outofhours',
      'readmission',
      'resources',
    ])
    expect(synthesis.calibration.every(({ source }) => source.length > 0)).toBe(true)
  })

  test('holds every kind of contact that the field plans for', async () => {
    const services = await warehouse.query<{ service: string }>(
      'SELECT DISTINCT service FROM contacts ORDER BY 1',
    )
    expect(services.map(({ service }) => service)).toEqual([
      'acutebed',
      'admission',
      'daycare',
      'emergency',
      'gp',
      'homecare',
      'longstay',
      'mental',
      'mentalstay',
      'outofhours',
      'outpatient',
      'shortstay',
    ])
    expect(await count('contacts WHERE ready IS NOT NULL')).toBeGreaterThan(0)
    expect(await count('contacts WHERE weekly_minutes > 0')).toBeGreaterThan(0)
    expect(
      await count("contacts WHERE service = 'admission' AND (diagnosis IS NULL OR drg IS NULL)"),
    ).toBe(0)
  })

  test('lets no one be in two hospital beds, be treated after death or be ready before admission', async () => {
    const overlapping = `(SELECT starts, lag(ends) OVER (PARTITION BY person ORDER BY starts) AS before
      FROM contacts WHERE service = 'admission') WHERE starts < before`
    expect(await count(overlapping)).toBe(0)
    const dead =
      'contacts c JOIN persons p ON p.person = c.person WHERE CAST(c.starts AS DATE) > p.died'
    expect(await count(dead)).toBe(0)
    const unborn = `contacts c JOIN persons p ON p.person = c.person
      WHERE extract(year FROM c.starts) < p.birth_year AND c.service NOT IN ('homecare', 'longstay')`
    expect(await count(unborn)).toBe(0)
    expect(await count('contacts WHERE ends < starts')).toBe(0)
    expect(
      await count('contacts WHERE ready <= CAST(starts AS DATE) OR ready > CAST(ends AS DATE)'),
    ).toBe(0)
  })

  test('lets women give birth and men have a prostate, and not the other way about', async () => {
    const of = (codes: string, sex: number) =>
      count(`contacts c JOIN persons p ON p.person = c.person
        WHERE c.service IN ('admission', 'outpatient') AND regexp_matches(c.diagnosis, '${codes}') AND p.sex = ${sex}`)
    expect([await of('^(O|N81)', 1), await of('^(C61|N40)', 0)]).toEqual([0, 0])
    expect(await of('^(O|N81)', 0)).toBeGreaterThan(0)
    expect(await of('^(C61|N40)', 1)).toBeGreaterThan(0)
  })

  test('gives every contact its own number within the person', async () => {
    const [row] = await warehouse.query<{ all: number; own: number }>(
      'SELECT count(*) AS "all", count(DISTINCT (person, contact)) AS own FROM contacts',
    )
    expect(row!.own).toBe(row!.all)
    expect(row!.all).toBe(synthesis.contacts)
  })

  test('lets the sick die more often, and the frail need more care', async () => {
    const [row] = await warehouse.query<{ frail: number; fit: number }>(`
      SELECT avg(CASE WHEN frailty >= 6 THEN in_care END) AS frail, avg(CASE WHEN frailty <= 3 THEN in_care END) AS fit
      FROM (SELECT p.frailty, CASE WHEN h.person IS NULL THEN 0e0 ELSE 1e0 END AS in_care FROM persons p
        LEFT JOIN (SELECT DISTINCT person FROM contacts WHERE service IN ('homecare', 'longstay')) h ON h.person = p.person)`)
    expect(row!.frail).toBeGreaterThan(3 * row!.fit)
  })

  test('is there already when it is asked for again', async () => {
    const before = warehouse.manifest().generation
    const again = await synthesise({ ...made, folder, persons: 40_000, years: 2, seed: 7 })
    expect(again).toEqual(synthesis)
    expect((await warehouse.refresh()).generation).toBe(before)
  })
})

describe('the same seed', () => {
  test('gives the same bytes on one thread and on two, and another seed gives others', async () => {
    const hashes = async (name: string, seed: number, threads: number) => {
      const folder = inFolder(name)
      await synthesise({ ...made, folder, persons: 1400, years: 1, seed, threads, block: 700 })
      const { tables } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
      const calibration = readFileSync(join(folder, 'calibration.json'), 'utf8')
      return { tables: JSON.stringify(tables), calibration }
    }
    const one = await hashes('one', 3, 1)
    expect(await hashes('two', 3, 2)).toEqual(one)
    expect((await hashes('other', 4, 2)).tables).not.toBe(one.tables)
  })

  test('makes a country of one person too', async () => {
    const { persons } = await synthesise({
      ...made,
      folder: inFolder('alone'),
      persons: 1,
      years: 1,
      seed: 0,
    })
    expect(persons).toBe(1)
  })
})

describe('is refused in one sentence, with nothing half-written', () => {
  test.each([
    ['0 persons', { persons: 0 }],
    ['-2 years', { years: -2 }],
    ['1.5 persons', { persons: 1.5 }],
    ['99 years', { years: 99 }],
    ['-1 seed', { seed: -1 }],
  ])('%s', async (found, wrong) => {
    const folder = inFolder('never')
    const ask = synthesise({ ...made, folder, persons: 10, years: 1, seed: 1, ...wrong })
    await expect(ask).rejects.toThrow(`Found ${found}; because it takes a whole number from`)
    expect(readdirSync(root)).not.toContain('never')
  })

  test('a folder with other files', async () => {
    const folder = mkdtempSync(join(root, 'foreign-'))
    writeFileSync(join(folder, 'thesis.doc'), '')
    const ask = synthesise({ ...made, folder, persons: 10, years: 1, seed: 1 })
    await expect(ask).rejects.toMatchObject({ kind: 'cannot-write' })
    expect(readdirSync(folder)).toEqual(['thesis.doc'])
  })

  test('a warehouse with data of others', async () => {
    const folder = inFolder('real')
    const warehouse = await openWarehouse(folder)
    const select = "SELECT 1 AS person, 1950 AS birth_year, 0 AS sex, 'npr' AS source"
    await warehouse.writeTable('persons', { select }, { source: 'npr', madeBy: 'test' })
    warehouse.close()
    const ask = synthesise({ ...made, folder, persons: 10, years: 1, seed: 1 })
    await expect(ask).rejects.toThrow('Found data of npr in')
  })

  test('a folder that cannot be made', async () => {
    writeFileSync(inFolder('file'), '')
    const ask = synthesise({
      ...made,
      folder: inFolder('file/inside'),
      persons: 10,
      years: 1,
      seed: 1,
    })
    await expect(ask).rejects.toMatchObject({ kind: 'cannot-write' })
  })
})

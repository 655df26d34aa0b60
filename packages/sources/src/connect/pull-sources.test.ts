import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../../test/folders.ts'
import { changed, publisherHere, rowsOf } from '../../test/pulling.ts'
import { sourcesNamed } from './index.ts'

const { server, pull, catalogue, bodiesAsked } = publisherHere()

describe('a pull of Statistics Norway', () => {
  test('gives each cell its area, sex, age, day and unit, worked by hand', async () => {
    const folder = folderWith({})
    const { pulled, refused } = await pull(folder, ['ssb-07459'])
    expect(refused).toEqual([])
    expect(pulled).toMatchObject([
      { id: 'ssb-07459', rows: 36, how: 'fetched', target: 'observations' },
    ])
    const rows = await rowsOf(
      folder,
      `SELECT * FROM observations WHERE area = '3905' AND sex = 0 AND age_from = 105 AND period_start = '2026-01-01'`,
    )
    // 3905 + 2 × 100 000 + 105 + 2026
    expect(rows).toEqual([
      {
        ...{ indicator: 'population.persons', area: '3905', vintage: 2024 },
        ...{
          period_start: '2026-01-01',
          period_end: '2026-01-01',
          sex: 0,
          age_from: 105,
          age_to: 105,
        },
        ...{ detail: null, value: 206036, unit: 'persons', quality: 'observed', missing: null },
        ...{ source: 'ssb-07459', symbol: null },
      },
    ])
  })

  test('asks in pieces no larger than the service takes, years first, and each cell once', async () => {
    server.world.maxDataCells = 20
    const folder = folderWith({})
    await pull(folder, ['ssb-07459'])
    const years = bodiesAsked().map((body) => JSON.parse(body).selection.at(-1).valueCodes)
    expect(years).toEqual([['2025'], ['2026']])
    expect(
      await rowsOf(folder, 'SELECT count(*) AS n, count(DISTINCT value) AS m FROM observations'),
    ).toEqual([{ n: 36, m: 36 }])
  })

  test('asks in halves where the service takes fewer cells than it says', async () => {
    const folder = folderWith({})
    const told = server.world.maxDataCells
    server.world = { ...server.world, maxDataCells: 7 }
    // The limit it tells is the old one.
    server.faults = [
      { on: /config/, times: 1, how: changed(() => JSON.stringify({ maxDataCells: told })) },
    ]
    const { pulled } = await pull(folder, ['ssb-07459'])
    expect(pulled[0]?.rows).toBe(36)
  })

  test('keeps every response with question, time, publisher, licence and hash', async () => {
    const folder = folderWith({})
    await pull(folder, ['ssb-07459'], { now: () => new Date('2026-11-22T06:00:00Z') })
    const runs = readdirSync(join(folder, 'responses', 'ssb-07459'))
    expect(runs).toHaveLength(1)
    const names = readdirSync(join(folder, 'responses', 'ssb-07459', runs[0]!))
    expect(names).toHaveLength(1 + 4) // run.json; config, metadata, code list, data
    const { default: run } = await import(
      join(folder, 'responses', 'ssb-07459', runs[0]!, 'run.json'),
      { with: { type: 'json' } }
    )
    for (const response of run.responses) {
      expect(response).toMatchObject({
        at: '2026-11-22T06:00:00.000Z',
        publisher: 'Statistics Norway (SSB)',
        licence: 'CC BY 4.0',
        credit: 'Kilde: Statistisk sentralbyrå',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
    }
    expect(run.updated).toBe('2026-02-24T07:00:00Z')
  })

  test('keeps what ".", ".." and ":" mean, and a nought a nought', async () => {
    const folder = folderWith({})
    const { pulled } = await pull(folder, ['ssb-12293'])
    const rows = await rowsOf(
      folder,
      'SELECT area, vintage, year(period_start) AS year, value, missing, symbol FROM observations ORDER BY area, year',
    )
    const row = (
      area: string,
      vintage: number,
      year: number,
      value: number | null,
      missing: string | null,
      symbol: string | null,
    ) => {
      return { area, vintage, year, value, missing, symbol }
    }
    expect(rows).toEqual([
      row('0301', 2020, 2022, 97.5, null, null),
      row('0301', 2024, 2025, 97.5, null, null),
      row('3803', 2020, 2022, 97.5, null, null),
      row('3905', 2024, 2025, null, 'suppressed', ':'),
      row('norway', 2020, 2022, null, 'not-collected', '..'),
      row('norway', 2024, 2025, 0, null, null),
    ])
    // 3905 in 2022 and 3803 in 2025: no such municipality then.
    expect(pulled[0]!.leftOut).toEqual([
      { area: '3803', vintage: 2024, cells: 1, withValue: 0 },
      { area: '3905', vintage: 2020, cells: 1, withValue: 0 },
    ])
  })

  test('reads the older interface', async () => {
    const folder = folderWith({})
    await pull(folder, ['ssb-07902'])
    expect(
      await rowsOf(
        folder,
        `SELECT DISTINCT detail, value, unit FROM observations WHERE sex = 1 AND detail = 'age=080' ORDER BY value`,
      ),
    ).toEqual([
      { detail: 'age=080', value: 45.5, unit: 'per-1000' },
      { detail: 'age=080', value: 4550, unit: 'count' },
    ])
  })
})

describe('a pull of FHI', () => {
  test('names every code, reads the byte order mark, and keeps a hidden number hidden', async () => {
    const folder = folderWith({})
    await pull(folder, ['fhi-nokkel-699'])
    const [body] = bodiesAsked()
    expect(JSON.parse(body!).dimensions.map(({ filter }: { filter: string }) => filter)).toEqual(
      Array(6).fill('item'),
    )
    const rows = await rowsOf(
      folder,
      `SELECT area, indicator, value, unit, missing FROM observations
       WHERE detail = 'KODEGRUPPE=I00_I99' AND period_start = '2024-01-01' ORDER BY area, indicator`,
    )
    expect(rows).toEqual([
      {
        area: '0301',
        indicator: 'FHI nokkel/699 RATE',
        value: 25.6,
        unit: 'per-1000',
        missing: null,
      },
      {
        area: '0301',
        indicator: 'FHI nokkel/699 TELLER',
        value: 1234,
        unit: 'persons',
        missing: null,
      },
      {
        area: '1835',
        indicator: 'FHI nokkel/699 RATE',
        value: null,
        unit: 'per-1000',
        missing: 'suppressed',
      },
      {
        area: '1835',
        indicator: 'FHI nokkel/699 TELLER',
        value: null,
        unit: 'persons',
        missing: 'suppressed',
      },
      {
        area: 'norway',
        indicator: 'FHI nokkel/699 RATE',
        value: 25.6,
        unit: 'per-1000',
        missing: null,
      },
      {
        area: 'norway',
        indicator: 'FHI nokkel/699 TELLER',
        value: 1234,
        unit: 'persons',
        missing: null,
      },
    ])
  })
})

describe('a pull of KLASS', () => {
  test('gives codes with their time, changes and correspondences, several to one', async () => {
    const folder = folderWith({})
    const { refused } = await pull(folder, ['klass-131-codes', 'klass-131-changes', 'klass-2688'])
    expect(refused).toEqual([])
    expect(
      await rowsOf(
        folder,
        'SELECT code, valid_from, valid_to FROM classification_codes ORDER BY code',
      ),
    ).toEqual([
      { code: '3803', valid_from: '2020-01-01', valid_to: '2024-01-01' },
      { code: '3905', valid_from: '2024-01-01', valid_to: null },
    ])
    expect(
      await rowsOf(folder, 'SELECT old_code, new_code, changed FROM classification_changes'),
    ).toEqual([{ old_code: '3803', new_code: '3905', changed: '2024-01-01' }])
    expect(
      await rowsOf(folder, 'SELECT code FROM correspondences WHERE target_code = 4601 ORDER BY 1'),
    ).toEqual([{ code: 'S16' }, { code: 'S17' }])
  })
})

describe('without a network', () => {
  test('the same tables are built from the kept responses, byte for byte', async () => {
    const folder = folderWith({})
    const all = ['ssb-07459', 'ssb-12293', 'fhi-nokkel-699', 'klass-2688']
    server.world.maxDataCells = 20
    await pull(folder, all)
    const files = parquetIn(folder)
    for (const name of readdirSync(folder))
      if (name !== 'responses') rmSync(join(folder, name), { recursive: true })
    server.asked.length = 0
    const { pulled, refused } = await pull(folder, all, { offline: true, bases: {} })
    expect(refused).toEqual([])
    expect(pulled.map(({ how }) => how)).toEqual(Array(4).fill('rebuilt'))
    expect(server.asked).toEqual([])
    // A file's name holds the hash of its bytes.
    expect(parquetIn(folder)).toEqual(files)
  })

  test('a source that was never pulled is refused by name', async () => {
    const { refused } = await pull(folderWith({}), ['ssb-07459'], { offline: true })
    expect(refused).toMatchObject([
      {
        refusal: {
          kind: 'missing-table',
          message: expect.stringContaining('no finished pull of ssb-07459'),
        },
      },
    ])
  })
})

const parquetIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.parquet'))
    .sort()

test('words stand for sources and groups, and a misspelt one is refused with the one that was meant', () => {
  expect(sourcesNamed(catalogue(), ['kostra']).map(({ table }) => table)).toEqual([
    ...['11996', '11875', '12292', '12293', '14533'],
  ])
  expect(() => sourcesNamed(catalogue(), ['kostar'])).toThrow('write kostra')
})

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type Observation,
  type Origin,
  openWarehouse,
  replaceText,
  rowsAsTable,
  tableSchemas,
  type Warehouse,
} from './index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-warehouse-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const origin = { source: 'register', madeBy: 'samsyn test' }
const people = (rows: string) => ({
  select: `SELECT * FROM (VALUES ${rows}) AS v(person, birth_year, sex, source)`,
})
const parquet = () => readdirSync(folder).filter((name) => name.endsWith('.parquet'))

describe('a table', () => {
  test('is read back by its name, columns of the schema first and absent ones missing', async () => {
    const warehouse = await openWarehouse(folder)
    await warehouse.writeTable('persons', people("(2, 1950, 1, 'r'), (1, 1940, 0, 'r')"), origin)
    expect(await warehouse.query('SELECT * FROM persons ORDER BY person')).toEqual([
      {
        person: 1,
        birth_year: 1940,
        sex: 0,
        municipality: null,
        vintage: null,
        died: null,
        source: 'r',
      },
      {
        person: 2,
        birth_year: 1950,
        sex: 1,
        municipality: null,
        vintage: null,
        died: null,
        source: 'r',
      },
    ])
    warehouse.close()
  })

  test('holds observations from JavaScript with their reason for missing', async () => {
    const warehouse = await openWarehouse(folder)
    const observation: Observation = {
      indicator: 'care.longstay',
      area: '3905',
      vintage: 2024,
      period_start: '2025-12-31',
      period_end: '2025-12-31',
      value: null,
      unit: 'users',
      quality: 'observed',
      missing: 'suppressed',
      source: 'ssb-12292',
    }
    const select = await rowsAsTable(warehouse.connection, 'pulled', tableSchemas.observations, [
      { ...observation },
    ])
    await warehouse.writeTable(
      'observations',
      { select },
      { ...origin, at: '2026-11-21T12:00:00Z' },
    )
    const [row] = await warehouse.query('SELECT * FROM observations')
    expect(row).toMatchObject(observation)
    expect(warehouse.table('observations')?.sources[0]?.at).toBe('2026-11-21T12:00:00Z')
    warehouse.close()
  })

  test('of several sources: a refresh replaces what its own source gave, and its old files go', async () => {
    const warehouse = await openWarehouse(folder)
    await warehouse.writeTable('persons', people("(1, 1940, 0, 'a')"), { ...origin, source: 'a' })
    await warehouse.writeTable(
      'persons',
      { select: "SELECT 9 AS person, 1999 AS birth_year, 1 AS sex, 'b' AS source, 3 AS frailty" },
      { ...origin, source: 'b' },
    )
    await warehouse.writeTable('persons', people("(5, 1950, 0, 'a')"), { ...origin, source: 'a' })
    expect(await warehouse.query('SELECT person, frailty FROM persons ORDER BY person')).toEqual([
      { person: 5, frailty: null },
      { person: 9, frailty: 3 },
    ])
    expect(parquet()).toHaveLength(2)
    expect(warehouse.manifest().generation).toBe(3)
    warehouse.close()
  })

  test('shows columns that no file has, and files that have them beside files that have not', async () => {
    const warehouse = await openWarehouse(folder)
    const given = "SELECT 1 AS person, 1940 AS birth_year, 0 AS sex, 'a' AS source"
    const died = async () => warehouse.query('SELECT * FROM persons ORDER BY person')
    const write = (select: string, source: string) =>
      warehouse.writeTable('persons', { select }, { ...origin, source })
    const entry = await write(given, 'a')
    expect(entry.sources[0]!.columns.map(({ name }) => name)).not.toContain('died')
    expect(await died()).toMatchObject([{ person: 1, municipality: null, died: null }])
    await write(`${given.replace('1 AS', '2 AS')}, DATE '2025-01-31' AS died`, 'b')
    // As every file was written once: absent columns as NULL in it.
    await write(`${given.replace('1 AS', '3 AS')}, NULL AS municipality, NULL AS died`, 'c')
    expect(await died()).toMatchObject([
      { person: 1, died: null },
      { person: 2, died: '2025-01-31' },
      { person: 3, died: null },
    ])
    expect(Object.keys((await died())[0]!)).toEqual(tableSchemas.persons.map(({ name }) => name))
    warehouse.close()
    const again = await openWarehouse(folder, { readOnly: true })
    expect(await again.query('DESCRIBE persons')).toMatchObject(
      tableSchemas.persons.map(({ name, type }) => ({ column_name: name, column_type: type })),
    )
    again.close()
  })

  test('has the same bytes from the same rows, on one thread and on two', async () => {
    const rows = {
      select: `SELECT i AS person, 1900 + i % 100 AS birth_year, i % 2 AS sex, 's' AS source
               FROM range(300000) t(i)`,
    }
    const hashes = []
    for (const threads of [1, 2]) {
      const warehouse = await openWarehouse(join(folder, String(threads)), { threads })
      const entry = await warehouse.writeTable('persons', rows, origin)
      hashes.push(entry.sources[0]!.hash)
      warehouse.close()
    }
    expect(hashes[0]).toBe(hashes[1])
  })
})

describe('a change', () => {
  test('of several tables shows at once, and only at commit', async () => {
    const warehouse = await openWarehouse(folder)
    const writing = await warehouse.begin(origin)
    await writing.part('persons', 0, people("(1, 1940, 0, 'r')"))
    await writing.part('visits', 0, { select: 'SELECT 1 AS person', orderBy: ['person'] })
    expect(Object.keys((await warehouse.refresh()).tables)).toEqual([])
    await writing.commit()
    expect(Object.keys(warehouse.manifest().tables)).toEqual(['persons', 'visits'])
    warehouse.close()
  })

  test('that is abandoned leaves nothing', async () => {
    const warehouse = await openWarehouse(folder)
    const writing = await warehouse.begin(origin)
    await writing.part('persons', 0, people("(1, 1940, 0, 'r')"))
    await writing.abandon()
    expect(parquet()).toEqual([])
    expect(readdirSync(join(folder, '.staging'))).toEqual([])
    warehouse.close()
  })

  test('may be made by one writer at a time', async () => {
    const one = await openWarehouse(folder)
    const other = await openWarehouse(folder)
    const writing = await one.begin(origin)
    await expect(other.begin(origin)).rejects.toMatchObject({ kind: 'not-available' })
    await writing.abandon()
    await (await other.begin(origin)).abandon()
    one.close()
    other.close()
  })

  test('by another process is seen by a reader whose files are gone', async () => {
    const writer = await openWarehouse(folder)
    await writer.writeTable('persons', people("(1, 1940, 0, 'r')"), origin)
    const reader = await openWarehouse(folder, { readOnly: true })
    await writer.writeTable('persons', people("(2, 1940, 0, 'r')"), origin)
    expect(await reader.query('SELECT person FROM persons')).toEqual([{ person: 2 }])
    writer.close()
    reader.close()
  })

  test('keeps the finished parts of a named job for the next run of it', async () => {
    const warehouse = await openWarehouse(folder)
    const job = { ...origin, job: 'import of 2025' }
    await leaveAsKilled(warehouse, job)

    const again = await warehouse.begin(job)
    expect([...again.finished('persons')]).toEqual([0])
    expect(await again.part('persons', 0, { select: 'never asked' })).toBe(1)
    await again.part('persons', 1, people("(2, 1950, 0, 'r')"))
    await again.commit()
    expect(warehouse.table('persons')?.rows).toBe(2)
    expect(readdirSync(join(folder, '.staging'))).toEqual([])
    warehouse.close()
  })

  test('of another job of the same source takes the parts of the first away, of another source not', async () => {
    const warehouse = await openWarehouse(folder)
    await leaveAsKilled(warehouse, { ...origin, job: 'import of 2025' })
    await (await warehouse.begin({ ...origin, source: 'other', job: 'pull' })).abandon()
    expect(readdirSync(join(folder, '.staging'))).toHaveLength(1)
    await (await warehouse.begin({ ...origin, job: 'import of 2026' })).abandon()
    expect(readdirSync(join(folder, '.staging'))).toEqual([])
    warehouse.close()
  })

  /** What a kill leaves of a job: a staged part, and half of the next. */
  async function leaveAsKilled(warehouse: Warehouse, job: Origin) {
    const writing = await warehouse.begin(job)
    await writing.part('persons', 0, people("(1, 1940, 0, 'r')"))
    const staged = join(folder, '.staging', readdirSync(join(folder, '.staging'))[0]!)
    const kept = readFileSync(join(staged, 'persons-0000.parquet'))
    await writing.abandon()
    mkdirSync(staged, { recursive: true })
    writeFileSync(join(staged, 'persons-0000.parquet'), kept)
    writeFileSync(join(staged, 'persons-0001.parquet.partial'), 'half')
  }
})

describe('a text that was cut short before it had its name', () => {
  const noProcess = 999_999_999
  const partial = (pid: number) => join(folder, `.samsyn-calibration.json.${pid}`)
  const sweepAsNextChange = async () => {
    const warehouse = await openWarehouse(folder)
    await (await warehouse.begin(origin)).abandon()
    await warehouse.close()
  }

  test('is no stranger, and goes with the next change', async () => {
    writeFileSync(partial(noProcess), 'half')
    await sweepAsNextChange()
    expect(existsSync(partial(noProcess))).toBe(false)
  })

  test('stays while the process that writes it lives', async () => {
    for (const pid of [process.pid, process.ppid]) writeFileSync(partial(pid), 'half')
    await sweepAsNextChange()
    expect(existsSync(partial(process.pid))).toBe(true)
    expect(existsSync(partial(process.ppid))).toBe(true)
  })

  test('goes when it has our number and is older than we are: the server before us in the container', async () => {
    writeFileSync(partial(process.pid), 'half')
    utimesSync(partial(process.pid), 0, 0)
    await sweepAsNextChange()
    expect(existsSync(partial(process.pid))).toBe(false)
  })

  test('is not what only looks like it: another’s hidden file or folder stays, and a new warehouse refuses it', async () => {
    const notOurs = ['.backup.2024', `.samsyn-notes.${noProcess}`]
    await (await openWarehouse(folder)).close()
    writeFileSync(join(folder, notOurs[0]!), 'theirs')
    mkdirSync(join(folder, notOurs[1]!))
    await expect(openWarehouse(folder)).rejects.toMatchObject({ kind: 'cannot-write' })
    rmSync(join(folder, notOurs[0]!))
    await sweepAsNextChange()
    expect(existsSync(join(folder, notOurs[1]!))).toBe(true)
  })

  test('is taken away by who wrote it when it cannot have its name', async () => {
    mkdirSync(join(folder, 'taken', 'within'), { recursive: true })
    await expect(replaceText(folder, 'taken', 'text')).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['taken'])
  })
})

describe('a change of several sources', () => {
  const persons = (from: number) => people(`(${from}, 1950, 1, 'r'), (${from + 1}, 1940, 0, 'r')`)
  const sources = (warehouse: Warehouse) =>
    warehouse.table('persons')?.sources.map(({ source }) => source) ?? []

  test('may give one table as another source, also when its part was made by a killed run', async () => {
    const warehouse = await openWarehouse(folder)
    const killed = await warehouse.begin({ ...origin, job: 'named' })
    await killed.part('persons', 0, { ...persons(1), source: 'others' })
    // A copy of what a killed run leaves: abandoning would take it away.
    const staging = join(folder, '.staging')
    cpSync(staging, `${folder}-staged`, { recursive: true })
    await killed.abandon()
    cpSync(`${folder}-staged`, staging, { recursive: true })
    rmSync(`${folder}-staged`, { recursive: true })
    const resumed = await warehouse.begin({ ...origin, job: 'named' })
    expect([...resumed.finished('persons')]).toEqual([0])
    await resumed.part('persons', 0, { ...persons(1), source: 'others' })
    await resumed.commit()
    expect(sources(warehouse)).toEqual(['others'])
    warehouse.close()
  })

  test('may take away one source of a table and leave the others', async () => {
    const warehouse = await openWarehouse(folder)
    for (const source of ['a', 'b']) {
      await warehouse.writeTable('persons', persons(1), { ...origin, source })
    }
    const writing = await warehouse.begin({ ...origin, source: 'c' })
    await writing.part('persons', 0, persons(5))
    writing.drop('persons', 'a')
    await writing.commit()
    expect(sources(warehouse)).toEqual(['b', 'c'])
    expect(parquet()).toHaveLength(2)
    warehouse.close()
  })
})

test('rows that come in their order need not be sorted again, and are the same bytes', async () => {
  const warehouse = await openWarehouse(folder)
  const { select } = people(
    Array.from({ length: 50 }, (_, i) => `(${(i * 37) % 50}, 1950, 1, 'r')`).join(', '),
  )
  const hash = async (rows: { select: string; ordered?: boolean }) =>
    (await warehouse.writeTable('persons', rows, origin)).sources[0]!.hash
  const sorted = await hash({ select })
  expect(await hash({ select: `${select} ORDER BY person`, ordered: true })).toBe(sorted)
  expect(await hash({ select, ordered: true })).not.toBe(sorted)
  warehouse.close()
})

test('what is laid aside on disk cannot be read there when it is to be encrypted', async () => {
  const seen = async (encryptSpill: boolean) => {
    const warehouse = await openWarehouse(folder, { encryptSpill, memoryLimit: '24MB', threads: 1 })
    await warehouse.connection.run(
      "CREATE TEMP TABLE big AS SELECT 'PLANTED' || hash(i) AS a, hash(i + 1) AS b FROM range(900000) t(i)",
    )
    const spill = readdirSync(folder).find((name) => name.startsWith('.spill'))!
    const files = readdirSync(join(folder, spill)).map((name) => join(folder, spill, name))
    const texts = files.map((path) => readFileSync(path, 'latin1'))
    warehouse.close()
    return { files: files.length > 0, plain: texts.some((text) => text.includes('PLANTED')) }
  }
  expect(await seen(false)).toEqual({ files: true, plain: true })
  expect(await seen(true)).toEqual({ files: true, plain: false })
})

describe('is refused in one sentence', () => {
  test('a row without what every row must have, and nothing of the table is written', async () => {
    const warehouse = await openWarehouse(folder)
    const write = warehouse.writeTable(
      'persons',
      people("(1, 1940, 0, 'r'), (2, NULL, 0, 'r')"),
      origin,
    )
    await expect(write).rejects.toThrow('Found a row without a value in persons.birth_year;')
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['warehouse.lock'])
    warehouse.close()
  })

  test('a cell of the wrong type, without the cell in the message', async () => {
    const warehouse = await openWarehouse(folder)
    const write = warehouse.writeTable('persons', people("(1, '010150 12345', 0, 'r')"), origin)
    await expect(write).rejects.toThrow(/^Found a cell that does not fit the type of its column;/)
    await expect(write).rejects.not.toThrow(/12345/)
    warehouse.close()
  })

  test('a table without a column that every source must give', async () => {
    const warehouse = await openWarehouse(folder)
    const write = warehouse.writeTable('persons', { select: 'SELECT 1 AS person' }, origin)
    await expect(write).rejects.toMatchObject({ kind: 'shapes-differ' })
    warehouse.close()
  })

  test('a folder with other things in it, unless they are said to lie beside', async () => {
    writeFileSync(join(folder, 'thesis.doc'), '')
    await expect(openWarehouse(folder)).rejects.toThrow('Found thesis.doc in')
    expect(readdirSync(folder)).toEqual(['thesis.doc'])
    ;(await openWarehouse(folder, { beside: ['thesis.doc'] })).close()
  })

  test('reading where there is no warehouse', async () => {
    await expect(openWarehouse(folder, { readOnly: true })).rejects.toMatchObject({
      kind: 'missing-table',
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('a manifest that is none, and one of a newer schema', async () => {
    writeFileSync(join(folder, 'manifest.json'), '{"name":"app"}')
    await expect(openWarehouse(folder)).rejects.toMatchObject({ kind: 'broken-table' })
    writeFileSync(join(folder, 'manifest.json'), '{"samsyn":"warehouse","schema":2,"tables":{}}')
    await expect(openWarehouse(folder)).rejects.toThrow('Found a manifest of schema 2')
  })

  test('a table whose file is gone', async () => {
    const warehouse = await openWarehouse(folder)
    await warehouse.writeTable('persons', people("(1, 1940, 0, 'r')"), origin)
    warehouse.close()
    rmSync(join(folder, parquet()[0]!))
    await expect(openWarehouse(folder)).rejects.toMatchObject({ kind: 'broken-table' })
  })

  test('a change through a reader, and a folder that is a file', async () => {
    const warehouse = await openWarehouse(folder)
    await warehouse.writeTable('persons', people("(1, 1940, 0, 'r')"), origin)
    const reader = await openWarehouse(folder, { readOnly: true })
    await expect(reader.begin(origin)).rejects.toMatchObject({ kind: 'cannot-write' })
    reader.close()
    warehouse.close()
    writeFileSync(join(folder, 'file'), '')
    await expect(openWarehouse(join(folder, 'file'))).rejects.toMatchObject({
      kind: 'cannot-write',
    })
  })
})

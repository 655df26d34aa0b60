import { execFileSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openWarehouse } from '@samsyn/warehouse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { episodes } from '../test/episodes.ts'
import { common, deliveryFolder, held, importText, KEY } from '../test/small-delivery.ts'
import { withoutCells } from './checks.ts'
import { type ImportOptions, importExtracts } from './index.ts'
import { pseudonymSql, runKeyed } from './pseudonyms.ts'
import { keyOf } from './read-key.ts'

/** A delivery of episodes in a folder, ready to be imported with changes. */
function delivery(text: string | Uint8Array = episodes([{}, {}])) {
  const { root, key, warehouse } = deliveryFolder()
  const file = join(root, 'episodes.csv')
  writeFileSync(file, text)
  const options = { ...common, kind: 'npr', files: [file], warehouse, key }
  return { root, key, warehouse, file, options }
}

describe('a pseudonym', () => {
  const expected = (key: Uint8Array | string, text: string) =>
    createHmac('sha256', key).update(text).digest().readBigUInt64BE() >> 1n

  test('is the first 63 bits of HMAC-SHA-256 over series and identifier', async () => {
    const { contacts } = await importText('npr', episodes([{ lopenr: '01017012345' }]))
    expect(BigInt(contacts[0]!.person as bigint)).toBe(expected(KEY, 'npr:01017012345'))
  })

  test('is what node:crypto gives, for keys of any length and texts of any content', async () => {
    const { warehouse } = deliveryFolder()
    const { connection, close } = await openWarehouse(warehouse).then((one) => ({
      connection: one.connection,
      close: () => one.close(),
    }))
    await connection.run('CREATE TEMP TABLE texts (n INTEGER, id VARCHAR)')
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 150 })
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(bytes, texts, async (key, list) => {
        await connection.run('DELETE FROM texts')
        const appender = await connection.createAppender('texts', 'main', 'temp')
        for (const [n, text] of list.entries()) {
          appender.appendInteger(n)
          appender.appendVarchar(text)
          appender.endRow()
        }
        appender.closeSync()
        const sql = `CREATE OR REPLACE TEMP TABLE made AS SELECT n, ${pseudonymSql('id')} AS p FROM texts`
        await runKeyed(connection, sql, keyOf(key))
        const rows = await connection.runAndReadAll('SELECT p FROM made ORDER BY n')
        expect(rows.getRows().map(([p]) => p)).toEqual(list.map((text) => expected(key, text)))
      }),
      { numRuns: 40 },
    )
    close()
  })

  test('of another series is another person', async () => {
    const one = await importText('npr', episodes([{}]))
    const other = await importText('npr', episodes([{}]), { series: 'project' })
    expect(one.contacts[0]!.person).not.toBe(other.contacts[0]!.person)
  })
})

describe('a key is refused', () => {
  const spoilt: [string, (key: string) => void, string][] = [
    ['when others may read it', (key) => chmodSync(key, 0o644), 'others than its owner'],
    ['when it is short', (key) => writeFileSync(key, 'short but uneven\n'), 'less than 32 bytes'],
    ['when it is even', (key) => writeFileSync(key, 'a'.repeat(64)), 'different ones'],
    ['when it is not there', (key) => rmSync(key), 'no key file'],
  ]
  test.each(spoilt)('%s', async (_, spoil, sentence) => {
    const { options, key } = delivery()
    spoil(key)
    await expect(importExtracts(options)).rejects.toThrow(sentence)
  })

  test('in the warehouse, also through a link', async () => {
    const { options, root, warehouse } = delivery()
    mkdirSync(warehouse)
    const inside = join(warehouse, 'key')
    writeFileSync(inside, KEY, { mode: 0o600 })
    symlinkSync(inside, join(root, 'link'))
    for (const key of [inside, join(root, 'link')]) {
      await expect(importExtracts({ ...options, key })).rejects.toThrow('in the warehouse')
    }
  })

  test('when the warehouse has another', async () => {
    const { options, root } = delivery()
    await importExtracts(options)
    const other = join(root, 'other')
    writeFileSync(other, `another ${KEY}`, { mode: 0o600 })
    writeFileSync(join(root, 'more.csv'), episodes([{ inndato: '2025-03-04' }]))
    const again = importExtracts({ ...options, files: [join(root, 'more.csv')], key: other })
    await expect(again).rejects.toMatchObject({ kind: 'tables-disagree' })
  })
})

describe('the same files', () => {
  test('change nothing the second time, under any name', async () => {
    const { options, root, warehouse } = delivery()
    const first = await importExtracts(options)
    const manifest = readFileSync(join(warehouse, 'manifest.json'), 'utf8')
    writeFileSync(join(root, 'copy.csv'), episodes([{}, {}]))
    const again = await importExtracts({ ...options, files: [join(root, 'copy.csv')] })
    expect(again).toMatchObject({ source: first.source, alreadyThere: true })
    expect(readFileSync(join(warehouse, 'manifest.json'), 'utf8')).toBe(manifest)
  })

  test('give the same bytes on one thread and on two', async () => {
    const text = episodes(
      Array.from({ length: 3000 }, (_, i) => ({
        lopenr: String(i % 700),
        komnrhjem2: i % 7 === 0 ? '' : '4601',
      })),
    )
    const hashes = async (threads: number) => {
      const { root } = await importText('npr', text, { threads })
      const { tables } = JSON.parse(readFileSync(join(root, 'warehouse', 'manifest.json'), 'utf8'))
      return JSON.stringify(tables)
    }
    expect(await hashes(1)).toBe(await hashes(2))
  })
})

describe('a second delivery', () => {
  const first = episodes([{ lopenr: '1' }, { lopenr: '2', inndato: '2025-02-01' }])
  const importSecond = async (text: string, more = {}) => {
    const { options, root, warehouse } = delivery(first)
    await importExtracts(options)
    const file = join(root, 'second.csv')
    writeFileSync(file, text)
    const imported = await importExtracts({ ...options, files: [file], ...more })
    return { imported, ...(await held(warehouse)) }
  }

  test('adds to the first, and no person stands twice', async () => {
    const second = episodes([
      { lopenr: '2', komnrhjem2: '3905', inndato: '2025-03-04' },
      { lopenr: '3' },
    ])
    const { contacts, persons } = await importSecond(second)
    expect(contacts).toHaveLength(4)
    expect(persons).toHaveLength(3)
    expect(persons.filter(({ municipality }) => municipality === '3905')).toHaveLength(1)
  })

  test('leaves persons in the order of their pseudonyms, as the first did', async () => {
    const { options, root, warehouse } = delivery()
    for (const from of [0, 100]) {
      const file = join(root, `${from}.csv`)
      const rows = Array.from({ length: 200 }, (_, i) => ({ lopenr: `${from + i}` }))
      writeFileSync(
        file,
        episodes(from === 0 ? rows : rows.map((one) => ({ ...one, inndato: '2025-02-01' }))),
      )
      await importExtracts({ ...options, files: [file] })
      const opened = await openWarehouse(warehouse, { readOnly: true, threads: 1 })
      const told = await opened.query<{ n: number; back: number }>(
        `SELECT count(*) AS n, count(*) FILTER (person <= before) AS back
         FROM (SELECT person, lag(person) OVER () AS before FROM persons)`,
      )
      opened.close()
      expect(told).toEqual([{ n: 200 + from, back: 0 }])
    }
  })

  test('that repeats a contact is refused', async () => {
    const second = episodes([{ lopenr: '1', episode_lnr: '77' }, { lopenr: '9' }])
    await expect(importSecond(second)).rejects.toMatchObject({ kind: 'duplicate-key' })
  })

  test('takes the place of the first when it is asked to', async () => {
    const { contacts } = await importSecond(episodes([{ lopenr: '1' }]), { replace: true })
    expect(contacts).toHaveLength(1)
  })
})

test('a file is what is in it, whatever its name ends in', async () => {
  const { options, root } = delivery()
  for (const name of ['plain.csv.gz', 'plain.zst']) {
    const file = join(root, name)
    writeFileSync(file, episodes([{}, {}]))
    const { contacts } = await importExtracts({
      ...options,
      files: [file],
      warehouse: join(root, `of ${name}`),
    })
    expect(contacts).toBe(2)
  }
})

describe('is refused in one sentence, and leaves the warehouse as it was', () => {
  const refused = async (options: ImportOptions, sentence: string) => {
    const error = await importExtracts(options).catch((one) => one)
    expect(error.name).toBe('Refusal')
    expect(error.message).toContain(sentence)
    expect(error.message).not.toContain('12345678901')
    await expect(openWarehouse(options.warehouse, { readOnly: true })).rejects.toThrow(
      'no warehouse',
    )
  }
  const spoilt: [string, string | Uint8Array, string][] = [
    ['another table', 'name;address\n12345678901;Street 1\n', 'a first line of '],
    ['rows without a header', '12345678901;1;2;1938;4601\n', 'a first line of '],
    ['an empty file', '', 'a first line of '],
    ['UTF-16', Buffer.from(`\ufeff${episodes([{}])}`, 'utf16le'), 'UTF-16'],
    ['a compressed file', gzipSync(episodes([{}])), 'unpack it first'],
    ['rows of which none is believed', episodes([{ inndato: 'x' }]), 'not-a-date, inndato'],
    ['a header without rows', episodes([]), 'export it anew, with its rows'],
  ]
  test.each(spoilt)('%s', async (_, content, sentence) => {
    await refused(delivery(content).options, sentence)
  })

  test('without the name of a file, which may be a person’s', async () => {
    const told: string[] = []
    const log = (...words: unknown[]) => told.push(JSON.stringify(words))
    const contents = [episodes([{}]), episodes([{ inndato: 'x' }]), episodes([]), 'a;b', '\0', null]
    for (const content of contents) {
      const { options, root } = delivery()
      const named = join(root, 'Kari Nordmann 12345678901.csv')
      if (content !== null) writeFileSync(named, content)
      const files = [named]
      const ended = await importExtracts({ ...options, files, progress: log }).catch((one) => one)
      log(ended instanceof Error ? ended.message : JSON.stringify(ended))
    }
    expect(told.join('\n')).toContain('file 1 (episodes)')
    expect(told.join('\n')).not.toMatch(/Kari|12345678901/)
  })

  test('and says that a disk is full, beside the files too', () => {
    const words =
      'IO Error: Could not write file "/x/Kari Nordmann.csv.rejects.csv": No space left on device'
    const told = String(withoutCells(new Error(words), 'the folder of file 1 (episodes)'))
    expect(told).toContain('the disk is full')
    expect(told).not.toContain('Kari')
  })

  test('another kind, no file, and a file that is not there', async () => {
    const { options, root } = delivery()
    await refused({ ...options, kind: 'nrp' }, 'write npr')
    await refused({ ...options, files: [] }, 'no file')
    await refused({ ...options, files: [join(root, 'x')] }, 'no file')
  })

  test('a pipe, which nobody writes to, and a folder', async () => {
    const { options, root } = delivery()
    const pipe = join(root, 'pipe')
    execFileSync('mkfifo', [pipe])
    for (const file of [pipe, root]) {
      await refused({ ...options, files: [file] }, 'no plain file as file 1')
    }
  })

  test('a warehouse of synthetic persons', async () => {
    const { options, warehouse } = delivery()
    const made = await openWarehouse(warehouse)
    const select =
      "SELECT 1 AS person, 1 AS contact, 'gp' AS service, TIMESTAMP '2025-01-01' AS starts, 'synthetic' AS source"
    await made.writeTable('contacts', { select }, { source: 'synthetic', madeBy: 'test' })
    made.close()
    await expect(importExtracts(options)).rejects.toThrow('synthetic persons in')
  })
})

import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { folderWith, tableOf } from '../test/folders.ts'
import { inspectFile } from './inspect-file.ts'

const table = tableOf('small.csv', ['code', 'people'])
const packed = tableOf('small.csv.gz', ['code', 'people'])
const text = 'code,people\n0301,5\n1101,7\n'

const look = (content: string) => inspectFile(folderWith({ 'small.csv': content }), table)
const unpack = (content: Uint8Array) => inspectFile(folderWith({ 'small.csv.gz': content }), packed)

test('a whole file gives its columns, its rows and the hash of its bytes', async () => {
  const sha256 = createHash('sha256').update(text).digest('hex')
  expect(await look(text)).toMatchObject({ header: ['code', 'people'], rows: 2, sha256 })
  const bytes = gzipSync(text)
  const ofBytes = createHash('sha256').update(bytes).digest('hex')
  expect(await unpack(bytes)).toMatchObject({ rows: 2, sha256: ofBytes })
})

test('columns may stand in any order beside others, after a byte order mark', async () => {
  expect(await look('\uFEFFpeople,other,code\r\n5,x,0301\r\n')).toMatchObject({
    header: ['people', 'other', 'code'],
  })
})

test('a missing file names the file, the folder and --data; one that is not required is null', async () => {
  const folder = folderWith({})
  await expect(inspectFile(folder, table)).rejects.toMatchObject({
    kind: 'missing-table',
    message: expect.stringMatching(new RegExp(`small.csv in ${folder}.*--data`)),
  })
  expect(await inspectFile(folder, { ...table, required: false })).toBeNull()
})

test('a folder in the place of a file is called a folder, required or not', async () => {
  const folder = folderWith({})
  mkdirSync(join(folder, 'small.csv'))
  for (const required of [true, false]) {
    const message = await inspectFile(folder, { ...table, required }).catch(
      ({ message }) => message,
    )
    expect(message).toContain(
      `a folder called small.csv in ${folder}; because a table is read from`,
    )
    expect(message).toContain('if plans can do without the table')
  }
})

test('a gzip file that was cut off or changed is broken, though part of it still unpacks', async () => {
  const long = `code,people\n${Array.from({ length: 20_000 }, (_, i) => `${i},${i * 7919}\n`).join('')}`
  const bytes = gzipSync(long)
  const changed = Buffer.from(bytes)
  changed[changed.length >> 1]! ^= 0xff
  for (const broken of [
    bytes.subarray(0, -100),
    bytes.subarray(0, -4),
    changed,
    Buffer.from('x'),
  ]) {
    await expect(unpack(broken)).rejects.toMatchObject({
      kind: 'broken-table',
      message: expect.stringContaining('small.csv.gz'),
    })
  }
})

test('a text that was cut off inside its last row is broken', async () => {
  await expect(look(text.slice(0, -2))).rejects.toThrow('without a line break at its end')
  await expect(look('')).rejects.toThrow('without a line break at its end')
})

test('a missing, renamed or repeated column is named', async () => {
  await expect(look('code,persons\n0301,5\n')).rejects.toThrow('the table also needs people,')
  await expect(look('persons\n5\n')).rejects.toThrow('the table also needs code, people,')
  await expect(look('code,people,code\n0301,5,1\n')).rejects.toThrow(
    'two columns code in small.csv',
  )
})

test('text that is not UTF-8 is broken', async () => {
  const latin1 = Buffer.from('code,people\nTønsberg,5\n', 'latin1')
  const folder = folderWith({ 'small.csv': latin1 })
  await expect(inspectFile(folder, table)).rejects.toThrow('which is not in UTF-8')
})

test('a text of two bytes a sign is not called cut off', async () => {
  const little = Buffer.from(text, 'utf16le')
  const marked = Buffer.from(`\uFEFF${text}`, 'utf16le')
  for (const content of [little, marked, Buffer.from(marked).swap16()]) {
    const folder = folderWith({ 'small.csv': content })
    await expect(inspectFile(folder, table)).rejects.toThrow('which is not in UTF-8')
  }
})

test('a row of another length is named by its line, also where only blank cells are too many', async () => {
  for (const row of ['0301', '0301,5,', '0301,5,6', '']) {
    const cells = row.split(',').length
    await expect(look(`code,people\n1101,7\n${row}\n`)).rejects.toThrow(
      `line 3 of small.csv that cannot be read; because it has ${cells} cells where the header has 2`,
    )
  }
  expect(await look('code,people\n"a, b",7\n')).toMatchObject({ rows: 1 })
  await expect(look('code,people\n"a, b,7\n')).rejects.toThrow('a quotation mark does not close')
})

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { episodes } from '../test/episodes.ts'
import { malformed, planted } from '../test/malformed.ts'
import { common, deliveryFolder, importText, type Row } from '../test/small-delivery.ts'
import { withoutCells } from './checks.ts'
import { importExtracts, reasons } from './index.ts'

/** A million takes minutes: SAMSYN_MALFORMED=1000000 npx vitest run malformed-rows */
const ROWS = Number(process.env.SAMSYN_MALFORMED ?? 4000)
const SEED = Number(process.env.SAMSYN_SEED ?? 7)

/** All text that an import left in a folder, but for its input. */
function textsIn(folder: string, input: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path !== input && statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
}

function malformedLines(): Buffer[] {
  const lines: Buffer[] = []
  for (let from = 0; from < ROWS; from += 1000) {
    const rows = Array.from({ length: Math.min(1000, ROWS - from) }, (_, i) => malformed(from + i))
    lines.push(...fc.sample(fc.tuple(...rows), { numRuns: 1, seed: SEED + from })[0]!)
  }
  return lines
}

test(`${ROWS} malformed rows between two good ones are all rejected with a reason, and no one is named`, async () => {
  const { root, key, warehouse } = deliveryFolder()
  const file = join(root, 'episodes.csv')
  const good = episodes([{ episode_lnr: '9000001' }, { episode_lnr: '9000002' }])
  const [header = '', first = '', last = ''] = good.split('\n')
  const lines = malformedLines()
  const rows = [Buffer.from(header), Buffer.from(first), ...lines, Buffer.from(last)]
  writeFileSync(file, Buffer.concat(rows.flatMap((row) => [row, Buffer.from('\n')])))

  const log: string[] = []
  const imported = await importExtracts({
    ...{ ...common, kind: 'npr', files: [file], warehouse, key },
    progress: (...told) => log.push(JSON.stringify(told)),
  })

  expect(imported).toMatchObject({ contacts: 2, files: [{ rows: ROWS + 2, rejected: ROWS }] })
  const rejects = readFileSync(`${file}.rejects.csv`, 'utf8').trim().split('\n').slice(1)
  expect(rejects.map((line) => Number(line.split(',')[0]))).toEqual(lines.map((_, i) => i + 3))
  const given = new Set(rejects.map((line) => line.split(',')[2]!))
  expect([...given].filter((reason) => !reasons.some((one) => one === reason))).toEqual([])
  expect(given.size).toBeGreaterThan(12)

  const texts = [log.join('\n'), JSON.stringify(imported), ...textsIn(root, file)]
  const named = texts.filter(
    (text) => text.includes('PLANTED') || text.includes(planted(0).slice(7)),
  )
  expect(named).toEqual([])
})

test('a plain file, read with its types at once, is judged as the same file is line by line', async () => {
  const [header, good] = episodes([{}]).trim().split('\n')
  const lines = malformedLines()
    .map((line) => line.toString())
    .filter((line) => !/["\r\ufffd]|;;;$|^$/.test(line))
  const rows = lines.flatMap((line, i) => [line, good!.replace(/^[^;]*;[^;]*/, `${i};${i}`)])
  expect(rows.length).toBeGreaterThan(ROWS)
  const plain = await importText('npr', [header, ...rows, ''].join('\n'))
  // A quote anywhere makes a file one that is read line by line.
  const quotedHeader = header!.replace(/^[^;]*/, '"$&"')
  const byLine = await importText('npr', [quotedHeader, ...rows, ''].join('\n'))
  expect(plain.rejects).toEqual(byLine.rejects)
  expect(plain.rejects.length).toBeGreaterThan(ROWS / 2)
  // Contacts are numbered in the order they were read, which leaves out other lines.
  const said = (row: Row) => ({ ...row, source: null, contact: null })
  expect(plain.contacts.map(said)).toEqual(byLine.contacts.map(said))
  expect(plain.contacts).toHaveLength(lines.length)
})

test.each([
  ['a quoted identifier', (row: string) => row.replace(/^[^;]*/, '"$&"'), []],
  ['an identifier with a space', (row: string) => row.replace(';', ' ;'), []],
  [
    'an empty line',
    (row: string) => `\n${row.replace('4601', '4699')}`,
    ['12003,komnrhjem2,unknown-municipality'],
  ],
  ['a cell too many, which is empty,', (row: string) => `${row};`, ['12002,,too-many-columns']],
])('%s at the end of a long plain file is seen', async (_, spoil, rejected) => {
  const changes = Array.from({ length: 12_001 }, () => ({}))
  const [header, ...rows] = episodes(changes).trim().split('\n')
  const last = spoil(rows.pop()!)
  const { contacts, rejects } = await importText('npr', [header, ...rows, last, ''].join('\n'))
  expect(rejects).toEqual(rejected)
  expect(contacts).toHaveLength(12_001 - rejected.length)
  expect(new Set(contacts.map(({ person }) => person)).size).toBe(1)
})

test('what the engine says of a cell is not passed on', () => {
  const words = `Conversion Error: Could not convert string '${planted(1)}' to INT32`
  for (const error of [new Error(words), new Error(`IO Error: ${words}`), words]) {
    expect(String(withoutCells(error, 'warehouse'))).not.toContain('PLANTED')
  }
  expect(String(withoutCells(new Error(words), 'warehouse'))).toContain('Conversion Error')
})

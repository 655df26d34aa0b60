import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../../test/folders.ts'
import { rowsOf } from '../../test/pulling.ts'
import { xlsxFile } from '../../test/xlsx-file.ts'
import { diffSource, pullSources, readCatalogue } from './index.ts'
import type { FileMapping, SourceEntry } from './source-catalogue.ts'

/** Waiting lists of two municipalities, as someone might keep them. */
const waiting = {
  ...{
    id: 'waiting',
    service: 'own',
    title: 'Waiting for a place',
    table: 'list',
    target: 'observations',
  },
  rules: { kommune: { as: 'area', vintage: 2024 }, år: { as: 'period', on: '31 December' } },
  contents: {
    venter: { indicator: 'longstay.waiting', unit: 'persons' },
    dager: { indicator: 'longstay.days-waited', unit: 'count' },
  },
  file: {
    name: 'waiting.csv',
    key: ['kommune', 'år'],
    delimiter: ';',
    decimal: ',',
    blank: 'not-collected',
  },
} satisfies SourceEntry & { file: FileMapping }

const text = 'kommune;år;venter;dager;merknad\n0301;2025;120;31,5;x\n3905;2025;:;;\n'

async function pulled(files: Record<string, string | Uint8Array>, entry: SourceEntry = waiting) {
  const own = { connector: 'files', base: '.', publisher: 'us', licence: 'ours', label: 'own' }
  const mapping = JSON.stringify({ services: { own }, sources: [entry] })
  const folder = folderWith({ ...files, 'mapping.json': mapping })
  const catalogue = await readCatalogue(join(folder, 'mapping.json'))
  const to = folderWith({})
  const { refused } = await pullSources(catalogue, {
    ...{ wanted: [], folder: to, madeBy: 'test', threads: 1, bases: { own: folder } },
  })
  if (refused[0] !== undefined) throw refused[0].refusal
  return to
}

const numbers =
  'SELECT indicator, area, value, missing, symbol, unit FROM observations ORDER BY area, indicator'

const expected = [
  {
    indicator: 'longstay.days-waited',
    area: '0301',
    value: 31.5,
    missing: null,
    symbol: null,
    unit: 'count',
  },
  {
    indicator: 'longstay.waiting',
    area: '0301',
    value: 120,
    missing: null,
    symbol: null,
    unit: 'persons',
  },
  {
    indicator: 'longstay.days-waited',
    area: '3905',
    value: null,
    missing: 'not-collected',
    symbol: null,
    unit: 'count',
  },
  {
    indicator: 'longstay.waiting',
    area: '3905',
    value: null,
    missing: 'suppressed',
    symbol: ':',
    unit: 'persons',
  },
]

describe('by a mapping of the same columns', () => {
  test('codes without their nought are read where the mapping says what they are', async () => {
    const kommune = { as: 'area', vintage: 2024, names: { '301': '0301' } }
    const entry = { ...waiting, rules: { ...waiting.rules, kommune } } as SourceEntry
    const short = text.replace('0301', '301')
    expect(await rowsOf(await pulled({ 'waiting.csv': short }, entry), numbers)).toEqual(expected)
  })

  test('a CSV file with semicolons and decimal commas is read', async () => {
    expect(await rowsOf(await pulled({ 'waiting.csv': text }), numbers)).toEqual(expected)
  })

  test('an Excel sheet is read, codes with their noughts', async () => {
    const sheet = xlsxFile('Venter', [
      ['kommune', 'år', 'venter', 'dager', 'merknad'],
      ['0301', 2025, 120, 31.5, 'x'],
      ['3905', 2025, ':', null, null],
    ])
    const entry = {
      ...waiting,
      file: { ...waiting.file, name: 'waiting.xlsx', sheet: 'Venter', decimal: '.' as const },
    }
    expect(await rowsOf(await pulled({ 'waiting.xlsx': sheet }, entry), numbers)).toEqual(expected)
  })

  test('a Parquet file is read, whatever types its columns have', async () => {
    const folder = folderWith({})
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(
      `COPY (SELECT '0301' AS kommune, 2025 AS "år", '120' AS venter, 31.5 AS dager
             UNION ALL SELECT '3905', 2025, ':', NULL) TO '${join(folder, 'waiting.parquet')}'`,
    )
    const file = readFileSync(join(folder, 'waiting.parquet'))
    const entry = {
      ...waiting,
      file: { ...waiting.file, name: 'waiting.parquet', decimal: '.' as const },
    }
    expect(await rowsOf(await pulled({ 'waiting.parquet': file }, entry), numbers)).toEqual(
      expected,
    )
  })

  test('a table of its own keeps its columns, with types', async () => {
    const { contents: _, rules: __, ...bare } = waiting
    const columns = { kommune: 'text', år: 'whole', dager: 'number' } as const
    const entry = { ...bare, target: 'waiting_list', file: { ...waiting.file, columns } }
    expect(
      await rowsOf(
        await pulled({ 'waiting.csv': text }, entry),
        'SELECT * FROM waiting_list ORDER BY kommune',
      ),
    ).toEqual([
      { kommune: '0301', år: 2025, dager: 31.5, source: 'waiting' },
      { kommune: '3905', år: 2025, dager: null, source: 'waiting' },
    ])
  })
})

describe('a file is refused by line or column', () => {
  const refused: [string, string, string][] = [
    [
      'a cell that is neither a number nor a sign',
      text.replace('120', 'mange'),
      '"mange" in line 2 of waiting.csv',
    ],
    [
      'a key given twice',
      `${text}3905;2025;4;1;\n`,
      '3905 · 2025 in the lines 3 and 4 of waiting.csv',
    ],
    ['a column that is not there', text.replace('dager', 'døgn'), 'the mapping reads dager too'],
    [
      'a row that is too short',
      text.replace(';x\n', '\n'),
      'line 2 of waiting.csv that cannot be read; because it has 4 cells where the header has 5',
    ],
    ['a last line cut off', text.slice(0, -3), 'it does not end with a line break'],
    [
      'a year that is none',
      text.replace('2025;120', '25;120'),
      'Found the code "25" in år of waiting',
    ],
    [
      'a point that may part thousands, where the decimal sign is a comma',
      text.replace('31,5', '1.234'),
      '"1.234" in line 2 of waiting.csv',
    ],
    ['a number that only an engine would take', text.replace('120', '1_000'), '"1_000" in line 2'],
    ['a number that is none', text.replace('120', 'nan'), '"nan" in line 2 of waiting.csv'],
    ['a number without end', text.replace('120', '1e400'), '"1e400" in line 2 of waiting.csv'],
    ['a municipality that lost its nought', text.replace('0301', '301'), 'write 0301'],
    ['a row of nowhere', text.replace('0301', ''), 'because a blank is no area'],
    [
      'columns that differ in the size of letters alone',
      text.replace('merknad', 'Venter'),
      'does not name every column, each differently',
    ],
  ]
  test.each(refused)('for %s', async (_, content, message) => {
    await expect(pulled({ 'waiting.csv': content })).rejects.toThrow(message)
  })

  const ofOwn = (type: 'whole' | 'date', content: string) => {
    const { contents: _, rules: __, ...about } = waiting
    const file = { ...waiting.file, key: ['a'], columns: { a: 'text', n: type } } as const
    return pulled({ 'waiting.csv': `a;n\nx;${content}\n` }, { ...about, target: 'own', file })
  }
  test.each([
    ['whole', '1,6', 'a whole number'],
    ['whole', '0x1F', 'a whole number'],
    ['date', '31.12.2025', 'a date like 2025-12-31'],
    ['date', 'infinity', 'a date like 2025-12-31'],
    ['date', '2025-12-31x', 'a date like 2025-12-31'],
  ] as const)('for a %s that is %s', async (type, content, message) => {
    await expect(ofOwn(type, content)).rejects.toThrow(
      `"${content}" in line 2 of waiting.csv; because it is not ${message}`,
    )
  })

  test('for an Excel sheet with a name twice, or a title above the names', async () => {
    const entry = { ...waiting, file: { ...waiting.file, name: 'waiting.xlsx' } }
    const names = ['kommune', 'år', 'venter', 'dager']
    for (const rows of [[[...names, 'dager']], [['Ventelister', null, null, null], names]]) {
      const sheet = xlsxFile('Venter', [...rows, ['0301', 2025, 120, 31.5, 4]])
      await expect(pulled({ 'waiting.xlsx': sheet }, entry)).rejects.toThrow(
        'does not name every column, each differently',
      )
    }
  })

  test('for text that is not UTF-8', async () => {
    await expect(pulled({ 'waiting.csv': Buffer.from(text, 'latin1') })).rejects.toThrow(
      'it is not UTF-8 text',
    )
  })

  test('for a blank whose meaning nobody has given', async () => {
    const { blank: _, ...file } = waiting.file
    await expect(pulled({ 'waiting.csv': text }, { ...waiting, file })).rejects.toThrow(
      'a blank instead of a number in line 3 of waiting.csv',
    )
  })

  test('for a file that is not there, with the folder', async () => {
    await expect(pulled({})).rejects.toThrow(
      /no file .*waiting\.csv; because the source "Waiting for a place"/,
    )
  })

  test('for an Excel file that is none, or without the sheet', async () => {
    const entry = { ...waiting, file: { ...waiting.file, name: 'waiting.xlsx', sheet: 'Nei' } }
    await expect(pulled({ 'waiting.xlsx': 'no' }, entry)).rejects.toThrow(
      'it is not a whole Excel file',
    )
    await expect(pulled({ 'waiting.xlsx': xlsxFile('Ja', [['a']]) }, entry)).rejects.toThrow(
      'its sheets are Ja',
    )
  })

  test('for an ending that nobody reads', async () => {
    const entry = { ...waiting, file: { ...waiting.file, name: 'waiting.ods' } }
    await expect(pulled({ 'waiting.ods': text }, entry)).rejects.toThrow(
      'none of csv, csv.gz, parquet, xlsx',
    )
  })
})

test('a long file may call its columns as our own tables do', async () => {
  const entry: SourceEntry = {
    ...waiting,
    contents: { venter: waiting.contents.venter },
    file: { ...waiting.file, key: ['kommune', 'år', 'hva'], measure: 'hva', value: 'value' },
  }
  const rows = '0301;2025;venter;1,5;a;b;c\n3905;2025;venter;:;a;b;c\n'
  const to = await pulled(
    { 'waiting.csv': `kommune;år;hva;value;missing;symbol;line\n${rows}` },
    entry,
  )
  expect(
    await rowsOf(to, 'SELECT area, value, missing, symbol FROM observations ORDER BY area'),
  ).toEqual([
    { area: '0301', value: 1.5, missing: null, symbol: null },
    { area: '3905', value: null, missing: 'suppressed', symbol: ':' },
  ])
})

test('a file that changed gives a new table, and what changed is told', async () => {
  const folder = folderWith({ 'waiting.csv': text })
  const own = { connector: 'files', base: '.', publisher: 'us', licence: 'ours', label: 'own' }
  writeFileSync(join(folder, 'm.json'), JSON.stringify({ services: { own }, sources: [waiting] }))
  const catalogue = await readCatalogue(join(folder, 'm.json'))
  const to = folderWith({})
  const bases = { own: folder }
  const pull = () =>
    pullSources(catalogue, { wanted: [], folder: to, madeBy: 'test', threads: 1, bases })
  await pull()
  writeFileSync(join(folder, 'waiting.csv'), `${text.replace('120', '140')}1103;2025;7;3;\n`)
  await pull()
  expect(await rowsOf(to, 'SELECT value FROM observations WHERE value > 100')).toEqual([
    { value: 140 },
  ])
  expect(await diffSource(catalogue, catalogue.sources[0]!, to)).toMatchObject({
    ...{ added: 2, removed: 0, changed: 1 },
    biggest: [{ row: expect.stringContaining('longstay.waiting'), before: 120, after: 140 }],
  })
  rmSync(join(folder, 'waiting.csv'))
  const offline = { wanted: [], folder: to, madeBy: 'test', threads: 1, offline: true }
  expect(await pullSources(catalogue, offline)).toMatchObject({
    pulled: [{ how: 'rebuilt', rows: 6 }],
  })
})

test('the mapping in docs/data.md reads such a file', async () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../../docs/data.md'), 'utf8')
  const mapping = /```json\n(\{ "services"[\s\S]*?)```/.exec(docs)![1]!
  const sheet = xlsxFile('Venter', [
    ['kommune', 'år', 'venter'],
    ['0301', 2025, 120],
    ['3905', 2025, ':'],
  ])
  const folder = folderWith({ 'm.json': mapping, 'venteliste.xlsx': sheet })
  const to = folderWith({})
  const { refused } = await pullSources(await readCatalogue(join(folder, 'm.json')), {
    ...{ wanted: [], folder: to, madeBy: 'test', threads: 1, bases: { own: folder } },
  })
  expect(refused).toEqual([])
  expect(await rowsOf(to, 'SELECT area, value, missing FROM observations ORDER BY area')).toEqual([
    { area: '0301', value: 120, missing: null },
    { area: '3905', value: null, missing: 'suppressed' },
  ])
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@samsyn/refusal'
import { type DuckDBConnection, identifier, quoted } from '@samsyn/warehouse'
import { buildObservations, type CodedColumn } from './build-observations.ts'
import type { Answers, BuiltRows, Connector } from './connector.ts'
import type { KeptResponse, Question } from './kept-responses.ts'
import { sharedSymbols } from './missing-symbols.ts'
import type { ColumnType, FileMapping, SourceEntry } from './source-catalogue.ts'
import { endingOf, readTextRows, type TextRows } from './table-file.ts'

const questionOf = (entry: SourceEntry): Question => ({ method: 'READ', path: entry.file!.name })

/** CSV, Parquet and Excel files, read by a mapping that says what their columns are. */
export const files: Connector = {
  async fetch({ entry, service, take, progress }) {
    const { name } = entry.file!
    const path = join(service.base, name)
    if (!existsSync(path)) throw noFile(path, entry)
    await take(questionOf(entry), path, endingOf(name) ?? 'file')
    progress(1, 1)
    return { questions: [questionOf(entry)], updated: null }
  },
  async rows(connection, answers, data) {
    const rows = await textRows(connection, answers, data)
    const { entry } = answers
    checkColumns(entry, rows.columns)
    await checkKeys(connection, entry, rows)
    return entry.target === 'observations'
      ? observations(connection, answers, rows)
      : ownTable(connection, entry, rows)
  },
  async facts({ entry }) {
    const codes = Object.fromEntries(
      Object.keys(entry.file!.columns ?? {}).map((name) => [name, {}]),
    )
    return { title: entry.title, updated: null, codes, units: {} }
  },
}

function textRows(connection: DuckDBConnection, answers: Answers, data: KeptResponse) {
  const { name, delimiter, sheet } = answers.entry.file!
  return readTextRows(connection, {
    path: answers.path(data),
    name,
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
  })
}

/** The columns that a mapping reads. */
function mappedColumns({ file, rules = {}, contents = {} }: SourceEntry): string[] {
  const { key, columns = {}, measure, value, quality } = file!
  const measures = value === undefined ? Object.keys(contents) : [value]
  return [
    ...new Set([
      ...key,
      ...Object.keys(columns),
      ...Object.keys(rules),
      ...(columns === undefined || file!.columns === undefined ? measures : []),
      ...(measure === undefined ? [] : [measure]),
      ...(quality === undefined ? [] : [quality.column]),
    ]),
  ]
}

function checkColumns(entry: SourceEntry, columns: readonly string[]): void {
  const missing = mappedColumns(entry).filter((column) => !columns.includes(column))
  if (missing.length === 0) return
  throw new Refusal('broken-table', {
    found: `the columns ${columns.join(', ')} in ${entry.file!.name}`,
    because: `the mapping reads ${missing.join(', ')} too`,
    remedy: 'correct the mapping, or name the columns of the file as it has them',
  })
}

async function checkKeys(
  connection: DuckDBConnection,
  entry: SourceEntry,
  { select }: TextRows,
): Promise<void> {
  const key = entry.file!.key.map(identifier).join(', ')
  const twice = await connection.runAndReadAll(
    `SELECT ${key}, min(line), max(line) FROM (${select}) GROUP BY ${key} HAVING count(*) > 1 ORDER BY min(line) LIMIT 1`,
  )
  const [row] = twice.getRows()
  if (row === undefined) return
  const [first, last] = row.slice(-2)
  throw new Refusal('duplicate-key', {
    found: `${row.slice(0, -2).join(' · ')} in the lines ${first} and ${last} of ${entry.file!.name}`,
    because: `${entry.file!.key.join(', ')} name a row once`,
    remedy: 'remove one of the rows, or name more columns as the key',
  })
}

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  whole: 'BIGINT',
  number: 'DOUBLE',
  date: 'DATE',
}

async function ownTable(
  connection: DuckDBConnection,
  entry: SourceEntry,
  { select }: TextRows,
): Promise<BuiltRows> {
  const { columns = {}, key } = entry.file!
  const cells: string[] = []
  for (const [name, type] of Object.entries(columns)) {
    const cast = `TRY_CAST(${numberText(entry.file!, identifier(name), type)} AS ${sqlTypes[type]})`
    await mustCast(connection, entry, select, name, cast, `it is not ${type}`)
    cells.push(`${cast} AS ${identifier(name)}`)
  }
  return {
    select: `SELECT ${cells.join(', ')}, ${quoted(entry.id)} AS source FROM (${select})`,
    orderBy: key.map(identifier),
    leftOut: [],
  }
}

/** A number with a decimal comma, as one with a point. */
const numberText = ({ decimal = '.' }: FileMapping, cell: string, type: ColumnType) =>
  decimal === ',' && (type === 'number' || type === 'whole') ? `replace(${cell}, ',', '.')` : cell

async function observations(
  connection: DuckDBConnection,
  { entry, service }: Answers,
  rows: TextRows,
): Promise<BuiltRows> {
  const file = entry.file!
  const select =
    file.value === undefined
      ? tall(entry, rows)
      : `SELECT *, ${identifier(file.value)} AS cell_text FROM (${rows.select})`
  const value = `TRY_CAST(${numberText(file, 'cell_text', 'number')} AS DOUBLE)`
  const reasons = { ...sharedSymbols, ...entry.symbols }
  const signs = Object.keys(reasons).map(quoted).join(', ')
  await mustCast(
    connection,
    entry,
    select,
    'cell_text',
    value,
    'it is neither a number nor a sign for one that is missing',
    signs,
  )
  await mustHaveReason(connection, entry, select)
  const reason = Object.entries(reasons).map(
    ([sign, why]) => `WHEN cell_text = ${quoted(sign)} THEN ${quoted(why)}`,
  )
  const from = `(SELECT *, ${value} AS value,
      CASE WHEN cell_text IS NULL THEN ${quoted(file.blank ?? '')} ${reason.join(' ')} END AS missing,
      CASE WHEN ${value} IS NULL THEN cell_text END AS symbol FROM (${select}))`
  const columns: CodedColumn[] = []
  for (const [name, rule] of Object.entries(entry.rules ?? {})) {
    columns.push(await codedColumn(connection, select, name, rule))
  }
  const measure = file.value === undefined ? 'cell_content' : file.measure
  if (measure !== undefined) {
    columns.push(await codedColumn(connection, select, measure, { as: 'indicator' }))
  }
  const quality = qualityOf(file)
  return buildObservations(connection, entry, service, {
    from,
    columns,
    ...(quality === undefined ? {} : { quality }),
  })
}

/** A wide file as a long one: a row for each column that holds a content. */
function tall({ contents = {} }: SourceEntry, { select }: TextRows): string {
  const parts = Object.keys(contents).map(
    (name) =>
      `SELECT *, ${quoted(name)} AS cell_content, ${identifier(name)} AS cell_text FROM (${select})`,
  )
  return parts.join(' UNION ALL ')
}

async function codedColumn(
  connection: DuckDBConnection,
  select: string,
  name: string,
  rule: CodedColumn['rule'],
): Promise<CodedColumn> {
  const found = await connection.runAndReadAll(
    `SELECT DISTINCT coalesce(${identifier(name)}, '') AS code FROM (${select}) ORDER BY code`,
  )
  const codes = found.getRows().map(([code]) => String(code))
  const joinOn = (meaning: string) => `${meaning}.code = coalesce(cells.${identifier(name)}, '')`
  return { name, rule, codes, joinOn }
}

function qualityOf({ quality }: FileMapping): string | undefined {
  if (quality === undefined) return undefined
  const cases = Object.entries(quality.of).map(
    ([word, means]) => `WHEN ${quoted(word)} THEN ${quoted(means)}`,
  )
  return `CASE cells.${identifier(quality.column)} ${cases.join(' ')} END`
}

/** @throws Refusal 'broken-table' for the first cell that is not blank and does not become its type */
async function mustCast(
  connection: DuckDBConnection,
  { file }: SourceEntry,
  select: string,
  column: string,
  cast: string,
  because: string,
  signs = `''`,
): Promise<void> {
  const cell = identifier(column)
  const bad = await connection.runAndReadAll(
    `SELECT line, ${cell} FROM (${select})
     WHERE ${cell} IS NOT NULL AND ${cell} NOT IN (${signs}) AND ${cast} IS NULL ORDER BY line LIMIT 1`,
  )
  const [row] = bad.getRows()
  if (row === undefined) return
  throw new Refusal('broken-table', {
    found: `"${row[1]}" in line ${row[0]} of ${file!.name}`,
    because,
    remedy: 'correct the cell, or the mapping: "symbols", "decimal", or the type of the column',
  })
}

async function mustHaveReason(
  connection: DuckDBConnection,
  { file }: SourceEntry,
  select: string,
): Promise<void> {
  if (file!.blank !== undefined) return
  const blank = await connection.runAndReadAll(
    `SELECT min(line) FROM (${select}) WHERE cell_text IS NULL`,
  )
  const line = blank.getRows()[0]![0]
  if (line === null) return
  throw new Refusal('broken-table', {
    found: `a blank instead of a number in line ${line} of ${file!.name}`,
    because: 'a blank is not zero, and the mapping does not say what it is',
    remedy: 'say it in the mapping: "blank": "suppressed" or "not-collected"',
  })
}

function noFile(path: string, { title }: SourceEntry): Refusal {
  return new Refusal('missing-table', {
    found: `no file ${path}`,
    because: `the source "${title}" is read from it`,
    remedy: 'name the folder that holds it with --from',
  })
}

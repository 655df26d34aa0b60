import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@samsyn/refusal'
import { type DuckDBConnection, identifier, quoted } from '@samsyn/warehouse'
import { mustCast, numberText } from './cast-cells.ts'
import type { Answers, BuiltRows, Connector } from './connector.ts'
import { fileObservations } from './file-observations.ts'
import type { KeptResponse, Question } from './kept-responses.ts'
import type { ColumnType, SourceEntry } from './source-catalogue.ts'
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
      ? fileObservations(connection, answers, rows)
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

function noFile(path: string, { title }: SourceEntry): Refusal {
  return new Refusal('missing-table', {
    found: `no file ${path}`,
    because: `the source "${title}" is read from it`,
    remedy: 'name the folder that holds it with --from',
  })
}

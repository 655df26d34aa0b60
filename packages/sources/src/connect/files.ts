import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@samsyn/refusal'
import { type DuckDBConnection, identifier, quoted } from '@samsyn/warehouse'
import { castSql, columnTypes, mustCast } from './cast-cells.ts'
import type { Answers, BuiltRows, Connector } from './connector.ts'
import { fileObservations } from './file-observations.ts'
import type { KeptResponse, Question } from './kept-responses.ts'
import type { SourceEntry } from './source-catalogue.ts'
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
  const { name, delimiter, sheet, decimal = '.' } = answers.entry.file!
  return readTextRows(connection, {
    path: answers.path(data),
    name,
    decimal,
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
    `SELECT ${key}, min(file_line), max(file_line) FROM (${select}) GROUP BY ${key}
     HAVING count(*) > 1 ORDER BY min(file_line) LIMIT 1`,
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

async function ownTable(
  connection: DuckDBConnection,
  entry: SourceEntry,
  { select }: TextRows,
): Promise<BuiltRows> {
  const { columns = {}, key } = entry.file!
  const cells: string[] = []
  for (const [name, type] of Object.entries(columns)) {
    const cast = castSql(entry.file!, identifier(name), type)
    await mustCast(connection, entry, select, name, cast, `it is not ${columnTypes[type].says}`)
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

// All that only DuckDB understands: opening it, reading and writing Parquet, describing a query, taking rows from
// JavaScript. A distributed engine takes its place by replacing this file; the definitions are portable SQL.
import { availableParallelism } from 'node:os'
import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBInstance,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api'
import type { Column } from './manifest.ts'

export type { DuckDBConnection } from '@duckdb/node-api'

export interface EngineOptions {
  /** DuckDB's own limit, e.g. '2GB'; the process takes 0.1–0.2 GB more. */
  readonly memoryLimit: string
  readonly threads: number
  /** Where work that does not fit in memory is laid aside. */
  readonly spillFolder: string
  /** Encrypt what is laid aside, with a key that dies with the process; about half as fast there. */
  readonly encryptSpill?: boolean
}

export const defaultEngine = {
  memoryLimit: '2GB',
  threads: Math.min(8, availableParallelism()),
}

export interface Engine {
  readonly connection: DuckDBConnection
  connect(): Promise<DuckDBConnection>
  close(): void
}

export async function openEngine(options: EngineOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads),
    memory_limit: options.memoryLimit,
    temp_directory: options.spillFolder,
    // The engine's own encryption draws its nonces from a plain generator: it calls that unsafe, and wants to be told.
    ...(options.encryptSpill ? { temp_file_encryption: 'true', force_mbedtls_unsafe: 'true' } : {}),
    preserve_insertion_order: 'true',
    // Nothing may be fetched behind the reader's back.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  return {
    connection,
    connect: () => instance.connect(),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

export async function engineName(connection: DuckDBConnection): Promise<string> {
  const result = await connection.runAndReadAll('SELECT version()')
  return `duckdb ${String(result.getRows()[0]![0])}`
}

/** Gives columns of Parquet files (SQL) a table's name. With `byName`, files may have different columns: absent ones are NULL. */
export async function createView(
  connection: DuckDBConnection,
  name: string,
  columns: string,
  paths: readonly string[],
  byName: boolean,
): Promise<void> {
  const files = paths.map((path) => quoted(withoutPatterns(path))).join(', ')
  await connection.run(
    `CREATE OR REPLACE VIEW ${identifier(name)} AS
     SELECT ${columns} FROM read_parquet([${files}], union_by_name = ${byName}, hive_partitioning = false)`,
  )
}

export async function dropView(connection: DuckDBConnection, name: string): Promise<void> {
  await connection.run(`DROP VIEW IF EXISTS ${identifier(name)}`)
}

/**
 * The most different values of a column in a row group that a dictionary is made for, fewer than the engine's own limit: a sorted
 * column of persons with some ten rows each is smaller as differences, and written sooner.
 */
const MOST_WORDS = 8192

/**
 * Writes a query's rows to a Parquet file, in a total order: the same rows give the same bytes on any number of
 * threads. Without `orderBy` the query must give that order itself.
 */
export async function copyToParquet(
  connection: DuckDBConnection,
  select: string,
  orderBy: readonly string[],
  path: string,
): Promise<number> {
  const result = await connection.run(
    `COPY (SELECT * FROM (${select}) ${orderBy.length === 0 ? '' : `ORDER BY ${orderBy.join(', ')}`})
     TO ${quoted(path)} (FORMAT parquet, PARQUET_VERSION V2, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE 122880,
       DICTIONARY_SIZE_LIMIT ${MOST_WORDS})`,
  )
  return result.rowsChanged
}

/** How many rows a Parquet file holds; throws on a broken one. */
export async function rowsInParquet(connection: DuckDBConnection, path: string): Promise<number> {
  const sql = `SELECT num_rows FROM parquet_file_metadata(${quoted(withoutPatterns(path))})`
  return Number((await connection.runAndReadAll(sql)).getRows()[0]![0])
}

export async function describe(connection: DuckDBConnection, select: string): Promise<Column[]> {
  const result = await connection.runAndReadAll(`DESCRIBE ${select}`)
  return result.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }))
}

/** A value that a row from JavaScript may hold; dates as '2025-01-31', timestamps as '2025-01-31 13:45:00'. */
export type Cell = string | number | bigint | boolean | null | undefined

/** Puts rows from JavaScript in a temporary table and returns the query that reads it. About 0.3 million rows/s. */
export async function rowsAsTable(
  connection: DuckDBConnection,
  name: string,
  columns: readonly Column[],
  rows: Iterable<Readonly<Record<string, Cell>>>,
): Promise<string> {
  const list = columns.map((column) => `${identifier(column.name)} ${column.type}`).join(', ')
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${identifier(name)} (${list})`)
  const appender = await connection.createAppender(name, 'main', 'temp').catch(async () => {
    return connection.createAppender(name)
  })
  for (const row of rows) {
    for (const column of columns) appendCell(appender, column, row[column.name])
    appender.endRow()
  }
  appender.closeSync()
  return `SELECT * FROM ${identifier(name)}`
}

function appendCell(appender: DuckDBAppender, { name, type }: Column, value: Cell): void {
  if (value === null || value === undefined) appender.appendNull()
  else if (type === 'VARCHAR') appender.appendVarchar(String(value))
  else if (type === 'BOOLEAN') appender.appendBoolean(Boolean(value))
  else if (type === 'DOUBLE') appender.appendDouble(Number(value))
  else if (type === 'INTEGER') appender.appendInteger(Number(value))
  else if (type === 'SMALLINT') appender.appendSmallInt(Number(value))
  else if (type === 'BIGINT') appender.appendBigInt(BigInt(value))
  else if (type === 'DATE') appender.appendDate(dateOf(String(value)))
  else if (type === 'TIMESTAMP') appender.appendTimestamp(timestampOf(String(value)))
  else throw new TypeError(`no way to append a ${type} to ${name}`)
}

function dateOf(text: string): DuckDBDateValue {
  return new DuckDBDateValue(Date.parse(`${text}T00:00:00Z`) / 86_400_000)
}

function timestampOf(text: string): DuckDBTimestampValue {
  return new DuckDBTimestampValue(BigInt(Date.parse(`${text.replace(' ', 'T')}Z`)) * 1000n)
}

/** The rows of a query as plain objects: numbers where they are exact, text for dates and times. */
export async function rowsOf<Row>(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const result = await connection.runAndReadAll(sql)
  const names = result.columnNames()
  return result
    .getRows()
    .map((row) => Object.fromEntries(names.map((name, i) => [name, plain(row[i]!)])) as Row)
}

function plain(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') {
    const number = Number(value)
    return Number.isSafeInteger(number) ? number : value
  }
  const text = String(value)
  // A decimal becomes a number, a date or time stays text.
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** DuckDB reads * ? [ in a path as patterns. */
function withoutPatterns(path: string): string {
  return path.replace(/[*?[]/g, '[$&]')
}

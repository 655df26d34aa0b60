import { Refusal } from '@samsyn/refusal'
import { type DuckDBConnection, identifier, quoted } from '@samsyn/warehouse'
import type { ColumnType, FileMapping, SourceEntry } from './source-catalogue.ts'

/** What a column of each type becomes, and how refusals call what is none. */
export const columnTypes: Readonly<Record<ColumnType, { sql: string; says: string }>> = {
  text: { sql: 'VARCHAR', says: 'text' },
  whole: { sql: 'BIGINT', says: 'a whole number' },
  number: { sql: 'DOUBLE', says: 'a number' },
  date: { sql: 'DATE', says: 'a date like 2025-12-31' },
}

/**
 * SQL for the value of a cell of text; NULL where it is not written as one. DuckDB's own cast is kinder: it takes 1_000, nan and
 * 1.6 for (whole) numbers. Where the decimal sign is a comma, a point may part thousands, so that 1.234 is no number.
 */
export function castSql({ decimal = '.' }: FileMapping, cell: string, type: ColumnType): string {
  const { sql } = columnTypes[type]
  if (type === 'text') return cell
  const number = decimal === ',' ? `replace(${cell}, ',', '.')` : cell
  const value = `TRY_CAST(${type === 'date' ? cell : number} AS ${sql})`
  return `CASE WHEN regexp_full_match(${cell}, ${quoted(written(type, `[${decimal}]`))}) THEN ${value} END`
}

/** How a value is written; what Parquet holds as a time of day is a date at midnight. */
function written(type: Exclude<ColumnType, 'text'>, sign: string): string {
  if (type === 'date') return '[0-9]{4}-[0-9]{2}-[0-9]{2}( 00:00:00)?'
  if (type === 'whole') return `[+-]?[0-9]{1,18}(${sign}0*)?`
  return `[+-]?([0-9]{1,200}(${sign}[0-9]*)?|${sign}[0-9]+)([eE][+-]?[0-9]{1,2})?`
}

/** @throws Refusal 'broken-table' for the first cell that is not blank and does not become its type */
export async function mustCast(
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
    `SELECT file_line, ${cell} FROM (${select})
     WHERE ${cell} IS NOT NULL AND ${cell} NOT IN (${signs}) AND ${cast} IS NULL ORDER BY file_line LIMIT 1`,
  )
  const [row] = bad.getRows()
  if (row === undefined) return
  throw new Refusal('broken-table', {
    found: `"${row[1]}" in line ${row[0]} of ${file!.name}`,
    because,
    remedy: 'correct the cell, or the mapping: "symbols", "decimal", or the type of the column',
  })
}

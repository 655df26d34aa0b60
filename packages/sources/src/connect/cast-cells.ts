import { Refusal } from '@samsyn/refusal'
import { type DuckDBConnection, identifier } from '@samsyn/warehouse'
import type { ColumnType, FileMapping, SourceEntry } from './source-catalogue.ts'

/** A number with a decimal comma, as one with a point. */
export const numberText = ({ decimal = '.' }: FileMapping, cell: string, type: ColumnType) =>
  decimal === ',' && (type === 'number' || type === 'whole') ? `replace(${cell}, ',', '.')` : cell

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

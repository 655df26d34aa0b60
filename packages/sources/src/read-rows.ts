import { Refusal } from '@samsyn/refusal'
import type { InspectedFile } from './inspect-file.ts'
import type { Table } from './table.ts'
import { fileAsText, queryFile, type TableDatabase } from './table-database.ts'

/** One row of a small table, cells as text; null where the cell is blank. */
export interface SourceRow {
  readonly table: Table
  /** The line in the file, the header being line 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, string | null>>
}

/**
 * All rows of a small table, sorted by its key, so that the order of rows in the file changes nothing.
 *
 * @throws Refusal 'broken-table' for a file that cannot be read or a blank key, 'duplicate-key' for a key given twice
 */
export async function readRows(
  { connection }: TableDatabase,
  file: InspectedFile,
): Promise<SourceRow[]> {
  const { table } = file
  const columns = table.columns.map((column) => `"${column}"`).join(', ')
  const sql = `SELECT ${columns}, row_number() OVER () + 1 AS "line" FROM ${fileAsText(file)}`
  const result = await queryFile(file, () => connection.runAndReadAll(sql))
  const rows = result.getRowObjectsJson().map(({ line, ...cells }): SourceRow => {
    return { table, line: Number(line), cells: cells as SourceRow['cells'] }
  })
  const sorted = rows.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => compare(a.key, b.key))
  checkKeys(sorted)
  return sorted.map(({ row }) => row)
}

function keyOf({ table, cells, line }: SourceRow): string {
  return table.key
    .map((column) => {
      const cell = cells[column] ?? null
      // A table may leave part of its key blank (an indicator without a detail), never the first part.
      if (cell === null && column === table.key[0]) {
        throw new Refusal('broken-table', {
          found: `a blank ${column} in line ${line} of ${table.file}`,
          because: 'the row cannot be told apart from others without it',
          remedy: 'fill in the cell, or fetch the file again',
        })
      }
      return cell ?? ''
    })
    .join(' · ')
}

function checkKeys(sorted: readonly { readonly row: SourceRow; readonly key: string }[]): void {
  for (const [index, { row, key }] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before?.key !== key) continue
    const lines = [before.row.line, row.line].sort((a, b) => a - b)
    throw new Refusal('duplicate-key', {
      found: `${row.table.key.join(', ')} = ${key} in the lines ${lines.join(' and ')} of ${row.table.file}`,
      because: 'a row is given once, and it is unclear which of the two holds',
      remedy: 'remove one of them, or fetch the file again',
    })
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

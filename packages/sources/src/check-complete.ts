import { knownRefusal, Refusal } from '@samsyn/refusal'
import type { SourceRow } from './read-rows.ts'
import type { Table } from './table.ts'

/**
 * Checks that a table has a row for every combination of the values its key columns should have.
 *
 * @throws Refusal 'incomplete-table' naming the first that is missing, 'broken-table' for a value that should not be
 */
export function checkComplete(
  table: Table,
  rows: readonly SourceRow[],
  expected: Readonly<Record<string, readonly string[]>>,
): void {
  const columns = Object.keys(expected)
  const allowed = columns.map((column) => new Set(expected[column]))
  const found = new Set<string>()
  for (const row of rows) {
    for (const [index, column] of columns.entries()) {
      if (!allowed[index]!.has(row.cells[column] ?? '')) throw unexpected(row, column, expected)
    }
    found.add(columns.map((column) => row.cells[column]).join(' '))
  }
  const missing = combinations(Object.values(expected)).filter((key) => !found.has(key))
  if (missing.length > 0) throw rowsLacking(table, missing)
}

/** How many rows a table lacks, and the first of them. */
export function rowsLacking({ file }: Table, missing: readonly string[]): Refusal {
  const list = missing.length > 5 ? [...missing.slice(0, 5), '…'] : missing
  return knownRefusal('rows-lacking', { list, n: missing.length, file })
}

/** Checks that a table whose key has no pattern is not shorter than the edition this reader was made for. */
export function checkEdition(table: Table, rows: number): void {
  if (rows >= table.rows) return
  throw knownRefusal('table-too-short', { n: rows, file: table.file, least: table.rows })
}

function unexpected(
  { table, cells, line }: SourceRow,
  column: string,
  expected: Readonly<Record<string, readonly string[]>>,
): Refusal {
  const values = expected[column]!
  return new Refusal('broken-table', {
    found: `"${cells[column] ?? ''}" as ${column} in line ${line} of ${table.file}`,
    because: `the table holds ${values[0]} to ${values.at(-1)}`,
    remedy: 'correct the cell, or fetch the file again',
  })
}

function combinations(lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>(
    (keys, list) =>
      keys.flatMap((key) => list.map((value) => (key === '' ? value : `${key} ${value}`))),
    [''],
  )
}

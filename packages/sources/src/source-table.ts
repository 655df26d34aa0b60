import type { SourceTable } from '@samsyn/plan'
import type { Table } from './table.ts'

/** What a reader of a plan is told of a table. */
export function sourceTable(read: {
  readonly table: Table
  readonly rows: number
  readonly sha256: string
}): SourceTable {
  const { id, title, publisher, table, licence, period } = read.table
  return { id, title, publisher, table, licence, period, rows: read.rows, sha256: read.sha256 }
}

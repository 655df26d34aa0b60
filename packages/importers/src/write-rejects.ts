import { rename, rm } from 'node:fs/promises'
import { type DuckDBConnection, quoted } from '@samsyn/warehouse'
import type { Extract } from './open-extract.ts'
import type { Reason } from './reasons.ts'
import { type Fault, faultsOf, type StagedTable } from './stage.ts'

/** How often rows of a file were rejected for a reason. */
export interface Rejected {
  /** The publisher's name of the column; empty when it is about the whole line. */
  readonly column: string
  readonly reason: Reason
  readonly rows: number
}

/**
 * Writes `FILE.rejects.csv` of the staged tables of a file beside it: line, column, reason; never a cell. The file is there also when nothing was rejected, and
 * is replaced in one step.
 */
export async function writeRejects(
  connection: DuckDBConnection,
  { role }: Extract,
  tables: readonly StagedTable[],
  path: string,
): Promise<Rejected[]> {
  const faults = faultsOf(role)
  const list = faults.map(({ column, reason }, i) => `(${i + 1}, ${quoted(column)}, '${reason}')`)
  const faulty = tables.map((one) => one.faulty).join(' UNION ALL ')
  await connection.run(`CREATE OR REPLACE TEMP TABLE import_rejects AS
    SELECT line, f.col AS "column", f.reason FROM (${faulty})
    JOIN (VALUES ${list.join(', ')}) AS f(code, col, reason) ON f.code = fault`)
  const partial = `${path}.partial`
  try {
    await connection.run(
      `COPY (SELECT line, nullif("column", '') AS "column", reason FROM import_rejects ORDER BY line) TO ${quoted(partial)} (FORMAT csv, HEADER true)`,
    )
    await rename(partial, path)
  } finally {
    await rm(partial, { force: true })
  }
  return countOf(connection)
}

async function countOf(connection: DuckDBConnection): Promise<Rejected[]> {
  const result = await connection.runAndReadAll(
    'SELECT "column", reason, count(*) FROM import_rejects GROUP BY ALL ORDER BY 3 DESC, 1, 2',
  )
  return result.getRows().map(([column, reason, rows]) => ({
    column: String(column),
    reason: String(reason) as Fault['reason'],
    rows: Number(rows),
  }))
}

import { rename, rm } from 'node:fs/promises'
import { type DuckDBConnection, identifier, quoted } from '@samsyn/warehouse'
import type { Reason } from './reasons.ts'
import { type Fault, faultsOf } from './stage.ts'
import type { Staged } from './staged-delivery.ts'

/** How often rows of a file were rejected for a reason. */
export interface Rejected {
  /** The publisher's name of the column; empty when it is about the whole line. */
  readonly column: string
  readonly reason: Reason
  readonly rows: number
}

/**
 * Writes `FILE.rejects.csv` beside a file: line, column, reason; never a cell. The file is there also when nothing was rejected, and
 * is replaced in one step.
 */
export async function writeRejects(
  connection: DuckDBConnection,
  staged: Staged,
  path: string,
): Promise<Rejected[]> {
  const { table, extract } = staged
  const faults = faultsOf(extract.role)
  const list = faults.map(({ column, reason }, i) => `(${i + 1}, ${quoted(column)}, '${reason}')`)
  const line = extract.role.format === 'iplos' ? 'line' : firstLine(staged)
  await connection.run(`CREATE OR REPLACE TEMP TABLE import_rejects AS
    SELECT ${line} AS line, f.col AS "column", f.reason FROM ${identifier(table)}
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

/** Where lines are rows of the staged table, the first has the number after the header's. */
function firstLine({ extract }: Staged): string {
  return extract.role.format === 'delimited' ? 'rowid + 2' : 'rowid + 1'
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

import type { DuckDBConnection } from '@samsyn/warehouse'

/** The one number that a query gives. */
export async function numberIn(connection: DuckDBConnection, sql: string): Promise<number> {
  return Number((await connection.runAndReadAll(sql)).getRows()[0]![0])
}

import { DuckDBBlobValue } from '@duckdb/node-api'
import type { DuckDBConnection } from '@samsyn/warehouse'
import type { Key } from './read-key.ts'

/**
 * SQL for the pseudonym of an identifier: the first 63 bits of HMAC-SHA-256 over the identifier, as BIGINT. `$inner` and
 * `$outer` are the key's blocks: HMAC is two plain hashes over them, which DuckDB has. Of ten million persons two share a
 * pseudonym with a chance of one in 180 000.
 */
export function pseudonymSql(identifier: string): string {
  const inner = `unhex(sha256($inner || encode(${identifier})))`
  return `CAST(CAST('0x' || substr(sha256($outer || ${inner}), 1, 16) AS UBIGINT) >> 1 AS BIGINT)`
}

/** Runs SQL with `$inner` and `$outer` bound, so that the key stands in no statement's text. */
export async function runKeyed(
  connection: DuckDBConnection,
  sql: string,
  { inner, outer }: Key,
): Promise<void> {
  await connection.run(sql, {
    inner: new DuckDBBlobValue(inner),
    outer: new DuckDBBlobValue(outer),
  })
}

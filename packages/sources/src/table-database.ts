import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { Refusal } from '@samsyn/refusal'
import type { InspectedFile } from './inspect-file.ts'

/** A DuckDB in memory that reads text files; close it when done. */
export interface TableDatabase {
  readonly connection: DuckDBConnection
  /** Another connection, for a query that runs beside others; whoever opens it closes it. */
  connect(): Promise<DuckDBConnection>
  close(): void
}

export async function openTableDatabase(): Promise<TableDatabase> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '600MB',
    // Nothing may be fetched or written behind the reader's back.
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

/**
 * The SQL that reads a file as text, every column by its name and none guessed at, so that "0301" stays a code and a
 * misspelt number is seen instead of becoming a column of text. Blank cells are NULL.
 */
export function fileAsText(
  { path, header }: Pick<InspectedFile, 'path' | 'header'>,
  delimiter = ',',
): string {
  // DuckDB reads * ? [ in a path as patterns.
  const literal = quoted(path.replace(/[*?[]/g, '[$&]'))
  const columns = header.map((name) => `${quoted(name)}: 'VARCHAR'`).join(', ')
  return `read_csv(${literal}, columns = {${columns}}, header = true, auto_detect = false,
    delim = ${quoted(delimiter)}, quote = '"', escape = '"', strict_mode = true, null_padding = false)`
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Runs a query on a file that was looked over; what DuckDB still cannot read is a broken table, said in our words. */
export async function queryFile<Result>(
  { table }: InspectedFile,
  query: () => Promise<Result>,
): Promise<Result> {
  try {
    return await query()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const line = /Line: (\d+)/.exec(String(error))?.[1]
    throw new Refusal('broken-table', {
      found: `${line === undefined ? 'a row' : `line ${line}`} of ${table.file} that cannot be read`,
      because: 'its quotation marks and commas do not make cells',
      remedy: 'correct the line, or fetch the file again',
    })
  }
}

import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { type DuckDBConnection, identifier } from '@samsyn/warehouse'
import { LONGEST_LINE } from './cells-sql.ts'

const NEWLINE = 10
const RETURN = 13

/**
 * Puts lines in a temporary table `name (line)`, in their order; about a million a second.
 *
 * @returns the query that reads it
 */
export async function linesAsTable(
  connection: DuckDBConnection,
  name: string,
  lines: AsyncIterable<string>,
): Promise<string> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${identifier(name)} (line VARCHAR)`)
  const appender = await connection.createAppender(name, 'main', 'temp')
  for await (const line of lines) {
    if (line === '') appender.appendNull()
    else appender.appendVarchar(line)
    appender.endRow()
  }
  appender.closeSync()
  return `SELECT line FROM ${identifier(name)}`
}

/**
 * The lines of any file, whatever its bytes: ends are \n or \r\n, also mixed; a line that is no UTF-8 is read as latin-1; of a line
 * too long to be a row only so much is kept that it is seen to be too long.
 */
export async function* linesByHand(path: string, header: boolean): AsyncGenerator<string> {
  let skip = header
  for await (const bytes of linesOf(path)) {
    if (skip) skip = false
    else yield textOf(bytes)
  }
}

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, {
    highWaterMark: 1 << 20,
  }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let from = 0
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      yield bytes.subarray(from, to)
      from = to + 1
    }
    rest = Buffer.from(bytes.subarray(from, from + 4 * LONGEST_LINE))
  }
  if (rest.length > 0) yield rest
}

function textOf(bytes: Buffer): string {
  const end = bytes.at(-1) === RETURN ? bytes.length - 1 : bytes.length
  const line = bytes.subarray(0, Math.min(end, 4 * LONGEST_LINE))
  return isUtf8(line) ? line.toString('utf8') : line.toString('latin1')
}

import { type DuckDBConnection, identifier, quoted } from '@samsyn/warehouse'
import { LONGEST_LINE } from './cells-sql.ts'
import type { LookedThrough, Looking } from './look-through.ts'
import { numberIn } from './number-in.ts'
import type { Extract } from './open-extract.ts'

/** As many lines may be refused by the engine's reader before the file is read in another way. */
const MOST_REFUSED = 1_000_000

/** What the reader refused: numbers of lines from 1, and their text, in a table `(number, line)` in that order; null for nothing. */
export interface Refused {
  readonly lines: string
  /** A table `(before, shift)`: from row `before` of what was read on, lines lie `shift` further down. */
  readonly shifts: string
}

/**
 * Runs a query over the cells of a file that begins plain, as DuckDB's own CSV reader gives them: cast to the types of their readings on
 * the way, without a text in between. Lines it refuses (a cell that is not of its type, a cell too many or too few) are laid aside, and
 * judged as text afterwards: what it says of them is not asked.
 *
 * @returns what was refused, null when nothing was, and false when the file must be read in another way
 */
export async function runTyped(
  connection: DuckDBConnection,
  name: string,
  file: Looking,
  queryOver: (cells: string) => string,
): Promise<Refused | null | false> {
  const [errors, scan] = [`${name}_errors`, `${name}_scan`]
  try {
    const reading = connection.run(queryOver(typedCellsSql(file, errors, scan)))
    // The whole file is looked through meanwhile: its beginning mostly tells the rest.
    const [whole] = await Promise.all([file.whole(), reading])
    if (!whole.plain || whole.spaced !== file.first.spaced) return false
    const refused = await refusedIn(connection, name, errors)
    if (refused === false) return false
    return (await hasMoreCells(connection, name, file.extract, whole, refused)) ? false : refused
  } catch (error) {
    if (!isAboutInput(error)) throw error
    return false
  } finally {
    await connection.run(`DROP TABLE IF EXISTS ${identifier(errors)}`)
    await connection.run(`DROP TABLE IF EXISTS ${identifier(scan)}`)
  }
}

/** Whether the engine's reader stopped at what a file holds; not for want of memory, nor because the file cannot be read. */
export function isAboutInput(error: unknown): boolean {
  return error instanceof Error && /^(Invalid Input|Conversion) Error/.test(error.message)
}

function typedCellsSql({ extract, first }: Looking, errors: string, scan: string): string {
  const { path, delimiter, role, places, width } = extract
  const types = Array.from({ length: width }, () => 'VARCHAR')
  for (const [i, { read }] of role.fields.entries()) {
    if (places[i] !== 0 && read.type !== undefined) types[places[i]! - 1] = read.type
  }
  const columns = types.map((type, i) => `'x${i + 1}': '${type}'`).join(', ')
  const cells = role.fields.map(({ as, read }, i) => {
    const cell = `x${places[i]}`
    if (places[i] === 0) return `CAST(NULL AS ${read.type ?? 'VARCHAR'}) AS c_${as}`
    if (read.type !== undefined || !first.spaced) return `${cell} AS c_${as}`
    return `nullif(trim(${cell}, ' '), '') AS c_${as}`
  })
  return `SELECT 0 AS torn, ${cells.join(', ')} FROM read_csv(${quoted(path.replace(/[*?[]/g, '[$&]'))}, auto_detect = false, compression = 'none',
    header = true, quote = '', escape = '', delim = ${quoted(delimiter)}, max_line_size = ${LONGEST_LINE}, columns = {${columns}},
    store_rejects = true, rejects_table = ${quoted(errors)}, rejects_scan = ${quoted(scan)}, rejects_limit = ${MOST_REFUSED})`
}

async function refusedIn(
  connection: DuckDBConnection,
  name: string,
  errors: string,
): Promise<Refused | null | false> {
  const all = await numberIn(connection, `SELECT count(*) FROM ${identifier(errors)}`)
  if (all === 0) return null
  const others = await numberIn(
    connection,
    `SELECT count(*) FROM ${identifier(errors)} WHERE error_type NOT IN ('CAST', 'MISSING COLUMNS', 'TOO MANY COLUMNS')`,
  )
  if (others > 0 || all >= MOST_REFUSED) return false
  const [lines, shifts] = [`${name}_refused`, `${name}_shifts`]
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${identifier(lines)} AS
    SELECT CAST(line AS BIGINT) AS number, any_value(csv_line) AS line FROM ${identifier(errors)} GROUP BY 1 ORDER BY 1`)
  // The header is line 1: of the rows before refused line n, n - 2 less those refused above it were read.
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${identifier(shifts)} AS
    SELECT number - 2 - rowid AS before, max(rowid + 1) AS shift FROM ${identifier(lines)} GROUP BY 1`)
  return { lines, shifts }
}

/** Whether some row that was read has a cell more than the header: the delimiters tell. */
async function hasMoreCells(
  connection: DuckDBConnection,
  name: string,
  { delimiter, width }: Extract,
  { delimiters }: LookedThrough,
  refused: Refused | null,
): Promise<boolean> {
  if (delimiters === null) return false
  const inLines = (table: string) =>
    `SELECT coalesce(sum(len(line) - len(replace(line, ${quoted(delimiter)}, ''))), 0) FROM ${identifier(table)}`
  const rows = await numberIn(connection, `SELECT count(*) FROM ${identifier(name)}`)
  const elsewhere = refused === null ? 0 : await numberIn(connection, inLines(refused.lines))
  return delimiters - elsewhere !== (width - 1) * (rows + 1)
}

import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Refusal } from '@samsyn/refusal'
import { type DuckDBConnection, identifier, quoted, rowsAsTable } from '@samsyn/warehouse'
import readExcel from 'read-excel-file/node'
import { countRows } from '../count-rows.ts'
import { fileAsText } from '../table-database.ts'

/** A file seen as rows of text: a query, and the names of its columns in the file's order. */
export interface TextRows {
  /** SQL of the rows, every column VARCHAR, blank cells NULL, with `file_line` counted from the first row as 2. */
  readonly select: string
  readonly columns: readonly string[]
}

export interface TextFile {
  /** Where it lies. */
  readonly path: string
  /** What people call it. */
  readonly name: string
  readonly delimiter?: string
  readonly sheet?: string
  /** The sign that numbers are to be written with, where the file holds numbers instead of text. */
  readonly decimal: ',' | '.'
}

/** The ending that says how a file is read; null for one that no reader knows. */
export function endingOf(name: string): 'csv' | 'csv.gz' | 'parquet' | 'xlsx' | null {
  const endings = ['csv.gz', 'csv', 'parquet', 'xlsx'] as const
  return endings.find((ending) => name.toLowerCase().endsWith(`.${ending}`)) ?? null
}

/**
 * Looks a file over and gives its rows as text, so that "0301" stays a code whatever the file thinks it is.
 *
 * @throws Refusal 'broken-table' for a file that is cut off, not UTF-8, ragged, or no table at all
 */
export async function readTextRows(
  connection: DuckDBConnection,
  file: TextFile,
): Promise<TextRows> {
  const ending = endingOf(file.name)
  if (ending === null)
    throw unreadable(file.name, 'its ending is none of csv, csv.gz, parquet, xlsx')
  if (ending === 'xlsx') return readSheet(connection, file)
  const header = ending === 'parquet' ? null : await checkText(file)
  const from =
    header === null ? parquet(file) : fileAsText({ path: file.path, header }, file.delimiter)
  const described =
    header?.map((name) => [name, 'VARCHAR'] as const) ??
    (await columnsOf(connection, from, file.name))
  const columns = described.map(([name]) => name)
  const cells = described.map(([name, type]) => {
    const text = `trim(${identifier(name)}::VARCHAR)`
    const comma = file.decimal === ',' && /^(DOUBLE|FLOAT|DECIMAL)/.test(type)
    return `NULLIF(${comma ? `replace(${text}, '.', ',')` : text}, '') AS ${identifier(name)}`
  })
  // Read once: what follows looks at the rows again and again.
  await readable(file.name, () =>
    connection.run(
      `CREATE OR REPLACE TEMP TABLE file_rows AS
       SELECT ${cells.join(', ')}, row_number() OVER () + 1 AS file_line FROM ${from}`,
    ),
  )
  return { select: 'SELECT * FROM file_rows', columns }
}

const withoutPatterns = (path: string) => quoted(path.replace(/[*?[]/g, '[$&]'))

const parquet = ({ path }: TextFile) => `read_parquet(${withoutPatterns(path)})`

async function columnsOf(connection: DuckDBConnection, from: string, name: string) {
  const described = await readable(name, () =>
    connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`),
  )
  return described.getRows().map(([column, type]) => [String(column), String(type)] as const)
}

const lineBreak = 10

/**
 * The columns of a text whose rows all have as many cells. A gzip file that was cut off still unpacks in part, and a cut
 * text may end inside a number.
 */
async function checkText({ path, name, delimiter = ',' }: TextFile): Promise<string[]> {
  const bytes = await readFile(path)
  const text = name.toLowerCase().endsWith('.gz')
    ? await promisify(gunzip)(bytes).catch(() => {
        throw unreadable(name, 'it is not a whole gzip file: it was cut off or changed on the way')
      })
    : bytes
  if (text.includes(0) || !isUtf8(text)) throw unreadable(name, 'it is not UTF-8 text')
  if (text.at(-1) !== lineBreak) throw unreadable(name, 'it does not end with a line break')
  const [first = ''] = text.subarray(0, text.indexOf(lineBreak)).toString('utf8').split('\r')
  const columns = first
    .replace(/^\uFEFF/, '')
    .split(delimiter)
    .map((column) => column.trim().replace(/^"(.*)"$/, '$1'))
  mustNameAll(columns, name)
  countRows(text, columns.length, { file: name }, delimiter)
  return columns
}

async function readSheet(
  connection: DuckDBConnection,
  { path, name, sheet, decimal }: TextFile,
): Promise<TextRows> {
  const sheets = await readExcel(path).catch(() => {
    throw unreadable(name, 'it is not a whole Excel file')
  })
  const names = sheets.map((one) => one.sheet)
  const found = sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet === sheet)
  if (found === undefined) throw unreadable(name, `its sheets are ${names.join(', ')}`)
  const [header = [], ...rows] = found.data as readonly (readonly unknown[])[]
  const columns = header.map((cell) => textOf(cell, decimal) ?? '')
  mustNameAll(columns, name)
  const types = [...columns.map((column) => ({ name: column, type: 'VARCHAR' })), lineColumn]
  const cells = rows.map((row, at) =>
    Object.fromEntries([
      ...columns.map((column, i) => [column, textOf(row[i], decimal)]),
      [lineColumn.name, at + 2],
    ]),
  )
  return { select: await rowsAsTable(connection, 'sheet_rows', types, cells), columns }
}

const lineColumn = { name: 'file_line', type: 'INTEGER' }

/** The engine knows no difference between small and large letters in a name. */
function mustNameAll(columns: readonly string[], name: string): void {
  const names = new Set(columns.map((column) => column.toLowerCase()))
  if (columns.length > 0 && names.size === columns.length && !names.has('')) return
  throw unreadable(name, 'its first line does not name every column, each differently')
}

function textOf(cell: unknown, decimal: string): string | null {
  if (cell === null || cell === undefined) return null
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  const text = String(cell).trim()
  return text === '' ? null : text
}

async function readable<Result>(name: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    const line = /Line: (\d+)/.exec(String(error))?.[1]
    throw unreadable(
      name,
      line === undefined
        ? 'its bytes make no table'
        : `line ${line} has other cells than the first line names`,
    )
  }
}

function unreadable(name: string, because: string): Refusal {
  return new Refusal('broken-table', {
    found: `${name}, which cannot be read`,
    because,
    remedy: 'correct the file or fetch it again, and check the mapping that describes it',
  })
}

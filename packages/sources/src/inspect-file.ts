import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import { countRows } from './count-rows.ts'
import { sha256Of } from './sha256-of.ts'
import type { Table } from './table.ts'

/** A file that is there, whole and has the columns of its table. */
export interface InspectedFile {
  readonly table: Table
  readonly path: string
  /** Column names in the file's own order. */
  readonly header: readonly string[]
  readonly rows: number
  readonly sha256: string
}

const unzip = promisify(gunzip)

/**
 * Looks a file over before anything is read from it. A gzip file is unpacked whole, because one that was cut off
 * still unpacks in part; a text must end with a line break, because a cut one may end inside a number.
 *
 * @returns null when the table is not required and not there
 * @throws Refusal 'missing-table' or 'broken-table'
 */
export async function inspectFile(folder: string, table: Table): Promise<InspectedFile | null> {
  const path = join(folder, table.file)
  const bytes = await bytesOf(path, table, folder)
  if (bytes === null) return null
  const text = table.file.endsWith('.gz') ? await unzipped(bytes, table) : bytes
  // First, because a text of two bytes a sign does not end with a line break of one byte either.
  if (text.includes(0)) throw notUtf8(table)
  if (text.length === 0 || text[text.length - 1] !== lineBreak) throw cutOff(table)
  if (!isUtf8(text)) throw notUtf8(table)
  const header = headerOf(text, table)
  return {
    table,
    path,
    header,
    rows: countRows(text, header.length, table),
    sha256: sha256Of(bytes),
  }
}

/** The bytes of a table's file; null when it need not be there and is not. */
export async function bytesOf(path: string, table: Table, folder: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' && !table.required) return null
    if (code !== 'ENOENT') throw unreadable(table, folder, code)
    const { file, title, publisher } = table
    const known = `${publisher} ${table.table}`
    throw knownRefusal('table-missing', { file, folder, title, table: known })
  }
}

/** The file is there and gives no bytes: what stands in its place, or that it may not be read. */
function unreadable({ file }: Table, folder: string, code = 'no code'): Refusal {
  const isFolder = code === 'EISDIR'
  return knownRefusal(isFolder ? 'table-is-folder' : 'table-closed', { file, folder, error: code })
}

const lineBreak = 10

async function unzipped(bytes: Buffer, table: Table): Promise<Buffer> {
  try {
    return await unzip(bytes)
  } catch {
    throw knownRefusal('gzip-broken', { file: table.file, n: bytes.length })
  }
}

function cutOff({ file }: Table): Refusal {
  return knownRefusal('table-cut-off', { file })
}

function notUtf8({ file }: Table): Refusal {
  return knownRefusal('file-not-utf8', { file })
}

function headerOf(text: Buffer, table: Table): string[] {
  const line = text.subarray(0, text.indexOf(lineBreak)).toString('utf8')
  const header = line
    .replace(/^\uFEFF/, '')
    .replace(/\r$/, '')
    .split(',')
    .map((name) => name.replace(/^"(.*)"$/, '$1'))
  const missing = table.columns.filter((column) => !header.includes(column))
  const twice = header.find((column, index) => header.indexOf(column) !== index)
  if (missing.length === 0 && twice === undefined) return header
  throw knownRefusal(twice === undefined ? 'columns-missing' : 'column-twice', {
    ...{ columns: header, missing, column: twice ?? '', file: table.file, wanted: table.columns },
  })
}

import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import type { Table } from '../src/table.ts'

const besideTheRepository = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')

/** The folder with the real tables, or null where there is none; tests on it are then skipped by name. */
export const realTables: string | null =
  [process.env.SAMSYN_DATA, besideTheRepository]
    .filter((folder) => folder !== undefined)
    .map((folder) => resolve(folder))
    .find((folder) => existsSync(join(folder, 'population_norway_1986_2026.csv'))) ?? null

/** A new folder with these files; gone after the tests of the file. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-sources-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** The real tables with one file changed, or left out where `change` gives null. */
export function realTablesWith(
  file: string,
  change: (content: Buffer) => string | Uint8Array | null,
): string {
  const real = realTables!
  const content = change(readFileSync(join(real, file)))
  const folder = folderWith(content === null ? {} : { [file]: content })
  for (const name of readdirSync(real)) {
    if (name !== file) symlinkSync(join(real, name), join(folder, name))
  }
  return folder
}

/** A small table to try a reader on. */
export function tableOf(file: string, columns: string[], key: string[] = [columns[0]!]): Table {
  return {
    id: file.replace(/\..*/, ''),
    file,
    title: 'a small table',
    publisher: 'nobody',
    table: '1',
    licence: 'none',
    quality: 'observed',
    period: '2020',
    required: true,
    columns,
    key,
    rows: 0,
  }
}

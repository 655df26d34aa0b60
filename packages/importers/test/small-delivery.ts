import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseBoundaryChanges } from '@samsyn/geography'
import { openWarehouse } from '@samsyn/warehouse'
import { type ImportOptions, importExtracts } from '../src/index.ts'

const facts = join(import.meta.dirname, '..', '..', '..', 'data', 'boundaries.csv')
export const boundaries = parseBoundaryChanges(readFileSync(facts, 'utf8'))

/** What every import of the tests has; two threads, as the machine that is promised. */
export const common = { boundaries, today: '2026-01-31', madeBy: 'test', threads: 2 } as const

export const KEY = 'the key of a test, longer than thirty-two bytes'

/** A folder with a key in it, and a place for a warehouse. */
export function deliveryFolder(): { root: string; key: string; warehouse: string } {
  const root = mkdtempSync(join(tmpdir(), 'samsyn-import-'))
  const key = join(root, 'key')
  writeFileSync(key, `${KEY}\n`, { mode: 0o600 })
  return { root, key, warehouse: join(root, 'warehouse') }
}

/** Writes a file and imports it into a warehouse of its own; gives the result, what lies there, and the rejects. */
export async function importText(
  kind: string,
  content: string | Uint8Array,
  more: Partial<ImportOptions> = {},
) {
  const { root, key, warehouse } = deliveryFolder()
  const file = join(root, 'extract')
  writeFileSync(file, content)
  const imported = await importExtracts({ ...common, kind, files: [file], warehouse, key, ...more })
  const rejects = readFileSync(`${file}.rejects.csv`, 'utf8').trim().split('\n').slice(1)
  return { imported, rejects, ...(await held(warehouse)), root }
}

export type Row = Readonly<Record<string, string | number | bigint | boolean | null>>

export async function held(folder: string): Promise<{ contacts: Row[]; persons: Row[] }> {
  const warehouse = await openWarehouse(folder, { readOnly: true, threads: 1 })
  const contacts = await warehouse.query<Row>('SELECT * FROM contacts ORDER BY source, contact')
  const persons =
    warehouse.table('persons') === null
      ? []
      : await warehouse.query<Row>('SELECT * FROM persons ORDER BY birth_year, person')
  warehouse.close()
  return { contacts, persons }
}

import { knownRefusal, Refusal } from '@samsyn/refusal'
import { cannotWrite, quoted, type Warehouse } from '@samsyn/warehouse'
import type { Layout } from './layouts/layout.ts'
import { numberIn } from './number-in.ts'
import { type Extract, stampOf } from './open-extract.ts'
import type { Key } from './read-key.ts'
import { contactTimesSql, type Staged } from './staged-delivery.ts'
import type { Rejected } from './write-rejects.ts'

/** Made-up people never come to lie among others, and one warehouse has one key: with two, no person is found again. */
export function checkWarehouse(warehouse: Warehouse, { fingerprint }: Key): void {
  for (const { source, job } of warehouse.table('contacts')?.sources ?? []) {
    if (source === 'synthetic') {
      throw knownRefusal('synthetic-there', { folder: warehouse.folder })
    }
    const other = /^import .* key=([0-9a-f]{8})$/.exec(job ?? '')?.[1]
    if (other === undefined || other === fingerprint) continue
    throw knownRefusal('key-other', { source })
  }
}

/** @throws Refusal 'duplicate-key' when earlier deliveries of the kind gave some of the contacts */
export async function checkNew(
  { connection }: Warehouse,
  staged: readonly Staged[],
  earlier: readonly string[],
): Promise<void> {
  const rows = await numberIn(
    connection,
    `SELECT count(*) FROM (${contactTimesSql(staged)}) n
     WHERE (person, service, starts) IN (SELECT (person, service, starts) FROM contacts WHERE source IN (${earlier.map(quoted).join(', ')}))`,
  )
  if (rows === 0) return
  throw knownRefusal('contacts-again', { n: rows, list: earlier })
}

/** @throws Refusal 'broken-table' when a file was changed while it was read */
export async function checkUnchanged(extracts: readonly Extract[]): Promise<void> {
  for (const { path, stamp, called } of extracts) {
    if ((await stampOf(path).catch(() => '')) === stamp) continue
    throw knownRefusal('extract-changed', { file: called })
  }
}

export function noFiles({ kind, roles }: Layout): Refusal {
  return knownRefusal('delivery-empty', { kind, roles: roles.map(({ name }) => name) })
}

export function noContacts({ kind, roles }: Layout): Refusal {
  return knownRefusal('delivery-without-contacts', { role: roles[0]!.name, kind })
}

export function noRows(called: string): Refusal {
  return knownRefusal('extract-without-rows', { file: called })
}

export function nothingBelieved(called: string, reasons: readonly Rejected[]): Refusal {
  const { column, reason } = reasons[0]!
  return knownRefusal('rows-not-believed', {
    file: called,
    most: [reason, column].filter(Boolean).join(', '),
  })
}

/** An error of the engine in our words: its own would quote the cell, and a cell may be a person's. */
export function withoutCells(error: unknown, folder: string): unknown {
  if (error instanceof Refusal) return error
  const text = error instanceof Error ? error.message : String(error)
  if ((error as NodeJS.ErrnoException).code !== undefined || /^IO Error/.test(text)) {
    const told = new Error(/no space left/i.test(text) ? 'no space left' : 'IO Error')
    return cannotWrite(folder, (error as NodeJS.ErrnoException).code === undefined ? told : error)
  }
  const sort = /^([A-Z][A-Za-z-]+(?: [A-Z][a-z]+)* Error)\b/.exec(text)?.[1] ?? 'Error'
  if (sort === 'Out of Memory Error') {
    return knownRefusal('memory-short', {})
  }
  return new Refusal('shapes-differ', {
    found: `an error of the engine while importing (${sort})`,
    because: 'its words might name a person, so that they are not repeated',
    remedy: 'report the kind of the file and these words; the warehouse is as it was',
  })
}

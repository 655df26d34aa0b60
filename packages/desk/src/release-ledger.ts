import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import {
  type GatedTable,
  gateTable,
  type Ledger,
  type OutgoingTable,
  openLedger,
} from '@samsyn/privacy'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import { makeFolder } from '@samsyn/warehouse'
import { type ReleaseRecords, releasesInMemory } from './release-records.ts'

/** One line of `releases.jsonl`: what was asked for, and what stayed. As confidential as the ledger. */
export interface ReleaseEntry {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly dataset: string
  readonly document: string
  readonly told: number
  readonly hidden: readonly { readonly id: string; readonly why: string; readonly rule: string }[]
}

/** How long a release waits for one that another process has under way, and who is told of it. */
export interface Patience {
  readonly waitMs: number
  /** Called once, when the wait has begun to be felt. */
  readonly onWait: () => void
}

/** A release takes milliseconds; whoever sits at a keyboard is told when it does not. */
export const usualPatience: Patience = {
  waitMs: 5000,
  onWait: () => process.stderr.write('Waiting for another release from the same data …\n'),
}

/**
 * Ledgers kept in a folder, one file for each data set, and a log of all releases. They hold the counts that were hidden:
 * the folder belongs to the house and never beside what is published.
 *
 * @throws Refusal 'broken-table' for a ledger that cannot be read, 'too-many' where another release stays under way,
 *   'cannot-write' for a folder that takes no files
 */
export function openRecords(folder: string, patience = usualPatience): ReleaseRecords {
  return {
    judge(table, rules) {
      makeRecords(folder)
      const file = join(folder, fileOf(table.dataset))
      return alone(file, patience, () => {
        const gated = gateTable(table, rules, readLedger(file) ?? openLedger(table.dataset, rules))
        replace(file, JSON.stringify(gated.ledger))
        log(folder, table, gated)
        return gated
      })
    },
  }
}

/** Records in `folder`, or in the one of SAMSYN_RECORDS; without either, as long as the process runs. */
export function recordsFor(folder: string | undefined, patience = usualPatience): ReleaseRecords {
  const from = folder ?? process.env.SAMSYN_RECORDS
  if (from?.trim() === '') {
    throw knownRefusal('option-empty', { option: 'records' })
  }
  return from === undefined ? releasesInMemory() : openRecords(from, patience)
}

/** A name that any file system takes, and one for each data set. */
function fileOf(dataset: string): string {
  const hash = createHash('sha256').update(dataset).digest('hex').slice(0, 8)
  return `${dataset.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 60)}-${hash}.ledger.json`
}

function readLedger(file: string): Ledger | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw unreadable(file)
  }
  try {
    const ledger = JSON.parse(text) as Ledger
    if (isLedger(ledger)) return ledger
  } catch {}
  throw unreadable(file)
}

function isLedger(ledger: Ledger | null): boolean {
  return (
    typeof ledger?.dataset === 'string' &&
    [ledger.atoms, ledger.out, ledger.secrets].every((list) => Array.isArray(list))
  )
}

function unreadable(file: string): Refusal {
  return knownRefusal('records-unreadable', { file: resolve(file) })
}

/** One release at a time: two that read the same ledger would not know of each other. */
function alone<T>(file: string, patience: Patience, work: () => T): T {
  const lock = `${file}.lock`
  takeLock(lock, patience)
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

const PAUSE_MS = 25
const FELT_MS = 500

function takeLock(lock: string, { waitMs, onWait }: Patience): void {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      closeSync(openSync(lock, 'wx'))
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw cannotWrite(lock)
      if (waited >= waitMs) throw busy(lock)
    }
    if (waited === FELT_MS) onWait()
    Atomics.wait(pause, 0, 0, PAUSE_MS)
  }
}

function busy(lock: string): Refusal {
  return knownRefusal('records-locked', { file: resolve(lock) })
}

function makeRecords(folder: string): void {
  try {
    makeFolder(folder)
  } catch {
    throw cannotWrite(folder)
  }
}

/** On disk before it has its name: what is out must not be forgotten when the machine stops. */
function replace(file: string, text: string): void {
  const partial = `${file}.partial`
  try {
    const handle = openSync(partial, 'w')
    writeSync(handle, text)
    fsyncSync(handle)
    closeSync(handle)
    renameSync(partial, file)
  } catch {
    throw cannotWrite(file)
  }
}

function log(
  folder: string,
  { dataset, document }: OutgoingTable,
  { told, hidden }: GatedTable,
): void {
  const entry: ReleaseEntry = {
    at: new Date().toISOString(),
    dataset,
    document,
    told: told.size,
    hidden: hidden.map(({ id, why, rule }) => ({ id, why, rule })),
  }
  try {
    appendFileSync(join(folder, 'releases.jsonl'), `${JSON.stringify(entry)}\n`)
  } catch {
    throw cannotWrite(folder)
  }
}

function cannotWrite(path: string): Refusal {
  return knownRefusal('records-closed', { folder: resolve(path) })
}

import { createHash } from 'node:crypto'
import type { BoundaryPiece } from '@samsyn/geography'
import { knownRefusal, suggest } from '@samsyn/refusal'
import { openWarehouse, type Warehouse, type Writing } from '@samsyn/warehouse'
import {
  checkNew,
  checkUnchanged,
  checkWarehouse,
  noContacts,
  noFiles,
  noRows,
  nothingBelieved,
  withoutCells,
} from './checks.ts'
import { layouts } from './layouts/index.ts'
import { givesContacts, type Layout } from './layouts/layout.ts'
import { type Looking, lookAt } from './look-through.ts'
import { numberIn } from './number-in.ts'
import { type Extract, openExtract } from './open-extract.ts'
import { type Key, readKey } from './read-key.ts'
import { createMunicipalityCodes, stage } from './stage.ts'
import {
  contactsSql,
  createDiagnoses,
  createIds,
  partsOf,
  personsSql,
  rejectTwice,
  type Staged,
} from './staged-delivery.ts'
import { type Rejected, writeRejects } from './write-rejects.ts'

export interface ImportOptions {
  /** A kind of extract: npr, kpr-gp, iplos, fhir or omop. */
  readonly kind: string
  /** All files of one delivery. */
  readonly files: readonly string[]
  /** Folder of the warehouse; made when it is not there. */
  readonly warehouse: string
  /** File with the secret that pseudonyms are made with, outside the warehouse. */
  readonly key: string
  /** Deliveries with the same series number persons alike, e.g. one project's linked extracts. The kind when left out. */
  readonly series?: string
  /** Take away what earlier deliveries of the kind gave. */
  readonly replace?: boolean
  /** Boundaries that municipality codes are checked against. */
  readonly boundaries: readonly BoundaryPiece[]
  /** The day of import, 2026-11-22: later days are rejected. */
  readonly today: string
  /** Program and version, for the manifest. */
  readonly madeBy: string
  /** DuckDB's memory limit; '4GB' when left out. */
  readonly memoryLimit?: string
  readonly threads?: number
  readonly progress?: (
    done: number,
    of: number,
    what: 'known' | 'file' | 'pseudonyms' | 'contacts',
    values?: { readonly name: string },
  ) => void
}

export interface ImportedFile {
  /** Its place in the call and its role, "file 2 (bills)": its own name may be a person's, and is not repeated. */
  readonly file: string
  /** episodes, bills, diagnoses, Patient … */
  readonly role: string
  /** Lines below the header, empty ones not counted. */
  readonly rows: number
  readonly rejected: number
  /** What was rejected and how often; `FILE.rejects.csv` beside the file names the lines. */
  readonly reasons: readonly Rejected[]
}

export interface Imported {
  /** What the delivery is called in the warehouse. */
  readonly source: string
  /** The same files were there; nothing was read or changed. */
  readonly alreadyThere: boolean
  readonly contacts: number
  readonly files: readonly ImportedFile[]
}

/** Persons of all deliveries lie together, one row each. */
const PERSONS_SOURCE = 'extracts'

/**
 * Brings a delivery of person-level files into a warehouse: rows that can be believed as contacts and persons under pseudonyms, the
 * others named in `FILE.rejects.csv` beside each file. All of it is shown in one step. Killed before that, the old state
 * stands, and the same call begins anew with the parts that were ready; called again after it, nothing changes.
 *
 * @throws Refusal 'wrong-call' for a kind or key that will not do, 'missing-table', 'incomplete-table' or 'broken-table' for a file
 *   that is none of the kind, or none of whose rows is believed, 'tables-disagree' for another key than the warehouse's,
 *   'duplicate-key' for contacts that an earlier delivery gave, 'cannot-write', 'not-available'
 */
export async function importExtracts(options: ImportOptions): Promise<Imported> {
  const layout = layoutOf(options.kind)
  if (options.files.length === 0) throw noFiles(layout)
  const key = await readKey(options.key, options.warehouse)
  const extracts = await Promise.all(
    options.files.map((path, i) => openExtract(path, i + 1, layout)),
  )
  if (!extracts.some(({ role }) => givesContacts(role))) throw noContacts(layout)
  const warehouse = await openWarehouse(options.warehouse, {
    memoryLimit: options.memoryLimit ?? '4GB',
    ...(options.threads === undefined ? {} : { threads: options.threads }),
    encryptSpill: true,
  })
  try {
    checkWarehouse(warehouse, key)
    return await importInto(warehouse, layout, extracts, key, options)
  } catch (error) {
    throw withoutCells(error, options.warehouse)
  } finally {
    warehouse.close()
  }
}

async function importInto(
  warehouse: Warehouse,
  { kind }: Layout,
  extracts: readonly Extract[],
  key: Key,
  options: ImportOptions,
): Promise<Imported> {
  const { series = kind, progress, madeBy } = options
  const files = await Promise.all(extracts.map(lookAt))
  const sourceOf = async () => {
    const hashes = await Promise.all(files.map(async (file) => (await file.whole()).sha256))
    return `${kind}-${digest([series, ...hashes.toSorted()])}`
  }
  // Files are looked through while they are read, and before that only where they may be known.
  if (sourcesOf(warehouse, kind).length > 0) {
    progress?.(0, 4, 'known')
    const source = await sourceOf()
    if (sourcesOf(warehouse, kind).includes(source)) return there(source)
  }
  const staged = await stageAll(warehouse, files, options)
  const source = await sourceOf()
  const writing = await warehouse.begin({ source, madeBy, job: jobOf(warehouse, key, options) })
  try {
    const earlier = sourcesOf(warehouse, kind)
    if (earlier.includes(source)) return there(source)
    progress?.(2, 4, 'pseudonyms')
    await rejectTwice(warehouse.connection, staged)
    const persons = await createIds(warehouse.connection, staged, series, key)
    const read = await rejectAll(warehouse, extracts, staged)
    await checkUnchanged(extracts)
    if (earlier.length > 0 && !options.replace) await checkNew(warehouse, staged, earlier)
    progress?.(3, 4, 'contacts')
    const contacts = await writeAll(warehouse, writing, staged, persons, source)
    if (options.replace) for (const one of earlier) writing.drop('contacts', one)
    await writing.commit()
    return { source, alreadyThere: false, contacts, files: read }
  } finally {
    await writing.abandon()
  }
}

function there(source: string): Imported {
  return { source, alreadyThere: true, contacts: 0, files: [] }
}

/** All that decides what is written: persons are those of the delivery and those that lie there. */
function jobOf(warehouse: Warehouse, key: Key, { kind, today, madeBy }: ImportOptions): string {
  const { generation } = warehouse.manifest()
  return `import ${kind} after=${generation} on=${today} by=${madeBy} key=${key.fingerprint}`
}

async function stageAll(
  { connection }: Warehouse,
  files: readonly Looking[],
  { boundaries, today, progress }: ImportOptions,
): Promise<Staged[]> {
  const municipalityKnown = await createMunicipalityCodes(connection, boundaries)
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000)
    .toISOString()
    .slice(0, 10)
  const staged: Staged[] = []
  let base = 0
  for (const [index, file] of files.entries()) {
    progress?.(1, 4, 'file', { name: file.extract.called })
    const constants = { tomorrow, municipalityKnown }
    for (const one of await stage(connection, `import_file_${index}`, file, constants)) {
      const rows = await numberIn(connection, `SELECT count(*) FROM ${one.table}`)
      staged.push({ ...one, extract: file.extract, base, rows })
      base += rows
    }
  }
  return staged
}

async function rejectAll(
  { connection }: Warehouse,
  extracts: readonly Extract[],
  staged: readonly Staged[],
): Promise<ImportedFile[]> {
  const files: ImportedFile[] = []
  for (const extract of extracts) {
    const { path, role, called } = extract
    const tables = staged.filter((one) => one.extract === extract)
    const rejects = `${path}.rejects.csv`
    const reasons = await writeRejects(connection, extract, tables, rejects).catch((error) => {
      throw withoutCells(error, `the folder of ${called}`)
    })
    const all = tables.map(({ table }) => `SELECT fault FROM ${table}`).join(' UNION ALL ')
    const rows = await numberIn(connection, `SELECT count(*) FROM (${all}) WHERE fault >= 0`)
    const rejected = reasons.reduce((sum, { rows }) => sum + rows, 0)
    files.push({ file: called, role: role.name, rows, rejected, reasons })
    if (givesContacts(role) && rows === 0) throw noRows(called)
    if (givesContacts(role) && rejected === rows) throw nothingBelieved(called, reasons)
  }
  return files
}

async function writeAll(
  warehouse: Warehouse,
  writing: Writing,
  staged: readonly Staged[],
  persons: number,
  source: string,
): Promise<number> {
  const hasDiagnoses = await createDiagnoses(warehouse.connection, staged)
  const rows = staged.reduce((sum, one) => sum + one.rows, 0)
  let contacts = 0
  for (const [n, part] of partsOf(rows, persons).entries()) {
    const select = contactsSql(staged, source, hasDiagnoses, part)
    contacts += await writing.part('contacts', n, { select, ordered: true })
  }
  const before = sourceNames(warehouse, 'persons').includes(PERSONS_SOURCE)
  const told = personsSql(staged, PERSONS_SOURCE, before)
  if (told !== null)
    await writing.part('persons', 0, { select: told, source: PERSONS_SOURCE, ordered: !before })
  return contacts
}

function sourceNames(warehouse: Warehouse, table: string): string[] {
  return warehouse.table(table)?.sources.map(({ source }) => source) ?? []
}

function sourcesOf(warehouse: Warehouse, kind: string): string[] {
  const own = new RegExp(`^${kind}-[0-9a-f]{12}$`)
  return sourceNames(warehouse, 'contacts').filter((source) => own.test(source))
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
}

function layoutOf(kind: string): Layout {
  const layout = layouts.find((one) => one.kind === kind)
  if (layout !== undefined) return layout
  const kinds = layouts.map((one) => one.kind)
  throw knownRefusal('extract-kind-unknown', {
    ...{ text: kind, words: kinds, near: suggest(kind, kinds, 1) },
  })
}

import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '@samsyn/refusal'
import {
  copyToParquet,
  type DuckDBConnection,
  describe,
  engineName,
  quoted,
  rowsInParquet,
} from './duckdb.ts'
import { cannotWrite, flush, replaceText, sha256OfFile, sha256OfText } from './durable-files.ts'
import { inKnownColumns, orderOf, rowsRefusal } from './known-columns.ts'
import {
  type Column,
  type FileEntry,
  filesOf,
  MANIFEST,
  type Manifest,
  type SourceEntry,
  withoutSource,
  withSource,
} from './manifest.ts'
import { dropOtherJobs, fileName, stagingFolder, sweep } from './staging.ts'

/** Where rows come from and who writes them; kept in the manifest. */
export interface Origin {
  /** Id of the source, e.g. 'ssb-07459' or 'synthetic-persons'. Writing it again replaces what it gave before. */
  readonly source: string
  /** Program and version, e.g. 'samsyn 0.1.0'. */
  readonly madeBy: string
  /** When the source was fetched or read, ISO; leave out where time plays no part. */
  readonly at?: string
  /** A name that a killed job is found again by: its finished parts are kept until it,
   * or another change of this source, is begun. Put all that decides the content in it. */
  readonly job?: string
}

export interface Rows {
  /** A query on the warehouse's connection, without a semicolon. */
  readonly select: string
  /** A total order of the rows: needed for the same bytes. May be left out for the tables with a schema. */
  readonly orderBy?: readonly string[]
  /** The query gives its rows in that order already, so that they are not sorted once more. */
  readonly ordered?: boolean
  /** The source that gives this table, where it is another than the change's; the same in every part. */
  readonly source?: string
}

/**
 * One change to the warehouse: parts of tables are written aside, and `commit` shows them all at once. Killed before
 * that, readers keep the old state; killed after, they have the new one.
 */
export interface Writing {
  /** Parts of the table that an earlier, killed run of the same job finished. */
  finished(table: string): ReadonlySet<number>
  /** Writes part `part` (from 0) of a table; a part that is finished already is left as it is. Returns its rows. */
  part(table: string, part: number, rows: Rows, connection?: DuckDBConnection): Promise<number>
  /** Takes away what a source gave to a table, or all of them did, when the change is shown. */
  drop(table: string, source?: string): void
  /** Shows the change: for every table written, the source's old files give place to the new. Frees the lock. */
  commit(): Promise<Manifest>
  /** Throws the change away and frees the lock. Safe to call after commit. */
  abandon(): Promise<void>
}

export interface WritingContext {
  readonly folder: string
  readonly connection: DuckDBConnection
  readonly before: Manifest
  release(): void
  committed(manifest: Manifest): Promise<void>
}

/** Starts a change; the caller holds the lock. */
export async function beginWriting(context: WritingContext, origin: Origin): Promise<Writing> {
  const { folder, before } = context
  const staging = stagingFolder(folder, origin.source, origin.job)
  try {
    await sweep(folder, before)
    await dropOtherJobs(folder, origin.source, origin.job)
    await mkdir(staging, { recursive: true })
    return new StagedWriting(context, origin, staging, await readdir(staging))
  } catch (error) {
    context.release()
    throw cannotWrite(folder, error)
  }
}

const stagedName = /^([a-z][a-z0-9_]*)-(\d{4})\.parquet$/

class StagedWriting implements Writing {
  readonly #context: WritingContext
  readonly #origin: Origin
  readonly #staging: string
  readonly #parts = new Map<string, Set<number>>()
  readonly #sources = new Map<string, string>()
  readonly #dropped: { table: string; source?: string }[] = []
  #open = true

  constructor(context: WritingContext, origin: Origin, staging: string, staged: readonly string[]) {
    this.#context = context
    this.#origin = origin
    this.#staging = staging
    for (const name of staged) {
      const [, table, part] = stagedName.exec(name) ?? []
      if (table !== undefined) this.#partsOf(table).add(Number(part))
    }
  }

  finished(table: string): ReadonlySet<number> {
    return this.#partsOf(table)
  }

  async part(table: string, part: number, rows: Rows, connection = this.#context.connection) {
    this.#mustBeOpen()
    checkName(table)
    const path = this.#path(table, part)
    if (rows.source !== undefined) this.#sources.set(table, rows.source)
    if (this.#partsOf(table).has(part)) return rowsInParquet(connection, path)
    try {
      const written = await this.#write(table, path, rows, connection)
      this.#partsOf(table).add(part)
      return written
    } catch (error) {
      throw rowsRefusal(error) ?? this.#said(error)
    }
  }

  async #write(table: string, path: string, rows: Rows, connection: DuckDBConnection) {
    const select = await inKnownColumns(connection, table, rows.select)
    const orderBy = rows.orderBy ?? orderOf(table)
    if (orderBy === undefined) throw new TypeError(`${table} has no order: give orderBy`)
    const partial = `${path}.partial`
    const written = await copyToParquet(connection, select, rows.ordered ? [] : orderBy, partial)
    await flush(partial)
    // Not flushed into the folder: after a loss of power the part is made again.
    await rename(partial, path)
    return written
  }

  drop(table: string, source?: string): void {
    this.#dropped.push({ table, ...(source === undefined ? {} : { source }) })
  }

  async commit(): Promise<Manifest> {
    this.#mustBeOpen()
    const { folder, before, connection } = this.#context
    try {
      let manifest = before
      for (const one of this.#dropped) manifest = withoutSource(manifest, one.table, one.source)
      for (const [table, parts] of [...this.#parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (parts.size === 0) continue
        manifest = withSource(manifest, table, await this.#entry(table, parts))
      }
      // The files' names are on the disk before the manifest speaks of them.
      await flush(folder)
      const engine = await engineName(connection)
      manifest = { ...manifest, generation: before.generation + 1, engine }
      await replaceText(folder, MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`)
      await this.#tidy(manifest)
      return manifest
    } catch (error) {
      throw this.#said(error)
    } finally {
      await this.abandon()
    }
  }

  /** Gives the staged parts their names beside the manifest, which does not speak of them yet. */
  async #entry(table: string, parts: ReadonlySet<number>): Promise<SourceEntry> {
    const files: FileEntry[] = []
    let columns: readonly Column[] = []
    for (const part of [...parts].sort((a, b) => a - b)) {
      const { entry, columns: own } = await this.#settle(table, part)
      if (files.length > 0 && !sameColumns(columns, own)) throw differing(table, part)
      files.push(entry)
      columns = own
    }
    const { madeBy, at = null, job = null } = this.#origin
    const source = this.#sources.get(table) ?? this.#origin.source
    const rows = files.reduce((sum, file) => sum + file.rows, 0)
    const hash = sha256OfText(files.map(({ sha256 }) => sha256).join('\n'))
    return { source, madeBy, at, job, columns, rows, hash, files }
  }

  async #settle(table: string, part: number) {
    const { folder, connection } = this.#context
    const path = this.#path(table, part)
    const sha256 = await sha256OfFile(path)
    const name = fileName(table, part, sha256)
    const columns = await describe(connection, `SELECT * FROM ${quoted(path)}`)
    const rows = await rowsInParquet(connection, path)
    const { size } = await stat(path)
    await rename(path, join(folder, name))
    return { entry: { name, rows, bytes: size, sha256 }, columns }
  }

  async #tidy(manifest: Manifest): Promise<void> {
    await this.#context.committed(manifest)
    const held = filesOf(manifest)
    for (const name of filesOf(this.#context.before)) {
      if (!held.has(name)) await rm(join(this.#context.folder, name), { force: true })
    }
  }

  async abandon(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    try {
      await rm(this.#staging, { recursive: true, force: true })
    } finally {
      this.#context.release()
    }
  }

  #partsOf(table: string): Set<number> {
    const parts = this.#parts.get(table) ?? new Set()
    this.#parts.set(table, parts)
    return parts
  }

  #path(table: string, part: number): string {
    return join(this.#staging, `${table}-${String(part).padStart(4, '0')}.parquet`)
  }

  #mustBeOpen(): void {
    if (!this.#open) throw new TypeError('this change is committed or abandoned: begin another')
  }

  #said(error: unknown): unknown {
    const { code } = error as NodeJS.ErrnoException
    const failed = code !== undefined || /IO Error|no space left/i.test(String(error))
    return failed && existsSync(this.#context.folder)
      ? cannotWrite(this.#context.folder, error)
      : error
  }
}

function checkName(table: string): void {
  if (/^[a-z][a-z0-9_]*$/.test(table)) return
  throw new TypeError(`${table} is no table name: write small letters, digits and _`)
}

function sameColumns(a: readonly Column[], b: readonly Column[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ name, type }, i) => b[i]!.name === name && b[i]!.type === type)
  )
}

function differing(table: string, part: number): Refusal {
  return new Refusal('shapes-differ', {
    found: `part ${part} of ${table} with other columns than the parts before it`,
    because: 'one source gives one table one shape',
    remedy: 'select the same columns in every part, or give the parts different sources',
  })
}

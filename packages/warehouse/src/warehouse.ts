import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { knownRefusal, Refusal } from '@samsyn/refusal'
import {
  createView,
  type DuckDBConnection,
  defaultEngine,
  dropView,
  type Engine,
  openEngine,
  rowsOf,
} from './duckdb.ts'
import { shownColumns } from './known-columns.ts'
import { emptyManifest, type Manifest, readManifest, type TableEntry } from './manifest.ts'
import { foreignFiles, SPILL } from './staging.ts'
import { lockForWriting } from './write-lock.ts'
import { beginWriting, type Origin, type Rows, type Writing } from './writing.ts'

export interface WarehouseOptions {
  /** Only look: a folder without a warehouse is refused and nothing is ever made. */
  readonly readOnly?: boolean
  /** DuckDB's memory limit; '2GB' when left out. */
  readonly memoryLimit?: string
  /** Threads of DuckDB; the machine's, at most eight, when left out. */
  readonly threads?: number
  /** Encrypt what is laid aside on disk while working: for work on identifiers. */
  readonly encryptSpill?: boolean
  /** Names of other things that may lie in a new warehouse's folder, e.g. ['responses', 'calibration.json']. */
  readonly beside?: readonly string[]
}

/** Tables in Parquet files that a manifest names, seen through DuckDB: every table is a view of its name. */
export interface Warehouse {
  readonly folder: string
  /** DuckDB in memory with a view for every table; for queries and temporary tables, never for keeping. */
  readonly connection: DuckDBConnection
  /** Another connection to the same views, for work side by side; whoever opens it closes it. */
  connect(): Promise<DuckDBConnection>
  /** The state that is shown: that of opening, of the last `refresh`, or of the last change made here. */
  manifest(): Manifest
  table(name: string): TableEntry | null
  /** Rows of a query as objects; when another process replaced the files underneath, it looks again and asks once more. */
  query<Row>(sql: string): Promise<Row[]>
  /** Shows what other processes have written since. */
  refresh(): Promise<Manifest>
  /** Starts a change of several tables or parts. Holds the writers' lock until commit or abandon. */
  begin(origin: Origin): Promise<Writing>
  /** A change of one table in one part: the source's old rows give place to these. */
  writeTable(name: string, rows: Rows, origin: Origin): Promise<TableEntry>
  close(): void
}

/**
 * Opens the warehouse of a folder; without `readOnly` a folder that is not there is made at the first change.
 *
 * @throws Refusal 'missing-table' when read-only and there is none, 'cannot-write' for a folder with other things in
 *   it, 'broken-table' for a manifest that is none
 */
export async function openWarehouse(
  folder: string,
  options: WarehouseOptions = {},
): Promise<Warehouse> {
  const path = resolve(folder)
  const manifest = await readManifest(path)
  if (manifest === null) await checkNew(path, options)
  const spillFolder = options.readOnly
    ? join(tmpdir(), `samsyn${SPILL}${process.pid}`)
    : join(path, `${SPILL}${process.pid}`)
  const engine = await openEngine({
    memoryLimit: options.memoryLimit ?? defaultEngine.memoryLimit,
    threads: options.threads ?? defaultEngine.threads,
    spillFolder,
    encryptSpill: options.encryptSpill ?? false,
  })
  const warehouse = new ParquetWarehouse(path, engine, spillFolder, options.readOnly ?? false)
  await warehouse.refresh()
  return warehouse
}

async function checkNew(folder: string, { readOnly, beside = [] }: WarehouseOptions) {
  if (readOnly) {
    throw knownRefusal('warehouse-missing', { folder })
  }
  const foreign = (await foreignFilesOf(folder)).filter((name) => !beside.includes(name))
  if (foreign.length === 0) return
  throw knownRefusal('folder-of-others', {
    ...{ list: foreign.length > 3 ? [...foreign.slice(0, 3), '…'] : foreign, folder },
  })
}

async function foreignFilesOf(folder: string): Promise<string[]> {
  try {
    return await foreignFiles(folder)
  } catch {
    throw new Refusal('cannot-write', {
      found: `${folder}, which is not a folder that can be read`,
      because: 'a warehouse needs a folder of its own',
      remedy: 'choose an empty folder, or one that is not there yet',
    })
  }
}

class ParquetWarehouse implements Warehouse {
  readonly folder: string
  readonly #engine: Engine
  readonly #spillFolder: string
  readonly #readOnly: boolean
  #manifest: Manifest = emptyManifest

  constructor(folder: string, engine: Engine, spillFolder: string, readOnly: boolean) {
    this.folder = folder
    this.#engine = engine
    this.#spillFolder = spillFolder
    this.#readOnly = readOnly
  }

  get connection(): DuckDBConnection {
    return this.#engine.connection
  }

  connect(): Promise<DuckDBConnection> {
    return this.#engine.connect()
  }

  manifest(): Manifest {
    return this.#manifest
  }

  table(name: string): TableEntry | null {
    return this.#manifest.tables[name] ?? null
  }

  async query<Row>(sql: string): Promise<Row[]> {
    try {
      return await rowsOf<Row>(this.connection, sql)
    } catch (error) {
      const seen = this.#manifest.generation
      const { generation } = await this.refresh()
      if (generation === seen) throw error
      return rowsOf<Row>(this.connection, sql)
    }
  }

  async refresh(): Promise<Manifest> {
    // Between reading the manifest and opening its files another writer may replace both: then look once more.
    for (let attempt = 0; ; attempt++) {
      const manifest = (await readManifest(this.folder)) ?? emptyManifest
      try {
        await this.#show(manifest)
        return manifest
      } catch (error) {
        const now = (await readManifest(this.folder)) ?? emptyManifest
        if (now.generation === manifest.generation || attempt >= 5) throw broken(this.folder, error)
      }
    }
  }

  async #show(manifest: Manifest): Promise<void> {
    for (const name of Object.keys(this.#manifest.tables)) {
      if (manifest.tables[name] === undefined) await dropView(this.connection, name)
    }
    for (const [name, { sources }] of Object.entries(manifest.tables)) {
      const paths = sources.flatMap(({ files }) =>
        files.map((file) => join(this.folder, file.name)),
      )
      const shapes = new Set(sources.map(({ columns }) => JSON.stringify(columns)))
      const names = sources.flatMap(({ columns }) => columns.map((column) => column.name))
      const columns = shownColumns(name, new Set(names))
      await createView(this.connection, name, columns, paths, shapes.size > 1)
    }
    this.#manifest = manifest
  }

  async begin(origin: Origin): Promise<Writing> {
    if (this.#readOnly) {
      throw new Refusal('cannot-write', {
        found: `a change to ${this.folder}, which was opened for reading`,
        because: 'whoever only reads changes nothing',
        remedy: 'open it without readOnly',
      })
    }
    const lock = lockForWriting(this.folder)
    try {
      const before = await this.refresh()
      return await beginWriting(
        {
          folder: this.folder,
          connection: this.connection,
          before,
          release: () => lock.release(),
          committed: (manifest) => this.#show(manifest),
        },
        origin,
      )
    } catch (error) {
      lock.release()
      throw error
    }
  }

  async writeTable(name: string, rows: Rows, origin: Origin): Promise<TableEntry> {
    const writing = await this.begin(origin)
    try {
      await writing.part(name, 0, rows)
      await writing.commit()
    } finally {
      await writing.abandon()
    }
    return this.table(name)!
  }

  close(): void {
    this.#engine.close()
    if (existsSync(this.#spillFolder)) rmSync(this.#spillFolder, { recursive: true, force: true })
  }
}

function broken(folder: string, error: unknown): Refusal {
  return new Refusal('broken-table', {
    found: `a file that cannot be read in ${folder} (${String(error).split('\n')[0]})`,
    because: 'the manifest names it',
    remedy: 'fetch or make the table again, or put the file back from a copy',
  })
}

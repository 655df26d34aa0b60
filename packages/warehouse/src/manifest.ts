import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { knownRefusal, Refusal } from '@samsyn/refusal'

export const MANIFEST = 'manifest.json'

/** A column as it lies in the files: its name and its SQL type. */
export interface Column {
  readonly name: string
  readonly type: string
}

/** One Parquet file beside the manifest, never changed after it got its name. */
export interface FileEntry {
  readonly name: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** What one source gave to a table: a refresh of the source replaces exactly this. */
export interface SourceEntry {
  readonly source: string
  /** Program and version that wrote it. */
  readonly madeBy: string
  /** When it was fetched or read, ISO; null where time plays no part, as in generated data. */
  readonly at: string | null
  /** The job that wrote it, where it had a name. */
  readonly job: string | null
  readonly columns: readonly Column[]
  readonly rows: number
  /** SHA-256 over the hashes of the files, in order. */
  readonly hash: string
  readonly files: readonly FileEntry[]
}

export interface TableEntry {
  readonly rows: number
  readonly sources: readonly SourceEntry[]
}

/** Everything the warehouse holds. Readers follow this and nothing else in the folder. */
export interface Manifest {
  readonly samsyn: 'warehouse'
  readonly schema: 1
  /** One more with every change. */
  readonly generation: number
  /** The engine that wrote the newest files: bytes are promised per version. */
  readonly engine: string
  readonly tables: Readonly<Record<string, TableEntry>>
}

export const emptyManifest: Manifest = {
  samsyn: 'warehouse',
  schema: 1,
  generation: 0,
  engine: '',
  tables: {},
}

/**
 * The manifest of a folder; null when there is none.
 *
 * @throws Refusal 'broken-table' for a file of that name that is no manifest, or a newer one than this program knows
 */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const path = join(folder, MANIFEST)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
  return parsed(text, path)
}

function parsed(text: string, path: string): Manifest {
  let manifest: Partial<Manifest> | null = null
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null
  } catch {
    // Said below.
  }
  if (manifest?.samsyn !== 'warehouse' || typeof manifest.tables !== 'object') {
    throw knownRefusal('manifest-unreadable', { path })
  }
  if (manifest.schema !== 1) {
    throw new Refusal('broken-table', {
      found: `a manifest of schema ${manifest.schema} in ${path}`,
      because: 'this Samsyn reads schema 1',
      remedy: 'use the version of Samsyn that wrote it, or a newer one',
    })
  }
  return manifest as Manifest
}

/** The names of all files that the manifest holds. */
export function filesOf({ tables }: Manifest): Set<string> {
  return new Set(
    Object.values(tables).flatMap(({ sources }) =>
      sources.flatMap(({ files }) => files.map(({ name }) => name)),
    ),
  )
}

/** The manifest with what one source gave to a table put in the place of what it gave before. */
export function withSource(manifest: Manifest, table: string, entry: SourceEntry): Manifest {
  const before = manifest.tables[table]?.sources ?? []
  const sources = [...before.filter(({ source }) => source !== entry.source), entry].sort((a, b) =>
    a.source < b.source ? -1 : 1,
  )
  return withTable(manifest, table, sources)
}

/** The manifest without what a source gave to a table, or without the table when no source is named. */
export function withoutSource(manifest: Manifest, table: string, source?: string): Manifest {
  const before = manifest.tables[table]?.sources ?? []
  const left = before.filter((one) => source !== undefined && one.source !== source)
  return withTable(manifest, table, left)
}

/** The manifest with all sources of a table, in the order given; none takes the table away. */
function withTable(manifest: Manifest, table: string, sources: readonly SourceEntry[]): Manifest {
  const { [table]: _, ...others } = manifest.tables
  const rows = sources.reduce((sum, one) => sum + one.rows, 0)
  const tables = sources.length === 0 ? others : { ...others, [table]: { rows, sources } }
  const sorted = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...manifest, tables: Object.fromEntries(sorted) }
}

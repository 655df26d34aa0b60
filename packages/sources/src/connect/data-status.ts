import { openWarehouse, type Warehouse, type SourceEntry as Written } from '@samsyn/warehouse'
import { askedUnsettled } from './asked-unsettled.ts'
import { type Coverage, coverageOf, type Gap, gapsOf } from './coverage.ts'
import { RESPONSES, ResponseStore } from './kept-responses.ts'
import {
  licenceOf,
  publisherOf,
  type SourceCatalogue,
  type SourceEntry,
  serviceOf,
} from './source-catalogue.ts'

/** One source: what is held of it, how old it is, and what it lacks. */
export interface SourceStatus {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly licence: string
  readonly table: string
  readonly state: 'held' | 'never-pulled'
  readonly target: string
  /** When the answers came, ISO. */
  readonly pulledAt: string | null
  readonly ageDays: number | null
  /** When the publisher last changed it, in its own words. */
  readonly updated: string | null
  /** Pulls kept, each of which can be built again. */
  readonly keptRuns: number
  /** A pull that was begun and not finished. */
  readonly unfinished: boolean
  readonly rows: number
  readonly coverage: Coverage | null
  readonly gaps: readonly Gap[]
}

export interface DataStatus {
  readonly folder: string
  readonly at: string
  readonly sources: readonly SourceStatus[]
}

/**
 * Age, coverage and gaps of every source of the catalogue, and of every other source the warehouse holds.
 */
export async function dataStatus(
  catalogue: SourceCatalogue,
  folder: string,
  now: Date = new Date(),
): Promise<DataStatus> {
  // Where there is nothing yet, the list says what could be pulled; nothing is made.
  const warehouse = await openWarehouse(folder, { beside: [RESPONSES] })
  const store = new ResponseStore(warehouse.folder)
  try {
    const listed = new Set(catalogue.sources.map(({ id }) => id))
    const sources: SourceStatus[] = []
    for (const entry of catalogue.sources) {
      sources.push(await statusOf(catalogue, entry, warehouse, store, now))
    }
    for (const [target, source, written] of others(warehouse, listed)) {
      sources.push(await statusOfOther(target, source, written, warehouse, now))
    }
    return { folder: warehouse.folder, at: now.toISOString(), sources }
  } finally {
    warehouse.close()
  }
}

const unsettledGap: Gap = {
  kind: 'unsettled',
  says: 'pulled while the publisher was changing its figures, some of which may show as 0 or dots: pull again later',
  values: {},
}

function others(warehouse: Warehouse, listed: ReadonlySet<string>): [string, string, Written][] {
  return Object.entries(warehouse.manifest().tables).flatMap(([table, { sources }]) =>
    sources
      .filter(({ source }) => !listed.has(source))
      .map((one): [string, string, Written] => [table, one.source, one]),
  )
}

async function statusOf(
  catalogue: SourceCatalogue,
  entry: SourceEntry,
  warehouse: Warehouse,
  store: ResponseStore,
  now: Date,
): Promise<SourceStatus> {
  const service = serviceOf(catalogue, entry)
  const { id, title, table, target } = entry
  const runs = await store.runs(id)
  const newest = runs.at(-1)
  const unfinished = (await store.unfinished(id, '', new Date(0))) !== null
  const written = warehouse.table(target)?.sources.find(({ source }) => source === id)
  const held = await heldOf(target, id, written, warehouse, now)
  const gaps: Gap[] = [
    ...(written === undefined
      ? [{ kind: 'never-pulled' as const, says: 'not pulled yet', values: {} }]
      : []),
    ...(unfinished
      ? [
          {
            kind: 'unfinished-pull' as const,
            says: 'a pull was begun and not finished',
            values: {},
          },
        ]
      : []),
    ...(newest !== undefined && askedUnsettled(newest, service) ? [unsettledGap] : []),
    ...held.gaps,
  ]
  return {
    ...{ id, title, publisher: publisherOf(service, entry), licence: licenceOf(service, entry) },
    ...{ table, target, keptRuns: runs.length, unfinished },
    ...{ updated: newest?.updated ?? null, ...held, gaps },
  }
}

async function statusOfOther(
  target: string,
  id: string,
  written: Written,
  warehouse: Warehouse,
  now: Date,
): Promise<SourceStatus> {
  const held = await heldOf(target, id, written, warehouse, now)
  const unknown = 'not in this catalogue'
  return {
    ...{ id, title: id, publisher: unknown, licence: unknown, table: target, target },
    ...{ updated: null, keptRuns: 0, unfinished: false, ...held },
  }
}

async function heldOf(
  target: string,
  id: string,
  written: Written | undefined,
  warehouse: Warehouse,
  now: Date,
) {
  if (written === undefined) {
    return {
      state: 'never-pulled' as const,
      pulledAt: null,
      ageDays: null,
      rows: 0,
      coverage: null,
      gaps: [],
    }
  }
  const { at, rows } = written
  const ageDays = at === null ? null : Math.floor((now.getTime() - Date.parse(at)) / 86_400_000)
  const coverage = target === 'observations' ? await coverageOf(id, warehouse) : null
  const gaps = coverage === null ? [] : await gapsOf(id, rows, coverage, warehouse)
  return { state: 'held' as const, pulledAt: at, ageDays, rows, coverage, gaps }
}

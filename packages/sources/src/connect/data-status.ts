import {
  openWarehouse,
  quoted,
  type Warehouse,
  type SourceEntry as Written,
} from '@samsyn/warehouse'
import { readBoundaryChanges } from '../read-geography.ts'
import { askedUnsettled } from './asked-unsettled.ts'
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

/** What observations of a source are about; null of other tables. */
export interface Coverage {
  readonly areas: number
  readonly municipalities: number
  readonly indicators: number
  readonly firstPeriod: string
  readonly lastPeriod: string
  readonly periods: number
  /** Cells without a number, by reason. */
  readonly missing: Readonly<Record<string, number>>
}

export interface Gap {
  readonly kind:
    | 'never-pulled'
    | 'unfinished-pull'
    | 'unsettled'
    | 'no-number'
    | 'municipalities-missing'
    | 'years-missing'
  readonly says: string
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
    ...(written === undefined ? [{ kind: 'never-pulled' as const, says: 'not pulled yet' }] : []),
    ...(unfinished
      ? [{ kind: 'unfinished-pull' as const, says: 'a pull was begun and not finished' }]
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

async function coverageOf(id: string, warehouse: Warehouse): Promise<Coverage> {
  const of = `FROM observations WHERE source = ${quoted(id)}`
  const [about] = await warehouse.query<Omit<Coverage, 'missing'>>(
    `SELECT count(DISTINCT area) AS areas,
       count(DISTINCT CASE WHEN regexp_full_match(area, '[0-9]{4}') THEN area END) AS municipalities,
       count(DISTINCT indicator) AS indicators, CAST(min(period_start) AS VARCHAR) AS "firstPeriod",
       CAST(max(period_end) AS VARCHAR) AS "lastPeriod", count(DISTINCT period_start) AS periods ${of}`,
  )
  const missing = await warehouse.query<{ missing: string; cells: number }>(
    `SELECT missing, count(*) AS cells ${of} AND missing IS NOT NULL GROUP BY missing ORDER BY missing`,
  )
  const byReason = Object.fromEntries(missing.map((row) => [row.missing, row.cells]))
  return { ...about!, missing: byReason }
}

async function gapsOf(
  id: string,
  rows: number,
  { missing, municipalities }: Coverage,
  warehouse: Warehouse,
): Promise<Gap[]> {
  const gaps: Gap[] = []
  const blank = Object.values(missing).reduce((sum, cells) => sum + cells, 0)
  if (blank > 0) {
    const parts = Object.entries(missing).map(([reason, cells]) => `${cells} ${reason}`)
    const share = Math.round((1000 * blank) / rows) / 10
    gaps.push({
      kind: 'no-number',
      says: `${share} % of the cells have no number: ${parts.join(', ')}`,
    })
  }
  const years = await missingYears(id, warehouse)
  if (years.length > 0) {
    gaps.push({ kind: 'years-missing', says: `nothing from ${years.join(', ')}` })
  }
  if (municipalities > 1) {
    const short = await shortOfMunicipalities(id, warehouse)
    for (const { vintage, held, all } of short) {
      gaps.push({
        kind: 'municipalities-missing',
        says: `${held} of the ${all} municipalities of ${vintage}`,
      })
    }
  }
  return gaps
}

/** Years between the first and the last from which there is nothing. */
async function missingYears(id: string, warehouse: Warehouse): Promise<number[]> {
  const rows = await warehouse.query<{ year: number }>(
    `SELECT DISTINCT CAST(EXTRACT(YEAR FROM period_start) AS INTEGER) AS year FROM observations
     WHERE source = ${quoted(id)} ORDER BY year`,
  )
  const years = rows.map(({ year }) => year)
  const held = new Set(years)
  const all = Array.from({ length: years.at(-1)! - years[0]! + 1 }, (_, at) => years[0]! + at)
  return all.filter((year) => !held.has(year))
}

async function shortOfMunicipalities(id: string, warehouse: Warehouse) {
  const held = await warehouse.query<{ vintage: number; held: number }>(
    `SELECT vintage, count(DISTINCT area) AS held FROM observations
     WHERE source = ${quoted(id)} AND regexp_full_match(area, '[0-9]{4}') GROUP BY vintage ORDER BY vintage`,
  )
  const counts = await municipalityCounts()
  return held
    .map((row) => ({ ...row, all: counts.get(row.vintage) ?? row.held }))
    .filter(({ held, all }) => held < all)
}

async function municipalityCounts(): Promise<Map<number, number>> {
  const pieces = await readBoundaryChanges()
  return new Map(
    ([2018, 2020, 2024] as const).map((vintage) => {
      return [vintage, new Set(pieces.map(({ codes }) => codes[vintage])).size]
    }),
  )
}

import { knownRefusal, Refusal } from '@samsyn/refusal'
import type { Warehouse } from '@samsyn/warehouse'
import { askedUnsettled } from './asked-unsettled.ts'
import type { LeftOut } from './connector.ts'
import { connectorOf } from './connector-of.ts'
import {
  answersOf,
  dataOf,
  type Fetching,
  fetchSource,
  hashOf,
  resumableAfter,
} from './fetch-source.ts'
import type { KeptRun, ResponseStore } from './kept-responses.ts'
import type { Service, SourceEntry } from './source-catalogue.ts'

export interface PulledSource {
  readonly id: string
  readonly target: string
  readonly rows: number
  readonly responses: number
  readonly bytes: number
  readonly leftOut: readonly LeftOut[]
  /** Asked for at an hour when figures may show as 0 or dots. */
  readonly unsettled: boolean
  /** 'fetched' now, 'resumed' from a pull that was killed after its last answer, or 'rebuilt' from kept responses. */
  readonly how: 'fetched' | 'resumed' | 'rebuilt'
}

export interface Pulling extends Omit<Fetching, 'progress'> {
  readonly offline: boolean
  /** Program and version, for the manifest. */
  readonly madeBy: string
  progress(done: number, of: number, what: 'asking' | 'building'): void
}

/**
 * Fetches a source and puts its table in the warehouse, in one change: readers see the old table until the new one is
 * whole. Offline, the newest finished pull is built again, to the same bytes.
 *
 * @throws Refusal; then the warehouse is as it was
 */
export async function pullSource(
  warehouse: Warehouse,
  entry: SourceEntry,
  service: Service,
  pulling: Pulling,
): Promise<PulledSource> {
  const { store, offline } = pulling
  const build = async (run: KeptRun, how: PulledSource['how']): Promise<PulledSource> => {
    const built = await writeRun(warehouse, entry, service, run, pulling)
    const bytes = run.responses.reduce((sum, response) => sum + response.bytes, 0)
    const { id, target } = entry
    const unsettled = askedUnsettled(run, service)
    return { id, target, responses: run.responses.length, bytes, how, unsettled, ...built }
  }
  if (offline) return build(await newestRun(store, entry), 'rebuilt')
  const waiting = await unwritten(warehouse, entry, service, pulling)
  const resumed = waiting === null ? null : await build(waiting, 'resumed').catch(notUsable)
  if (resumed !== null) return resumed
  const run = await fetchSource(entry, service, { ...pulling, progress: asked(pulling) })
  return build(run, 'fetched')
}

/** Answers that no table can be built from were refused before, too: the publisher may have mended them since. */
function notUsable(error: unknown): null {
  if (error instanceof Refusal && error.kind !== 'cannot-write' && error.kind !== 'not-available') {
    return null
  }
  throw error
}

const asked =
  ({ progress }: Pulling) =>
  (done: number, of: number) =>
    progress(done, of, 'asking')

async function newestRun(store: ResponseStore, entry: SourceEntry): Promise<KeptRun> {
  const run = (await store.runs(entry.id)).at(-1)
  if (run !== undefined) return run
  throw knownRefusal('never-pulled', { id: entry.id, folder: store.folder })
}

/** A run that was killed between its last answer and the change in the warehouse: only the change is still to be made. */
async function unwritten(
  warehouse: Warehouse,
  entry: SourceEntry,
  service: Service,
  { store, now }: Pulling,
): Promise<KeptRun | null> {
  const run = (await store.runs(entry.id)).at(-1)
  if (run === undefined || run.entry !== hashOf(entry, service)) return null
  if (run.finishedAt < resumableAfter(now()).toISOString()) return null
  const written = warehouse
    .table(entry.target)
    ?.sources.some(({ source, job }) => source === entry.id && job === jobOf(run, entry, service))
  return written ? null : run
}

/** All that decides the content of the table: the answers, and what the catalogue makes of them. */
const jobOf = ({ run }: KeptRun, entry: SourceEntry, service: Service) =>
  `${run} ${hashOf(entry, service).slice(0, 16)}`

async function writeRun(
  warehouse: Warehouse,
  entry: SourceEntry,
  service: Service,
  run: KeptRun,
  { store, madeBy, progress }: Pulling,
): Promise<{ rows: number; leftOut: LeftOut[] }> {
  const answers = answersOf(entry, service, run, store)
  const responses = dataOf(answers, run)
  const job = jobOf(run, entry, service)
  const writing = await warehouse.begin({ source: entry.id, madeBy, at: run.finishedAt, job })
  try {
    const leftOut: LeftOut[] = []
    let rows = 0
    for (const [part, response] of responses.entries()) {
      const connector = connectorOf[service.connector]
      const built = await connector.rows(warehouse.connection, answers, response)
      rows += await writing.part(entry.target, part, built)
      leftOut.push(...built.leftOut)
      progress(part + 1, responses.length, 'building')
    }
    if (rows === 0) throw noRows(entry)
    await writing.commit()
    return { rows, leftOut }
  } finally {
    await writing.abandon()
  }
}

function noRows({ id }: SourceEntry): Refusal {
  return new Refusal('incomplete-table', {
    found: `not one row in what ${id} answered`,
    because: 'the table that is there would give place to nothing',
    remedy: 'look the table up at its publisher, and compare with the catalogue',
  })
}

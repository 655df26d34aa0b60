import { resolve } from 'node:path'
import { Refusal } from '@samsyn/refusal'
import { sha256Of } from '../sha256-of.ts'
import { TwoEditions } from './ask-in-pieces.ts'
import { askPolitely, type Patience, QuestionNotTaken, type Waiting } from './ask-politely.ts'
import type { CallWindow } from './call-window.ts'
import type { Answers, Asking } from './connector.ts'
import { connectorOf } from './connector-of.ts'
import {
  type Answered,
  type KeptRun,
  keyOf,
  type Question,
  type ResponseStore,
  type RunInProgress,
  runName,
} from './kept-responses.ts'
import { licenceOf, publisherOf, type Service, type SourceEntry } from './source-catalogue.ts'

export interface Fetching {
  readonly store: ResponseStore
  readonly patience: Patience
  readonly window: CallWindow
  readonly now: () => Date
  readonly waiting: Waiting
  progress(done: number, of: number): void
}

/** A run of yesterday and one of today may be of different editions: do not go on with an older one. */
const RESUMED_WITHIN_MS = 24 * 3_600_000

export const hashOf = (entry: SourceEntry, service: Service): string => {
  const { base: _, ...rest } = service
  return sha256Of(JSON.stringify([entry, rest]))
}

/** The time after which a run of a source is of today. */
export const resumableAfter = (now: Date): Date => new Date(now.getTime() - RESUMED_WITHIN_MS)

/**
 * Fetches all a source holds into the kept responses, going on where a killed pull was. Nothing else is changed.
 *
 * @throws Refusal of the first question that got no answer; what was answered is kept, and asked for no more
 */
export async function fetchSource(
  entry: SourceEntry,
  service: Service,
  fetching: Fetching,
): Promise<KeptRun> {
  const { store, now } = fetching
  const hash = hashOf(entry, service)
  const earlier = await store.unfinished(entry.id, hash, resumableAfter(now()))
  const run = await store.begin(entry.id, earlier ?? runName(now(), hash), hash)
  try {
    const asking = askingFor(entry, service, run, fetching)
    const { questions, updated } = await connectorOf[service.connector].fetch(asking)
    return await run.finish({
      data: questions.map(keyOf),
      updated,
      finishedAt: now().toISOString(),
    })
  } catch (error) {
    if (isOfAnotherTable(error)) await run.discard()
    throw error
  }
}

/**
 * What was answered no longer fits what is answered now, the metadata not least: the next pull asks for all of it. A door that
 * is shut or an address that is lost for an hour says nothing of that, and what was answered before is kept.
 */
function isOfAnotherTable(error: unknown): boolean {
  if (error instanceof TwoEditions || error instanceof QuestionNotTaken) return true
  return error instanceof Refusal && error.kind === 'tables-disagree'
}

function askingFor(
  entry: SourceEntry,
  service: Service,
  run: RunInProgress,
  { store, window, patience, now, waiting, progress }: Fetching,
): Asking {
  const answered = (question: Question, contentType: string): Answered => ({
    question,
    base: service.base,
    at: now().toISOString(),
    publisher: publisherOf(service, entry),
    licence: licenceOf(service, entry),
    credit: service.credit ?? null,
    contentType,
  })
  return {
    entry,
    service,
    async ask(question, read) {
      const kept = run.find(question)
      // A kept body that was damaged since is asked for again.
      const known = kept === null ? null : await store.bytesOf(kept).catch(() => null)
      if (known !== null) return read(known)
      const { bytes, contentType } = await askPolitely(
        ...([service.base, question, window, patience, waiting] as const),
      )
      const answer = read(bytes)
      await run.keep(answered(question, contentType), bytes)
      return answer
    },
    async take(question, path, ending) {
      if (run.find(question) === null) {
        await run.keepFile(answered(question, ending), resolve(path), ending)
      }
    },
    setLimit: (calls, seconds) => window.setLimit({ calls, seconds }),
    progress,
  }
}

/** What a finished run holds, to build tables from. */
export function answersOf(
  entry: SourceEntry,
  service: Service,
  run: KeptRun,
  store: ResponseStore,
): Answers {
  const byKey = new Map(run.responses.map((response) => [response.key, response]))
  return {
    entry,
    service,
    find: (wanted) => byKey.get(typeof wanted === 'string' ? wanted : keyOf(wanted)) ?? null,
    bytes: (response) => store.bytesOf(response),
    path: (response) => store.bodyPath(response),
  }
}

/** The responses that hold a run's rows, in order. */
export function dataOf(answers: Answers, { data, source, run }: KeptRun) {
  return data.map((key) => {
    const response = answers.find(key)
    if (response !== null) return response
    throw new Refusal('broken-table', {
      found: `the kept run ${run} of ${source} without one of its responses`,
      because: 'a table cannot be built from the others',
      remedy: 'pull the source again',
    })
  })
}

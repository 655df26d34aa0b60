import { existsSync } from 'node:fs'
import { copyFile, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { knownRefusal, Refusal } from '@samsyn/refusal'
import { makeFolder, replaceText, sha256OfFile } from '@samsyn/warehouse'
import { sha256Of } from '../sha256-of.ts'

/** The folder of kept responses inside a warehouse's. */
export const RESPONSES = 'responses'
const BODIES = 'bodies'
const RUN = 'run.json'

/** What was asked, without the address of the service: the same question to a mirror is the same question. */
export interface Question {
  readonly method: 'GET' | 'POST' | 'READ'
  /** Behind the service's base; of a file, its name. */
  readonly path: string
  readonly body?: unknown
}

/** One answer and where it came from. The body lies apart, under its own hash. */
export interface KeptResponse {
  readonly key: string
  readonly question: Question
  /** Base of the service that answered. */
  readonly base: string
  /** When, ISO. */
  readonly at: string
  readonly publisher: string
  readonly licence: string
  readonly credit: string | null
  readonly contentType: string
  /** Of the body as it came. */
  readonly bytes: number
  readonly sha256: string
  /** In `bodies`; gzipped where the service sent it as plain text. */
  readonly file: string
}

/** A finished pull: everything a source said at one time, enough to build its table again without a network. */
export interface KeptRun {
  readonly source: string
  /** Name of its folder: the time it began. */
  readonly run: string
  /** Hash of the catalogue entry it was asked by. */
  readonly entry: string
  readonly finishedAt: string
  /** When the publisher last changed the table, in its own words. */
  readonly updated: string | null
  /** Keys of the responses that hold the rows, in order. */
  readonly data: readonly string[]
  readonly responses: readonly KeptResponse[]
}

const removal = { recursive: true, force: true } as const
const zipped = promisify(gzip)
const unzipped = promisify(gunzip)

export const keyOf = ({ method, path, body }: Question): string =>
  sha256Of(JSON.stringify([method, path, body ?? null])).slice(0, 24)

/** The time a run began, which sorts, and the entry it was begun by. */
export const runName = (at: Date, entry: string): string =>
  `${at.toISOString().replace(/[:.]/g, '-')}-${entry.slice(0, 8)}`

/** All responses of a warehouse, by source and run. Bodies with the same content lie there once. */
export class ResponseStore {
  readonly folder: string

  constructor(warehouseFolder: string) {
    this.folder = join(warehouseFolder, RESPONSES)
  }

  /** The finished runs of a source, oldest first. */
  async runs(source: string): Promise<KeptRun[]> {
    const runs: KeptRun[] = []
    for (const name of await namesIn(join(this.folder, source))) {
      const text = await readFile(join(this.folder, source, name, RUN), 'utf8').catch(() => null)
      if (text !== null) runs.push(parsed(text, join(this.folder, source, name, RUN), ofRun))
    }
    return runs
  }

  /**
   * The name of the newest run of a catalogue entry that was begun after a time and not finished. An older one is of no
   * more use: its answers and those of today may be of different editions.
   */
  async unfinished(source: string, entry: string, after: Date): Promise<string | null> {
    const [newest] = (await namesIn(join(this.folder, source))).reverse()
    if (newest === undefined || newest < runName(after, '')) return null
    if (!newest.endsWith(entry.slice(0, 8))) return null
    const names = await namesIn(join(this.folder, source, newest))
    return names.includes(RUN) ? null : newest
  }

  async begin(source: string, run: string, entry: string): Promise<RunInProgress> {
    const folder = join(this.folder, source, run)
    await this.#dropUnfinished(source, run)
    makeFolder(folder)
    makeFolder(join(this.folder, BODIES))
    const kept = new Map<string, KeptResponse>()
    for (const name of await namesIn(folder)) {
      const path = join(folder, name)
      // A file that was being written when the process was killed.
      if (name.startsWith('.')) await rm(path, { force: true })
      else if (name !== RUN) {
        const response: KeptResponse = parsed(await readFile(path, 'utf8'), path, ofResponse)
        kept.set(response.key, response)
      }
    }
    return new RunInProgress(this, source, run, entry, kept)
  }

  /** Runs that were begun, not finished, and will not be gone on with. */
  async #dropUnfinished(source: string, but: string): Promise<void> {
    for (const name of await namesIn(join(this.folder, source))) {
      const path = join(this.folder, source, name)
      if (name !== but && !existsSync(join(path, RUN))) await rm(path, removal)
    }
  }

  /** @throws Refusal 'broken-table' for a body that is gone or no longer what was received */
  async bytesOf(response: KeptResponse): Promise<Buffer> {
    const path = this.bodyPath(response)
    try {
      const stored = await readFile(path)
      const bytes = path.endsWith('.json.gz') ? await unzipped(stored) : stored
      if (sha256Of(bytes) === response.sha256) return bytes
    } catch {
      // Said below.
    }
    throw knownRefusal('response-changed', { path })
  }

  bodyPath(response: Pick<KeptResponse, 'file'>): string {
    return join(this.folder, BODIES, response.file)
  }

  async keepBody(bytes: Buffer): Promise<string> {
    const file = `${sha256Of(bytes)}.json.gz`
    await replaceText(join(this.folder, BODIES), file, await zipped(bytes))
    return file
  }

  async copyBody(path: string, ending: string): Promise<string> {
    const file = `${await sha256OfFile(path)}.${ending}`
    if (existsSync(this.bodyPath({ file }))) return file
    const staged = `.${file}.${process.pid}`
    await copyFile(path, this.bodyPath({ file: staged }))
    await rename(this.bodyPath({ file: staged }), this.bodyPath({ file }))
    return file
  }
}

export type Answered = Omit<KeptResponse, 'key' | 'bytes' | 'sha256' | 'file'>

/** A pull under way: answers are added one by one, each on the disk before the next is asked for. */
export class RunInProgress {
  readonly run: string
  readonly #store: ResponseStore
  readonly #source: string
  readonly #entry: string
  readonly #kept: Map<string, KeptResponse>

  constructor(
    store: ResponseStore,
    source: string,
    run: string,
    entry: string,
    kept: Map<string, KeptResponse>,
  ) {
    this.#store = store
    this.#source = source
    this.run = run
    this.#entry = entry
    this.#kept = kept
  }

  find(question: Question): KeptResponse | null {
    return this.#kept.get(keyOf(question)) ?? null
  }

  async keep(answer: Answered, body: Buffer): Promise<KeptResponse> {
    const file = await this.#store.keepBody(body)
    return this.#write({ ...answer, bytes: body.length, sha256: sha256Of(body), file })
  }

  /** Keeps a file as it lies, under its own ending, so that whoever reads it can tell what it is. */
  async keepFile(answer: Answered, path: string, ending: string): Promise<KeptResponse> {
    const file = await this.#store.copyBody(path, ending)
    const { size } = await stat(path)
    return this.#write({ ...answer, bytes: size, sha256: file.split('.')[0]!, file })
  }

  async #write(answer: Omit<KeptResponse, 'key'>): Promise<KeptResponse> {
    const key = keyOf(answer.question)
    const kept = { key, ...answer }
    await replaceText(this.#folder, `${key}.json`, `${JSON.stringify(kept, null, 1)}\n`)
    this.#kept.set(key, kept)
    return kept
  }

  async finish(found: Pick<KeptRun, 'data' | 'updated' | 'finishedAt'>): Promise<KeptRun> {
    const responses = [...this.#kept.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
    const { run } = this
    const kept = { source: this.#source, run, entry: this.#entry, ...found, responses }
    await replaceText(this.#folder, RUN, `${JSON.stringify(kept, null, 1)}\n`)
    return kept
  }

  /** Forgets the run: its answers are of different editions. */
  async discard(): Promise<void> {
    await rm(this.#folder, removal)
  }

  get #folder(): string {
    return join(this.#store.folder, this.#source, this.run)
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** What must be of its kind where such a file is read; the rest was written together with it. */
const ofRun = { source: 'string', run: 'string', entry: 'string', responses: 'object' }
const ofResponse = { key: 'string', file: 'string', sha256: 'string', question: 'object' }

/** @throws Refusal broken-table for what was not written here */
function parsed<Content>(text: string, path: string, kinds: Record<string, string>): Content {
  const content = jsonIn(text)
  const fits = Object.entries(kinds).every(
    ([name, kind]) => content?.[name] !== null && typeof content?.[name] === kind,
  )
  if (fits) return content as Content
  throw new Refusal('broken-table', {
    found: `${path}, which is not what a pull writes`,
    because: 'it was changed after it was written',
    remedy: 'take the folder it lies in away, and pull the source again',
  })
}

function jsonIn(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

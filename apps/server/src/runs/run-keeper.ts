import { randomUUID } from 'node:crypto'
import type { DeskThread, RunRequest } from '@samsyn/desk'
import { knownRefusal, Refusal } from '@samsyn/refusal'
import { faultProblem, type Problem, problemOf } from '../problem.ts'
import { hasEnded, type RunState } from './run-state.ts'
import type { StateFolder } from './state-folder.ts'

/** Waiting runs beyond this are refused, and ended ones beyond this are forgotten, the oldest first. */
const MOST_WAITING = 20
const MOST_ENDED = 200
/** Each holds a connection; who is refused can ask how the run stands instead. */
const MOST_LISTENERS = 1000
/** Of one asker: so that nobody takes the room of all. */
const MOST_OF_ONE = 100
/** A thread with tables takes half a gigabyte, so it is let go when nobody has run anything for a while. */
const IDLE_MS = 5 * 60_000

interface Kept {
  state: RunState
  readonly request: RunRequest
}

/** Something that must be told when a run changes. */
type Listener = (state: RunState) => void

/**
 * Runs one at a time in a thread of their own. What is answered about a run is what is on disk: *running* is written
 * before the work begins, *done* after its result is there; a run that was under way when a server stopped or was
 * killed is *interrupted* when the next one opens the folder, and one that waited goes on waiting.
 */
export class RunKeeper {
  private readonly folder: StateFolder
  private readonly openDesk: () => DeskThread
  private readonly fault: (error: unknown) => void
  /** In the order they were asked for, whatever the clock said. */
  private readonly runs = new Map<string, Kept>()
  private readonly listeners = new Map<string, Set<Listener>>()
  /** How many of them each asker has. */
  private readonly listening = new Map<string, number>()
  /** Asked for, and not on disk yet. */
  private keeping = 0
  private desk: DeskThread | null = null
  private idle: NodeJS.Timeout | null = null
  private working: Promise<void> | null = null
  private stopping = false

  /** @param fault where a fault of our own is told: the log */
  constructor(folder: StateFolder, openDesk: () => DeskThread, fault: (error: unknown) => void) {
    this.folder = folder
    this.openDesk = openDesk
    this.fault = fault
  }

  /** Reads what an earlier server left; a file that is no run is told of and left alone. */
  async open(): Promise<void> {
    const left: Kept[] = []
    for (const name of await this.folder.names()) {
      if (!name.endsWith('.run.json')) continue
      try {
        left.push(JSON.parse(String(await this.folder.read(name))) as Kept)
      } catch (error) {
        this.fault(error)
      }
    }
    left.sort((a, b) => (a.state.created < b.state.created ? -1 : 1))
    for (const kept of left) {
      this.runs.set(kept.state.id, kept)
      if (kept.state.state === 'running') await this.end(kept, 'interrupted', interrupted)
    }
    this.workOn()
  }

  /** Newest first. */
  list(): RunState[] {
    return [...this.runs.values()].map(({ state }) => state).reverse()
  }

  /** @throws Refusal not-found */
  get(id: string): RunState {
    return this.kept(id).state
  }

  /** @throws Refusal too-many, cannot-write where the run could not be kept: then it is not there at all */
  async add(request: RunRequest): Promise<RunState> {
    const queued = this.list().filter(({ state }) => state === 'queued').length
    const waiting = queued + this.keeping
    if (waiting >= MOST_WAITING) throw tooManyWaiting(waiting)
    const { communities, scenario, draws, seed, year } = request
    const state: RunState = {
      id: randomUUID(),
      state: 'queued',
      communities: [...communities],
      scenario: scenario.name ?? '',
      ...{ draws, seed, year },
      progress: { done: 0, of: communities.length, what: '' },
      created: now(),
      started: null,
      ended: null,
      problem: null,
    }
    const kept = { state, request }
    this.keeping += 1
    // Among the runs only once it is kept: one that ends meanwhile would begin it.
    await this.change(kept, {}).finally(() => {
      this.keeping -= 1
    })
    this.runs.set(state.id, kept)
    await this.forgetOldest()
    this.workOn()
    return state
  }

  /** A run that has ended stays as it is. @throws Refusal not-found */
  async cancel(id: string): Promise<RunState> {
    const kept = this.kept(id)
    if (hasEnded(kept.state)) return kept.state
    const wasRunning = kept.state.state === 'running'
    await this.end(kept, 'cancelled', null)
    if (wasRunning) await this.letGo()
    return kept.state
  }

  /** The bytes of the result. @throws Refusal not-found, also while there is none yet */
  async result(id: string): Promise<Buffer> {
    const run = this.get(id)
    const bytes = run.state === 'done' ? await this.folder.read(resultOf(id)) : null
    if (bytes !== null) return bytes
    throw knownRefusal(hasEnded(run) ? 'run-without-result' : 'run-not-ended', {})
  }

  /**
   * Told of every change from now on, until the function that is given back is called.
   *
   * @param asker whose share of the room it takes
   * @throws Refusal too-many
   */
  listen(id: string, asker: string, listener: Listener): () => void {
    const all = [...this.listening.values()].reduce((sum, n) => sum + n, 0)
    if (all >= MOST_LISTENERS) throw tooManyListen(`${all} who listen to runs`)
    const own = this.listening.get(asker) ?? 0
    if (own >= MOST_OF_ONE) throw tooManyListen(`${own} times that one asker listens to runs`)
    this.listening.set(asker, own + 1)
    const told = this.listeners.get(id) ?? new Set()
    this.listeners.set(id, told.add(listener))
    return () => {
      if (told.delete(listener)) this.leave(asker)
      if (told.size === 0) this.listeners.delete(id)
    }
  }

  private leave(asker: string): void {
    const left = this.listening.get(asker)! - 1
    if (left > 0) this.listening.set(asker, left)
    else this.listening.delete(asker)
  }

  /** What is under way is interrupted, and says so; what waits will go on waiting. */
  async close(): Promise<void> {
    this.stopping = true
    const running = [...this.runs.values()].filter(({ state }) => state.state === 'running')
    for (const kept of running) await this.end(kept, 'interrupted', interrupted)
    await this.letGo()
    await this.working
    this.folder.close()
  }

  private workOn(): void {
    if (this.working !== null || this.stopping) return
    const next = [...this.runs.values()].find(({ state }) => state.state === 'queued')
    if (next === undefined) return
    if (this.idle !== null) clearTimeout(this.idle)
    this.working = this.work(next)
      .catch(this.fault)
      .finally(() => {
        this.working = null
        this.idle = setTimeout(() => this.letGo().catch(this.fault), IDLE_MS).unref()
        this.workOn()
      })
  }

  private async work(kept: Kept): Promise<void> {
    try {
      await this.change(kept, { state: 'running', started: now() })
      const desk = await this.tables()
      const { bytes } = await desk.ask({ about: 'runs', ...kept.request }, (done, of, what) => {
        // Only told: a number that moves is not worth a flush to disk.
        this.tell(kept, { progress: { done, of, what } })
      })
      if (kept.state.state !== 'running') return
      await this.folder.replace(resultOf(kept.state.id), bytes)
      if (kept.state.state === 'running') await this.end(kept, 'done', null)
    } catch (error) {
      if (kept.state.state !== 'running') return
      const refusal = error instanceof Refusal ? error : null
      await this.end(kept, 'failed', refusal === null ? faultProblem : problemOf(refusal))
      if (refusal !== null && refusal.kind !== 'cannot-write') return
      this.fault(error)
      await this.letGo()
    }
  }

  /** The thread with the tables, once it has them; one that cannot have them is let go, and the next run tries anew. */
  private async tables(): Promise<DeskThread> {
    this.desk ??= this.openDesk()
    const desk = this.desk
    try {
      await desk.ready
    } catch (error) {
      await this.letGo()
      throw error
    }
    return desk
  }

  private async letGo(): Promise<void> {
    const desk = this.desk
    this.desk = null
    await desk?.stop()
  }

  private kept(id: string): Kept {
    const kept = this.runs.get(id)
    if (kept !== undefined) return kept
    throw knownRefusal('run-unknown', { id })
  }

  /** On disk first, then told: nobody hears of a state that a kill could take back. */
  private async change(kept: Kept, change: Partial<RunState>): Promise<void> {
    kept.state = { ...kept.state, ...change }
    await this.folder.replace(`${kept.state.id}.run.json`, JSON.stringify(kept))
    this.tell(kept, {})
  }

  /**
   * That a run has ended is so whether or not it can be written: a disk that is full is told of in the log, and the
   * next server finds the run as it last stood there.
   */
  private async end(kept: Kept, state: RunState['state'], problem: Problem | null): Promise<void> {
    try {
      await this.change(kept, { state, ended: now(), problem })
    } catch (error) {
      this.fault(error)
      this.tell(kept, {})
    }
  }

  private tell(kept: Kept, change: Partial<RunState>): void {
    kept.state = { ...kept.state, ...change }
    for (const listener of this.listeners.get(kept.state.id) ?? []) listener(kept.state)
  }

  private async forgetOldest(): Promise<void> {
    for (const { id } of this.list().filter(hasEnded).slice(MOST_ENDED)) {
      this.runs.delete(id)
      await this.folder.remove(resultOf(id))
      await this.folder.remove(`${id}.run.json`)
    }
  }
}

function resultOf(id: string): string {
  return `${id}.result.json`
}

function now(): string {
  return new Date().toISOString()
}

const interrupted: Problem = problemOf(knownRefusal('run-interrupted', {}))

function tooManyWaiting(waiting: number): Refusal {
  return knownRefusal('too-many-runs', { n: waiting })
}

function tooManyListen(found: string): Refusal {
  return new Refusal('too-many', {
    found,
    because: 'each holds a connection',
    remedy: 'ask for the run itself now and then',
  })
}

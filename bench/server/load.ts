// The askers, in a process of their own so that they take no time from whom they ask: node load.ts ORDER, where ORDER
// is JSON. Prints one JSON line: how many answers, and the times they took, in all and by route.
import { Asker } from './asker.ts'
import { Histogram } from './histogram.ts'
import { allQuestions, type Question, visit } from './questions.ts'

export interface LoadOrder {
  readonly url: string
  readonly communities: readonly string[]
  readonly users: number
  readonly seconds: number
  /**
   * `pressed`: each asks as soon as it is answered, all there is in turn, and is sent all of it. `people`: each opens a
   * community, goes from page to page, reads one to five seconds on each, and has what it was sent before (ETag).
   */
  readonly manner: 'pressed' | 'people'
}

export interface Times {
  readonly answers: number
  /** Milliseconds. */
  readonly p50: number | null
  readonly p95: number | null
  readonly p99: number | null
  readonly max: number | null
}

export interface LoadResult extends Times {
  /** Lost connections, and statuses other than 200 and 304. */
  readonly errors: number
  readonly unchanged: number
  readonly perSecond: number
  readonly routes: Readonly<Record<string, Times>>
}

const READING_MS = [1000, 5000] as const

async function load(order: LoadOrder): Promise<LoadResult> {
  const { users, seconds, manner } = order
  const tally = new Tally()
  const until = performance.now() + seconds * 1000
  const one = manner === 'pressed' ? pressed : person
  await Promise.all(Array.from({ length: users }, (_, i) => one(order, i, until, tally)))
  return tally.result(seconds)
}

async function pressed(order: LoadOrder, i: number, until: number, tally: Tally): Promise<void> {
  const asker = new Asker(order.url)
  const questions = allQuestions(order.communities)
  // Each begins somewhere else in the list.
  let next = Math.floor((questions.length * i) / order.users)
  while (performance.now() < until) {
    await tally.ask(asker, questions[next]!, null)
    next = (next + 1) % questions.length
  }
  asker.close()
}

async function person(order: LoadOrder, i: number, until: number, tally: Tally): Promise<void> {
  const random = seeded(i + 1)
  const asker = new Asker(order.url)
  const had = new Map<string, string>()
  await pause(random() * READING_MS[1])
  while (performance.now() < until) {
    const id = order.communities[Math.floor(random() * order.communities.length)]!
    for (const page of visit(id, random)) {
      for (const question of page) {
        const etag = await tally.ask(asker, question, had.get(question.path) ?? null)
        if (etag !== null) had.set(question.path, etag)
      }
      const [least, most] = READING_MS
      await pause(least + random() * (most - least))
      if (performance.now() > until) break
    }
  }
  asker.close()
}

class Tally {
  private readonly all = new Histogram()
  private readonly byRoute = new Map<string, Histogram>()
  private errors = 0
  private unchanged = 0

  /** Gives the name of the answer, for asking again. */
  async ask(asker: Asker, { route, path }: Question, etag: string | null): Promise<string | null> {
    try {
      const reply = await asker.ask(path, etag)
      this.all.add(reply.ms)
      const times = this.byRoute.get(route) ?? new Histogram()
      this.byRoute.set(route, times)
      times.add(reply.ms)
      if (reply.status === 304) this.unchanged += 1
      else if (reply.status !== 200) this.errors += 1
      return reply.etag
    } catch {
      this.errors += 1
      return null
    }
  }

  result(seconds: number): LoadResult {
    const { errors, unchanged } = this
    const times = (one: Histogram): Times => ({ answers: one.count, ...one.usual })
    const routes = [...this.byRoute].map(([route, one]) => [route, times(one)] as const)
    return {
      ...times(this.all),
      ...{ errors, unchanged, perSecond: Math.round(this.all.count / seconds) },
      routes: Object.fromEntries(routes.sort(([, a], [, b]) => (b.p95 ?? 0) - (a.p95 ?? 0))),
    }
  }
}

/** Lehmer's generator (Park and Miller 1988): the same people each time. */
function seeded(seed: number): () => number {
  let state = seed * 7919
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms))
}

process.stdout.write(`${JSON.stringify(await load(JSON.parse(process.argv[2]!) as LoadOrder))}\n`)

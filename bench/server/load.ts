// The askers, in a process of their own so that they take no time from whom they ask: node load.ts ORDER, where ORDER
// is JSON. Prints one JSON line: answers by status, and the times they took in tenths of a millisecond.
import autocannon from 'autocannon'

export interface LoadOrder {
  readonly url: string
  readonly paths: readonly string[]
  readonly users: number
  readonly seconds: number
}

export interface LoadResult {
  readonly answers: number
  readonly errors: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly perSecond: number
}

const BINS_PER_MS = 10
const LONGEST_MS = 30_000

/** Asks with so many connections at once, each as soon as it is answered, and each beginning somewhere else in the list. */
async function load({ url, paths, users, seconds }: LoadOrder): Promise<LoadResult> {
  const bins = new Uint32Array(LONGEST_MS * BINS_PER_MS)
  let answers = 0
  let errors = 0
  const run = autocannon({
    url,
    connections: users,
    duration: seconds,
    setupClient(client) {
      const from = Math.floor((paths.length * started++) / users)
      client.setRequests([...paths.slice(from), ...paths.slice(0, from)].map(requestFor))
    },
  })
  run.on('response', (_client, status, _bytes, ms) => {
    answers += 1
    if (status !== 200) errors += 1
    bins[Math.min(bins.length - 1, Math.floor(ms * BINS_PER_MS))]! += 1
  })
  run.on('reqError', () => {
    errors += 1
  })
  const result = await run
  const at = (share: number) => {
    let passed = 0
    const bin = bins.findIndex((count) => {
      passed += count
      return passed >= share * answers
    })
    return bin / BINS_PER_MS
  }
  return {
    answers,
    errors: Math.max(errors, result.errors) + result.timeouts,
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) },
    perSecond: Math.round(answers / seconds),
  }
}

let started = 0

function requestFor(path: string) {
  return { method: 'GET', path, headers: { 'accept-encoding': 'gzip, br' } }
}

process.stdout.write(`${JSON.stringify(await load(JSON.parse(process.argv[2]!) as LoadOrder))}\n`)

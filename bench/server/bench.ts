// Fifty users, from a process of their own, ask the server that samsyn serve is. First as people do, for a fifth of the
// time: they open a community, go from page to page and read. Then without pause, all there is, which is the hard one:
// ours is its 95th percentile of the time to an answer in ms, theirs the aim of 100 ms, ratio = theirs ÷ ours. A
// scenario is run each minute meanwhile, and memory is looked at all the time.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoadOrder, LoadResult } from './load.ts'
import { type MemoryOverTime, watchMemory } from './memory.ts'
import { allQuestions } from './questions.ts'

export interface BenchOptions {
  readonly json: boolean
  readonly data?: string
  readonly seconds?: number
}

const USERS = 50
const AIM_MS = 100
const RUN_EVERY_MS = 60_000

/** Prints some lines for people, and with `json` one JSON line. */
export default async function run({ json, data, seconds = 20 }: BenchOptions): Promise<void> {
  const state = mkdtempSync(join(tmpdir(), 'samsyn-bench-'))
  const { server, url } = await served(state, data)
  try {
    const { tables, communities, cold } = await askOnce(url)
    const order = { url, communities, users: USERS }
    const memory = watchMemory(server.pid!)
    const runs = runScenarios(url)
    const people = await loadFrom({ ...order, manner: 'people', seconds: Math.ceil(seconds / 5) })
    const pressed = await loadFrom({ ...order, manner: 'pressed', seconds })
    const result = { tables, people, pressed, memory: memory.stop(), runs: await runs.stop(), cold }
    process.stderr.write(told(seconds, result))
    if (!json) return
    const ratio = Math.round((100 * AIM_MS) / pressed.p95!) / 100
    const line = { name: 'server', ratio, ours: pressed.p95, theirs: AIM_MS, unit: 'ms' }
    process.stdout.write(`${JSON.stringify({ ...line, users: USERS, seconds, ...result })}\n`)
  } finally {
    server.kill('SIGTERM')
    await new Promise((ended) => server.once('exit', ended))
    rmSync(state, { recursive: true, force: true })
  }
}

interface Result {
  readonly tables: 'real' | 'synthetic'
  readonly people: LoadResult
  readonly pressed: LoadResult
  readonly memory: MemoryOverTime
  readonly runs: Readonly<Record<string, number>>
  readonly cold: { readonly answers: number; readonly seconds: number; readonly slowestMs: number }
}

function told(seconds: number, result: Result): string {
  const { tables, people, pressed, memory, runs, cold } = result
  const times = (manner: string, one: LoadResult) =>
    `  ${manner}: p50 ${one.p50} ms, p95 ${one.p95} ms, p99 ${one.p99} ms, slowest ${one.max} ms; ` +
    `${one.perSecond} answers a second, ${one.errors} errors\n`
  const [slowest, { p95 }] = Object.entries(pressed.routes)[0]!
  return (
    `server: ${USERS} users for ${seconds} s (${tables} tables)\n` +
    times('as people, who read', people) +
    times('without pause      ', pressed) +
    `  slowest route without pause: ${slowest}, p95 ${p95} ms\n` +
    `  memory: ${memory.startMB} MB at the start, ${memory.middleMB} in the middle, ${memory.endMB} at the end, ` +
    `${memory.slope} MB a minute in the second half\n` +
    `  runs meanwhile: ${JSON.stringify(runs)}; ${cold.answers} answers made when first asked for, one after another: ` +
    `${cold.seconds} s, slowest ${cold.slowestMs} ms\n`
  )
}

async function served(state: string, data: string | undefined) {
  const bin = join(import.meta.dirname, '../../apps/cli/bin/samsyn.js')
  const words = ['serve', '--port', '0', '--no-page', '--state', state]
  const server = spawn(process.execPath, [bin, ...words, '--requests-per-minute', '99999999'], {
    env: { ...process.env, SAMSYN_DATA: data ?? '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const url = await new Promise<string>((found, failed) => {
    let said = ''
    server.stderr.on('data', (part) => {
      said += part
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (match) found(match[0])
    })
    server.on('exit', () => failed(new Error(said)))
  })
  return { server, url }
}

interface CommunityList {
  readonly data: 'real' | 'synthetic'
  readonly communities: readonly { readonly id: string }[]
}

/** Everything once: answers are made when they are first asked for. */
async function askOnce(url: string) {
  const list = (await (await fetch(`${url}/api/communities`)).json()) as CommunityList
  const communities = list.communities.map(({ id }) => id)
  const questions = allQuestions(communities)
  const began = performance.now()
  let slowest = 0
  for (const { path } of questions) {
    const start = performance.now()
    const answer = await fetch(url + path)
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path} gave ${answer.status}`)
    slowest = Math.max(slowest, performance.now() - start)
  }
  const seconds = Math.round((performance.now() - began) / 1000)
  return {
    tables: list.data,
    communities,
    cold: { answers: questions.length, seconds, slowestMs: Math.round(slowest) },
  }
}

/** Someone runs a scenario each minute: what is in a thread of its own keeps nobody waiting, but takes a core. */
function runScenarios(url: string): { stop(): Promise<Record<string, number>> } {
  const ended: Promise<string>[] = [runScenario(url)]
  const running = setInterval(() => ended.push(runScenario(url)), RUN_EVERY_MS)
  return {
    async stop() {
      clearInterval(running)
      const counts: Record<string, number> = {}
      for (const state of await Promise.all(ended)) counts[state] = (counts[state] ?? 0) + 1
      return counts
    },
  }
}

async function runScenario(url: string): Promise<string> {
  const body = { communities: ['vestfold'], scenario: { schema: 1, name: 'Bench' }, draws: 4000 }
  const asked = await fetch(`${url}/api/runs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { id } = (await asked.json()) as { id: string }
  const events = await (await fetch(`${url}/api/runs/${id}/events`)).text()
  return /"state":"(\w+)"[^\n]*\n\n$/.exec(events)?.[1] ?? 'lost'
}

function loadFrom(order: LoadOrder): Promise<LoadResult> {
  const script = join(import.meta.dirname, 'load.ts')
  const child: ChildProcess = spawn(process.execPath, [script, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((done, failed) => {
    let text = ''
    child.stdout!.on('data', (part) => {
      text += part
    })
    child.on('close', (code) =>
      code === 0 ? done(JSON.parse(text) as LoadResult) : failed(new Error('the askers failed')),
    )
  })
}

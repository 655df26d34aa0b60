// Fifty users who ask without pause, from a process of their own, the server that samsyn serve is. Ours is the 95th
// percentile of the time to an answer in ms, theirs the aim of 100 ms, ratio = theirs ÷ ours. And memory over the time.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoadOrder, LoadResult } from './load.ts'

export interface BenchOptions {
  readonly json: boolean
  readonly data?: string
  readonly seconds?: number
}

const USERS = 50
const AIM_MS = 100
const COMMUNITIES = ['vestfold', 'finnmark', 'bergen']

/** What a page asks for, and a person who goes from one to the next. */
const paths = [
  '/api/communities',
  '/api/measures',
  '/api/services',
  '/api/atlas',
  '/api/atlas/home-care',
  '/api/boundaries',
  '/api/indicators',
  '/api/sources',
  '/api/runs',
  ...COMMUNITIES.flatMap((id) => [
    `/api/communities/${id}`,
    `/api/communities/${id}/population`,
    `/api/communities/${id}/services`,
    `/api/communities/${id}/services?group=mental-health`,
    `/api/communities/${id}/plan`,
    `/api/communities/${id}/baseline`,
    `/api/communities/${id}/peers`,
  ]),
]

/** Prints one line for people, and with `json` one JSON line. */
export default async function run({ json, data, seconds = 20 }: BenchOptions): Promise<void> {
  const state = mkdtempSync(join(tmpdir(), 'samsyn-bench-'))
  const { server, url } = await served(state, data)
  try {
    const cold = await warmUp(url)
    const memory = watchMemory(server.pid!)
    const loading = loadFrom({ url, paths, users: USERS, seconds })
    // Someone runs a scenario meanwhile: what is in a thread of its own keeps nobody waiting, but takes a core.
    const ran = await runScenario(url)
    const result = await loading
    const { early, late } = memory.stop()
    const ratio = Math.round((100 * AIM_MS) / result.p95) / 100
    process.stderr.write(
      `server: ${USERS} users for ${seconds} s (${data === undefined ? 'synthetic country' : 'real tables'}): ` +
        `p50 ${result.p50} ms, p95 ${result.p95} ms, p99 ${result.p99} ms, ${result.perSecond} answers a second, ` +
        `${result.errors} errors; memory ${early} MB early, ${late} MB late; a run meanwhile: ${ran}; ` +
        `slowest first answer ${cold} ms\n`,
    )
    const line = { name: 'server', ratio, ours: result.p95, theirs: AIM_MS, unit: 'ms' }
    const more = { ...result, seconds, users: USERS, earlyMB: early, lateMB: late, coldMs: cold }
    if (json) process.stdout.write(`${JSON.stringify({ ...line, ...more })}\n`)
  } finally {
    server.kill('SIGTERM')
    await new Promise((ended) => server.once('exit', ended))
    rmSync(state, { recursive: true, force: true })
  }
}

async function served(state: string, data: string | undefined) {
  const bin = join(import.meta.dirname, '../../apps/cli/bin/samsyn.js')
  const server = spawn(
    process.execPath,
    [
      bin,
      'serve',
      '--port',
      '0',
      '--no-page',
      '--state',
      state,
      '--requests-per-minute',
      '9999999',
    ],
    { env: { ...process.env, SAMSYN_DATA: data ?? '' }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
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

/** Everything asked once: answers are made when they are first asked for. Gives the slowest, in ms. */
async function warmUp(url: string): Promise<number> {
  let slowest = 0
  for (const path of paths) {
    const start = performance.now()
    const answer = await fetch(url + path)
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path} gave ${answer.status}`)
    slowest = Math.max(slowest, performance.now() - start)
  }
  return Math.round(slowest)
}

async function runScenario(url: string): Promise<string> {
  const body = { communities: ['vestfold'], scenario: { schema: 1, name: 'Bench' }, draws: 4000 }
  const headers = { 'content-type': 'application/json' }
  const asked = await fetch(`${url}/api/runs`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  const { id } = (await asked.json()) as { id: string }
  const events = await (await fetch(`${url}/api/runs/${id}/events`)).text()
  return /"state":"(\w+)"[^\n]*\n\n$/.exec(events)?.[1] ?? 'lost'
}

function loadFrom(order: LoadOrder): Promise<LoadResult> {
  const script = join(import.meta.dirname, 'load.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((done, failed) => {
    let text = ''
    child.stdout.on('data', (part) => {
      text += part
    })
    child.on('close', (code) =>
      code === 0 ? done(JSON.parse(text) as LoadResult) : failed(new Error('the askers failed')),
    )
  })
}

/** Resident memory in MB each second: the median of the second fifth of the time, and of the last. */
function watchMemory(pid: NonNullable<ChildProcess['pid']>) {
  const seen: number[] = []
  const looking = setInterval(() => {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    seen.push(Math.round(Number(kilobytes) / 1024))
  }, 1000)
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? null
  return {
    stop() {
      clearInterval(looking)
      const fifth = Math.floor(seen.length / 5)
      return { early: median(seen.slice(fifth, 2 * fifth)), late: median(seen.slice(-fifth)) }
    },
  }
}

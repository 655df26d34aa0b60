import { type ChildProcess, spawn } from 'node:child_process'
import { on } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveCommand } from './commands/serve.ts'

let state: string
const running: ChildProcess[] = []
beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'samsyn-serve-'))
})
afterAll(async () => {
  for (const server of running) server.kill('SIGKILL')
  await rm(state, { recursive: true, force: true })
})

/** `samsyn serve` as a process of its own, with its address. */
async function served(): Promise<{ server: ChildProcess; url: string }> {
  const bin = join(import.meta.dirname, '../bin/samsyn.js')
  const server = spawn(
    process.execPath,
    [bin, 'serve', '--port', '0', '--no-page', '--state', state],
    {
      env: { ...process.env, SAMSYN_DATA: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  running.push(server)
  server.stdout.resume()
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

interface RunState {
  readonly id: string
  readonly state: string
  readonly problem: { readonly found: string } | null
}

async function ask(url: string, body?: object): Promise<RunState> {
  const answer = await fetch(
    url,
    body === undefined
      ? {}
      : {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        },
  )
  return (await answer.json()) as RunState
}

async function until(url: string, state: string): Promise<RunState> {
  for (;;) {
    const run = await ask(url)
    if (run.state === state) return run
    await new Promise((later) => setTimeout(later, 50))
  }
}

/** When the tables are read: until then every answer waits for a whole country. */
async function ready(url: string): Promise<void> {
  while (!(await fetch(`${url}/health/ready`)).ok) {
    await new Promise((later) => setTimeout(later, 50))
  }
}

/** When the server writes in its log that it has got a question of this kind. */
async function taken(server: ChildProcess, resource: string): Promise<void> {
  for await (const [part] of on(server.stdout!, 'data')) {
    if (String(part).includes(resource)) return
  }
}

const ended = (server: ChildProcess) =>
  new Promise<number | null>((done) => server.on('exit', (code) => done(code)))
const long = {
  communities: ['innlandet', 'bergen', 'st-olavs'],
  scenario: { schema: 1, name: 'Long' },
  draws: 100_000,
}

test('after kill -9 a run shows that it was interrupted, and one that waited is run', async () => {
  const first = await served()
  const { id } = await ask(`${first.url}/api/runs`, long)
  const waiting = await ask(`${first.url}/api/runs`, {
    ...long,
    communities: ['finnmark'],
    draws: 100,
  })
  await until(`${first.url}/api/runs/${id}`, 'running')
  const dead = ended(first.server)
  first.server.kill('SIGKILL')
  await dead

  const second = await served()
  const run = await ask(`${second.url}/api/runs/${id}`)
  expect(run.state).toBe('interrupted')
  expect(run.problem!.found).toContain('under way when the server stopped')
  await until(`${second.url}/api/runs/${waiting.id}`, 'done')

  // And a server that is asked to stop answers what it was asked before, keeps the state of what it ran, and ends well.
  const cut = await ask(`${second.url}/api/runs`, long)
  await until(`${second.url}/api/runs/${cut.id}`, 'running')
  await ready(second.url)
  const heard = taken(second.server, '/population')
  const slow = fetch(`${second.url}/api/communities/finnmark/population`)
  await heard
  const stopped = ended(second.server)
  second.server.kill('SIGTERM')
  expect((await slow).status).toBe(200)
  expect(await stopped).toBe(0)
  // What the next server will find, as the second found what the first left.
  const kept = (id: string) => JSON.parse(readFileSync(join(state, `${id}.run.json`), 'utf8')).state
  expect(kept(cut.id).state).toBe('interrupted')
  expect(kept(waiting.id).state).toBe('done')
})

test('an address that others can reach is refused without a sign-in', async () => {
  const open = serveCommand.run(['--host', '0.0.0.0', '--port', '0', '--no-page'])
  await expect(open).rejects.toMatchObject({
    kind: 'not-allowed',
    message: expect.stringContaining('SAMSYN_OIDC_ISSUER'),
  })
})

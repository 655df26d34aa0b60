import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AnswerShelf } from './answer-shelf.ts'
import { createServer, type ServerParts } from './create-server.ts'
import type { Server } from './routes.ts'
import { RunKeeper } from './runs/run-keeper.ts'
import { openStateFolder, type StateFolder } from './runs/state-folder.ts'

let folder: string
let state: StateFolder
const servers: Server[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-create-'))
  await mkdir(join(folder, 'page/assets'), { recursive: true })
  await writeFile(join(folder, 'page/index.html'), '<!doctype html><title>Samsyn</title>')
  await writeFile(join(folder, 'page/assets/index-abc.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'outside')
  state = await openStateFolder(join(folder, 'state'))
})
afterAll(async () => {
  for (const server of servers) await server.close()
  state.close()
  await rm(folder, { recursive: true, force: true })
})

const noTables = () => {
  throw new Error('this server has no tables')
}

/** A server without tables, for what does not need any. */
async function bare(parts: Partial<ServerParts> = {}): Promise<Server> {
  const server = await createServer({
    shelf: new AnswerShelf(noTables, 1e6),
    keeper: new RunKeeper(state, noTables, noTables),
    readiness: { kind: () => null },
    signIn: null,
    page: join(folder, 'page'),
    requestsPerMinute: 1000,
    logger: false,
    ...parts,
  })
  servers.push(server)
  return server
}

test('a view of the page is its first document, a file is a file, and what is missing is a problem', async () => {
  const server = await bare()
  const view = await server.inject('/nb/vestfold/overview?year=2035')
  expect(view.statusCode).toBe(200)
  expect(view.body).toContain('<title>Samsyn</title>')
  expect(view.headers['cache-control']).toBe('no-cache')
  const asset = await server.inject('/assets/index-abc.js')
  expect(asset.headers['cache-control']).toContain('immutable')
  for (const missing of ['/assets/gone.js', '/api/nothing', '/api', '/health/x']) {
    const answer = await server.inject(missing)
    expect(answer.statusCode, missing).toBe(404)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  }
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
  ]) {
    expect((await server.inject(path)).body).not.toContain('outside')
  }
})

test('a view is read and not written, and files of the page are not answered for', async () => {
  const server = await bare()
  for (const url of ['/', '/nb/vestfold/overview']) {
    const answer = await server.inject({ method: 'POST', url, payload: { any: 1 } })
    expect([url, answer.statusCode]).toEqual([url, 405])
    expect(answer.headers.allow).toContain('GET, HEAD')
    expect(answer.json().type).toBe('urn:samsyn:problem:wrong-method')
  }
  expect((await server.inject({ method: 'DELETE', url: '/assets/index-abc.js' })).statusCode).toBe(
    404,
  )
})

test('headers let nothing in from elsewhere', async () => {
  const { headers } = await (await bare()).inject('/')
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
})

test('it lives while the tables are read, and is ready after', async () => {
  let kind: 'real' | null = null
  const server = await bare({ readiness: { kind: () => kind } })
  expect((await server.inject('/health/live')).json()).toEqual({ status: 'live' })
  const early = await server.inject('/health/ready')
  expect([early.statusCode, early.json()]).toEqual([503, { status: 'reading-tables' }])
  kind = 'real'
  const late = await server.inject('/health/ready')
  expect([late.statusCode, late.json()]).toEqual([200, { status: 'ready', data: 'real' }])
})

test('who asks too much is told to wait, in the words of a problem', async () => {
  const server = await bare({ requestsPerMinute: 3 })
  for (let i = 0; i < 3; i++) expect((await server.inject('/health/live')).statusCode).toBe(200)
  const answer = await server.inject('/health/live')
  expect(answer.statusCode).toBe(429)
  expect(answer.json()).toMatchObject({ type: 'urn:samsyn:problem:too-many', status: 429 })
})

test('a name that is pointed at this machine from elsewhere is refused', async () => {
  const server = await bare()
  const asked = (host: string) => server.inject({ url: '/api/runs', headers: { host } })
  expect((await asked('evil.example')).statusCode).toBe(403)
  expect((await asked('127.0.0.1.evil.example')).statusCode).toBe(403)
  for (const host of ['localhost:4680', '127.0.0.1:4680', '[::1]:4680']) {
    expect((await asked(host)).statusCode).toBe(200)
  }
})

test('a page of another place on this machine may not ask for a change', async () => {
  const server = await bare()
  const asked = (origin: string) =>
    server.inject({
      ...{ method: 'DELETE', url: '/api/runs/00000000-0000-0000-0000-000000000000' },
      headers: { host: '127.0.0.1:4680', origin },
    })
  expect((await asked('http://127.0.0.1:3000')).statusCode).toBe(403)
  expect((await asked('https://evil.example')).statusCode).toBe(403)
  expect((await asked('http://127.0.0.1:4680')).statusCode).toBe(404)
})

test('a fault of our own is a problem that tells nothing of the inside, and is in the log without who asked', async () => {
  const lines: string[] = []
  const stream = { write: (line: string) => lines.push(line) }
  const { logger } = await import('./logger.ts')
  const server = await bare({ logger: { ...(logger('requests') as object), stream } })
  const answer = await server.inject('/api/communities/vestfold?group=frail-elderly')
  expect(answer.statusCode).toBe(500)
  expect(answer.json().type).toBe('urn:samsyn:problem:fault')
  expect(answer.body).not.toContain('no tables')
  const log = lines.join('')
  expect(log).toContain('this server has no tables')
  expect(log).toContain('/api/communities/:id')
  expect(log).not.toMatch(/127\.0\.0\.1|vestfold|frail-elderly|user-agent/)
})

test('a state folder is one server at a time', async () => {
  await expect(openStateFolder(join(folder, 'state'))).rejects.toThrow(/another Samsyn/)
})

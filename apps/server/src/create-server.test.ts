import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AnswerShelf } from './answer-shelf.ts'
import { createServer, type ServerParts } from './create-server.ts'
import type { Server } from './routes.ts'
import { RunKeeper } from './runs/run-keeper.ts'
import { openStateFolder, type StateFolder } from './runs/state-folder.ts'
import { signInFrom } from './sign-in/settings.ts'

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
  const long = `/nb/${'a'.repeat(5000)}`
  const never = ['/assets/', '/%00', '/assets/%00.js', '//assets/index-abc.js', long]
  for (const missing of ['/assets/gone.js', '/api/nothing', '/api', '/health/x', ...never]) {
    const answer = await server.inject(missing)
    expect(answer.statusCode, missing).toBe(404)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json().type).toBe('urn:samsyn:problem:not-found')
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

test('what is known under its name is not sent again, and a refusal is told each time', async () => {
  const server = await bare()
  const asked = (url: string, name: unknown, method: 'GET' | 'DELETE' = 'GET') =>
    server.inject({ method, url, headers: { 'if-none-match': String(name) } })
  const { etag } = (await server.inject('/nb/vestfold/overview')).headers
  for (const name of [etag, `"another", ${etag}`, '*']) {
    const again = await asked('/nb/vestfold/overview', name)
    expect([again.statusCode, again.body]).toEqual([304, ''])
  }
  expect((await asked('/nb/vestfold/overview', '"another"')).statusCode).toBe(200)
  const gone = '/api/runs/00000000-0000-0000-0000-000000000000'
  const refused = await server.inject(gone)
  expect(refused.headers.etag).toBeUndefined()
  for (const [name, method] of [
    ['*', 'GET'],
    ['*', 'DELETE'],
  ] as const) {
    expect((await asked(gone, name, method)).statusCode).toBe(404)
  }
})

test('an address says what it answers to, also to a method that it has never heard of', async () => {
  const server = await bare()
  for (const method of ['PROPFIND', 'TRACE', 'PATCH', 'LOCK'] as const) {
    const answer = await server.inject({ method: method as 'PATCH', url: '/api/runs' })
    expect([method, answer.statusCode]).toEqual([method, 405])
    expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS, POST')
  }
})

test.each<[string, Record<string, string>, string, number, RegExp]>([
  [
    'in another encoding',
    { 'content-type': 'application/json; charset=latin1' },
    '{}',
    415,
    /UTF-8/,
  ],
  ['compressed', { 'content-encoding': 'gzip' }, '{}', 415, /content-encoding gzip/],
  ['of another kind', { 'content-type': 'text/plain' }, '{}', 415, /application\/json/],
  ['not JSON', {}, '{"communities": [}', 400, /not JSON \(Unexpected token/],
  ['with a name that changes others', {}, '{"__proto__": {"draws": 100}}', 400, /__proto__/],
])('a body that is %s is refused with the reason', async (_, headers, payload, status, why) => {
  const answer = await (await bare()).inject({
    ...{ method: 'POST', url: '/api/runs', payload },
    headers: { 'content-type': 'application/json', ...headers },
  })
  expect(answer.statusCode).toBe(status)
  expect(answer.json().detail).toMatch(why)
})

test('a body may say that it is UTF-8 and not compressed', async () => {
  const answer = await (await bare()).inject({
    ...{ method: 'POST', url: '/api/runs', payload: '{}' },
    headers: {
      'content-type': 'application/json; Charset="UTF-8"',
      'content-encoding': 'identity',
    },
  })
  expect(answer.json().detail).toContain('it must have required properties')
})

test('a problem is text for a program, also where the address cannot be read', async () => {
  const server = await bare()
  for (const url of ['/api/nothing', '/%zz']) {
    const { headers } = await server.inject(url)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers['cache-control']).toBe('no-store')
  }
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
  for (let i = 0; i < 3; i++) expect((await server.inject('/api/me')).statusCode).toBe(200)
  const answer = await server.inject('/api/me')
  expect(answer.statusCode).toBe(429)
  expect(answer.json()).toMatchObject({ type: 'urn:samsyn:problem:too-many', status: 429 })
  // Whoever watches the server is not told that it is dead because others ask too much.
  expect((await server.inject('/health/live')).statusCode).toBe(200)
})

test('who has not signed in may not try for ever either', async () => {
  const signIn = signInFrom({
    SAMSYN_OIDC_ISSUER: 'https://127.0.0.1:1',
    SAMSYN_OIDC_CLIENT_ID: 'samsyn',
    SAMSYN_OIDC_CLIENT_SECRET: 'secret',
    SAMSYN_PUBLIC_URL: 'http://localhost:4680',
    SAMSYN_SESSION_KEY: '0123456789abcdef'.repeat(4),
  })
  const server = await bare({ signIn, requestsPerMinute: 2 })
  const asked: number[] = []
  for (const url of ['/sign-in', '/sign-in/callback?code=a&state=b', '/sign-in', '/api/me']) {
    asked.push((await server.inject(url)).statusCode)
  }
  expect(asked).toEqual([503, 401, 429, 429])
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

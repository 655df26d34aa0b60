import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { askedServer } from '../asked.fixture.ts'
import { logger } from '../logger.ts'
import type { Server } from '../routes.ts'
import { providerOf, whyNot } from './provider.ts'
import { type SignInSettings, signInFrom } from './settings.ts'

const provider = new OAuth2Server()
const lines: string[] = []
let server: Server
let stop: () => Promise<void>
let settings: SignInSettings

const person = { name: 'Kari Planlegger', email: 'kari@example.no', sub: 'subject-4711' }
const secret = 'a-secret-of-the-house'
/** Everything of a person, or that opens a door, that went through the server in these tests. */
const kept: string[] = [...Object.values(person), secret]

beforeAll(async () => {
  process.env.SAMSYN_DATA = ''
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, '127.0.0.1')
  provider.issuer.url = `http://127.0.0.1:${provider.address().port}`
  settings = signInFrom({
    SAMSYN_OIDC_ISSUER: provider.issuer.url,
    SAMSYN_OIDC_CLIENT_ID: 'samsyn',
    SAMSYN_OIDC_CLIENT_SECRET: secret,
    SAMSYN_PUBLIC_URL: 'http://localhost:4680',
    SAMSYN_SESSION_KEY: '0123456789abcdef'.repeat(4),
  })!
  const stream = { write: (line: string) => lines.push(line) }
  ;({ server, stop } = await askedServer({
    signIn: settings,
    logger: { ...(logger('requests') as object), stream },
  }))
})
afterAll(async () => {
  await stop()
  await provider.stop()
})
afterEach(() => {
  vi.useRealTimers()
  provider.service.removeAllListeners()
})

interface Token {
  readonly header: { kid: string }
  readonly payload: Record<string, unknown>
}

/** Signs in with a token that is changed on its way, and gives what the server answers to the way back. */
async function comeBack(change: (token: Token) => void = () => {}) {
  provider.service.on('beforeTokenSigning', (token) => {
    Object.assign(token.payload, person)
    change(token as unknown as Token)
  })
  provider.service.on('beforeResponse', ({ body }) => {
    kept.push(
      ...Object.values(body)
        .filter((value) => String(value).length > 40)
        .map(String),
    )
  })
  const away = await server.inject('/sign-in')
  const cookie = String(away.headers['set-cookie']).split(';')[0]!
  const back = await fetch(String(away.headers.location), { redirect: 'manual' })
  const { pathname, search, searchParams } = new URL(back.headers.get('location')!)
  kept.push(cookie, searchParams.get('code')!, searchParams.get('state')!)
  const headers = { cookie, 'user-agent': 'Browser of Kari' }
  return server.inject({ url: `${pathname}${search}`, headers, remoteAddress: '10.11.12.13' })
}

const seconds = () => Math.floor(Date.now() / 1000)

test('a token that is right signs in', async () => {
  expect((await comeBack()).statusCode).toBe(302)
})

test.each<[string, (token: Token) => void, RegExp]>([
  [
    'has expired',
    ({ payload }) => Object.assign(payload, { exp: seconds() - 120 }),
    /another time/,
  ],
  [
    'is for another server',
    ({ payload }) => Object.assign(payload, { aud: 'other' }),
    /does not fit/,
  ],
  [
    'is of another issuer',
    ({ payload }) => Object.assign(payload, { iss: 'https://x.no' }),
    /does not fit/,
  ],
  [
    'answers another question',
    ({ payload }) => Object.assign(payload, { nonce: 'x' }),
    /does not fit/,
  ],
  ['names nobody', ({ payload }) => delete (payload as { sub?: string }).sub, /does not fit/],
])('a token that %s signs nobody in', async (_, change, found) => {
  const answer = await comeBack(change)
  expect(answer.statusCode).toBe(401)
  expect(answer.json().found).toMatch(found)
  expect(String(answer.headers['set-cookie'] ?? '')).not.toContain(person.sub)
})

test('clocks may differ by some seconds, and not by minutes', async () => {
  const issued = (ahead: number) => (token: Token) =>
    Object.assign(token.payload, { nbf: seconds() + ahead, iat: seconds() + ahead })
  expect((await comeBack(issued(15))).statusCode).toBe(302)
  expect((await comeBack(issued(300))).statusCode).toBe(401)
})

test('a provider that takes new keys goes on signing in, and what no key of it has signed does not', async () => {
  // Keys that were fetched are kept for a minute at least (oauth4webapi); then an unknown one has them fetched anew.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 })
  const { kid } = await provider.issuer.keys.generate('RS256')
  const signedBy = (name: string) => (token: Token) => Object.assign(token.header, { kid: name })
  expect((await comeBack(signedBy(kid))).statusCode).toBe(302)
  const forged = await comeBack(signedBy('nobody'))
  expect(forged.statusCode).toBe(401)
})

test('who breaks off is told so, and a provider that knows no such server or is down is not the reader’s fault', async () => {
  const away = await server.inject('/sign-in')
  const state = new URL(String(away.headers.location)).searchParams.get('state')
  const cookie = String(away.headers['set-cookie']).split(';')[0]!
  const url = `/sign-in/callback?error=access_denied&error_description=${person.name}&state=${state}`
  const denied = await server.inject({ url, headers: { cookie } })
  expect([denied.statusCode, denied.json().found]).toEqual([401, 'a sign-in that was broken off'])

  const refusing = (status: number, error: string) => {
    provider.service.on('beforeResponse', (response) => {
      response.statusCode = status
      response.body = { error }
    })
    return comeBack()
  }
  const unknown = await refusing(401, 'invalid_client')
  expect([unknown.statusCode, unknown.json().found]).toEqual([
    503,
    expect.stringContaining('does not know this server'),
  ])
  provider.service.removeAllListeners()
  const broken = await refusing(500, 'oh')
  expect(broken.statusCode).toBe(503)
  expect(broken.json().found).toContain('no answer from the sign-in')
})

test('a provider that was down when the first came is asked again when the next does', async () => {
  const late = new OAuth2Server()
  await late.issuer.keys.generate('RS256')
  await late.start(0, '127.0.0.1')
  const { port } = late.address()
  await late.stop()
  const ask = providerOf({ ...settings, issuer: new URL(`http://127.0.0.1:${port}`) })
  await expect(ask()).rejects.toMatchObject({ kind: 'not-available' })
  await late.start(port, '127.0.0.1')
  late.issuer.url = `http://127.0.0.1:${port}`
  await expect(ask()).resolves.toBeDefined()
  await late.stop()
})

test('only an error of the network is a provider that does not answer: a fault of our own stays one', async () => {
  // A port that nobody listens on.
  const unheard = await fetch('http://127.0.0.1:4').catch((error: unknown) => error)
  expect(whyNot(unheard, settings).refusal.message).toContain('no answer from the sign-in')
  const ours = new TypeError('x is not a function')
  expect(() => whyNot(ours, settings)).toThrow(ours)
})

test('no token, cookie, name, address or secret of all this is in the log', () => {
  const log = lines.join('')
  expect(log).toContain('/sign-in/callback')
  expect(log).toContain('OAUTH_JWT_TIMESTAMP_CHECK_FAILED')
  expect(kept.length).toBeGreaterThan(20)
  for (const one of kept) {
    const told = log.includes(one) || log.includes(encodeURIComponent(one))
    expect(told ? one : '').toBe('')
  }
  expect(log).not.toMatch(/10\.11\.12\.13|eyJ|Browser of Kari|user-agent|cookie/i)
})

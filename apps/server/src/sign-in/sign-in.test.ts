import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askedServer } from '../asked.fixture.ts'
import type { Server } from '../routes.ts'
import { refuseOpen, signInFrom } from './settings.ts'

const provider = new OAuth2Server()
let server: Server
let stop: () => Promise<void>

const environment = {
  SAMSYN_OIDC_CLIENT_ID: 'samsyn',
  SAMSYN_OIDC_CLIENT_SECRET: 'secret',
  SAMSYN_PUBLIC_URL: 'http://localhost:4680',
  SAMSYN_SESSION_KEY: '0123456789abcdef'.repeat(4),
}

beforeAll(async () => {
  process.env.SAMSYN_DATA = ''
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, '127.0.0.1')
  provider.issuer.url = `http://127.0.0.1:${provider.address().port}`
  const signIn = signInFrom({ ...environment, SAMSYN_OIDC_ISSUER: provider.issuer.url })
  ;({ server, stop } = await askedServer({ signIn }))
})
afterAll(async () => {
  await stop()
  await provider.stop()
})

function cookieOf(answer: { headers: Record<string, unknown> }): string {
  return String(answer.headers['set-cookie']).split(';')[0]!
}

/** Leaves for the provider, comes back, and gives the answer of the way back. */
async function signedIn(to: string, before: Record<string, string> = {}) {
  const url = `/sign-in?to=${encodeURIComponent(to)}`
  const away = await server.inject({ url, headers: before })
  expect(away.statusCode).toBe(302)
  const back = await fetch(String(away.headers.location), { redirect: 'manual' })
  const { pathname, search } = new URL(back.headers.get('location')!)
  const cookie = cookieOf(away)
  return {
    cookie,
    url: pathname + search,
    answer: await server.inject({ url: pathname + search, headers: { cookie } }),
  }
}

test('nobody is answered before they have signed in, but for whether the server lives', async () => {
  const refused = await server.inject('/api/measures')
  expect(refused.statusCode).toBe(401)
  expect(refused.json().type).toBe('urn:samsyn:problem:not-signed-in')
  expect((await server.inject('/openapi.json')).statusCode).toBe(401)
  expect((await server.inject('/health/live')).statusCode).toBe(200)
  expect((await server.inject('/api/me')).json()).toEqual({ signIn: true, name: null })
  const page = await server.inject({ url: '/nb/vestfold/plan', headers: { accept: 'text/html' } })
  expect(page.headers.location).toBe('/sign-in?to=%2Fnb%2Fvestfold%2Fplan')
})

test('who signs in comes back to where they were, is known by name, and is nobody after signing out', async () => {
  provider.service.on('beforeTokenSigning', (token) => {
    token.payload.name = 'Kari Planlegger'
  })
  const { answer } = await signedIn('/nb/vestfold/plan')
  expect(answer.headers.location).toBe('/nb/vestfold/plan')
  const [set] = [answer.headers['set-cookie']].flat()
  expect(set).toMatch(/HttpOnly; SameSite=Lax/)
  const headers = { cookie: cookieOf(answer) }
  expect((await server.inject({ url: '/api/measures', headers })).statusCode).toBe(200)
  expect((await server.inject({ url: '/api/me', headers })).json().name).toBe('Kari Planlegger')
  const out = await server.inject({ method: 'POST', url: '/sign-out', headers, payload: {} })
  expect(out.statusCode).toBe(204)
  expect(String(out.headers['set-cookie'])).toContain('Max-Age=0')
  // Nor is whoever has kept the cookie.
  expect((await server.inject({ url: '/api/measures', headers })).statusCode).toBe(401)
  expect((await server.inject({ url: '/api/me', headers })).json().name).toBeNull()
})

test('who signs in again has one session, and the one before is nobody’s', async () => {
  const before = { cookie: cookieOf((await signedIn('/')).answer) }
  const after = { cookie: cookieOf((await signedIn('/', before)).answer) }
  const asked = async (headers: typeof before) =>
    (await server.inject({ url: '/api/measures', headers })).statusCode
  expect([await asked(before), await asked(after)]).toEqual([401, 200])
  await server.inject({ method: 'POST', url: '/sign-out', headers: after })
  expect([await asked(before), await asked(after)]).toEqual([401, 401])
})

test('a way back that began in another browser, or is used without its cookie, signs nobody in', async () => {
  const { url } = await signedIn('/')
  const other = await server.inject('/sign-in')
  for (const headers of [{}, { cookie: cookieOf(other) }, { cookie: 'samsyn=forged' }]) {
    expect((await server.inject({ url, headers })).statusCode).toBe(401)
  }
})

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '/.//elsewhere.example',
  '/nb/..//elsewhere.example',
  'javascript:alert(1)',
])('nobody is sent to %s after signing in', async (to) => {
  expect((await signedIn(to)).answer.headers.location).toBe('/')
})

test('a page is come back to in any letters, as a browser writes them', async () => {
  const { answer } = await signedIn('/nb/tromsø/plan?group=frail-elderly&note=🦌')
  expect(answer.headers.location).toBe('/nb/troms%C3%B8/plan?group=frail-elderly&note=%F0%9F%A6%8C')
})

test('a page of another place changes nothing, not even who is signed in', async () => {
  const headers = { cookie: cookieOf((await signedIn('/')).answer) }
  const asked = (method: 'POST' | 'DELETE', url: string, origin: string) =>
    server.inject({ method, url, headers: { ...headers, origin } })
  for (const origin of ['https://elsewhere.example', 'null', 'http://localhost:4681']) {
    for (const [method, url] of [
      ['POST', '/sign-out'],
      ['POST', '/api/runs'],
      ['DELETE', '/api/runs/00000000-0000-0000-0000-000000000000'],
    ] as const) {
      const answer = await asked(method, url, origin)
      expect([url, answer.statusCode, answer.headers['set-cookie']]).toEqual([url, 403, undefined])
    }
  }
  expect((await asked('POST', '/sign-out', 'http://localhost:4680')).statusCode).toBe(204)
})

test('over TLS the cookie is of this host alone', async () => {
  const signIn = signInFrom({
    ...environment,
    SAMSYN_OIDC_ISSUER: provider.issuer.url!,
    SAMSYN_PUBLIC_URL: 'https://samsyn.example.no',
  })
  const other = await askedServer({ signIn })
  const away = await other.server.inject('/sign-in')
  await other.stop()
  const cookie = String(away.headers['set-cookie'])
  expect(cookie).toMatch(/^__Host-samsyn=/)
  for (const word of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
    expect(cookie).toContain(word)
  expect(cookie).not.toContain('Domain')
})

test('behind a proxy that is named, each who has not signed in has a share of their own', async () => {
  const named = {
    ...environment,
    SAMSYN_OIDC_ISSUER: provider.issuer.url!,
    SAMSYN_PROXIES: '10.1.0.0/16',
  }
  const other = await askedServer({ signIn: signInFrom(named), requestsPerMinute: 2 })
  const asked = async (proxy: string, from: string) => {
    const headers = { 'x-forwarded-for': from }
    const { statusCode } = await other.server.inject({
      url: '/api/me',
      headers,
      remoteAddress: proxy,
    })
    return statusCode
  }
  const behind = (from: string) => asked('10.1.2.3', from)
  expect([await behind('192.0.2.1'), await behind('192.0.2.1'), await behind('192.0.2.1')]).toEqual(
    [200, 200, 429],
  )
  expect(await behind('192.0.2.2')).toBe(200)
  // Whoever is no proxy may say what they like of where they are.
  const strange = ['192.0.2.3', '192.0.2.4', '192.0.2.5']
  const said = []
  for (const from of strange) said.push(await asked('203.0.113.9', from))
  await other.stop()
  expect(said).toEqual([200, 200, 429])
})

test('a half-named sign-in, a provider in the open and an open address without sign-in are refused', () => {
  const issuer = { SAMSYN_OIDC_ISSUER: 'https://id.example.no' }
  expect(signInFrom({})).toBeNull()
  expect(() => signInFrom(issuer)).toThrow(/SAMSYN_OIDC_CLIENT_ID/)
  expect(() => signInFrom({ ...environment, SAMSYN_OIDC_ISSUER: 'http://id.example.no' })).toThrow(
    /https/,
  )
  expect(() => signInFrom({ ...environment, ...issuer, SAMSYN_SESSION_KEY: 'short' })).toThrow(
    /32 bytes/,
  )
  const below = { ...environment, ...issuer, SAMSYN_PUBLIC_URL: 'https://example.no/samsyn' }
  expect(() => signInFrom(below)).toThrow(/a host of its own/)
  for (const strange of ['all', '10.0.0.0/33', '10.0.0.0/8/8', '::1/129', '10.0.0.1;10.0.0.2']) {
    const named = { ...environment, ...issuer, SAMSYN_PROXIES: strange }
    expect(() => signInFrom(named)).toThrow(/not an address or a network/)
  }
  const settings = signInFrom({ ...environment, ...issuer })
  expect(() => refuseOpen('0.0.0.0', null)).toThrow(/without a sign-in/)
  expect(() => refuseOpen('0.0.0.0', settings)).not.toThrow()
  expect(() => refuseOpen('127.0.0.1', null)).not.toThrow()
})

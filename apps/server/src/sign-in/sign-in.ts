import { randomUUID } from 'node:crypto'
import fastifySecureSession from '@fastify/secure-session'
import { knownRefusal } from '@samsyn/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { sendRefusal } from '../problem.ts'
import { noParams, problems, type Server } from '../routes.ts'
import { closed, orNull } from '../schemas.ts'
import { EndedSessions } from './ended-sessions.ts'
import { notOurs, type Provider, providerOf, whyNot } from './provider.ts'
import type { SignInSettings } from './settings.ts'

declare module '@fastify/secure-session' {
  interface SessionData {
    /** Which session of theirs: what is ended when they sign out. */
    id: string
    /** Who has signed in, as the provider calls them. */
    subject: string
    name: string
    /** Between leaving for the provider and coming back. */
    leaving: { state: string; nonce: string; verifier: string; to: string }
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers without a sign-in too. */
    open?: boolean
  }
}

const EIGHT_HOURS = 8 * 60 * 60

const meSchema = Type.Object(
  {
    signIn: Type.Boolean({ description: 'Whether this server asks people to sign in' }),
    name: orNull(Type.String({ description: 'Who has signed in, as the provider calls them' })),
  },
  closed,
)
const meRoute = {
  schema: {
    tags: ['sign-in'],
    summary: 'Who is asking',
    querystring: noParams,
    response: {
      200: { description: 'Who', content: { 'application/json': { schema: meSchema } } },
      ...problems,
    },
  },
  config: { open: true },
}

/** Without a provider: everything is open, to this machine. */
export function withoutSignIn(server: Server): void {
  server.get('/api/me', meRoute, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ signIn: false, name: null }),
  )
}

/**
 * Who asks, on every address. What a person may do in a community is not decided here: the session says who they are,
 * and everyone who has signed in may read. The way in and out is a route like others: `routes` is called when there is a limit.
 */
export async function askWho(
  server: Server,
  settings: SignInSettings,
): Promise<{ routes(): void }> {
  const secure = settings.publicUrl.protocol === 'https:'
  await server.register(fastifySecureSession, {
    key: settings.sessionKey,
    // By its name a browser takes it from this host alone, over TLS, and from no neighbour below the same domain.
    cookieName: secure ? '__Host-samsyn' : 'samsyn',
    expiry: EIGHT_HOURS,
    cookie: {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: EIGHT_HOURS,
    },
  })
  const ended = new EndedSessions(EIGHT_HOURS)
  server.addHook('onRequest', async (request, reply) => {
    if (ended.has(request.session.get('id'))) request.session.regenerate()
    return guard(request, reply)
  })
  return { routes: () => signInRoutes(server, settings, ended) }
}

/** Sign-in by OpenID Connect (authorization code with PKCE), and the way out. */
function signInRoutes(server: Server, settings: SignInSettings, ended: EndedSessions): void {
  server.get('/api/me', meRoute, async (request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .send({ signIn: true, name: request.session.get('name') ?? null }),
  )
  const provider = providerOf(settings)
  const hidden = { schema: { hide: true }, config: { open: true } }
  server.get('/sign-in', hidden, (request, reply) => leave(request, reply, settings, provider))
  server.get('/sign-in/callback', hidden, (request, reply) =>
    comeBack(request, reply, { settings, provider, ended }),
  )
  server.post('/sign-out', hidden, async (request, reply) => {
    end(request, ended)
    request.session.delete()
    return reply.code(204).send()
  })
}

async function guard(request: FastifyRequest, reply: FastifyReply) {
  if (request.routeOptions.config.open || request.session.get('subject') !== undefined) return
  const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
  if (!wantsPage) return sendRefusal(reply, knownRefusal('not-signed-in', {}))
  reply.header('cache-control', 'no-store')
  return reply.redirect(`/sign-in?to=${encodeURIComponent(request.url)}`)
}

async function leave(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: SignInSettings,
  provider: () => Promise<Provider>,
) {
  const { client, config } = await provider()
  const { to } = request.query as { to?: unknown }
  const leaving = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    to: localPath(to, settings),
  }
  request.session.set('leaving', leaving)
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: callbackOf(settings).href,
    scope: 'openid profile',
    state: leaving.state,
    nonce: leaving.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(leaving.verifier),
    code_challenge_method: 'S256',
  })
  return reply.header('cache-control', 'no-store').redirect(url.href)
}

interface WayBack {
  readonly settings: SignInSettings
  readonly provider: () => Promise<Provider>
  readonly ended: EndedSessions
}

async function comeBack(
  request: FastifyRequest,
  reply: FastifyReply,
  { settings, provider, ended }: WayBack,
) {
  const leaving = request.session.get('leaving')
  if (leaving === undefined) throw notOurs()
  const { client, config } = await provider()
  const url = new URL(callbackOf(settings))
  url.search = request.url.split('?')[1] ?? ''
  const tokens = await client
    .authorizationCodeGrant(config, url, {
      pkceCodeVerifier: leaving.verifier,
      expectedState: leaving.state,
      expectedNonce: leaving.nonce,
    })
    .catch((error) => {
      const { refusal, code } = whyNot(error, settings)
      request.log.warn({ code }, 'not signed in')
      throw refusal
    })
  const claims = tokens.claims()
  if (claims === undefined) throw notOurs()
  // A session of its own for who has signed in: one that was there before is worth nothing after.
  end(request, ended)
  request.session.regenerate()
  request.session.touch()
  request.session.set('id', randomUUID())
  request.session.set('subject', claims.sub)
  request.session.set('name', String(claims.name ?? claims.sub))
  return reply.header('cache-control', 'no-store').redirect(leaving.to)
}

/** Whoever has kept the cookie of this session is nobody with it from now on. */
function end({ session }: FastifyRequest, ended: EndedSessions): void {
  const id = session.get('id')
  if (id !== undefined) ended.add(id, Date.now())
}

function callbackOf({ publicUrl }: SignInSettings): URL {
  return new URL('/sign-in/callback', publicUrl)
}

/**
 * Back to a page of ours and nobody else's: as a browser reads it, which takes a backslash for a slash and leaves out tabs
 * and line ends wherever they stand.
 */
function localPath(to: unknown, { publicUrl }: SignInSettings): string {
  if (typeof to !== 'string' || !to.startsWith('/') || !URL.canParse(to, publicUrl)) return '/'
  const { origin, pathname, search, hash } = new URL(to, publicUrl)
  // What is left of a path that goes up may begin with two slashes, which are another host.
  if (origin !== publicUrl.origin || pathname.startsWith('//')) return '/'
  return pathname + search + hash
}

import fastifyCompress from '@fastify/compress'
import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import fastifySwagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { ENGINE } from '@samsyn/desk'
import { knownRefusal } from '@samsyn/refusal'
import fastify, { type FastifyServerOptions } from 'fastify'
import type { AnswerShelf } from './answer-shelf.ts'
import { askerOf } from './asker.ts'
import { answerClientError } from './client-error.ts'
import { nameAnswers } from './name-answers.ts'
import { onlyLoopback } from './only-loopback.ts'
import { onlyOwnPages } from './only-own-pages.ts'
import { BODY_LIMIT, handleError } from './problem.ts'
import { atlasRoutes } from './resources/atlas.ts'
import { catalogueRoutes } from './resources/catalogue.ts'
import { chosenDocumentRoutes } from './resources/chosen-documents.ts'
import { communityRoutes } from './resources/communities.ts'
import { documentRoutes } from './resources/documents.ts'
import { healthRoutes, type Readiness } from './resources/health.ts'
import { indicatorRoutes } from './resources/indicators.ts'
import { municipalityRoutes } from './resources/municipalities.ts'
import { openapiRoute } from './resources/openapi.ts'
import { pageRoutes } from './resources/page.ts'
import { runRoutes } from './resources/runs.ts'
import { sourceRoutes } from './resources/sources.ts'
import type { Server } from './routes.ts'
import type { RunKeeper } from './runs/run-keeper.ts'
import type { SignInSettings } from './sign-in/settings.ts'
import { askWho, withoutSignIn } from './sign-in/sign-in.ts'
import { strictJson } from './strict-json.ts'
import { strictValidation } from './strict-validation.ts'
import { otherMethods } from './wrong-method.ts'

/** What a server is put together from: the same parts in a test, in memory, as behind a port. */
export interface ServerParts {
  readonly shelf: AnswerShelf
  readonly keeper: RunKeeper
  readonly readiness: Readiness
  /** Null: whoever is on this machine, and nobody else. */
  readonly signIn: SignInSettings | null
  /** Folder of the built page; null for the API alone. */
  readonly page: string | null
  readonly requestsPerMinute: number
  readonly logger: FastifyServerOptions['logger']
  /** Told of every route: what the document is held to. */
  readonly onRoute?: (method: string, url: string, hidden: boolean) => void
}

/** So long a request may take to be whole, however it drips, and so often it is looked at. */
const WHOLE_MS = 30_000
const LOOK_MS = 5000
/** A connection on which nothing moves for so long is let go: a reader who has stopped reading, or is gone. */
const SILENT_MS = 5 * 60_000
/** More than these are hung up on: each costs a file handle, which the server needs for what it keeps, too. */
const MOST_CONNECTIONS = 4000

/** Everything but the listening: tests ask it in memory, `startServer` gives it a port. */
export async function createServer(parts: ServerParts): Promise<Server> {
  const server = bareServer(parts)
  strictJson(server)
  const others = otherMethods(server)
  server.addHook('onRoute', ({ method, url, schema }) => {
    const hidden = (schema as { hide?: boolean } | undefined)?.hide === true
    for (const one of [method].flat()) parts.onRoute?.(one, url, hidden)
  })
  await server.register(fastifyHelmet, headers)
  await server.register(fastifySwagger, { openapi: document, refResolver })
  onlyOwnPages(server, parts.signIn?.publicUrl ?? null)
  const who = parts.signIn === null ? thisMachine(server) : await askWho(server, parts.signIn)
  // After the sign-in, because who asks is known by it; before what costs anything.
  await server.register(fastifyRateLimit, {
    keyGenerator: askerOf,
    max: parts.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
  })
  await server.register(fastifyCompress, { globalDecompression: false })
  nameAnswers(server)
  who.routes()
  await resources(server, parts)
  others.refuse()
  return server
}

/** Who asks where nobody signs in. */
function thisMachine(server: Server): { routes(): void } {
  onlyLoopback(server)
  return { routes: () => withoutSignIn(server) }
}

function bareServer({ logger = false, signIn }: ServerParts): Server {
  const server: Server = fastify({
    logger,
    bodyLimit: BODY_LIMIT,
    trustProxy: [...(signIn?.proxies ?? [])],
    forceCloseConnections: 'idle',
    // What was accepted is answered, also when the server is about to stop.
    return503OnClosing: false,
    requestTimeout: WHOLE_MS,
    http: { headersTimeout: WHOLE_MS, connectionsCheckingInterval: LOOK_MS },
    connectionTimeout: SILENT_MS,
    clientErrorHandler: answerClientError,
    routerOptions: { maxParamLength: 1000 },
    frameworkErrors: (error, request, reply) => handleError(error, request, reply),
  }).withTypeProvider<TypeBoxTypeProvider>()
  server.server.maxConnections = MOST_CONNECTIONS
  server.setValidatorCompiler(strictValidation)
  // Nothing is dropped or changed on the way out; that answers are as described is for the tests to say.
  server.setSerializerCompiler(() => (data) => JSON.stringify(data))
  server.setErrorHandler((error: Error, request, reply) => handleError(error, request, reply))
  return server
}

async function resources(server: Server, parts: ServerParts): Promise<void> {
  const { keeper, shelf, readiness, requestsPerMinute, page } = parts
  openapiRoute(server)
  healthRoutes(server, readiness)
  communityRoutes(server, shelf)
  documentRoutes(server, shelf)
  municipalityRoutes(server, shelf)
  catalogueRoutes(server, shelf)
  atlasRoutes(server, shelf)
  indicatorRoutes(server, shelf)
  sourceRoutes(server, shelf)
  const perMinute = Math.ceil(requestsPerMinute / 100)
  chosenDocumentRoutes(server, { shelf, perMinute })
  runRoutes(server, { keeper, shelf, perMinute })
  await pageRoutes(server, page)
}

/** The page takes everything from here; charts carry styles in themselves. */
const headers = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' as const },
  referrerPolicy: { policy: 'no-referrer' as const },
  // Set by whoever gives it a certificate; over plain HTTP on loopback it says nothing.
  strictTransportSecurity: false,
}

const document = {
  openapi: '3.1.0',
  info: {
    title: 'Samsyn',
    version: ENGINE,
    description:
      "Joint planning for Norway's 19 helsefellesskap. Every number comes with its quality, source and year; an answer that " +
      'cannot be given is a problem+json with what was found, because of what it cannot be used, and the remedy.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  tags: [
    { name: 'communities', description: 'The planning basis of one helsefellesskap' },
    { name: 'municipalities', description: 'One municipality beside others' },
    { name: 'catalogue', description: 'What may be changed, and what it takes' },
    { name: 'runs', description: 'Scenarios run here rather than in the browser' },
    { name: 'atlas', description: 'Where use differs more than chance' },
    { name: 'indicators', description: 'Quality, with targets and control charts' },
    { name: 'sources', description: 'Where the numbers are from' },
    { name: 'sign-in', description: 'Who is asking' },
    { name: 'health', description: 'For whoever runs the server' },
  ],
}

/** A schema with a name of its own stands once in the document, by that name. */
const refResolver = {
  buildLocalReference: ({ $id }: { $id?: string }, _base: unknown, _fragment: string, i: number) =>
    $id ?? `schema-${i}`,
}

function tooMany(milliseconds: number): Error {
  const refusal = knownRefusal('asked-too-often', { seconds: Math.ceil(milliseconds / 1000) })
  return Object.assign(refusal, { statusCode: 429 })
}

import Type from 'typebox'
import { json, noParams, problems, type Server } from '../routes.ts'
import { closed, kindSchema } from '../schemas.ts'

/** Whether the tables are there: a balancer sends nobody here before. */
export interface Readiness {
  /** Null while the tables are being read. */
  kind(): 'real' | 'synthetic' | null
}

const live = Type.Object({ status: Type.Literal('live') }, closed)
const ready = Type.Object({ status: Type.Literal('ready'), data: kindSchema }, closed)
const waiting = Type.Object({ status: Type.Literal('reading-tables') }, closed)

/** For a balancer, a container and whoever watches: answered without a sign-in, and never from a cache. */
export function healthRoutes(server: Server, readiness: Readiness): void {
  const common = { tags: ['health'], querystring: noParams }
  // A crowd at the door is no reason to take the server for dead.
  const config = { open: true, rateLimit: false } as const
  const liveSchema = {
    ...common,
    summary: 'The process answers',
    response: { 200: json('Alive', live), ...problems },
  }
  server.get('/health/live', { schema: liveSchema, config }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' as const }),
  )
  const readySchema = {
    ...common,
    summary: 'The tables are read',
    response: {
      200: json('Ready', ready),
      503: json('Still reading tables', waiting),
      ...problems,
    },
  }
  server.get('/health/ready', { schema: readySchema, config }, async (_request, reply) => {
    const data = readiness.kind()
    reply.header('cache-control', 'no-store')
    return data === null
      ? reply.code(503).send({ status: 'reading-tables' as const })
      : reply.send({ status: 'ready' as const, data })
  })
}

import Type from 'typebox'
import { noParams, problems, type Server } from '../routes.ts'
import { closed, kindSchema } from '../schemas.ts'

/** Whether the tables are there: a balancer sends nobody here before. */
export interface Readiness {
  /** Null while the tables are being read. */
  kind(): 'real' | 'synthetic' | null
}

export function healthRoutes(server: Server, readiness: Readiness): void {
  const live = Type.Object({ status: Type.Literal('live') }, closed)
  const ready = Type.Object({ status: Type.Literal('ready'), data: kindSchema }, closed)
  const waiting = Type.Object({ status: Type.Literal('reading-tables') }, closed)
  const json = (description: string, schema: typeof live | typeof ready | typeof waiting) => ({
    description,
    content: { 'application/json': { schema } },
  })
  const uncached = 'no-store'
  server.get(
    '/health/live',
    {
      schema: {
        tags: ['health'],
        summary: 'The process answers',
        querystring: noParams,
        response: { 200: json('Alive', live), ...problems },
      },
      config: { open: true },
    },
    async (_request, reply) =>
      reply.header('cache-control', uncached).send({ status: 'live' as const }),
  )
  server.get(
    '/health/ready',
    {
      schema: {
        tags: ['health'],
        summary: 'The tables are read',
        querystring: noParams,
        response: {
          200: json('Ready', ready),
          503: json('Still reading tables', waiting),
          ...problems,
        },
      },
      config: { open: true },
    },
    async (_request, reply) => {
      const data = readiness.kind()
      reply.header('cache-control', uncached)
      return data === null
        ? reply.code(503).send({ status: 'reading-tables' as const })
        : reply.send({ status: 'ready' as const, data })
    },
  )
}

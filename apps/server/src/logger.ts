import type { FastifyRequest, FastifyServerOptions } from 'fastify'

/**
 * One JSON line an event on stdout, without anything about a person: no address on the network, no headers, no query, and
 * of the address only which resource it was. What happened can be followed by the request's number.
 */
export function logger(what: 'requests' | 'faults'): FastifyServerOptions['logger'] {
  return {
    level: what === 'requests' ? 'info' : 'error',
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      req: (request: FastifyRequest) => ({
        method: request.method,
        resource: request.routeOptions?.url ?? 'none',
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      err: (error: Error) => ({ type: error.name, message: error.name, stack: error.stack ?? '' }),
    },
  }
}

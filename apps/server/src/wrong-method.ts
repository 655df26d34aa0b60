import { METHODS } from 'node:http'
import { knownRefusal } from '@samsyn/refusal'
import type { FastifyContextConfig, FastifyReply } from 'fastify'
import { sendRefusal } from './problem.ts'
import type { Server } from './routes.ts'

interface Address {
  readonly methods: Set<string>
  readonly config: FastifyContextConfig
}

/**
 * Every address answers to every method: to OPTIONS with the methods it has, and to one that it has not with a problem
 * that names them (RFC 9110 § 15.5.6). `refuse` is called when all routes are there.
 */
export function otherMethods(server: Server): { refuse(): void } {
  // CONNECT never comes so far.
  for (const method of METHODS) {
    const known = method === 'CONNECT' || server.supportedMethods.includes(method)
    if (!known) server.addHttpMethod(method)
  }
  const addresses = new Map<string, Address>()
  server.addHook('onRoute', ({ url, method, config }) => {
    const methods = addresses.get(url)?.methods ?? new Set(['OPTIONS'])
    for (const one of [method].flat()) methods.add(one)
    // Who need not sign in to ask need not to be told how to; but a limit of one route is its own.
    addresses.set(url, { methods, config: config?.open === true ? { open: true } : {} })
  })
  return {
    refuse() {
      for (const [url, address] of [...addresses]) {
        // Files of the page lie under one address that ends so, and are there or not.
        if (!url.endsWith('*')) refuseOthers(server, url, address)
      }
    },
  }
}

function refuseOthers(server: Server, url: string, { methods, config }: Address): void {
  const allowed = [...methods].sort()
  const common = { url, config, schema: { hide: true }, handler: () => {} }
  server.route({
    ...common,
    method: 'OPTIONS',
    onRequest: async (_request, reply) =>
      reply
        .header('allow', allowed.join(', '))
        .header('cache-control', 'no-store')
        .code(204)
        .send(),
  })
  server.route({
    ...common,
    method: server.supportedMethods.filter((method) => !methods.has(method)),
    // Before a body is read, whatever is in it.
    onRequest: async ({ method }, reply) => sendWrongMethod(reply, method, allowed),
  })
}

/** 405, with what is allowed. */
export function sendWrongMethod(
  reply: FastifyReply,
  method: string,
  allowed: readonly string[],
): FastifyReply {
  return sendRefusal(
    reply.header('allow', allowed.join(', ')),
    knownRefusal('method-unknown', { method, methods: allowed }),
  )
}

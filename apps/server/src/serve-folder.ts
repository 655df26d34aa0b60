import fastifyStatic from '@fastify/static'
import { Refusal } from '@samsyn/refusal'
import fastify from 'fastify'

export interface RunningServer {
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves a folder of finished reports on this machine only, until closed.
 *
 * Loopback and no other address: there is no sign-in here, so nobody else on the network may look.
 * The reports are self-contained, and the headers hold them to it: nothing is fetched from elsewhere.
 *
 * @throws Refusal not-available when the port is taken
 */
export async function serveFolder(folder: string, port: number): Promise<RunningServer> {
  const server = fastify({ logger: false, forceCloseConnections: true })
  server.addHook('onSend', async (_request, reply) => {
    reply.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
  })
  await server.register(fastifyStatic, { root: folder, cacheControl: false, redirect: true })
  try {
    const url = await server.listen({ host: '127.0.0.1', port })
    return { url, close: () => server.close() }
  } catch (error) {
    await server.close()
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Refusal('not-available', {
      found: `port ${port} on 127.0.0.1 taken`,
      because: 'another program listens there, perhaps an earlier Samsyn',
      remedy: `stop that program, or choose another port with --port ${port + 1}`,
    })
  }
}

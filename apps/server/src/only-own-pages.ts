import { knownRefusal } from '@samsyn/refusal'
import { sendRefusal } from './problem.ts'
import type { Server } from './routes.ts'

const reading = ['GET', 'HEAD', 'OPTIONS']

/**
 * What changes something is asked by this server's own pages, or by a program: a browser says of which page a request
 * is (Fetch standard, `Origin`), and one of another place is refused, whatever cookie it brings or network it is in.
 *
 * @param own where people reach this server, where that is not the host they ask
 */
export function onlyOwnPages(server: Server, own: URL | null): void {
  server.addHook('onRequest', async ({ method, headers, host, protocol }, reply) => {
    const { origin } = headers
    if (reading.includes(method) || origin === undefined) return
    if (origin === (own === null ? `${protocol}://${host}` : own.origin)) return
    return sendRefusal(reply, knownRefusal('page-elsewhere', { method }))
  })
}

import { createHash } from 'node:crypto'
import type { Server } from './routes.ts'

/**
 * What was asked for and is there is sent with a name, and not again to whoever has it under that name. Of a refusal
 * there is nothing to have, whatever the asker says of it (RFC 9110 § 13.2.1): it is told each time.
 */
export function nameAnswers(server: Server): void {
  server.addHook('onSend', async ({ method, headers }, reply, payload) => {
    const read = method === 'GET' || method === 'HEAD'
    if (!read || reply.statusCode !== 200 || reply.hasHeader('etag')) return payload
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    const etag = nameOf(payload)
    reply.header('etag', etag)
    if (!isKnown(headers['if-none-match'], etag)) return payload
    reply.code(304)
    return ''
  })
}

/** By the hash of what it says; weak, because the same name goes with every coding. */
export function nameOf(content: string | Buffer): string {
  return `W/"${createHash('sha256').update(content).digest('base64url')}"`
}

/** Whether an If-None-Match names it, alone or among others. */
export function isKnown(header: string | undefined, etag: string): boolean {
  const bare = etag.replace(/^W\//, '')
  return (header ?? '')
    .split(',')
    .some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === bare)
}

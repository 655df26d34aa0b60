import { Refusal } from '@samsyn/refusal'
import { sendRefusal } from './problem.ts'
import type { Server } from './routes.ts'
import { isLoopback } from './sign-in/settings.ts'

/**
 * Without a sign-in only pages of this machine may ask. A page elsewhere that has its name point here (DNS rebinding)
 * comes with that name, and is refused.
 */
export function onlyLoopback(server: Server): void {
  server.addHook('onRequest', async (request, reply) => {
    if (isLoopback(request.hostname)) return
    return sendRefusal(
      reply,
      new Refusal('not-allowed', {
        found: 'a request for a host that is not this machine',
        because: 'without a sign-in only this machine is answered',
        remedy: 'ask on 127.0.0.1 or localhost',
      }),
    )
  })
}

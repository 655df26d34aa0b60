import { knownRefusal } from '@samsyn/refusal'
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
    return sendRefusal(reply, knownRefusal('host-not-here', {}))
  })
}

import { type KeptAnswer, keptAnswer } from '../answer-shelf.ts'
import type { Server } from '../routes.ts'
import { sendAnswer } from '../send-answer.ts'

/** The document that says what can be asked; made from the schemas that check each request. */
export function openapiRoute(server: Server): void {
  let kept: Promise<KeptAnswer> | null = null
  server.get('/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    kept ??= keptAnswer('application/json', Buffer.from(JSON.stringify(server.swagger())))
    return sendAnswer(request, reply, await kept)
  })
}

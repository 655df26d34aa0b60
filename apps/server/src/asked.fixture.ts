import { deskThread } from '@samsyn/desk'
import { AnswerShelf } from './answer-shelf.ts'
import { createServer, type ServerParts } from './create-server.ts'
import type { Server } from './routes.ts'

/** A server asked in memory, on the synthetic country or on a folder of tables, with a thread of its own. */
export async function askedServer(
  parts: Partial<ServerParts> & { folder?: string } = {},
): Promise<{ server: Server; stop: () => Promise<void> }> {
  const { folder, ...rest } = parts
  const desk = deskThread({ folder })
  const { kind } = await desk.ready
  const server = await createServer({
    shelf: new AnswerShelf((question) => desk.ask(question), 64e6),
    readiness: { kind: () => kind },
    page: null,
    requestsPerMinute: 1_000_000,
    logger: false,
    ...rest,
  })
  return {
    server,
    stop: async () => {
      await server.close()
      await desk.stop()
    },
  }
}

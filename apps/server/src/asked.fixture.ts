import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deskThread } from '@samsyn/desk'
import { AnswerShelf } from './answer-shelf.ts'
import { createServer, type ServerParts } from './create-server.ts'
import type { Server } from './routes.ts'
import { RunKeeper } from './runs/run-keeper.ts'
import { openStateFolder } from './runs/state-folder.ts'

/** A server asked in memory, on the synthetic country or on a folder of tables, with threads and a folder of its own. */
export async function askedServer(
  parts: Partial<ServerParts> & { folder?: string } = {},
): Promise<{ server: Server; stop: () => Promise<void> }> {
  const { folder, ...rest } = parts
  const state = await mkdtemp(join(tmpdir(), 'samsyn-asked-'))
  const folders = { folder, records: join(state, 'releases') }
  const desk = deskThread(folders)
  const { kind } = await desk.ready
  const keeper = new RunKeeper(
    await openStateFolder(state),
    () => deskThread(folders),
    (error) => {
      throw error
    },
  )
  await keeper.open()
  const server = await createServer({
    shelf: new AnswerShelf((question) => desk.ask(question), 64e6),
    keeper,
    readiness: { kind: () => kind },
    signIn: null,
    page: null,
    requestsPerMinute: 1_000_000,
    logger: false,
    ...rest,
  })
  return {
    server,
    stop: async () => {
      await server.close()
      await keeper.close()
      await desk.stop()
      await rm(state, { recursive: true, force: true })
    },
  }
}

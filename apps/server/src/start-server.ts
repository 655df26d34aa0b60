import { type DeskThread, deskThread } from '@samsyn/desk'
import { Refusal } from '@samsyn/refusal'
import { AnswerShelf } from './answer-shelf.ts'
import { createServer } from './create-server.ts'
import { logger } from './logger.ts'
import type { Server } from './routes.ts'

export interface StartOptions {
  /** Folder of the tables; without it those of SAMSYN_DATA, or the synthetic country. */
  readonly data?: string
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** Folder of the built page; null for the API alone. */
  readonly page: string | null
  /** Of one asker; 6 000 unless told, which is a page that is used hard. */
  readonly requestsPerMinute?: number
  /** `requests`: a line for each; `faults`, unless told: only what broke. */
  readonly log?: 'requests' | 'faults'
}

export interface RunningServer {
  readonly url: string
  /** When the tables are read, and a refusal where they cannot be. */
  readonly ready: Promise<{ readonly kind: 'real' | 'synthetic' }>
  /** Takes no more requests, answers those it has, and ends. */
  close(): Promise<void>
}

/** Compressed and plain: enough for every answer about a few communities, and for small ones about all. */
const SHELF_BYTES = 128e6

/**
 * Listens at once and says it is ready when the tables are read; what is asked before waits for them.
 *
 * @throws Refusal not-available when the port is taken
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const desk = deskThread({ folder: options.data })
  let kind: 'real' | 'synthetic' | null = null
  const ready = desk.ready.then((facts) => {
    kind = facts.kind
    return facts
  })
  ready.catch(() => {})
  const server = await createServer({
    shelf: new AnswerShelf((question) => desk.ask(question), SHELF_BYTES),
    readiness: { kind: () => kind },
    page: options.page,
    requestsPerMinute: options.requestsPerMinute ?? 6000,
    logger: logger(options.log ?? 'faults'),
  })
  const url = await listening(server, desk, options)
  return {
    url,
    ready,
    async close() {
      await server.close()
      await desk.stop()
    },
  }
}

async function listening(
  server: Server,
  desk: DeskThread,
  { host, port }: StartOptions,
): Promise<string> {
  try {
    return await server.listen({ host, port })
  } catch (error) {
    await server.close()
    await desk.stop()
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw portTaken(host, port)
    if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND') {
      throw cannotListen(host, port, code)
    }
    throw error
  }
}

function portTaken(host: string, port: number): Refusal {
  return new Refusal('not-available', {
    found: `port ${port} on ${host} taken`,
    because: 'another program listens there, perhaps an earlier Samsyn',
    remedy: `stop that program, or choose another port with --port ${port + 1}`,
  })
}

function cannotListen(host: string, port: number, code: string): Refusal {
  return new Refusal('not-available', {
    found: `no way to listen on ${host} port ${port} (${code})`,
    because: 'this machine has no such address, or does not let this user have the port',
    remedy: 'choose an address of this machine with --host and a port above 1023 with --port',
  })
}

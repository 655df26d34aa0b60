import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DeskFolders, type DeskThread, deskThread } from '@samsyn/desk'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import { AnswerShelf } from './answer-shelf.ts'
import { createServer } from './create-server.ts'
import { logger } from './logger.ts'
import type { Server } from './routes.ts'
import { RunKeeper } from './runs/run-keeper.ts'
import { openStateFolder, type StateFolder } from './runs/state-folder.ts'
import { onSameTables } from './same-tables.ts'
import { refuseOpen, type SignInSettings } from './sign-in/settings.ts'
import { makeFront, type Opened, warmUp } from './warm-up.ts'

/** How `samsyn serve` and `npm start` begin it. */
export interface StartOptions {
  /** Folder of the tables; without it those of SAMSYN_DATA, or the synthetic country. */
  readonly data?: string
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** Null, unless told: only this machine is answered. */
  readonly signIn?: SignInSettings | null
  /** Folder for runs and for what went out; out/server-<port> unless told, and a passing one without a port. */
  readonly state?: string
  /** The community that is opened first: what its pages ask for is made before those of others. */
  readonly opened?: Opened
  /** Folder of the built page; null for the API alone. */
  readonly page: string | null
  /** Of one asker; 6 000 unless told, which is a page that is used hard. */
  readonly requestsPerMinute?: number
  /** `requests`: a line for each; `faults`, unless told: only what broke. */
  readonly log?: 'requests' | 'faults'
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string
  /** When the tables are read, and a refusal where they cannot be. */
  readonly ready: Promise<{ readonly kind: 'real' | 'synthetic' }>
  /** When what the first page of `opened` asks for is made too; as `ready` where none is opened. */
  readonly opened: Promise<void>
  /** Takes no more requests, answers those it has within 20 s, and ends. */
  close(): Promise<void>
}

/** Compressed: enough for every answer about every community, and for some documents. */
const SHELF_BYTES = 128e6
/** So long an accepted request has to be answered when the server is asked to stop. */
const CLOSING_MS = 20_000

/**
 * Listens at once and says it is ready when the tables are read; what is asked before waits for them.
 *
 * @throws Refusal not-available when the port or the state folder is taken, not-allowed for an address that others
 *   reach without a sign-in
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  refuseOpen(options.host, options.signIn ?? null)
  const { folder: path, leave } = await statePath(options)
  const folder = await openStateFolder(path)
  const folders = { folder: options.data, records: await recordsIn(path) }
  const desk = deskThread(folders)
  const { server, keeper, shelf } = await assembled(options, { state: folder, desk, folders })
  const stopping = new AbortController()
  const close = async () => {
    stopping.abort()
    // Whoever reads too slowly for that keeps nobody from stopping.
    const cut = setTimeout(() => server.server.closeAllConnections(), CLOSING_MS)
    await server.close()
    clearTimeout(cut)
    await keeper.close()
    await desk.stop()
    await leave()
  }
  try {
    const url = await listening(server, options)
    await keeper.open()
    const told = (error: unknown) => {
      if (!stopping.signal.aborted) server.log.error({ fault: String(error) })
    }
    const first = openedFirst(options, shelf).catch(told)
    const opened = desk.ready.then(() => first)
    opened.then(() => makeAhead(options, shelf, stopping.signal)).catch(told)
    return { url, ready: desk.ready, opened, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** A server without a page has nobody who opens one. */
async function openedFirst({ page, opened }: StartOptions, shelf: AnswerShelf): Promise<void> {
  if (page !== null && opened !== undefined) await makeFront(shelf, opened)
}

async function makeAhead(
  { page, opened }: StartOptions,
  shelf: AnswerShelf,
  stopped: AbortSignal,
): Promise<void> {
  if (page !== null) await warmUp(shelf, opened, stopped)
}

interface Threads {
  readonly state: StateFolder
  readonly desk: DeskThread
  readonly folders: DeskFolders
}

/** The server with its shelf and its runs, which have the tables in a thread of their own. */
async function assembled(options: StartOptions, { state, desk, folders }: Threads) {
  let kind: 'real' | 'synthetic' | null = null
  desk.ready.then(
    (facts) => {
      kind = facts.kind
    },
    () => {},
  )
  const keeper = new RunKeeper(
    state,
    () => onSameTables(deskThread(folders), desk.ready),
    (error) => server.log.error({ fault: error instanceof Error ? error.stack : String(error) }),
  )
  const shelf = new AnswerShelf((question) => desk.ask(question), SHELF_BYTES)
  const server: Server = await createServer({
    shelf,
    keeper,
    readiness: { kind: () => kind },
    signIn: options.signIn ?? null,
    page: options.page,
    requestsPerMinute: options.requestsPerMinute ?? 6000,
    logger: logger(options.log ?? 'faults'),
  })
  return { server, keeper, shelf }
}

/** Where runs are kept. A port is one server's, so its number tells folders apart; port 0 is another every time. */
async function statePath({ state, port }: StartOptions) {
  if (state !== undefined || port !== 0) {
    return { folder: state ?? join('out', `server-${port}`), leave: async () => {} }
  }
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-server-'))
  return { folder, leave: () => rm(folder, { recursive: true, force: true }) }
}

/**
 * The house's own records where it has named them; otherwise they stay with the server's state, and a lock there is of
 * a server that was killed in the middle of a release, because this one has the folder now.
 */
async function recordsIn(state: string): Promise<string | undefined> {
  if (process.env.SAMSYN_RECORDS !== undefined) return undefined
  const folder = join(state, 'releases')
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.endsWith('.lock')) await rm(join(folder, name), { force: true })
  }
  return folder
}

async function listening(server: Server, { host, port }: StartOptions): Promise<string> {
  try {
    return await server.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw portTaken(host, port)
    if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND') {
      throw cannotListen(host, port, code)
    }
    throw error
  }
}

function portTaken(host: string, port: number): Refusal {
  return knownRefusal('port-taken', { port, host, next: port + 1 })
}

function cannotListen(host: string, port: number, code: string): Refusal {
  return knownRefusal('address-not-had', { host, port, error: code })
}

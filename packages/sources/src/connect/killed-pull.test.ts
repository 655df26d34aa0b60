import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWarehouse } from '@samsyn/warehouse'
import { afterAll, expect, test } from 'vitest'
import { folderWith } from '../../test/folders.ts'
import { PublisherServer } from '../../test/publisher-server.ts'
import { people, smallWorld } from '../../test/small-world.ts'
import { keyOf, type Question, ResponseStore } from './kept-responses.ts'

const KILLS = 20
/** What each of the many processes need not compile again. */
const compiled = folderWith({})

const servers: PublisherServer[] = []
afterAll(() => Promise.all(servers.map((server) => server.stop())))

/** A world of its own for each edition: every value says which one it is of. */
function publish(server: PublisherServer, edition: number): void {
  const world = smallWorld()
  world.maxDataCells = 4
  world.tables['07459'] = {
    ...people,
    updated: `edition ${edition}`,
    cell: (codes) => Number(people.cell(codes)) + edition * 1_000_000,
  }
  server.world = world
}

interface Pulled {
  readonly killed: boolean
  /** From its first question to its end. */
  readonly milliseconds: number
}

/** Starts a pull, and kills it so long after its first question, if it is not done by then. */
function pullFor(server: PublisherServer, folder: string, milliseconds: number): Promise<Pulled> {
  const script = join(import.meta.dirname, '..', '..', 'test', 'one-pull.ts')
  const child = spawn(process.execPath, [script, folder, JSON.stringify(server.bases)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  let began = 0
  server.onQuestion = () => {
    if (began > 0) return
    began = performance.now()
    if (milliseconds < Number.POSITIVE_INFINITY)
      setTimeout(() => child.kill('SIGKILL'), milliseconds)
  }
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) fail(new Error(`the pull ended with ${code}`))
      done({ killed: signal === 'SIGKILL', milliseconds: performance.now() - began })
    })
  })
}

/** The edition that the warehouse shows, whole. Any mixture fails. */
async function editionShown(folder: string): Promise<number> {
  const warehouse = await openWarehouse(folder, { readOnly: true, threads: 1 })
  try {
    const rows = await warehouse.query<{ edition: number; cells: number }>(
      `SELECT CAST(floor(value / 1000000) AS INTEGER) AS edition, count(*) AS cells
       FROM observations WHERE source = 'ssb-07459' GROUP BY 1`,
    )
    expect(rows).toEqual([{ edition: expect.any(Number), cells: 36 }])
    return rows[0]!.edition
  } finally {
    warehouse.close()
  }
}

/** The questions that must not be asked again: those of a run that is not in the warehouse yet. */
function keptOf(folder: string, source: string): string[] {
  const store = new ResponseStore(folder)
  const run = readdirSync(join(store.folder, source)).sort().at(-1)
  if (run === undefined || isWritten(folder, source, run)) return []
  return readdirSync(join(store.folder, source, run))
    .filter((name) => /^[0-9a-f]{24}\.json$/.test(name))
    .map((name) => name.slice(0, 24))
}

/** By the manifest itself: opening a warehouse for it would take longer than the pull. */
function isWritten(folder: string, source: string, run: string): boolean {
  const { tables } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const { sources } = tables.observations as { sources: { source: string; job: string }[] }
  return sources.some((one) => one.source === source && one.job.startsWith(run))
}

function keysAsked({ asked }: PublisherServer): string[] {
  return asked.map(({ question, body }) => {
    const [method, path] = question.split(' ') as ['GET' | 'POST', string]
    const asked: Question = { method, path: path.replace('/api/pxwebapi/v2', '') }
    return keyOf(body === '' ? asked : { ...asked, body: JSON.parse(body) })
  })
}

test(`a pull killed ${KILLS} times at any moment leaves the old table or the new, and asks for nothing twice`, async () => {
  const resumed: number[] = []
  const lanes = [0, 1].map(async () => {
    const server = new PublisherServer(smallWorld())
    servers.push(server)
    await server.start()
    const folder = folderWith({})
    let edition = 1
    publish(server, edition)
    // A whole pull first: there is an old state then, and it is known how long the moments of kills lie apart.
    const { milliseconds } = await pullFor(server, folder, Number.POSITIVE_INFINITY)
    let shown = await editionShown(folder)
    expect(shown).toBe(edition)
    publish(server, ++edition)
    for (let kills = 0; kills < KILLS / 2; ) {
      const kept = keptOf(folder, 'ssb-07459')
      server.asked.length = 0
      const { killed } = await pullFor(server, folder, Math.random() * milliseconds)
      expect(keysAsked(server).filter((key) => kept.includes(key))).toEqual([])
      if (kept.length > 0) resumed.push(kept.length)
      const now = await editionShown(folder)
      expect([shown, edition]).toContain(now)
      shown = now
      if (killed) kills++
      // A table that is whole gets a new edition, so that there is an old state and a new one.
      if (now === edition) publish(server, ++edition)
    }
  })
  await Promise.all(lanes)
  // Some of the kills fell between two answers: otherwise nothing was tried.
  expect(resumed.length).toBeGreaterThan(0)
})

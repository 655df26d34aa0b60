import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWarehouse } from '@samsyn/warehouse'
import { afterAll, expect, test } from 'vitest'

const KILLS = 10
const root = mkdtempSync(join(tmpdir(), 'samsyn-killed-synth-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Makes the small country, or is killed some milliseconds after it is ready to begin; gives whether it ended by itself. */
function make(folder: string, seed: number, killAfter?: number): Promise<boolean> {
  const script = join(import.meta.dirname, '..', 'test', 'make-small.ts')
  const child = spawn(process.execPath, [script, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.once('data', () => {
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter)
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) fail(new Error(`ended with ${code}`))
      done(signal === null)
    })
  })
}

const tablesIn = (folder: string) =>
  JSON.stringify(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).tables)

/** The seed of the country that a folder shows, by its tables; all of them of one country. */
async function shown(folder: string, known: ReadonlyMap<string, number>): Promise<number | null> {
  if (!existsSync(join(folder, 'manifest.json'))) return null
  const warehouse = await openWarehouse(folder, { readOnly: true, threads: 1 })
  const [row] = await warehouse.query<{ n: number }>('SELECT count(*) AS n FROM persons')
  await warehouse.query('SELECT max(starts) FROM contacts')
  warehouse.close()
  expect(row!.n).toBe(600)
  return known.get(tablesIn(folder))!
}

test(`killed ${KILLS} times, a synthesis shows the old country or the new, and comes to the same bytes in the end`, async () => {
  const known = new Map<string, number>()
  for (const seed of [1, 2]) {
    const folder = join(root, `whole-${seed}`)
    await make(folder, seed)
    known.set(tablesIn(folder), seed)
  }
  const lane = async (name: string) => {
    const folder = join(root, name)
    let kills = 0
    for (let round = 0; kills < KILLS / 2; round++) {
      const seed = 1 + (round % 2)
      const before = round === 0 ? null : 3 - seed
      let ended = false
      while (!ended) {
        ended = await make(folder, seed, 30 + Math.random() * 900)
        if (!ended) kills++
        const seen = await shown(folder, known)
        expect([before, seed]).toContain(seen)
        if (ended) expect(seen).toBe(seed)
      }
    }
  }
  await Promise.all([lane('left'), lane('right')])
})

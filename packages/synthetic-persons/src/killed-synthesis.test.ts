import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWarehouse } from '@samsyn/warehouse'
import { afterAll, expect, test } from 'vitest'
import { smallOptions } from '../test/small-country.ts'
import { synthesise } from './index.ts'

const KILLS = 10
const root = mkdtempSync(join(tmpdir(), 'samsyn-killed-synth-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Makes countries by turns, beginning with seed `first`, until it is killed `after` ms from when it began. */
function killed(folder: string, first: number, after: number): Promise<void> {
  const script = join(import.meta.dirname, '..', 'test', 'endless-synthesis.ts')
  const child = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') done()
      else fail(new Error(`ended by itself with ${code}`))
    })
  })
}

const tablesIn = (folder: string) =>
  JSON.stringify(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).tables)

/** The seed of the country that a folder shows, whole; undefined when its bytes are of none. */
async function shown(folder: string, known: ReadonlyMap<string, number>) {
  const warehouse = await openWarehouse(folder, { readOnly: true, threads: 1 })
  const [row] = await warehouse.query<{ n: number }>('SELECT count(*) AS n FROM persons')
  await warehouse.query('SELECT max(starts) FROM contacts')
  warehouse.close()
  expect(row!.n).toBe(smallOptions.persons)
  return known.get(tablesIn(folder))
}

test(`killed ${KILLS} times, a synthesis shows the old country or the new, each with its own bytes`, async () => {
  const known = new Map<string, number>()
  for (const seed of [1, 2]) {
    const folder = join(root, `whole-${seed}`)
    await synthesise({ ...smallOptions, folder, seed })
    known.set(tablesIn(folder), seed)
  }
  expect(known.size).toBe(2)
  const folder = join(root, 'whole-1')
  for (let kill = 0, next = 2; kill < KILLS; kill++) {
    await killed(folder, next, Math.random() * 2000)
    const seen = await shown(folder, known)
    expect([1, 2]).toContain(seen)
    // The one that was under way goes on where it was.
    next = 3 - seen!
  }
  await synthesise({ ...smallOptions, folder, seed: 2 })
  expect(await shown(folder, known)).toBe(2)
})

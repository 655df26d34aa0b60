import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWarehouse } from '@samsyn/warehouse'
import { afterAll, expect, test } from 'vitest'
import { episodes } from '../test/episodes.ts'
import { common, deliveryFolder } from '../test/small-delivery.ts'
import { importExtracts } from './index.ts'

const KILLS = 20
const LANES = 2
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** The rows of two deliveries, and how many of each are rejected. */
const sizes = [400, 900] as const
const REJECTED = 10

function deliveries(): string {
  const { root } = deliveryFolder()
  folders.push(root)
  for (const [turn, size] of sizes.entries()) {
    const rows = Array.from({ length: size }, (_, i) => ({
      lopenr: String(i % 50),
      ...(i < REJECTED ? { inndato: '' } : {}),
    }))
    writeFileSync(join(root, `delivery-${turn}.csv`), episodes(rows))
  }
  return root
}

/** Imports by turns, beginning with delivery `first`, until it is killed `after` ms from when it began. */
function killed(root: string, first: number, after: number): Promise<void> {
  const script = join(import.meta.dirname, '..', 'test', 'endless-import.ts')
  const child = spawn(process.execPath, [script, root, String(first)], {
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

/** The delivery that the warehouse shows, whole; -1 for none yet. */
async function shown(root: string): Promise<number> {
  const folder = join(root, 'warehouse')
  if (!existsSync(join(folder, 'manifest.json'))) return -1
  const warehouse = await openWarehouse(folder, { readOnly: true, threads: 1 })
  const [row] = await warehouse.query<{ n: number; people: number }>(
    `SELECT count(*) AS n, (SELECT count(*) FROM persons) AS people FROM contacts c JOIN persons p ON p.person = c.person`,
  )
  warehouse.close()
  expect(row!.people).toBe(50)
  return sizes.findIndex((size) => size - REJECTED === row!.n)
}

function rejectsAreWhole(root: string): void {
  for (const turn of sizes.keys()) {
    const path = join(root, `delivery-${turn}.csv.rejects.csv`)
    if (existsSync(path)) expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(11)
  }
}

test(`killed ${KILLS} times, an import shows the old delivery or the new, and is resumed`, async () => {
  const lanes = Array.from({ length: LANES }, async () => {
    const root = deliveries()
    for (let kill = 0, next = 0, begun = false; kill < KILLS / LANES; kill++) {
      await killed(root, next, Math.random() * 500)
      const seen = await shown(root)
      expect(begun ? [0, 1] : [-1, 0, 1]).toContain(seen)
      rejectsAreWhole(root)
      begun ||= seen >= 0
      next = 1 - Math.max(0, seen)
    }
    const file = join(root, 'delivery-1.csv')
    const options = { ...common, kind: 'npr', files: [file], replace: true }
    const place = { warehouse: join(root, 'warehouse'), key: join(root, 'key') }
    await importExtracts({ ...options, ...place })
    expect(await shown(root)).toBe(1)
  })
  await Promise.all(lanes)
})

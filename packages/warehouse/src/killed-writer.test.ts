import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openWarehouse } from './index.ts'

const KILLS = 40
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Starts the writer and kills it some milliseconds after its first commit; gives the last commit it told of. */
function killedAfter(folder: string, milliseconds: number): Promise<number> {
  const script = join(import.meta.dirname, '..', 'test', 'endless-writer.ts')
  const child: ChildProcess = spawn(process.execPath, [script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  child.stdout!.on('data', (text) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    told += text
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') fail(new Error('the writer ended by itself'))
      done(Number(told.trim().split('\n').at(-1)))
    })
  })
}

async function changeSeen(folder: string): Promise<number> {
  const warehouse = await openWarehouse(folder, { readOnly: true, threads: 1 })
  const rows = await warehouse.query<{ change: number; rows: number }>(
    `SELECT change, count(*) AS rows FROM (
       SELECT change FROM left_hand UNION ALL SELECT change FROM right_hand
     ) AS both_hands GROUP BY change`,
  )
  expect(rows).toEqual([{ change: warehouse.manifest().generation, rows: 600 }])
  warehouse.close()
  return rows[0]!.change
}

test(`a writer killed ${KILLS} times at any moment leaves a whole state, never older than what it told`, async () => {
  const lanes = [0, 1].map(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samsyn-killed-'))
    folders.push(folder)
    for (let kill = 0; kill < KILLS / 2; kill++) {
      const told = await killedAfter(folder, Math.random() * 60)
      const seen = await changeSeen(folder)
      expect(seen).toBeGreaterThanOrEqual(told)
      expect(seen).toBeLessThanOrEqual(told + 1)
    }
  })
  await Promise.all(lanes)
})

test('the next writer sweeps up what the killed ones left', async () => {
  const folder = folders[0]!
  const warehouse = await openWarehouse(folder)
  const origin = { source: 'endless', madeBy: 'test' }
  await warehouse.writeTable('left_hand', { select: 'SELECT 1 AS n', orderBy: ['n'] }, origin)
  const files = readdirSync(folder).filter((name) => name.endsWith('.parquet'))
  expect(files).toHaveLength(1 + 3)
  expect(readdirSync(join(folder, '.staging'))).toEqual([])
  warehouse.close()
})

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { publisherRules } from '@samsyn/privacy'
import { expect, test } from 'vitest'
import { openRecords } from './index.ts'

const table = {
  dataset: 'a table',
  document: 'a page',
  parts: [{ id: 'a', value: 10 }],
  cells: [{ id: 'a', of: ['a'] }],
}

test('a folder that takes no other in it is refused, and not tried for ever', () => {
  const records = openRecords('/proc/no/folder')
  expect(() => records.judge(table, publisherRules.registers)).toThrow(
    'no way to write in /proc/no/folder',
  )
})

test('another release under way is waited for and told of, and refused when it stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-records-'))
  let told = 0
  const heard = new Int32Array(new SharedArrayBuffer(4))
  const onWait = () => {
    told += 1
    Atomics.store(heard, 0, 1)
    Atomics.notify(heard, 0)
  }
  const records = openRecords(folder, { waitMs: 120_000, onWait })
  records.judge(table, publisherRules.registers)
  const ledger = readdirSync(folder).find((name) => name.endsWith('.ledger.json'))!
  const lock = join(folder, `${ledger}.lock`)
  writeFileSync(lock, '')
  // A thread of its own takes the lock away once the wait is told of, for whoever waits does nothing else.
  const other = new Worker(
    `const { lock, heard } = require('node:worker_threads').workerData
    Atomics.wait(heard, 0, 0)
    require('node:fs').rmSync(lock)`,
    { eval: true, workerData: { lock, heard } },
  )
  expect(records.judge(table, publisherRules.registers).told.size).toBe(1)
  expect(told).toBe(1)
  await other.terminate()
  writeFileSync(lock, '')
  const brief = openRecords(folder, { waitMs: 50, onWait })
  expect(() => brief.judge(table, publisherRules.registers)).toThrow(/another release/)
  expect(told).toBe(1)
  rmSync(folder, { recursive: true })
})

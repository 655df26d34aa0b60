import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ResponseStore } from './kept-responses.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-kept-'))
  mkdirSync(join(folder, 'responses', 'ssb-07459', '2026-01-01'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  '',
  '{"source": "ssb-07459"',
  'null',
  '[]',
  '{"source": "ssb-07459", "run": "2026-01-01", "entry": "a", "responses": null}',
])('a run that is no longer what a pull wrote is refused with its path: %s', async (text) => {
  const path = join(folder, 'responses', 'ssb-07459', '2026-01-01', 'run.json')
  writeFileSync(path, text)
  await expect(new ResponseStore(folder).runs('ssb-07459')).rejects.toMatchObject({
    kind: 'broken-table',
    text: { found: expect.stringContaining(path) },
  })
})

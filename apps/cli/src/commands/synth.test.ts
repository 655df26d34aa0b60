import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { synthCommand } from './synth.ts'

const root = mkdtempSync(join(tmpdir(), 'samsyn-cli-synth-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('writes Parquet files, a manifest and the calibration, target beside result', async () => {
  const out = join(root, 'country')
  await synthCommand.run(['--persons', '3000', '--years', '1', '--seed', '7', '--out', out])
  const files = readdirSync(out).filter((name) => name.endsWith('.parquet'))
  expect(files.map((name) => name.split('-')[0])).toEqual(['conditions', 'contacts', 'persons'])
  const { kind, figures } = JSON.parse(readFileSync(join(out, 'calibration.json'), 'utf8'))
  expect(kind).toBe('synthetic')
  expect(figures.length).toBeGreaterThan(50)
  for (const figure of figures) {
    expect(Object.keys(figure)).toEqual(['id', 'says', 'source', 'target', 'result', 'tolerance'])
    expect(Number.isFinite(figure.result)).toBe(true)
  }
})

test.each([
  [['--persons', '0'], 'Found --persons 0; because it takes a whole number from 1 to 10000000'],
  [['--years=-1'], 'Found --years -1; because it takes a whole number from 1 to 15'],
  [['--prsons', '5'], 'write --persons instead of --prsons'],
  [['everyone'], 'Found the word "everyone"; because the command takes no such word'],
])('refuses %j in one sentence and writes nothing', async (args, sentence) => {
  const out = join(root, 'never')
  await expect(synthCommand.run([...args, '--out', out])).rejects.toThrow(sentence)
  expect(readdirSync(root)).not.toContain('never')
})

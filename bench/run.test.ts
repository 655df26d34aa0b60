import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { benchmarksIn, readCall } from './run.ts'

const known = ['population', 'variation']

test('a benchmark is a folder with a bench.ts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-bench-'))
  for (const name of ['b', 'a', 'empty']) mkdirSync(join(folder, name))
  for (const name of ['b', 'a']) writeFileSync(join(folder, name, 'bench.ts'), '')
  expect(benchmarksIn(folder)).toEqual(['a', 'b'])
  rmSync(folder, { recursive: true })
})

test('names and options are read in any order', () => {
  expect(readCall(['--json', 'population', '--data', 'tables'], known, {})).toEqual({
    names: ['population'],
    options: { json: true, data: 'tables' },
  })
})

test('a number of rows is a whole one', () => {
  expect(readCall(['import', '--rows', '20000000'], ['import'], {}).options.rows).toBe(20_000_000)
  expect(() => readCall(['import', '--rows', '2e7'], ['import'], {})).toThrow(/--rows 2e7/)
})

test('without a name all run, on the tables that SAMSYN_DATA names', () => {
  expect(readCall([], known, { SAMSYN_DATA: 'tables' })).toEqual({
    names: known,
    options: { json: false, data: 'tables' },
  })
})

test('a misspelt name suggests what was meant, an unknown option what there is', () => {
  expect(() => readCall(['populatoin'], known, {})).toThrow(/To fix it: write population\./)
  expect(() => readCall(['xyz'], known, {})).toThrow(/write population or variation/)
  expect(() => readCall(['--fast'], known, {})).toThrow(/takes --json, --data/)
})

test('the command ends with code 64 and the message for a benchmark that is not there', () => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'run.ts'), 'nowhere'], {
    encoding: 'utf8',
  })
  expect(run.status).toBe(64)
  expect(run.stderr).toMatch(/^Found the benchmark "nowhere"/)
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { interval80, splitNormal, stream } from './index.ts'

test('the example of the README is this code, and gives what it says', () => {
  const luck = stream(2026, 'coverage.longstay')
  const coverage = { central: 9.3, low: 8.1, high: 9.9 }
  const sample = luck.normals(4000).map((z) => splitNormal(coverage, z))
  const { low, high } = interval80(sample)

  expect(low).toBeCloseTo(8.1, 1)
  expect(high).toBeCloseTo(9.9, 1)
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const example = /```ts\n([\s\S]*?)```/.exec(readme)![1]!.trim().split('\n')
  const here = readFileSync(new URL(import.meta.url), 'utf8')
  expect(example.filter((line) => !here.includes(`  ${line}`))).toEqual([])
})

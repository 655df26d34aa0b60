import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { derived, known, missing, sum } from './index.ts'

test('the example of the README is this code, and gives what it says', () => {
  const tonsberg = known(215, 'users', 'observed', ['municipal_care_2025'])
  const hidden = missing('users', 'suppressed', ['municipal_care_2025'])

  const users = sum('users', [tonsberg, hidden])
  const persons = known(3155, 'persons', 'observed', ['population'])
  const coverage = derived('percent', [users, persons], (u, p) => (100 * u) / p)

  expect(users).toMatchObject({ value: 215, blanks: 1 })
  expect(coverage.value!.toFixed(1)).toBe('6.8')
  expect(coverage).toMatchObject({ quality: 'derived', blanks: 1 })
  expect(coverage.sources).toEqual(['municipal_care_2025', 'population'])
  expect(exampleOf('../README.md').every((line) => isHere(line))).toBe(true)
})

function exampleOf(path: string): string[] {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8')
  return /```ts\n([\s\S]*?)```/.exec(text)![1]!.trim().split('\n').filter(Boolean)
}

function isHere(line: string): boolean {
  return readFileSync(new URL(import.meta.url), 'utf8').includes(`  ${line}`)
}

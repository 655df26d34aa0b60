import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { explainCommand } from './explain.ts'

/** What the command writes, without a process of its own; on the synthetic country. */
async function told(...args: string[]) {
  let out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    out += part
    return true
  })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await explainCommand.run([...args, '--draws', '100', '--json'])
  return JSON.parse(out)
}
beforeEach(() => {
  vi.stubEnv('SAMSYN_DATA', undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const sumOf = (parts: readonly { change: number }[]) =>
  parts.reduce((sum, { change }) => sum + change, 0)

test('a municipality is asked by its name alone, and lines and ages add up to the number', async () => {
  const asked = ['tonsberg', '--outcome', 'fte']
  const { place, today, future, central, lines, ages } = await told(...asked)
  expect(place).toBe('Tønsberg')
  expect(today + sumOf(lines)).toBeCloseTo(future, 6)
  expect(today + sumOf(ages)).toBeCloseTo(central, 6)
})

test.each([
  [['vestfold', '--area', 'Bergen kommune'], /not a municipality of/],
  [['nowhere'], /nowhere/],
])('%j is refused before any table is read', async (args, message) => {
  await expect(told(...args)).rejects.toThrow(message)
})

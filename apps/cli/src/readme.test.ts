import { readFileSync } from 'node:fs'
import { loadData, noProgress } from '@samsyn/desk'
import { buildPlan, defaultYears, type PlanningData, preparePlans } from '@samsyn/plan'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { callSamsyn } from './call-samsyn.fixture.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

beforeEach(() => {
  vi.stubEnv('SAMSYN_DATA', undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** What a call prints or is refused with, without a process of its own. */
async function said(call: string): Promise<string> {
  const { stdout, stderr } = await callSamsyn(call.split(' '))
  return stdout === '' ? stderr : stdout
}

describe('the README of the command line', () => {
  const console = /```console\n([\s\S]*?)```/.exec(read('../README.md'))![1]!
  const calls = console
    .split(/^\$ samsyn /m)
    .slice(1)
    .map((part) => part.trim().split('\n') as [string, string])

  test.each(calls)('samsyn %s says what it says there', async (call, line) => {
    const text = await said(call)
    let from = 0
    for (const piece of line.split('…')) {
      const at = text.indexOf(piece.trim(), from)
      expect({ piece, found: at >= from }).toEqual({ piece, found: true })
      from = at + piece.trim().length
    }
  })
})

describe('the README of plan', () => {
  test('has this code for its example, which gives people of today', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const data: PlanningData = await loadData(undefined, noProgress)
    const prepared = preparePlans(data)
    const plan = buildPlan(prepared, {
      community: 'vestfold',
      group: 'frail-elderly',
      years: defaultYears,
      seed: 1,
      draws: 200,
      engine: '0.1.0',
    })
    const today = plan.numbers.find(({ id, area }) => id === 'people.80plus' && area === 'vestfold')

    expect(today).toMatchObject({ quality: 'observed', unit: 'persons', missing: null })
    const example = /```ts\n([\s\S]*?)```/.exec(read('../../../packages/plan/README.md'))![1]!
    const here = read(import.meta.url)
    const lines = example.trim().split('\n')
    expect(lines.filter((line) => !here.includes(`    ${line}`))).toEqual([])
  })
})

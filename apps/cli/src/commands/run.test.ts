import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { runCommand } from './run.ts'

/** What the command writes, without a process of its own. */
async function written(...args: string[]): Promise<string> {
  let out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    out += part
    return true
  })
  await runCommand.run(args)
  return out
}
afterEach(() => {
  vi.restoreAllMocks()
})

interface Earlier {
  readonly outcomes: { path: readonly { readonly p50: unknown }[] | null }[]
}
function withMedian(run: Earlier, p50: unknown): Earlier {
  return {
    ...run,
    outcomes: run.outcomes.map((one) => ({
      ...one,
      path: one.path!.map((each) => ({ ...each, p50 })),
    })),
  }
}

/** As runs were written before they said their central path. */
function forgetCentral(run: { outcomes: { path: { central?: number }[] }[] }): void {
  for (const { path } of run.outcomes) for (const each of path) delete each.central
}

test.each([
  [['--all', 'vestfold'], /--all together with "vestfold".*leave one of them out/s],
  [['--all', '--beside', 'x.json'], /--all together with --beside/],
  [['vestfold', '--workers', '0'], /--workers 0.*from 1 to 64/s],
  [['vestfold', '--year', '2024'], /--year 2024.*from 2026 to 2050/s],
])('%j is refused with a remedy', async (args, message) => {
  await expect(runCommand.run(args)).rejects.toThrow(message)
})

test('a run is told in the reader’s language, with names and no ids', async () => {
  const said = await written('vestfold', '--draws', '100', '--workers', '1', '--lang', 'nn')
  expect(said).toMatch(/^Vestfold \(syntetisk land\) i 2035: Referansen/)
  for (const word of ['Senger i sjukehus', 'Tala er den midtre banen']) expect(said).toContain(word)
  expect(said).not.toMatch(/activity\.|party\.|fte\.|web\.|cli\./)
})

describe('an old scenario, kept as a file of version 1', () => {
  const golden = join(
    import.meta.dirname,
    '../../../../packages/scenario/src/golden/scenario-1.json',
  )
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-run-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const call = [
    'vestfold',
    '--scenario',
    golden,
    '--draws',
    '100',
    '--workers',
    '1',
    '--lang',
    'en',
  ]
  let text: string
  beforeAll(async () => {
    text = await written(...call, '--json')
  })

  test('runs today, and says from which baseline, scenario and engine', () => {
    const json = JSON.parse(text)
    expect(json.scenario.name).toBe('Ålesund 2035: nærare heime')
    expect(json.baseline).toMatch(/^[0-9a-f]{64}$/)
    expect(json.conservation.maxError).toBeLessThan(1e-12)
  })

  test.each([
    ['nothing but the name of its kind', () => ({ run: 'samsyn-run-1' })],
    ['medians that are no numbers', (run: Earlier) => withMedian(run, '9')],
  ])('is not set beside %s', async (_name, made) => {
    const file = join(folder, 'broken.json')
    writeFileSync(file, JSON.stringify(made(JSON.parse(text))))
    await expect(runCommand.run([...call, '--beside', file])).rejects.toThrow(/no earlier run in/)
  })

  test('is not set beside a run of another community', async () => {
    const file = join(folder, 'other.json')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(text), community: 'ahus' }))
    const work = written(...call, '--beside', file)
    await expect(work).rejects.toThrow(/an earlier run of ahus beside one of vestfold/)
  })

  test('set beside itself has not moved', async () => {
    const file = join(folder, 'same.json')
    writeFileSync(file, text)
    const said = await written(...call, '--beside', file)
    expect(said).toContain('the same baseline, the same scenario\n  no number of 2035 has moved\n')
  })

  test.each([
    ['by its central path', 'central'],
    ['by its median, where it said no central path,', 'p50'],
  ] as const)('set beside the run of an older engine %s shows what has moved', async (_, told) => {
    const old = JSON.parse(text)
    old.engine = '0.0.9'
    // A baseline of another format has another name.
    old.baseline = createHash('sha256').update('"schema":1').digest('hex')
    const beds = old.outcomes.find(({ id }: { id: string }) => id === 'beds')
    const at2035 = beds.path.find(({ year }: { year: number }) => year === 2035)
    const now = at2035[told]
    at2035[told] = now / 1.25
    if (told === 'p50') forgetCentral(old)
    old.outcomes = old.outcomes.filter(({ id }: { id: string }) => id !== 'fte.family')
    old.outcomes.push({ ...beds, id: 'cots' })
    // What the gate held back then is not compared, and does not stop the rest.
    old.outcomes.find(({ id }: { id: string }) => id === 'dwellings').path = null
    const file = join(folder, 'older.json')
    writeFileSync(file, JSON.stringify(old))
    const said = await written(...call, '--beside', file)
    expect(said).toContain('engine 0.0.9')
    expect(said).toContain('another baseline, the same scenario')
    const lines = said.slice(said.indexOf('Beside the run')).trim().split('\n').slice(1)
    expect(lines).toEqual([
      ...(told === 'p50' ? ['  by the median: the earlier run does not say its central path'] : []),
      `  Hospital beds  ${(now / 1.25).toFixed(1)}  →  ${now.toFixed(1)}  +25.0 %`,
      '  no longer there: cots',
      '  not there before: Family care in FTE',
    ])
  })
})

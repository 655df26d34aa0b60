import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { careRules, careTable, loadData, noProgress, openRecords } from '@samsyn/desk'
import type { PlanningData } from '@samsyn/plan'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Command } from './command.ts'
import { chooseCommand } from './commands/choose.ts'
import { compareCommand } from './commands/compare.ts'
import { explainCommand } from './commands/explain.ts'

// The made country's Østfold has municipalities whose residents under 67 are a blank: told everything else of them, an
// outsider could work it out.
const BLANK = '3110|stay0'

const folder = mkdtempSync(join(tmpdir(), 'samsyn-gated-'))
const ofCommunity = join(folder, 'community')
const ofMunicipality = join(folder, 'municipality')
let data: PlanningData

async function written({ run }: Command, ...args: string[]): Promise<string> {
  let out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    out += part
    return true
  })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await run([...args, '--draws', '100'])
  return out
}

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  data = await loadData(undefined, noProgress)
  const { municipalities } = data.geography.communities.find(({ id }) => id === 'ostfold')!
  const { dataset, parts, cells } = careTable(data, 'earlier', [{ id: 'ostfold', municipalities }])
  expect(parts.find(({ id }) => id === BLANK)!.value).toBe(null)
  const all = cells.find(({ id }) => id === 'ostfold|stayAll')!
  const but = { id: 'asked for', of: all.of.filter((id) => id !== BLANK), value: all.value! - 2 }
  const middle = { id: 'asked for', of: ['3110|stay67'] }
  const table = (cell: typeof but | typeof middle) => ({
    ...{ dataset, parts, document: 'a question', cells: [cell] },
  })
  openRecords(ofCommunity).judge(table(but), careRules)
  openRecords(ofMunicipality).judge(table(middle), careRules)
})
beforeEach(() => {
  vi.stubEnv('SAMSYN_DATA', undefined)
  vi.stubEnv('SAMSYN_RECORDS', undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('after a release that would give a blank away', () => {
  test('a comparison keeps what rests on the community’s residents, and tells of beds', async () => {
    const call = ['reference', 'care-at-home', '--community', 'ostfold', '--workers', '1']
    const records = ['--records', ofCommunity]
    const { compared } = JSON.parse(await written(compareCommand, ...call, ...records, '--json'))
    const of = (id: string) =>
      compared[0].differences.find(({ outcome }: { outcome: string }) => outcome === id)
    expect(of('places')).toEqual({
      ...{ outcome: 'places', unit: 'places', year: 2035 },
      ...{ central: null, quantiles: null, more: null, missing: 'suppressed' },
    })
    expect(of('beds').quantiles).toHaveLength(3)
  })

  test('a choice that would tell the number has no answer', async () => {
    const call = ['ostfold', '--measures', 'integrated-teams', '--records', ofCommunity]
    const asked = written(chooseCommand, ...call, '--target', 'places', '--reach', '99%')
    await expect(asked).rejects.toThrow(/places of .*stfold.* is kept back/)
  })

  test('an explanation of the community leaves the municipality out, and one of it is refused', async () => {
    const records = ['--records', ofMunicipality]
    const { areas } = JSON.parse(await written(explainCommand, 'ostfold', ...records, '--json'))
    const kept = areas.filter(({ missing }: { missing?: string }) => missing === 'suppressed')
    // Another goes with it, so that the community's sum does not give it away.
    expect(kept.length).toBeGreaterThan(1)
    expect(kept[0]).toMatchObject({ today: null, change: null })
    const alone = written(explainCommand, 'ostfold', '--area', '3110', ...records)
    await expect(alone).rejects.toThrow(/is kept back/)
  })
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chooseCommand } from './choose.ts'

/** What the command writes, without a process of its own; on the synthetic country. */
async function written(...args: string[]): Promise<string> {
  let out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    out += part
    return true
  })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await chooseCommand.run(args)
  return out
}
beforeEach(() => {
  vi.stubEnv('SAMSYN_DATA', undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

test.each([
  [['vestfold'], /no --reach/],
  [['vestfold', '--reach', 'much'], /--reach much.*per cent/],
  [['vestfold', '--reach', '90%', '--ceiling', 'fte'], /no --ceiling/],
  [['nowhere', '--reach', '90%'], /nowhere/],
])('%j is refused with a remedy', async (args, message) => {
  await expect(chooseCommand.run(args)).rejects.toThrow(message)
})

describe('on a community', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-choose-'))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('the best set reaches the target, lies on the front, and a scenario’s number for another measure is no hindrance', async () => {
    const file = join(folder, 'scenario.json')
    writeFileSync(
      file,
      JSON.stringify({
        schema: 1,
        name: 'two',
        measures: [{ measure: 'integrated-teams' }, { measure: 'hospital-at-home' }],
        assumptions: [
          {
            id: 'measure.integrated-teams.bed-days.effect',
            central: 0.05,
            low: 0.02,
            high: 0.08,
            rationale: 'less than the sources say',
            owner: 'test',
            standing: 'disputed',
          },
        ],
      }),
    )
    const page = join(folder, 'front.html')
    const asked = ['vestfold', '--reach', '98%', '--scenario', file, '--draws', '100']
    const told = JSON.parse(await written(...asked, '--picture', page, '--json'))
    expect(readFileSync(page, 'utf8')).toContain('Hjemmesykehus')
    expect(told.best.measures).toEqual(['hospital-at-home'])
    expect(told.best.target).toBeLessThanOrEqual(told.target.atMost)
    expect(told.target.atMost).toBeCloseTo(0.98 * told.all[0].target, 9)
    expect(told.front).toContainEqual(told.best)
    expect(told.all).toHaveLength(4)
    expect(told.held.target).toBeGreaterThan(0)
    expect(told.held.target).toBeLessThanOrEqual(1)
  })
})

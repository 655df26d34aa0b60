import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { realData } from '../real-data.fixture.ts'
import { scenarioCommand } from './scenario.ts'

const page = readFileSync(
  new URL('../../../../docs/methods/table-13-1.md', import.meta.url),
  'utf8',
)
const signed = (value: number) =>
  value
    .toFixed(1)
    .replace('-', '−')
    .replace(/^(?=\d)/, '+')

/** What the command writes, without a process of its own. */
async function written(...args: string[]): Promise<string> {
  let out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    out += part
    return true
  })
  await scenarioCommand.run(args)
  return out
}
afterEach(() => {
  vi.restoreAllMocks()
})

test.each([
  [[], /no table-13-1\|examples/],
  [['tabel-13-1'], /"tabel-13-1".*write table-13-1/],
  [['table-13-1', '--health', 'better'], /--health better.*equal-death-probability/],
])('%j is refused with a remedy', async (args, message) => {
  await expect(scenarioCommand.run(args)).rejects.toThrow(message)
})

describe.skipIf(realData === null)('table 13.1 on the real tables', () => {
  test('is met within three per cent on every path by one set of inputs, as the methods page says', async () => {
    const told = JSON.parse(
      await written('table-13-1', '--variants', '--json', '--data', realData!),
    )
    expect(told.data).toBe('real')
    expect(told.rows.map((row: { scenario: string }) => row.scenario)).toEqual([
      'reference',
      'high',
      'low',
    ])
    for (const { fte2035, printed, change, off } of told.rows) {
      expect(Math.abs(fte2035 / printed - 1)).toBeLessThan(0.03)
      expect(off).toBeCloseTo(100 * (fte2035 / printed - 1), 9)
      expect(change).toBeCloseTo(100 * (fte2035 / told.fte2017 - 1), 9)
    }
    for (const { id, rows } of told.variants) {
      const off = rows.map((row: { off: number }) => `${signed(row.off)} %`)
      expect(page).toContain(`| ${id} | ${off.join(' | ')} |`)
    }
  })
})

test('the synthetic country says that it is one', async () => {
  vi.stubEnv('SAMSYN_DATA', '')
  expect(await written('table-13-1')).toMatch(/^SYNTETISK land/)
  vi.unstubAllEnvs()
})

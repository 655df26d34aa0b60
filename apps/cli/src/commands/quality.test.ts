import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { medicationSeries, parseSeries } from '@samsyn/desk'
import { indicatorNamed } from '@samsyn/quality'
import { expect, test, vi } from 'vitest'
import { realData } from '../real-data.fixture.ts'
import { qualityCommand } from './quality.ts'

async function printed(...args: readonly string[]): Promise<string> {
  let text = ''
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk)
    return true
  })
  const silent = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  try {
    await qualityCommand.run(args)
  } finally {
    out.mockRestore()
    silent.mockRestore()
  }
  return text
}

function written(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'samsyn-quality-')), name)
  writeFileSync(path, text)
  return path
}

test('the list has every indicator, its target, and flags the reporting burden', async () => {
  const text = await printed('--lang', 'en')
  expect(text).toMatch(/^waiting-days-mental-adults .*target < 40 by 2021/m)
  expect(text).toMatch(/^no-show +! /m)
  expect(text).toMatch(/\d+ flagged as reporting burden/)
})

test('an indicator without an open table says so, with what was published', async () => {
  const text = await printed('gtt-harm', '--lang', 'nn')
  expect(text).toMatch(
    /Noreg, 2018: 11,9 \(Meld\. St\. 7 \(2019–2020\) .*, kap\. 10 Kan ressursane/,
  )
  expect(text).toMatch(/Ingen open tabell har denne indikatoren/)
  expect(text).toMatch(/Ikkje fordelt på samisk område/)
})

test('a series of one’s own becomes a chart, with its signals in words', async () => {
  const rows = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 30].map((n, i) => `2025-${i + 1},${n},100`)
  const file = written('harm.csv', `period,events,of\n${rows.join('\n')}\n`)
  const text = await printed('gtt-harm', '--series', file, '--lang', 'en')
  expect(text).toMatch(/per cent\), p\n/)
  expect(text).toMatch(/2025-12: 30 lies above the upper limit/)
  expect(text).toMatch(/◆/)
  const json = JSON.parse(await printed('gtt-harm', '--series', file, '--baseline', '11', '--json'))
  expect(json).toMatchObject({ indicator: 'gtt-harm', variation: 'concern' })
  expect(json.points).toHaveLength(12)
})

test('a number beyond every scale is refused, and not drawn as none', async () => {
  const file = written('huge.csv', 'period,value\n2025-1,1e308\n2025-2,-1e308\n')
  await expect(printed('gtt-harm', '--series', file)).rejects.toThrow(
    /1e\+308 for 2025-1 in .*larger unit/,
  )
})

test('one strong and two weak areas are suggested for each catchment', async () => {
  const { suggestions } = JSON.parse(await printed('--areas', '--json'))
  expect(suggestions.length).toBeGreaterThan(15)
  for (const { strong, weak } of suggestions) {
    expect(strong.length).toBeLessThanOrEqual(1)
    expect(weak.length).toBeLessThanOrEqual(2)
  }
})

test('a definition file of the house adds to the list and takes the place of ours', async () => {
  const [gtt] = JSON.parse(await printed('--json')).indicators.filter(
    ({ id }: { id: string }) => id === 'gtt-harm',
  )
  const { reportingBurden: _, ...own } = gtt
  const target = { value: 9, comparison: 'at-most', by: 2027, source: 'our board, case 12/25' }
  const file = written('ours.json', JSON.stringify([{ ...own, targets: [target] }]))
  expect(await printed('gtt-harm', '--definitions', file, '--lang', 'en')).toMatch(
    /target ≤ 9 by 2027/,
  )
})

test('a wrong id, a wrong chart, a broken file and a cell that is no number are refused', async () => {
  await expect(printed('--series', 'ours.csv')).rejects.toThrow(/--series without INDICATOR/)
  await expect(printed('gtt-ham')).rejects.toThrow(/gtt-harm/)
  await expect(printed('gtt-harm', '--series', '/nowhere.csv')).rejects.toThrow(/no file/)
  const file = written('s.csv', 'period,value\n2024,1\n2025,2\n')
  await expect(printed('gtt-harm', '--series', file, '--chart', 'x')).rejects.toThrow(/--chart x/)
  await expect(printed('gtt-harm', '--definitions', file)).rejects.toThrow(/not JSON/)
  expect(() => parseSeries('period;value\n2024;a', 'f.csv')).toThrow(/"a" at f\.csv:2/)
  expect(() => parseSeries('year,value\n2024,1', 'f.csv')).toThrow(/columns year, value/)
  expect(parseSeries('period;value\r\n2024;:\r\n2025;\r\n', 'f.csv')).toEqual([
    { period: '2024', value: null },
    { period: '2025', value: null },
  ])
})

test.skipIf(realData === null)(
  'real tables: the atlas’s level and its catchments, over the years of its period',
  async () => {
    const { catchments } = JSON.parse(await printed('readmission', '--data', realData!, '--json'))
    expect(catchments).toMatchObject({ period: '2013-2015', country: 17.45 })
    expect(catchments.figures).toHaveLength(20)
    const finnmark = catchments.figures.find(({ trust }: { trust: string }) => trust === 'Finnmark')
    expect(finnmark).toEqual({ trust: 'Finnmark', value: 16.34, of: 3 * 2692 })
  },
)

test('years that a medicine’s table leaves out are periods without a value', () => {
  const row = { atc: 'N02A', label: 'Opioids', users: 10 }
  const medication = [
    { ...row, year: 2016, usersPer1000: 107 },
    { ...row, year: 2019, usersPer1000: 105 },
    { ...row, atc: 'A10', year: 2018, usersPer1000: 40 },
  ]
  expect(medicationSeries({ services: { medication } }, indicatorNamed('opioid-users'))).toEqual([
    { period: '2016', value: 107 },
    { period: '2017', value: null },
    { period: '2018', value: null },
    { period: '2019', value: 105 },
  ])
})

test('mental health is need beside activity, with the gaps by name', async () => {
  const text = await printed('mental-health', '--lang', 'en', '--community', 'vestfold')
  expect(text).toMatch(/Adults: Need [\d,]+–[\d,]+, In specialist care [\d,]+, Coverage 21–29/)
  expect(text).toMatch(/Involuntary admissions.*no figure/)
  await expect(printed('mental-health', '--community', 'helse nord')).rejects.toThrow()
})

test('an indicator is drawn as a page with its numbers beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-quality-'))
  expect(await printed('opioid-users', '--out', folder, '--lang', 'en')).toBe('')
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  expect(page).toContain('id="chart-opioid-users"')
  const json = JSON.parse(readFileSync(join(folder, 'indicator.json'), 'utf8'))
  expect(json).toMatchObject({ data: 'synthetic', id: 'opioid-users' })
  expect(json.chart.points.length).toBeGreaterThan(5)
})

test('a folder given as a series is named as one', async () => {
  await expect(printed('readmission', '--series', tmpdir())).rejects.toThrow(/a folder, not a file/)
})

test('a count that adds up through the year is charted by its periods, and refused when it falls', () => {
  const rows = ['2024-1,3', '2024-2,7', '2024-3,7', '2025-1,2']
  const file = (lines: readonly string[]) => ['period,cumulative', ...lines].join('\n')
  expect(parseSeries(file(rows), 'f').map(({ value }) => value)).toEqual([3, 4, 0, 2])
  expect(() => parseSeries(file(['2024-1,3', '2024-2,2']), 'f')).toThrow(/goes from 3 to 2/)
  expect(() => parseSeries(file(['2024-1,3', '2024-2,', '2024-3,5']), 'f')).toThrow(/2024-2/)
})

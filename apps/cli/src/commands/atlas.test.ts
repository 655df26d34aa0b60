import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findSeries, loadData, noProgress, suggestCareKind } from '@samsyn/desk'
import type { PlanningData } from '@samsyn/plan'
import { readScenario } from '@samsyn/scenario'
import { atlasOf } from '@samsyn/variation'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { atlasCommand } from './atlas.ts'

const file = [
  'area;level1;level1_name;area_name;value;numerator;denominator;type;period',
  '1;1;Hofter;Nord;200;40;20000;Rate;2015-2017',
  '2;1;Hofter;Sør;100;30;30000;Rate;2015-2017',
  '8888;1;Hofter;Norge;140;70;50000;Rate;2015-2017',
].join('\n')

const printed = async (args: readonly string[]): Promise<string> => (await written(args)).stdout

async function written(args: readonly string[]) {
  const texts = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      texts[name] += String(chunk)
      return true
    }),
  )
  try {
    await atlasCommand.run(args)
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return texts
}

function imported(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'samsyn-atlas-')), 'atlas.csv')
  writeFileSync(path, text)
  return path
}

test('an imported atlas is printed as one line of JSON, with what is missing', async () => {
  const { indicators } = JSON.parse(await printed(['--import', imported(file), '--json']))
  expect(indicators).toHaveLength(1)
  expect(indicators[0]).toMatchObject({
    indicator: 'Hofter',
    period: '2015-2017',
    FT1: 2,
    FT2: null,
  })
  expect(indicators[0].unit).toBe('unknown')
})

test('an import says why a result is not given, and has no such words for one that is', async () => {
  const { stdout, stderr } = await written(['--import', imported(file), '--lang', 'en'])
  expect(stdout).toMatch(/unit unknown.*FT2 –, FT3 –, CV [\d.]+, SCV \d/)
  expect(stderr).toBe(
    'Hofter: no FT2, because there are too few areas\nHofter: no FT3, because there are too few areas\n',
  )
  const blank = imported(file.replace(';100;30;', ';;30;'))
  expect((await written(['--import', blank, '--lang', 'en'])).stderr).toContain(
    'Hofter: no SCV, because areas have no rate (Sør)\n',
  )
})

test('metadata says what the rates are per', async () => {
  const metadata = imported('{"*":{"unit":{"name":"per 100 000","per":100000}}}')
  const text = await printed(['--import', imported(file), '--metadata', metadata])
  expect(text).toMatch(/^Hofter \(2015-2017, 2 områder, per 100 000\): FT1 2\.00, FT2 –/)
})

test('a service of the synthetic country gets its chart, its measures and its sentences', async () => {
  const text = await printed(['home-care', '--reference', 'lowest-fifth', '--lang', 'en'])
  expect(text).toMatch(/^Users of home care/)
  expect(text).toMatch(/░/)
  expect(text).toMatch(/FT1 \d/)
  expect(text).toMatch(/If all areas reached the chosen reference/)
})

test('the opportunity is written as a scenario, and what went out is remembered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-atlas-'))
  const file = join(folder, 'opportunity.json')
  const records = join(folder, 'records')
  await printed([
    ...['long-stay', '--community', 'vestfold', '--as-scenario', file],
    ...['--start', '2030', '--ramp', '2', '--records', records],
  ])
  const scenario = readScenario(readFileSync(file, 'utf8'))
  expect(scenario).toMatchObject({
    community: 'vestfold',
    convergence: [{ service: 'long-stay', reference: 'norway', startYear: 2030, rampYears: 2 }],
  })
  const kept = readdirSync(records).filter((name) => name.endsWith('.ledger.json'))
  expect(kept).toHaveLength(1)
  await expect(printed(['long-stay', '--as-scenario', file])).rejects.toThrow(/--community/)
  await expect(printed(['long-stay', '--records', ''])).rejects.toThrow(/empty --records/)
})

test('a page, JSON and CSV are written into a folder, and hidden areas are the same in all three', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-atlas-'))
  expect(await printed(['long-stay', '--out', folder, '--lang', 'nn'])).toBe('')
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const json = JSON.parse(read('atlas.json'))
  expect(json).toMatchObject({ schema: 'samsyn-atlas/1', data: 'synthetic' })
  const hidden: string[] = json.hidden.map(({ area }: { area: string }) => area)
  expect(hidden.length).toBeGreaterThan(0)
  const blank = read('atlas.csv')
    .split('\n')
    .filter((line) => line.includes(',suppressed,'))
    .map((line) => line.split(',')[0])
  expect(blank.sort()).toEqual(hidden.sort())
  const page = read('index.html')
  expect(page).toContain('<html lang="nn">')
  expect(page).toContain('Bebuarar på langtidsopphald')
  expect(page.match(/<li><span>[^<]*<\/span><span>:<\/span><\/li>/g)).toHaveLength(hidden.length)
})

test.each([
  ['Ortopedi > Hoftebrudd', 'effective'],
  ['Ortopedi > Hoftebrudd, reinnleggelser', 'supply-sensitive'],
  ['Ortopedi > Primære kneproteser', 'preference-sensitive'],
  ['Lungemedisin > Kols, akutte innleggelser', 'supply-sensitive'],
  ['Users of home care', null],
])('the name %s suggests %s', (name, kind) => {
  expect(suggestCareKind(name)).toBe(kind)
})

test('no service, a file that is not there and an option that is no number are refused', async () => {
  await expect(printed([])).rejects.toThrow(/no SERVICE/)
  await expect(printed(['--import', '/nowhere.csv'])).rejects.toThrow(/no file/)
  await expect(printed(['home-care', '--occupancy', 'x'])).rejects.toThrow(/--occupancy x/)
})

describe('the series a service means', () => {
  let data: PlanningData
  beforeAll(async () => {
    data = await loadData(undefined, noProgress)
  })

  test('municipal care says which edition of KOSTRA it is, or that nobody said', () => {
    expect(findSeries(data, 'home-care').edition).toBe('unsaid')
    expect(findSeries(data, 'home-care', 'march').edition).toBe('march')
  })

  test('positions are compared without chance, and nobody has too few of them', () => {
    const atlas = atlasOf(findSeries(data, 'nurse-fte'))
    expect(atlas.bands).toBeNull()
    expect(atlas.measures.FT1).toBeGreaterThan(1)
    expect(atlas.texts[0]!.key).toBe('chance.unknown')
    expect(atlas.areas.some((area) => area.lowNumbers)).toBe(false)
  })

  test('every municipality is in it once, blank ones without a figure', () => {
    const { areas } = findSeries(data, 'home-care')
    expect(areas).toHaveLength(data.geography.municipalities.length)
    for (const area of areas) expect(area.rate === null).toBe(area.expected === null)
  })

  test('a whole name means that indicator, and not all that have its words in theirs', () => {
    expect(findSeries(data, 'Hoftebrudd').indicator).toBe('Ortopedi > Hoftebrudd')
    expect(() => findSeries(data, 'hoftebr')).toThrow(/"Ortopedi > Hoftebrudd" or /)
  })

  test('an indicator of several periods is told apart by them', () => {
    const [row] = data.services.atlas
    const atlas = ['2016', '2017'].flatMap((period) =>
      ['Nord', 'Sør', 'Norge'].map((area) => ({ ...row!, area, period, indicator: 'Twice' })),
    )
    const twice = { ...data, services: { ...data.services, atlas } }
    expect(findSeries(twice, 'twice 2017').period).toBe('2017')
    expect(() => findSeries(twice, 'twice')).toThrow(/Twice[^"]* 2016" or "[^"]*Twice[^"]* 2017"/)
  })

  test('a word nobody knows is refused with what may be meant', () => {
    expect(() => findSeries(data, 'hom-care')).toThrow(/home-care/)
  })
})

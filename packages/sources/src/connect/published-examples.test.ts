// The publishers' own answers, kept by their users and specifications; skipped by name where they are not there.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { cubeObservations } from './cube-observations.ts'
import { jsonIn, readCube } from './json-stat.ts'
import { readCatalogue } from './read-catalogue.ts'
import type { SourceEntry } from './source-catalogue.ts'

const besideTheRepository = join(import.meta.dirname, '../../../../../shared/fixtures')
const fixtures = join(process.env.SAMSYN_FIXTURES ?? besideTheRepository, 'interop')
const bytesOf = (name: string) => readFileSync(join(fixtures, name))

async function observationsOf(name: string, entry: Partial<SourceEntry>, service: string) {
  const { services } = await readCatalogue()
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const whole: SourceEntry = {
    ...{ id: 'example', service, title: 'example', table: 'example', target: 'observations' },
    ...entry,
  }
  const built = await cubeObservations(
    connection,
    whole,
    services[service]!,
    readCube(bytesOf(name), name),
  )
  const found = await connection.runAndReadAll(`${built.select} ORDER BY ALL`)
  return found.getRowObjectsJson()
}

describe.skipIf(!existsSync(fixtures))('of the published examples,', () => {
  test('05300 keeps what is not possible apart from what is missing', () => {
    const { values, statuses, dimensions } = readCube(
      bytesOf('ssb/v0-real/data-05300.json'),
      '05300',
    )
    expect(dimensions.map(({ codes }) => codes.length)).toEqual([6, 8, 1, 9])
    const blanks = values!.flatMap((value, at) => (value === null ? [statuses![at]] : []))
    expect([
      blanks.filter((s) => s === '.').length,
      blanks.filter((s) => s === '..').length,
    ]).toEqual([20, 8])
    expect(blanks).toHaveLength(28)
  })

  test('11118 of the new interface has units and dimensions in the order of its cells', () => {
    const { dimensions, values } = readCube(bytesOf('ssb/v2-real/data.json'), '11118')
    expect(dimensions.map(({ id }) => id)).toEqual(['Leveringssektor', 'Tid', 'ContentsCode'])
    expect(dimensions[2]!.units).toEqual({ LevIndAar: 'indeks', Aarsendring: 'prosent' })
    expect(values).toHaveLength(28)
  })

  test('Oslo is 699 827 in 2022 and 728 714 in 2026', async () => {
    const rows = await observationsOf(
      'constructed/ssb/07459-oslo-totals-2022-2026.v2.json',
      {
        rules: { Region: { as: 'area', vintage: 2024 } },
        contents: { Personer1: { unit: 'persons' } },
      },
      'ssb',
    )
    expect(rows.map(({ value }) => value)).toEqual([699_827, 709_037, 717_710, 724_290, 728_714])
    expect(rows[0]).toMatchObject({ area: '0301', period_start: '2022-01-01', unit: 'persons' })
  })

  test('Helse Bergen was as full as its bed-days over its beds, by both definitions', async () => {
    const { sources } = await readCatalogue()
    const entry = sources.find(({ id }) => id === 'ssb-13942')!
    const rows = await observationsOf(
      'constructed/ssb/13942-helse-bergen-2019-2025.v0.json',
      entry,
      'ssb',
    )
    const at = (content: string, area: string, year: number) =>
      rows.find(
        ({ indicator, detail, period_start }) =>
          indicator === `SSB 13942 ${content}` &&
          detail === `HelseTjenomr=${area}` &&
          period_start === `${year}-01-01`,
      )
    expect(at('Dognplass', 'SOM', 2025)).toMatchObject({
      value: 943,
      unit: 'beds',
      area: '983974724',
    })
    expect(at('BeleggSsb', 'TOT', 2019)).toMatchObject({
      value: null,
      missing: 'not-collected',
      symbol: '..',
    })
    let compared = 0
    for (const area of ['TOT', 'SOM']) {
      for (let year = 2019; year <= 2025; year++) {
        const number = (content: string) => at(content, area, year)!.value as number | null
        const oecd = (100 * number('Liggedag')!) / (number('Dognplass')! * 365)
        expect(Math.abs(oecd - number('BeleggOecd')!)).toBeLessThanOrEqual(0.51)
        if (number('BeleggSsb') === null) continue
        const own = (100 * number('Liggedag')!) / number('Sengedogn')!
        expect(Math.abs(own - number('BeleggSsb')!)).toBeLessThanOrEqual(0.51)
        compared++
      }
    }
    expect(compared).toBe(12)
  })

  test('FHI’s answer is read behind its byte order mark, and a hidden number stays hidden', async () => {
    const { dimensions, values } = readCube(bytesOf('fhi/response-json-stat2.json'), 'fhi')
    expect(dimensions[0]!.codes).toEqual(['03', '30'])
    expect(values).toEqual([3516, 2817, 11219, 16846])
    const rows = await observationsOf(
      'constructed/fhi/370-suppressed-excerpt.json',
      { contents: { TELLER: { unit: 'persons' }, RATE: { unit: 'per-1000' } } },
      'fhi',
    )
    expect(
      rows.filter(({ area }) => area === '1835').map(({ missing, symbol }) => [missing, symbol]),
    ).toEqual([
      ['suppressed', ':'],
      ['suppressed', ':'],
    ])
    expect(rows[0]).toMatchObject({ area: '1804', age_from: 0, age_to: 74, sex: null })
  })

  test('Statistics Norway’s limits stand where they are looked for', () => {
    expect(jsonIn(bytesOf('ssb/v2-real/config.json'), 'config')).toMatchObject({
      ...{ maxDataCells: 800_000, maxCallsPerTimeWindow: 30, timeWindow: 60 },
    })
  })

  test('KLASS names its fields as the connector reads them', () => {
    const fields = (name: string, list: string) =>
      Object.keys((jsonIn(bytesOf(`klass/${name}`), name) as Record<string, object[]>)[list]![0]!)
    expect(fields('codes-at.json', 'codes')).toEqual(
      expect.arrayContaining(['code', 'parentCode', 'level', 'name', 'validFrom', 'validTo']),
    )
    expect(fields('changes.json', 'codeChanges')).toEqual(
      expect.arrayContaining(['oldCode', 'oldName', 'newCode', 'newName', 'changeOccurred']),
    )
    expect(fields('correspondence-table-by-id.json', 'correspondenceMaps')).toEqual(
      expect.arrayContaining(['sourceCode', 'sourceName', 'targetCode', 'targetName']),
    )
  })
})

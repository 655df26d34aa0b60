// The tidy tables of public figures, brought in by the mapping that is the example in docs/data.md, and held to what is known
// of them. Skipped by name where the folder is not there. The boundaries, a map and no table, are held to their codes by
// read-planning-data.test.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openWarehouse, type Warehouse } from '@samsyn/warehouse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderWith, realTables } from '../../test/folders.ts'
import { type PullResult, pullSources, readCatalogue, type SourceCatalogue } from './index.ts'

const mapping = join(import.meta.dirname, '..', '..', 'catalogue', 'shared-tables.json')

describe.skipIf(realTables === null)('the real tables, brought in by their mapping,', () => {
  let warehouse: Warehouse
  let result: PullResult
  let catalogue: SourceCatalogue
  beforeAll(async () => {
    const folder = folderWith({})
    const bases = { shared: realTables! }
    catalogue = await readCatalogue(mapping)
    result = await pullSources(catalogue, {
      ...{ wanted: [], folder, madeBy: 'test', bases },
    })
    warehouse = await openWarehouse(folder, { readOnly: true })
  })
  afterAll(() => warehouse?.close())

  const rows = <Row>(sql: string) => warehouse.query<Row>(sql)
  const one = async <Value = number>(sql: string) =>
    Object.values((await rows<Record<string, Value>>(sql))[0]!)[0]!

  const municipal = `source IN ('population-2006-2014', 'population-2015-2026')`

  test('are all read, and no file is left over but the map', () => {
    expect(result.refused).toEqual([])
    expect(result.pulled.flatMap(({ leftOut }) => leftOut)).toEqual([])
    const files = readdirSync(realTables!).filter((name) => /\.csv(\.gz)?$/.test(name))
    const mapped = new Set(catalogue.sources.map(({ file }) => file!.name))
    expect([...mapped].sort()).toEqual(files.sort())
  })

  test('are UTF-8 without a byte order mark, with line feeds', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    for (const name of readdirSync(realTables!).filter((file) => /\.csv(\.gz)?$/.test(file))) {
      const bytes = readFileSync(join(realTables!, name))
      const text = name.endsWith('.gz') ? gunzipSync(bytes) : bytes
      expect([name, text.includes(13)]).toEqual([name, false])
      expect(decoder.decode(text).startsWith('\uFEFF')).toBe(false)
    }
  })

  test('have 357 municipalities with codes of their own, 15 counties and 19 communities', async () => {
    const [counts] = await rows(
      `SELECT count(*) AS n, count(DISTINCT municipality_code) AS codes, count(DISTINCT county_code) AS counties,
         count(DISTINCT helsefellesskap) AS communities, count(helsefellesskap) AS placed FROM municipalities`,
    )
    expect(counts).toEqual({ n: 357, codes: 357, counties: 15, communities: 19, placed: 357 })
  })

  test('hold every municipality, year, sex and age of 2006–2026 once, none missing or negative', async () => {
    const [counts] = await rows(
      `SELECT count(*) AS n, count(DISTINCT area) AS areas, count(DISTINCT period_start) AS years,
         count(DISTINCT (area, period_start, sex, age_from)) AS keys, min(value) >= 0 AS fine, count(missing) AS gaps
       FROM observations WHERE ${municipal}`,
    )
    expect(counts).toEqual({
      ...{ n: 1_589_364, keys: 357 * 21 * 2 * 106, areas: 357, years: 21, fine: true, gaps: 0 },
    })
  })

  test('count Norway as published in 2018, 2024 and 2026, and Oslo in 2025', async () => {
    const persons = (where: string, of = municipal) =>
      one(`SELECT sum(value) AS n FROM observations WHERE ${of} AND ${where}`)
    expect(await persons(`period_start = '2018-01-01'`, `source = 'population-norway'`)).toBe(
      5_295_619,
    )
    expect(await persons(`period_start = '2024-01-01'`)).toBe(5_550_203)
    expect(await persons(`period_start = '2026-01-01'`)).toBe(5_627_400)
    expect(await persons(`period_start = '2025-01-01' AND area = '0301'`)).toBe(724_290)
  })

  test('count from 53 persons fewer to 22 more in all municipalities than in the country', async () => {
    const [apart] = await rows(
      `SELECT min(apart) AS least, max(apart) AS most FROM (
         SELECT period_start, sum(CASE WHEN ${municipal} THEN value ELSE -value END) AS apart FROM observations
         WHERE (${municipal} OR source = 'population-norway') AND period_start >= '2006-01-01' GROUP BY period_start) AS years`,
    )
    expect(apart).toEqual({ least: -53, most: 22 })
  })

  test('hold 38 city districts, each year, sex and age once', async () => {
    const [counts] = await rows(
      `SELECT count(*) - count(DISTINCT (area, period_start, sex, age_from)) AS twice, count(DISTINCT area) AS districts
       FROM observations WHERE source = 'population-wards'`,
    )
    expect(counts).toEqual({ twice: 0, districts: 38 })
    expect(await one('SELECT count(*) AS n FROM wards')).toBe(38)
  })

  test('have at most 0.84 per cent of Oslo in no district, and never more in the districts', async () => {
    const [gap] = await rows(
      `SELECT min(share) >= 0 AS never_more, round(max(share), 2) AS most FROM (
         SELECT 100 * (sum(CASE WHEN area = '0301' THEN value END) - sum(CASE WHEN length(area) = 6 THEN value END))
           / sum(CASE WHEN area = '0301' THEN value END) AS share
         FROM observations WHERE indicator = 'population.persons' AND area LIKE '0301%' GROUP BY period_start) AS years`,
    )
    expect(gap).toEqual({ never_more: true, most: 0.84 })
  })

  test('place all 357 municipalities in both lists of catchments', async () => {
    for (const table of ['catchment_skde', 'catchment_klass']) {
      expect(await one(`SELECT count(DISTINCT municipality_code) AS n FROM ${table}`)).toBe(357)
    }
  })

  test('give the same trust in both lists for all but Oslo', async () => {
    // The two write the names differently, so: they group the municipalities alike.
    const pairs = await rows<{ skde: string; klass: string }>(
      `SELECT DISTINCT s.hospital_trust AS skde, k.hf_name AS klass FROM catchment_skde s
       JOIN catchment_klass k ON k.municipality_code = s.municipality_code
       WHERE s.municipality_code <> '0301'`,
    )
    const distinct = (column: 'skde' | 'klass') => new Set(pairs.map((pair) => pair[column])).size
    expect([distinct('skde'), distinct('klass')]).toEqual([pairs.length, pairs.length])
  })

  test('carry each of the 422 municipalities of 2019 whole into 2024', async () => {
    const weights = await rows<{ total: number }>(
      `SELECT round(sum(weight), 6) AS total FROM redistricting_weights
       WHERE valid_from_year <= 2019 AND valid_to_year >= 2019 GROUP BY municipality_code_then`,
    )
    expect(weights).toHaveLength(422)
    expect(new Set(weights.map(({ total }) => total))).toEqual(new Set([1]))
  })

  test('have 20 trusts, with 9832 somatic beds in 2024', async () => {
    const of = `FROM observations WHERE source = 'hf-capacity'`
    expect(await one(`SELECT count(DISTINCT area) AS n ${of}`)).toBe(20)
    expect(
      await one(`SELECT count(*) - count(DISTINCT (area, indicator, period_start)) AS twice ${of}`),
    ).toBe(0)
    expect(
      await one(
        `SELECT sum(value) AS n ${of} AND indicator = 'trust.beds_somatic' AND period_start = '2024-01-01'`,
      ),
    ).toBe(9832)
  })

  const trust = (id: string, source: string, where: string) =>
    rows<{ year: number; value: number }>(
      `SELECT year(period_start) AS year, value FROM observations
       WHERE area = '${id}' AND source = '${source}' AND ${where} ORDER BY year`,
    )

  test('say of Helse Bergen in one table what they say in the other, 8 of 8', async () => {
    const professions = [
      ...[['TOT', 'fte_total'] as const, ['01', 'fte_specialist_nurses'] as const],
      ...[['02', 'fte_nurses'] as const, ['05', 'fte_medical_specialists'] as const],
    ]
    let same = 0
    for (const [code, metric] of professions) {
      const detailed = await trust(
        '983974724',
        'hf-staffing-bergen',
        `detail = 'profession=${code}' AND period_start >= '2024-01-01'`,
      )
      const summed = await trust('983974724', 'hf-capacity', `indicator = 'trust.${metric}'`)
      expect(detailed).toEqual(summed)
      same += summed.length
    }
    expect(same).toBe(8)
  })

  test('say of Nordlandssykehuset in one table what they say in the other, 6 of 6, and how full it was', async () => {
    const activity = (name: string) =>
      trust(
        '983974910',
        'hf-activity-nordland',
        `indicator = 'trust.activity.${name}' AND detail = 'service_area=somatic' AND period_start >= '2020-01-01'`,
      )
    const capacity = (name: string) =>
      trust('983974910', 'hf-capacity', `indicator = 'trust.${name}'`)
    expect((await activity('beds')).slice(-2)).toEqual(await capacity('beds_somatic'))
    expect((await activity('discharges')).slice(-2)).toEqual(await capacity('discharges_somatic'))
    const days = await activity('inpatient_days')
    const available = await activity('available_bed_days')
    const occupancy = days.map(({ year, value }, at) => {
      return { year, value: Math.round((100 * value) / available[at]!.value) }
    })
    expect(occupancy.map(({ value }) => value)).toEqual([85, 92, 93, 85, 88, 97])
    expect(occupancy.slice(-2)).toEqual(await capacity('occupancy_pct_somatic'))
  })

  test('count the people of Norway in 2024 over the ages of hospital use, rounded as is said', async () => {
    const of = `FROM observations WHERE source LIKE 'somatic-use-2024%'`
    expect(
      await one(
        `SELECT sum(value) AS n ${of} AND indicator = 'somatic.population' AND detail = 'icd10=_T'`,
      ),
    ).toBe(5_550_203)
    expect(
      await one(
        `SELECT count(*) AS n ${of} AND indicator <> 'somatic.population'
         AND value % CASE WHEN indicator IN ('somatic.stays', 'somatic.bed-days') THEN 6 ELSE 3 END <> 0`,
      ),
    ).toBe(0)
  })

  test('have stays of all ages that make the 895 746 published for the country in 2024', async () => {
    expect(
      await one(
        `SELECT sum(value) AS n FROM observations
         WHERE source = 'somatic-use-2024' AND indicator = 'somatic.stays' AND detail = 'icd10=_T'`,
      ),
    ).toBe(895_746)
  })

  test('have chapters of diagnoses that make 98.8 to 100 per cent of the bed-days of each age', async () => {
    const shares = await rows<{ share: number }>(
      `SELECT 100 * sum(CASE WHEN detail <> 'icd10=_T' THEN value END) / sum(CASE WHEN detail = 'icd10=_T' THEN value END) AS share
       FROM observations WHERE indicator = 'somatic.bed-days' GROUP BY age_from`,
    )
    expect(shares).toHaveLength(7)
    for (const { share } of shares) {
      expect(share).toBeGreaterThan(98.8)
      expect(share).toBeLessThanOrEqual(100)
    }
  })

  test('have mothers of all ages that make 100 per cent of the fertility of each period', async () => {
    const sums = await rows<{ total: number }>(
      'SELECT round(sum(pct_of_tfr), 3) AS total FROM wpp_fertility GROUP BY period',
    )
    expect(new Set(sums.map(({ total }) => total))).toEqual(new Set([100]))
  })

  test('have the births, deaths and life expectancy of Norway in 2018', async () => {
    const [norway] = await rows<{ births: number; deaths: number; expectancy: number }>(
      `SELECT round(births_1000, 1) AS births, round(deaths_1000, 1) AS deaths, round(life_exp_b, 1) AS expectancy
       FROM wpp_annual WHERE year = 2018`,
    )
    expect(norway).toEqual({ births: 54.9, deaths: 40.8, expectancy: 82.8 })
    // Statistics Norway counted 55.1 thousand.
    expect(Math.abs(norway!.births - 55.1)).toBeLessThan(0.5)
  })

  test('have net migration by age that adds up to the year’s, within 0.01 thousand', async () => {
    const apart = await one(
      `SELECT max(abs(by_age.total - net_migration_1000)) AS most FROM wpp_annual
       JOIN (SELECT year, sum(net_migration_m_1000 + net_migration_f_1000) AS total FROM wpp_migration GROUP BY year) AS by_age
         ON by_age.year = wpp_annual.year`,
    )
    expect(apart).toBeLessThan(0.01)
  })

  test('give men 80.0 and women 84.1 years to live by the death rates of 2014', async () => {
    const rates = await rows<{ age: number; mx_m: number; mx_f: number }>(
      'SELECT age, mx_m, mx_f FROM hmd_mortality WHERE year = 2014 ORDER BY age',
    )
    const expectancy = (rate: (row: (typeof rates)[number]) => number | null) => {
      let alive = 1
      let years = 0
      for (const row of rates) {
        const q = 1 - Math.exp(-(rate(row) ?? 1))
        years += alive * (1 - q / 2)
        alive *= 1 - q
      }
      return years
    }
    expect(expectancy(({ mx_m }) => mx_m)).toBeCloseTo(80.05, 1)
    expect(expectancy(({ mx_f }) => mx_f)).toBeCloseTo(84.1, 1)
  })

  test('balance births, deaths and moves of the first quarter of 2015 in every municipality', async () => {
    const [sums] = await rows(
      `SELECT count(*) AS n, sum(population_start) AS persons,
         sum(in_migration_domestic) = sum(out_migration_domestic) AS moves_meet,
         count(*) FILTER (population_start + growth <> population_end) AS growth_off,
         count(*) FILTER (births - deaths <> natural_increase) AS births_off,
         count(*) FILTER (immigration - emigration + in_migration_domestic - out_migration_domestic <> net_migration_incl_abroad) AS moves_off
       FROM population_change_2015q1`,
    )
    expect(sums).toEqual({
      ...{
        n: 428,
        persons: 5_165_802,
        moves_meet: true,
        growth_off: 0,
        births_off: 0,
        moves_off: 0,
      },
    })
  })

  test('hold seven atlases, in which a rate is about its numerator by its denominator', async () => {
    const [counts] = await rows(
      `SELECT count(DISTINCT atlas) AS atlases, count(*)
         - count(DISTINCT (atlas, indicator_group, indicator, indicator_detail, area, period, type)) AS twice FROM helseatlas`,
    )
    expect(counts).toEqual({ atlases: 7, twice: 0 })
    // They are standardised, so not exactly: the middle one is within a few per cent.
    const off = await one(
      `SELECT median(abs(value / (rate_base * numerator / denominator) - 1)) AS off FROM helseatlas
       WHERE type = 'rate' AND denominator > 0 AND numerator > 0`,
    )
    expect(off).toBeLessThan(0.05)
  })

  test('count the same people in the tables of care as in that of the population', async () => {
    for (const [source, n] of [
      ['municipal-care-2025-people', 357],
      ['municipal-care-sample-people', 39],
    ] as const) {
      const [same] = await rows(
        `SELECT count(*) AS n, count(*) FILTER (care.value = people.persons) AS same FROM observations AS care
         JOIN (SELECT area, year(period_start) AS year, sum(value) AS persons FROM observations
               WHERE source = 'population-2015-2026' GROUP BY 1, 2) AS people
           ON people.area = care.area AND people.year = year(care.period_start)
         WHERE care.source = '${source}' AND care.indicator = 'care.population'`,
      )
      expect(same).toEqual({ n, same: n })
    }
  })

  test('sum care as published, keep its blanks hidden, and never have parts above their whole', async () => {
    const care = (indicator: string) =>
      rows(
        `SELECT count(*) AS n, sum(value) AS sum, count(missing) AS blank FROM observations
         WHERE source LIKE 'municipal-care-2025%' AND indicator = '${indicator}' AND (missing IS NULL OR missing = 'suppressed')`,
      )
    expect(await care('care.population')).toEqual([{ n: 357, sum: 5_594_340, blank: 0 }])
    expect(await care('homecare.users')).toEqual([{ n: 357, sum: 213_654, blank: 1 }])
    expect(await care('longstay.users')).toEqual([{ n: 357, sum: 30_622, blank: 7 }])
    expect(await care('longstay.users.0to66')).toMatchObject([{ blank: 322 }])
    expect(await care('care.nurse-fte')).toMatchObject([{ sum: 33_130 }])
    for (const whole of ['homecare.users', 'longstay.users']) {
      const above = await one(
        `SELECT count(*) AS n FROM (
           SELECT area, max(CASE WHEN indicator = '${whole}' THEN value END) AS whole,
             sum(CASE WHEN indicator <> '${whole}' THEN coalesce(value, 0) END) AS parts
           FROM observations WHERE source = 'municipal-care-2025' AND indicator LIKE '${whole}%' GROUP BY area) AS areas
         WHERE parts > whole`,
      )
      expect([whole, above]).toEqual([whole, 0])
    }
  })

  test('give Norway’s people by users of medicines and their rate, in every year', async () => {
    const apart = await one(
      `SELECT max(abs(implied / norway.persons - 1)) AS most FROM (
         SELECT year(u.period_start) AS year, median(1000 * u.value / r.value) AS implied FROM observations u
         JOIN observations r ON r.source = u.source AND r.detail = u.detail AND r.period_start = u.period_start
         WHERE u.indicator = 'medicine.users' AND r.indicator = 'medicine.users-per-1000' GROUP BY 1) AS years
       JOIN (SELECT year(period_start) AS year, sum(value) AS persons FROM observations
             WHERE source = 'population-norway' GROUP BY 1) AS norway ON norway.year = years.year`,
    )
    expect(apart).toBeLessThan(0.015)
  })
})

test.skipIf(realTables === null)(
  'the real tables say of Båtsfjord, Vardø and Nesseby in one table of care what they say in the other, 36 of 36',
  () => {
    // Transcribed twice, independently: each table is read as it was written down, blanks with the rest.
    const once = rowsOf('municipal_care_2025.csv')
    const again = rowsOf('municipal_care_sample_2015_2025.csv').filter(
      ({ year }) => year === '2025',
    )
    const cells = ['5632', '5634', '5636'].flatMap((code) => {
      const [one, other] = [once, again].map((table) =>
        table.find(({ municipality_code }) => municipality_code === code),
      )
      return Object.keys(one!)
        .filter((name) => !name.startsWith('municipality_') && name in other!)
        .map((name) => ({ code, name, agree: alike(one![name]!, other![name]!) }))
    })
    expect(cells).toHaveLength(36)
    expect(cells.filter(({ agree }) => !agree)).toEqual([])
  },
)

/** One table writes 6, the other 6.0; a blank is like a blank only. */
const alike = (one: string, other: string) =>
  one === '' || other === '' ? one === other : Number(one) === Number(other)

/** Each row by the names of its columns. */
function rowsOf(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(join(realTables!, file), 'utf8').trim().split('\n')
  const names = header!.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, at) => [name, cells[at]!]))
  })
}

import { buildPlan, defaultYears, type Plan, preparePlans } from '@samsyn/plan'
import { CELLS_PER_AREA } from '@samsyn/population'
import { readPlanningData } from '@samsyn/sources'
import { beforeAll, describe, expect, test } from 'vitest'
import { realData } from './real-data.fixture.ts'

// The control values of the planning basis: what every implementation gives to the printed digit from the
// same tables. People at 1 January 2026 unless said, users at 31 December 2025. "at least" where k are blank.

type Row = readonly [
  id: string,
  year: number,
  decimals: number,
  norway: number,
  vestfold: number,
  tonsberg: number,
  finnmark: number,
]

const table: readonly Row[] = [
  ['people.total', 2026, 0, 5627400, 259332, 60246, 75288],
  ['people.67to79', 2026, 0, 674694, 35932, 7634, 9775],
  ['people.80to89', 2026, 0, 239357, 12484, 2647, 3190],
  ['people.90plus', 2026, 0, 45582, 2386, 508, 552],
  ['people.80plus', 2015, 0, 220436, 11040, 2379, 2916],
  ['people.80plus', 2020, 0, 230708, 11925, 2584, 3153],
  ['people.80plus', 2025, 0, 270537, 14069, 2977, 3605],
  ['people.share67plus', 2026, 2, 17.05, 19.59, 17.91, 17.95],
  ['people.per80plus', 2026, 2, 12.03, 10.27, 11.52, 12.33],
  ['people.dementia', 2026, 0, 118414, 6240, 1331, 1619],
  ['muni.homecare.80plus', 2025, 0, 70617, 3497, 669, 1170],
  ['muni.homecare.67to79', 2025, 0, 42635, 2063, 400, 929],
  ['muni.homecare.0to66', 2025, 0, 100311, 4018, 719, 1558],
  ['muni.longstay.80plus', 2025, 0, 20337, 895, 215, 227],
  ['muni.roundtheclock.users', 2025, 0, 58271, 2894, 721, 990],
  ['muni.homecare.share80plus', 2025, 1, 24.8, 23.5, 21.2, 31.3],
  ['muni.longstay.share80plus', 2025, 1, 7.1, 6.0, 6.8, 6.1],
  ['muni.roundtheclock.per100', 2025, 1, 20.5, 19.5, 22.9, 26.5],
  ['muni.nurse.fte', 2025, 0, 33130, 1700, 402, 595],
  ['hosp.beddays.expected67plus', 2026, 0, 1762594, 93070, 19763, 24505],
  ['hosp.beds.expected67plus', 2026, 0, 5681, 300, 64, 79],
  ['people.frail.phenotype', 2026, 0, 82997, 4401, 932, 1178],
  ['people.frail.index', 2026, 0, 280311, 14865, 3148, 3977],
  ['people.frail.service', 2025, 0, 90954, 4392, 884, 1397],
]

/** Municipalities that were not published, in Norway and in Finnmark (none in Vestfold). */
const blanks: readonly (readonly [id: string, norway: number, finnmark: number])[] = [
  ['muni.homecare.80plus', 5, 0],
  ['muni.homecare.0to66', 5, 0],
  ['muni.longstay.80plus', 36, 3],
  ['muni.roundtheclock.users', 7, 0],
]

describe.skipIf(realData === null)('on the real tables', () => {
  let vestfold: Plan
  let finnmark: Plan

  beforeAll(async () => {
    const prepared = preparePlans(await readPlanningData(realData!))
    const options = { group: 'frail-elderly', seed: 1, draws: 100, engine: 'test' } as const
    const years = [...defaultYears, 2015, 2018]
    vestfold = buildPlan(prepared, { ...options, years, community: 'vestfold' })
    finnmark = buildPlan(prepared, { ...options, years, community: 'finnmark' })
  })

  const find = (plan: Plan, id: string, area: string, year: number) =>
    plan.numbers.find((n) => n.id === id && n.area === area && n.year === year)

  test.each(table)('%s %i is the control value', (id, year, decimals, ...expected) => {
    const found = [
      find(vestfold, id, 'norway', year),
      find(vestfold, id, 'vestfold', year),
      find(vestfold, id, '3905', year),
      find(finnmark, id, 'finnmark', year),
    ].map((number) => Number(number!.value!.toFixed(decimals)))
    expect(found).toEqual(expected)
  })

  test.each(blanks)('%s counts the municipalities that are blank', (id, norway, inFinnmark) => {
    expect(find(vestfold, id, 'norway', 2025)!.blanks).toBe(norway)
    expect(find(finnmark, id, 'finnmark', 2025)!.blanks).toBe(inFinnmark)
  })

  test('coverage in the sample of 13 fell as printed', () => {
    const sample = (id: string) =>
      [2015, 2020, 2025].map((year) => {
        const all = vestfold.numbers.filter((n) => n.id === id && n.year === year)
        return Number(all.find(({ area }) => !/^\d/.test(area))!.value!.toFixed(1))
      })
    expect(sample('muni.trend.homecare')).toEqual([29.4, 26.1, 22.9])
    expect(sample('muni.trend.longstay')).toEqual([13.8, 11.8, 9.3])
  })

  test('Norway is 5 295 619 in 2018 and 5 550 203 in 2024 in the national table', async () => {
    const { national } = (await readPlanningData(realData!)).population
    const total = (year: number) => {
      const start = (year - national.firstYear) * CELLS_PER_AREA
      return national.people.subarray(start, start + CELLS_PER_AREA).reduce((sum, n) => sum + n, 0)
    }
    expect([total(2018), total(2024)]).toEqual([5295619, 5550203])
  })

  test('the 24 persons that the municipal table lacks in 2018 are said', () => {
    expect(vestfold.findings).toContainEqual(
      expect.objectContaining({
        id: 'population.municipal-sum-differs',
        values: expect.objectContaining({ year: 2018, persons: 24 }),
      }),
    )
  })

  test('the share aged 67+ is 15 per cent in 2018 and about 20 in 2035, as figure 4.4 says', () => {
    expect(Math.round(find(vestfold, 'people.share67plus', 'norway', 2018)!.value!)).toBe(15)
    expect(find(vestfold, 'people.share67plus', 'norway', 2035)!.value).toBeCloseTo(20, 0)
  })
})

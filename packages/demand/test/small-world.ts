import type { PopulationDraws, Projection } from '@samsyn/population'
import type { CareSampleRow, HospitalUseRow, MunicipalCareRow, NeedInput } from '../src/index.ts'

// Two municipalities, people of 30, 70 and 85 only, ten years: small enough to reckon by hand.

export const FIRST = 2026
export const LAST = 2036
export const places = ['0001', '0002']

/** Persons per sex at 30, 70 and 85 in the first year, growing by a fixed number of persons a year. */
export interface Village {
  readonly start: readonly [number, number, number]
  readonly perYear: readonly [number, number, number]
}

export const villages: readonly Village[] = [
  { start: [1000, 200, 100], perYear: [0, 0, 10] },
  { start: [5000, 1000, 500], perYear: [0, 20, 50] },
]

export function smallProjection(world: readonly Village[] = villages, areas = places): Projection {
  const years = LAST - FIRST + 1
  const people = new Float64Array(years * areas.length * 212)
  for (let y = 0; y < years; y++) {
    for (const [a, village] of world.entries()) {
      for (const sex of [0, 1]) {
        const at = (y * areas.length + a) * 212 + sex * 106
        for (const [i, age] of [30, 70, 85].entries()) {
          people[at + age] = village.start[i]! + y * village.perYear[i]!
        }
      }
    }
  }
  const none = new Float64Array(years * areas.length)
  return {
    areas,
    firstYear: FIRST,
    lastYear: LAST,
    people,
    births: none,
    deaths: none,
    netMigration: none,
    deaths80plus: none,
  }
}

/** Factors spread evenly around 1 by up to `width`, wider with the years, alike in all areas and groups. */
export function smallDraws(draws = 200, width = 0.1, areas = places): PopulationDraws {
  const years = [2027, 2030, LAST]
  const factor = new Float32Array(areas.length * 5 * years.length * draws)
  for (let row = 0; row < areas.length * 5; row++) {
    for (let y = 0; y < years.length; y++) {
      for (let d = 0; d < draws; d++) {
        const way = (2 * d) / Math.max(1, draws - 1) - 1
        factor[(row * years.length + y) * draws + d] = 1 + (width * way * (y + 1)) / years.length
      }
    }
  }
  return { areas, years, draws, factor }
}

export function careRow(
  municipality: string,
  cells: Partial<MunicipalCareRow> = {},
): MunicipalCareRow {
  return {
    municipality,
    year: 2025,
    populationCheck: 2600,
    hoursPerWeekHomeCare: 5,
    homeCareUsers: 110,
    homeCareUsers0to66: 40,
    homeCareUsers80plus: 50,
    housing24hUsers: 20,
    longStayUsers: 30,
    longStay0to66: 5,
    longStay67to79: 5,
    longStay80plus: 20,
    nurseFte: 18,
    ...cells,
  }
}

export const care: readonly MunicipalCareRow[] = [
  careRow('0001'),
  careRow('0002', {
    homeCareUsers: 500,
    homeCareUsers0to66: 200,
    homeCareUsers80plus: 200,
    housing24hUsers: 80,
    longStayUsers: 130,
    longStay0to66: 20,
    longStay67to79: 30,
    longStay80plus: 80,
    nurseFte: 80,
  }),
]

/** Coverage of every kind halves in ten years in one place and falls by a fifth in the other. */
export const sample: readonly CareSampleRow[] = [
  sampleRow('0001', 2015, 1000),
  sampleRow('0001', 2025, 500),
  sampleRow('0002', 2015, 1000),
  sampleRow('0002', 2025, 800),
]

function sampleRow(municipality: string, year: number, users: number): CareSampleRow {
  return {
    ...careRow(municipality, {
      year,
      homeCareUsers: 3 * users,
      homeCareUsers0to66: users,
      homeCareUsers80plus: users,
      longStayUsers: null,
      longStay67to79: users,
      longStay80plus: users,
    }),
    persons0to66: 20_000,
    persons67to79: 4000,
    persons80plus: 4000,
  }
}

/** 1 bed-day a year per person at 67–79 and 3 at 80 and over; 0.1 before. */
export const hospitalUse: readonly HospitalUseRow[] = [
  useRow(0, 66, 0.1),
  useRow(67, 79, 1),
  useRow(80, 105, 3),
]

function useRow(ageFrom: number, ageTo: number, bedDaysPerPerson: number): HospitalUseRow {
  return {
    year: 2024,
    ageFrom,
    ageTo,
    chapter: '_T',
    label: 'All diagnoses',
    patients: 300,
    inpatients: 100,
    stays: 200 * bedDaysPerPerson,
    bedDays: 1000 * bedDaysPerPerson,
    population: 1000,
  }
}

/** Mortality that rises by a tenth for each year of age and falls by `fall` a year. */
export const mortality = (fall: number) => (year: number) =>
  Float64Array.from({ length: 212 }, (_, cell) =>
    Math.exp(-12 + 0.1 * (cell % 106) - fall * (year - FIRST)),
  )

export const smallInput: NeedInput = {
  communityId: 'dal',
  municipalities: places,
  years: [2025, 2028, 2030, 2035],
  seed: 1,
  projection: smallProjection(),
  draws: smallDraws(),
  deathProbability: mortality(0.02),
  care,
  careSample: sample,
  persons: () => 4000,
  hospitalUse,
  atlas: [],
  atlasAreas: null,
  capacity: [
    { hfId: '1', metric: 'fte_nurses', year: 2025, value: 100 },
    { hfId: '1', metric: 'fte_specialist_nurses', year: 2025, value: 50 },
  ],
  trusts: [{ hfId: '1', share: 0.5 }],
}

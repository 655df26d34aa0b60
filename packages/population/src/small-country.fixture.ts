import {
  AGES,
  CELLS_PER_AREA,
  type NationalOutlook,
  type PopulationHistory,
  type PopulationTables,
} from './index.ts'

/** Death rates that double every eight years of age, as people's do; the same for both sexes. */
export function deathRate(age: number): number {
  return age === 0 ? 0.003 : Math.min(0.8, 0.00003 * 2 ** (age / 8) + 0.0001)
}

export interface SmallCountryOptions {
  readonly municipalities?: readonly string[]
  /** District → city. */
  readonly districts?: Readonly<Record<string, string>>
  /** Municipality → county; all in "01" unless told. */
  readonly counties?: Readonly<Record<string, string>>
  readonly firstYear?: number
  readonly lastYear?: number
  /** Persons of an area, year, sex and age. */
  readonly persons?: (area: string, year: number, sex: number, age: number) => number
  readonly fertility?: number
  readonly netMigration?: number
}

/** A country made by hand: by default two municipalities, 100 persons of every age up to 80 and fewer above. */
export function smallCountry({
  municipalities = ['0101', '0102'],
  districts = {},
  counties = {},
  firstYear = 2014,
  lastYear = 2024,
  persons = (_area, _year, _sex, age) => (age <= 80 ? 100 : Math.max(0, 100 - 4 * (age - 80))),
  fertility = 1.6,
  netMigration = 0,
}: SmallCountryOptions = {}): PopulationTables {
  const areas = [...municipalities, ...Object.keys(districts)]
  const years = lastYear - firstYear + 1
  const history = { areas, firstYear, lastYear, people: peopleOf(areas, firstYear, years, persons) }
  return {
    history,
    national: { firstYear, lastYear, people: sumOf(history, municipalities.length) },
    mortality: {
      firstYear,
      lastYear: lastYear - 1,
      rate: Float64Array.from({ length: (years - 1) * CELLS_PER_AREA }, (_, i) =>
        deathRate(i % AGES),
      ),
    },
    outlook: flatOutlook(firstYear - 20, 2060, lastYear - 1, fertility, netMigration),
    countyOf: new Map(municipalities.map((code) => [code, counties[code] ?? '01'])),
    cityOf: new Map(Object.entries(districts)),
  }
}

function peopleOf(
  areas: readonly string[],
  firstYear: number,
  years: number,
  persons: NonNullable<SmallCountryOptions['persons']>,
): Float64Array {
  return Float64Array.from({ length: years * areas.length * CELLS_PER_AREA }, (_, i) => {
    const cell = i % CELLS_PER_AREA
    const row = Math.floor(i / CELLS_PER_AREA)
    const year = firstYear + Math.floor(row / areas.length)
    return persons(areas[row % areas.length]!, year, Math.floor(cell / AGES), cell % AGES)
  })
}

function sumOf({ areas, people }: PopulationHistory, municipalities: number): Float64Array {
  const years = people.length / (areas.length * CELLS_PER_AREA)
  const sum = new Float64Array(years * CELLS_PER_AREA)
  for (let year = 0; year < years; year++) {
    for (let area = 0; area < municipalities; area++) {
      for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
        sum[year * CELLS_PER_AREA + cell]! +=
          people[(year * areas.length + area) * CELLS_PER_AREA + cell]!
      }
    }
  }
  return sum
}

/** The same every year, with 80 % limits 0.2 children, 1 year of life and 100 movers away. */
function flatOutlook(
  firstYear: number,
  lastYear: number,
  lastEstimate: number,
  fertility: number,
  netMigration: number,
): NationalOutlook {
  const years = lastYear - firstYear + 1
  const flat = (value: number) => new Float64Array(years).fill(value)
  const series = (value: number, away: number) => ({
    central: flat(value),
    low: flat(value - away),
    high: flat(value + away),
  })
  return {
    firstYear,
    lastYear,
    lastEstimate,
    fertility: series(fertility, 0.2),
    lifeExpectancyWomen: series(82, 1),
    lifeExpectancyMen: series(82, 1),
    netMigration: series(netMigration, 100),
    sexRatioAtBirth: flat(1.06),
    fertilityPattern: [15, 20, 25, 30, 35, 40, 45].map((ageFrom, i) => ({
      periodStart: firstYear,
      ageFrom,
      share: [0.01, 0.12, 0.32, 0.35, 0.16, 0.03, 0.01][i]!,
    })),
    mortality: [],
  }
}

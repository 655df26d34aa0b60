import type { Geography, Municipality } from '@samsyn/geography'
import type { Finding } from '@samsyn/plan'
import { CELLS_PER_AREA, type NationalHistory, type PopulationHistory } from '@samsyn/population'
import { knownRefusal, Refusal } from '@samsyn/refusal'
import { catalogue } from './catalogue.ts'
import { personsAt } from './persons-at.ts'

/** Persons in Norway on 1 January, as Statistics Norway has published them. */
const publishedNorway: ReadonlyMap<number, number> = new Map([
  [2018, 5_295_619],
  [2024, 5_550_203],
])

/** Persons in Norway on 1 January of a year. */
export function norwayAt(national: NationalHistory, year: number): number {
  const first = (year - national.firstYear) * CELLS_PER_AREA
  return national.people.subarray(first, first + CELLS_PER_AREA).reduce((sum, n) => sum + n, 0)
}

/** @throws Refusal 'tables-disagree' when the national table does not give the published totals */
export function checkPublishedNorway(national: NationalHistory): void {
  for (const [year, published] of publishedNorway) {
    const persons = norwayAt(national, year)
    if (persons === published) continue
    throw knownRefusal('population-otherwise-published', {
      ...{ persons, year, file: catalogue.national.file, published },
    })
  }
}

/** Recoding of earlier years rounds cells; this share of the country is far more than that can give. */
const mostMissing = 0.0001

/**
 * One finding for each year in which the municipalities do not add up to the country, by some persons too few or too
 * many. The difference is said and not spread out.
 *
 * @throws Refusal 'tables-disagree' when it is more than rounding can give
 */
export function municipalSumFindings(
  history: PopulationHistory,
  national: NationalHistory,
): Finding[] {
  const municipalities = history.areas.filter((code) => code.length === 4)
  const findings: Finding[] = []
  for (let year = history.firstYear; year <= history.lastYear; year++) {
    const municipal = municipalities.reduce((sum, code) => sum + personsAt(history, code, year), 0)
    const norway = norwayAt(national, year)
    if (municipal === norway) continue
    if (Math.abs(norway - municipal) > mostMissing * norway)
      throw notOneCountry(year, municipal, norway)
    findings.push({
      id: `population.municipal-sum-${municipal < norway ? 'differs' : 'exceeds'}`,
      table: year < 2015 ? catalogue.population2006.id : catalogue.population2015.id,
      values: { year, persons: Math.abs(norway - municipal), municipal, national: norway },
    })
  }
  return findings
}

function notOneCountry(year: number, municipal: number, norway: number): Refusal {
  return knownRefusal('populations-disagree', {
    ...{ municipal, norway, year, file: catalogue.national.file },
  })
}

/**
 * For each city, the year in which most of its people are in none of its districts: those whose district is unknown,
 * and, in years before 2020, the people of municipalities that joined the city then.
 *
 * @throws Refusal 'tables-disagree' when the districts hold more people than their city
 */
export function districtSumFindings(history: PopulationHistory, geography: Geography): Finding[] {
  const known = new Set(history.areas)
  const codes = new Set(geography.districts.map(({ municipality }) => municipality))
  const cities = geography.municipalities.filter(({ code }) => codes.has(code))
  return cities.flatMap((city) => {
    const districts = geography.districts
      .filter(({ municipality, code }) => municipality === city.code && known.has(code))
      .map(({ code }) => code)
    if (districts.length === 0) return []
    const gaps = gapsOf(history, city.code, districts)
    return [
      worst(
        'population.district-unknown',
        city,
        gaps.filter((gap) => !isBeforeMerger(gap)),
      ),
      worst('population.district-before-merger', city, gaps.filter(isBeforeMerger)),
    ].flat()
  })
}

interface DistrictGap {
  readonly year: number
  readonly persons: number
  /** Per cent of the city. */
  readonly share: number
}

function gapsOf(
  history: PopulationHistory,
  city: string,
  districts: readonly string[],
): DistrictGap[] {
  const gaps: DistrictGap[] = []
  for (let year = history.firstYear; year <= history.lastYear; year++) {
    const whole = personsAt(history, city, year)
    const parts = districts.reduce((sum, code) => sum + personsAt(history, code, year), 0)
    if (parts > whole) throw moreThanCity(city, year, parts, whole)
    const persons = whole - parts
    gaps.push({ year, persons, share: Math.round((10_000 * persons) / whole) / 100 })
  }
  return gaps
}

/** Unknown districts are under one per cent of a city; a joining municipality was more. */
function isBeforeMerger({ year, share }: DistrictGap): boolean {
  return year < 2020 && share > 2
}

function worst(id: string, city: Municipality, gaps: readonly DistrictGap[]): Finding[] {
  const [largest] = [...gaps].sort((a, b) => b.share - a.share || a.year - b.year)
  if (largest === undefined || largest.persons === 0) return []
  return [
    { id, table: catalogue.districts.id, values: { city: city.name, code: city.code, ...largest } },
  ]
}

function moreThanCity(city: string, year: number, parts: number, whole: number): Refusal {
  return new Refusal('tables-disagree', {
    found: `${parts} persons in the districts of ${city} in ${year}, and ${whole} in the whole city`,
    because: 'the parts cannot be more than the whole',
    remedy: `fetch ${catalogue.districts.file} and the population of municipalities again`,
  })
}

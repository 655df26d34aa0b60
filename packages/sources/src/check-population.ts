import type { Geography } from '@samsyn/geography'
import type { Finding } from '@samsyn/plan'
import { CELLS_PER_AREA, type NationalHistory, type PopulationHistory } from '@samsyn/population'
import { Refusal } from '@samsyn/refusal'
import { catalogue } from './catalogue.ts'
import { personsAt } from './persons-at.ts'

/** Persons in Norway on 1 January, as Statistics Norway has published them. */
export const publishedNorway: ReadonlyMap<number, number> = new Map([
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
    throw new Refusal('tables-disagree', {
      found: `${persons} persons in Norway on 1 January ${year} in ${catalogue.national.file}`,
      because: `Statistics Norway has published ${published}`,
      remedy: 'fetch the file again',
    })
  }
}

/** One finding for each year in which the municipalities do not add up to the country. */
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
    const table = year < 2015 ? catalogue.population2006.id : catalogue.population2015.id
    const values = { year, missing: norway - municipal, municipal, national: norway }
    findings.push({ id: 'population.municipal-sum-differs', table, values })
  }
  return findings
}

/**
 * For each city, the year in which most of its people are in none of its districts: those whose district is unknown,
 * and, in years before 2020, the people of municipalities that joined the city then.
 *
 * @throws Refusal 'tables-disagree' when the districts hold more people than their city
 */
export function districtSumFindings(history: PopulationHistory, geography: Geography): Finding[] {
  const known = new Set(history.areas)
  const cities = new Set(geography.districts.map(({ municipality }) => municipality))
  return [...cities].sort().flatMap((city) => {
    const districts = geography.districts
      .filter(({ municipality, code }) => municipality === city && known.has(code))
      .map(({ code }) => code)
    if (districts.length === 0) return []
    const gaps = gapsOf(history, city, districts)
    return [
      worst(
        'population.district-unknown',
        city,
        gaps.filter(({ year }) => year >= 2020),
      ),
      worst('population.district-before-merger', city, gaps.filter(isBeforeMerger)),
    ].flat()
  })
}

interface DistrictGap {
  readonly year: number
  readonly persons: number
  readonly percent: number
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
    gaps.push({ year, persons, percent: Math.round((10_000 * persons) / whole) / 100 })
  }
  return gaps
}

/** Unknown districts are under one per cent of a city; a joining municipality was more. */
function isBeforeMerger({ year, percent }: DistrictGap): boolean {
  return year < 2020 && percent > 2
}

function worst(id: string, city: string, gaps: readonly DistrictGap[]): Finding[] {
  const [largest] = [...gaps].sort((a, b) => b.percent - a.percent || a.year - b.year)
  if (largest === undefined || largest.persons === 0) return []
  return [{ id, table: catalogue.districts.id, values: { city, ...largest } }]
}

function moreThanCity(city: string, year: number, parts: number, whole: number): Refusal {
  return new Refusal('tables-disagree', {
    found: `${parts} persons in the districts of ${city} in ${year}, and ${whole} in the whole city`,
    because: 'the parts cannot be more than the whole',
    remedy: `fetch ${catalogue.districts.file} and the population of municipalities again`,
  })
}

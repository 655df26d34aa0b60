import { Refusal } from '@samsyn/refusal'
import type { PopulationTables } from './types.ts'

/** Which areas are municipalities, and which city a city district belongs to. */
export interface AreaIndex {
  readonly codes: readonly string[]
  readonly municipalities: Int32Array
  readonly districts: Int32Array
  /** By area: the index of its city, −1 for a municipality. */
  readonly cityOf: Int32Array
  /** By area: number of its county (a district has its city's); −1 without one. */
  readonly county: Int32Array
  readonly counties: number
  readonly countyNames: readonly string[]
}

export function indexAreas({ history, countyOf, cityOf }: PopulationTables): AreaIndex {
  const codes = history.areas
  const at = new Map(codes.map((code, area) => [code, area]))
  const city = Int32Array.from(codes, (code) => cityIndex(code, cityOf, at))
  const names = [...new Set(countyOf.values())].sort()
  const numberOf = new Map(names.map((name, number) => [name, number]))
  const county = Int32Array.from(codes, (code, area) => {
    const home = city[area]! < 0 ? code : codes[city[area]!]!
    return numberOf.get(countyOf.get(home) ?? '') ?? -1
  })
  const all = codes.map((_, area) => area)
  return {
    codes,
    municipalities: Int32Array.from(all.filter((area) => city[area]! < 0)),
    districts: Int32Array.from(all.filter((area) => city[area]! >= 0)),
    cityOf: city,
    county,
    counties: names.length,
    countyNames: names,
  }
}

function cityIndex(
  code: string,
  cityOf: ReadonlyMap<string, string>,
  at: ReadonlyMap<string, number>,
): number {
  const city = cityOf.get(code)
  if (city === undefined) return -1
  const index = at.get(city)
  if (index !== undefined) return index
  throw new Refusal('incomplete-table', {
    found: `city district ${code} of municipality ${city}`,
    because: 'the population history does not hold that municipality',
    remedy: 'give the population of the city together with that of its districts',
  })
}

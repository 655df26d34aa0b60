import type { AreaIndex } from './areas.ts'
import { personsBetween } from './persons-between.ts'
import { AGES, type PopulationHistory } from './types.ts'

/** Largest yearly change in the share of a city's people that its districts hold, short of a redrawn boundary. */
const LARGEST_JUMP = 0.005

/**
 * The district changes that come from a redrawn boundary and say nothing of births, deaths or moves, as
 * `year index × areas + district`. They show as a jump in the share of the city that its districts hold.
 */
export function boundaryJumps(
  history: PopulationHistory,
  areas: AreaIndex,
  years: number,
): ReadonlySet<number> {
  const jumps = new Set<number>()
  const personsOf = (area: number, year: number) =>
    personsBetween(history, area, history.firstYear + year, 0, AGES - 1)
  const share = (city: number, year: number) => {
    let held = 0
    for (const area of areas.districts) {
      if (areas.cityOf[area] === city) held += personsOf(area, year)
    }
    return held / Math.max(1, personsOf(city, year))
  }
  for (const city of new Set(areas.districts.map((area) => areas.cityOf[area]!))) {
    for (let year = 0; year < years; year++) {
      if (Math.abs(share(city, year + 1) - share(city, year)) <= LARGEST_JUMP) continue
      for (const area of areas.districts) {
        if (areas.cityOf[area] === city) jumps.add(year * areas.codes.length + area)
      }
    }
  }
  return jumps
}

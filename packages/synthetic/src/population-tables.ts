import type { Geography } from '@samsyn/geography'
import {
  CELLS_PER_AREA,
  type NationalHistory,
  type PopulationHistory,
  type PopulationTables,
} from '@samsyn/population'
import { expectedPaths, FIRST_YEAR, LAST_YEAR } from './expected-paths.ts'
import { leafAreas } from './leaf-areas.ts'
import { livedHistory } from './lived-history.ts'
import { mortalityHistory } from './mortality-history.ts'
import { nationalOutlook } from './national-outlook.ts'
import { FIRST_YEAR as NATION_FROM, type NationalPath, nationalPath } from './national-path.ts'

const NATIONAL_FROM = 1986
const AGES = CELLS_PER_AREA / 2

/** All tables a projection is made from, for the places of `geography`. */
export function populationTables(geography: Geography, seed: number): PopulationTables {
  const nation = nationalPath()
  const history = populationHistory(geography, nation, seed)
  const national = nationalHistory(history, nation)
  const scale = totalOf(national, LAST_YEAR) / nationTotal(nation, LAST_YEAR)
  return {
    history,
    national,
    mortality: mortalityHistory(nation),
    outlook: nationalOutlook(nation, scale),
    countyOf: new Map(geography.municipalities.map((one) => [one.code, one.county])),
    cityOf: new Map(geography.districts.map((one) => [one.code, one.municipality])),
  }
}

/** Municipalities are the sums of their leaf areas, city districts are leaf areas themselves. */
function populationHistory(
  geography: Geography,
  nation: NationalPath,
  seed: number,
): PopulationHistory {
  const leaves = leafAreas(geography, seed)
  const lived = livedHistory(leaves, expectedPaths(leaves, nation), seed)
  const areas = [
    ...geography.municipalities.map((one) => one.code).sort(),
    ...geography.districts.map((one) => one.code).sort(),
  ]
  const indexOf = new Map(areas.map((code, index) => [code, index]))
  const years = LAST_YEAR - FIRST_YEAR + 1
  const people = new Float64Array(years * areas.length * CELLS_PER_AREA)
  leaves.forEach((leaf, from) => {
    const targets = leaf.isDistrict ? [leaf.code, leaf.municipality] : [leaf.municipality]
    for (const code of targets) {
      for (let t = 0; t < years; t++) {
        const source = (t * leaves.length + from) * CELLS_PER_AREA
        const target = (t * areas.length + indexOf.get(code)!) * CELLS_PER_AREA
        for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
          people[target + cell] = people[target + cell]! + lived[source + cell]!
        }
      }
    }
  })
  return { areas, firstYear: FIRST_YEAR, lastYear: LAST_YEAR, people }
}

/**
 * 2006–2026 the sum of the municipalities; 1986–2005 the national path, each cohort brought to what is left
 * of it in the municipalities of 2006 (very old cohorts, too few for that, to the country as a whole).
 */
function nationalHistory(history: PopulationHistory, nation: NationalPath): NationalHistory {
  const people = new Float64Array((LAST_YEAR - NATIONAL_FROM + 1) * CELLS_PER_AREA)
  const municipalities = history.areas.filter((code) => code.length === 4).length
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const to = (year - NATIONAL_FROM) * CELLS_PER_AREA
    const from = (year - FIRST_YEAR) * history.areas.length * CELLS_PER_AREA
    for (let i = 0; i < municipalities * CELLS_PER_AREA; i++) {
      people[to + (i % CELLS_PER_AREA)] =
        people[to + (i % CELLS_PER_AREA)]! + history.people[from + i]!
    }
  }
  const ratios = cohortRatios(people, nation)
  for (let year = NATIONAL_FROM; year < FIRST_YEAR; year++) {
    for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
      const then = Math.min(AGES - 1, (cell % AGES) + FIRST_YEAR - year)
      const ratio = ratios[cell < AGES ? then : AGES + then]!
      const persons = nation.people[(year - NATION_FROM) * CELLS_PER_AREA + cell]!
      people[(year - NATIONAL_FROM) * CELLS_PER_AREA + cell] = Math.round(persons * ratio)
    }
  }
  return { firstYear: NATIONAL_FROM, lastYear: LAST_YEAR, people }
}

/** By sex and age in 2006: persons in the municipalities ÷ persons on the national path. */
function cohortRatios(people: Float64Array, nation: NationalPath): Float64Array {
  const here = people
    .subarray((FIRST_YEAR - NATIONAL_FROM) * CELLS_PER_AREA)
    .subarray(0, CELLS_PER_AREA)
  const at = (FIRST_YEAR - NATION_FROM) * CELLS_PER_AREA
  const there = nation.people.subarray(at, at + CELLS_PER_AREA)
  const overall = sum(here) / sum(there)
  return Float64Array.from({ length: CELLS_PER_AREA }, (_, cell) =>
    here[cell]! > 1000 ? here[cell]! / there[cell]! : overall,
  )
}

function totalOf({ people, firstYear }: NationalHistory, year: number): number {
  const at = (year - firstYear) * CELLS_PER_AREA
  return sum(people.subarray(at, at + CELLS_PER_AREA))
}

function nationTotal(nation: NationalPath, year: number): number {
  const at = (year - NATION_FROM) * CELLS_PER_AREA
  return sum(nation.people.subarray(at, at + CELLS_PER_AREA))
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

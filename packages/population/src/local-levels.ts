import { shrunkenRatio } from '@samsyn/rates'
import type { AreaIndex } from './areas.ts'
import { boundaryJumps } from './boundary-jumps.ts'
import type { PopulationConstants } from './constants.ts'
import { birthsAtOne, impliedBirths, type PastFlows } from './past-flows.ts'
import { AGES, CELLS_PER_AREA, type PopulationHistory, SEXES } from './types.ts'

const OLD = 75
const RAMP_FROM = 60

/** Share of a local mortality ratio that counts at an age: none below 60, all from 75. */
export function mortalityRamp(age: number): number {
  return Math.min(1, Math.max(0, (age - RAMP_FROM) / (OLD - RAMP_FROM)))
}

/** Events counted and expected, by area. */
export interface LocalCounts {
  readonly observed: Float64Array
  readonly expected: Float64Array
}

/**
 * Deaths at 75 and over against the national line, by area, shrunk towards the county by
 * (O + k·r_county) / (E + k).
 */
export function localMortality(
  history: PopulationHistory,
  areas: AreaIndex,
  past: PastFlows,
  constants: PopulationConstants,
): Float64Array {
  const counts = countMortality(history, areas, past, constants.mortalityYears)
  return shrunkRatio(counts, areas, constants.mortalityDeaths, constants.countyMortalityDeaths)
}

/** O is what cohorts of 75 and over lost in the last years: deaths and the few who moved. */
export function countMortality(
  history: PopulationHistory,
  areas: AreaIndex,
  past: PastFlows,
  years: number,
): LocalCounts {
  const observed = new Float64Array(areas.codes.length)
  const expected = new Float64Array(areas.codes.length)
  const jumps = boundaryJumps(history, areas, past.years)
  for (let year = Math.max(0, past.years - years); year < past.years; year++) {
    const die = past.logSurvival
      .subarray(year * CELLS_PER_AREA, (year + 1) * CELLS_PER_AREA)
      .map((log) => 1 - Math.exp(log))
    for (let area = 0; area < areas.codes.length; area++) {
      if (jumps.has(year * areas.codes.length + area)) continue
      const now = (year * areas.codes.length + area) * CELLS_PER_AREA
      const next = now + areas.codes.length * CELLS_PER_AREA
      for (let sex = 0; sex < SEXES; sex++) {
        for (let age = OLD; age < AGES; age++) {
          const cell = sex * AGES + age
          const start = history.people[now + cell]!
          expected[area]! += start * die[cell]!
          observed[area]! += start
          if (age > OLD) observed[area]! -= history.people[next + cell]!
        }
      }
    }
  }
  return { observed, expected }
}

/** Births against the national fertility of each age and year, by area, shrunk the same way. */
export function localFertility(
  history: PopulationHistory,
  areas: AreaIndex,
  past: PastFlows,
  constants: PopulationConstants,
): Float64Array {
  const counts = countFertility(history, areas, past, constants.fertilityYears)
  return shrunkRatio(counts, areas, constants.fertilityBirths, constants.countyFertilityBirths)
}

/** O is the births that the newborn of each 1 January imply. */
export function countFertility(
  history: PopulationHistory,
  areas: AreaIndex,
  past: PastFlows,
  years: number,
): LocalCounts {
  const observed = new Float64Array(areas.codes.length)
  const expected = new Float64Array(areas.codes.length)
  const { people } = history
  const stride = areas.codes.length * CELLS_PER_AREA
  for (let year = Math.max(0, past.years - years); year < past.years; year++) {
    for (let area = 0; area < areas.codes.length; area++) {
      const now = year * stride + area * CELLS_PER_AREA
      const women = birthsAtOne(people, now, people, now + stride, past.pattern[year]!)
      expected[area]! += women * past.totalFertility[year]!
      observed[area]! += impliedBirths(people, now + stride, past.birthSurvival[year]!)
    }
  }
  return { observed, expected }
}

/** By area: its ratio drawn towards its city's for a district, its county's for a municipality, Norway's for a county. */
function shrunkRatio(
  { observed, expected }: LocalCounts,
  areas: AreaIndex,
  k: number,
  countyK: number,
): Float64Array {
  standardiseToNation(observed, expected, areas)
  const countyObserved = new Float64Array(areas.counties)
  const countyExpected = new Float64Array(areas.counties)
  for (const area of areas.municipalities) {
    const county = areas.county[area]!
    if (county < 0) continue
    countyObserved[county]! += observed[area]!
    countyExpected[county]! += expected[area]!
  }
  const counties = countyObserved.map((o, county) =>
    drawnIn(o, countyExpected[county]!, 1, countyK),
  )
  const ratio = new Float64Array(areas.codes.length)
  for (const area of [...areas.municipalities, ...areas.districts]) {
    const city = areas.cityOf[area]!
    const peers = city >= 0 ? ratio[city]! : (counties[areas.county[area]!] ?? 1)
    ratio[area] = drawnIn(observed[area]!, expected[area]!, peers, k)
  }
  return ratio
}

/** What a cohort lost can be negative where old people move in; a ratio is never taken below a quarter. */
function drawnIn(lost: number, expected: number, priorMean: number, priorStrength: number): number {
  const observed = Math.max(0, lost)
  return Math.max(0.25, shrunkenRatio({ observed, expected, priorMean, priorStrength }).ratio)
}

/** Scales what is expected so that Norway has as much as it observed: a ratio compares places, not models. */
function standardiseToNation(
  observed: Float64Array,
  expected: Float64Array,
  areas: AreaIndex,
): void {
  let o = 0
  let e = 0
  for (const area of areas.municipalities) {
    o += observed[area]!
    e += expected[area]!
  }
  if (!(o > 0 && e > 0)) return
  for (let area = 0; area < expected.length; area++) expected[area]! *= o / e
}

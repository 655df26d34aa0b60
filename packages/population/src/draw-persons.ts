import { stream } from '@samsyn/draws'
import { Refusal } from '@samsyn/refusal'
import { cholesky } from './cholesky.ts'
import {
  countyShare,
  groupDeviations,
  growth,
  localCorrelation,
  nationalCorrelation,
} from './deviation-constants.ts'
import type { NationalDeviation } from './model.ts'
import { ageGroups, type PopulationDraws } from './types.ts'

/** What must be known to draw persons besides their number. */
export interface PopulationChance {
  /** The year of the known starting population; then and before nothing is left to chance. */
  readonly knownYear: number
  /** By area: the county whose drift it shares. */
  readonly counties: readonly string[]
  /** By age group: how far projections of the nation have gone astray. */
  readonly nation: readonly NationalDeviation[]
}

/** A central path that chance is drawn around. */
export interface DrawBasis {
  /** Codes: the names of the areas’ random streams. */
  readonly areas: readonly string[]
  readonly chance: PopulationChance
  readonly lastYear: number
  /** Persons by age group on 1 January, of an area by its place in `areas`. */
  persons(area: number, year: number): readonly number[]
}

/** Which draws of a central path. */
export interface PersonDraws {
  /** Years up to the last of the path; at or before the known year the factor is 1. */
  readonly years: readonly number[]
  readonly draws: number
  /** A whole number from 0; the same seed gives an area the same luck whichever areas and years are asked for. */
  readonly seed: number
  /** The first draw, where only some are wanted: a draw is the same draw wherever it is made. */
  readonly from?: number
}

const GROUPS = ageGroups.length
/** Room for the years of one draw in a stream: index = draw × SLOTS + years ahead; 0 is the drift. */
const SLOTS = 64

/**
 * What chance may do to a central path: factors by area, age group, year and draw around it, and the path is
 * their median. The log of a factor is the sum of what the nation, the county and the area drift (the same way
 * all along, growing with time) and of persons’ luck (a random walk, larger where fewer live).
 */
export function drawPersons(basis: DrawBasis, options: PersonDraws): PopulationDraws {
  checkOptions(basis, options)
  const { areas, chance } = basis
  const { years, draws } = options
  const factor = new Float32Array(areas.length * GROUPS * years.length * draws)
  const ahead = Math.max(0, ...years.map((year) => year - chance.knownYear))
  const nation = correlated(normals(options, 'nation', 0), nationalCorrelation, draws)
  const counties = new Map<string, Float64Array[]>()
  areas.forEach((code, area) => {
    const county = chance.counties[area]!
    if (!counties.has(county)) counties.set(county, normals(options, `county.${county}`, 0))
    const luck = luckOf(options, code, counties.get(county)!, ahead)
    fillArea(
      factor.subarray(area * GROUPS * years.length * draws),
      basis,
      area,
      options,
      nation,
      luck,
    )
  })
  return { areas, years, draws, factor }
}

/** By age group: a drift that lasts, and a walk by years ahead; both standard in their own measure. */
interface Luck {
  readonly drift: readonly Float64Array[]
  readonly walk: readonly (readonly Float64Array[])[]
}

function luckOf(
  options: Sample,
  code: string,
  county: readonly Float64Array[],
  ahead: number,
): Luck {
  const { draws } = options
  const own = normals(options, code, 0)
  const shared = Math.sqrt(countyShare)
  const alone = Math.sqrt(1 - countyShare)
  const drift = own.map((values, group) => {
    const mixed = new Float64Array(draws)
    const theirs = county[group]!
    for (let draw = 0; draw < draws; draw++) {
      mixed[draw] = alone * values[draw]! + shared * theirs[draw]!
    }
    return mixed
  })
  const steps = Array.from({ length: ahead }, (_, step) =>
    correlated(normals(options, code, step + 1), localCorrelation, draws),
  )
  const walk = ageGroups.map((_, group) =>
    walkThrough(
      steps.map((step) => step[group]!),
      groupDeviations[group]!.chancePower,
      draws,
    ),
  )
  return { drift: correlated(drift, localCorrelation, draws), walk }
}

/** Sums steps to a walk with variance (h/5)^power after h years. */
function walkThrough(steps: readonly Float64Array[], power: number, draws: number): Float64Array[] {
  const walk = [new Float64Array(draws)]
  steps.forEach((step, i) => {
    const last = walk[i]!
    const size = Math.sqrt(((i + 1) / 5) ** power - (i / 5) ** power)
    const next = new Float64Array(draws)
    for (let draw = 0; draw < draws; draw++) next[draw] = last[draw]! + size * step[draw]!
    walk.push(next)
  })
  return walk
}

function fillArea(
  out: Float32Array,
  { chance: { knownYear, nation: astray }, persons: personsOf }: DrawBasis,
  area: number,
  { years, draws }: PersonDraws,
  nation: readonly Float64Array[],
  { drift, walk }: Luck,
): void {
  for (let y = 0; y < years.length; y++) {
    const ahead = years[y]! - knownYear
    const persons = ahead > 0 ? personsOf(area, years[y]!) : null
    for (let group = 0; group < GROUPS; group++) {
      const row = out.subarray(
        (group * years.length + y) * draws,
        (group * years.length + y + 1) * draws,
      )
      if (persons === null) {
        row.fill(1)
        continue
      }
      const size = groupDeviations[group]!
      const together = astray[group]!.afterFiveYears * growth(ahead, astray[group]!.power)
      const lasting = size.drift * growth(ahead, size.driftPower)
      const chance = Math.sqrt(size.chance / Math.max(1, persons[group]!))
      const z = nation[group]!
      const d = drift[group]!
      const w = walk[group]![ahead]!
      for (let draw = 0; draw < draws; draw++) {
        row[draw] = Math.exp(together * z[draw]! + lasting * d[draw]! + chance * w[draw]!)
      }
    }
  }
}

type Sample = Pick<PersonDraws, 'seed' | 'draws' | 'from'>

/** Independent standard normals by age group and draw, of one place and one slot of its streams. */
function normals({ seed, draws, from = 0 }: Sample, place: string, slot: number): Float64Array[] {
  return ageGroups.map(({ id }) => {
    const values = new Float64Array(draws)
    stream(seed, `population.${place}.${id}`).fill(values, from * SLOTS + slot, SLOTS)
    return values
  })
}

function correlated(
  independent: readonly Float64Array[],
  correlation: readonly (readonly number[])[],
  draws: number,
): Float64Array[] {
  const lower = cholesky(correlation)
  return lower.map((row) => {
    const mixed = new Float64Array(draws)
    row.forEach((weight, k) => {
      if (weight === 0) return
      const values = independent[k]!
      for (let draw = 0; draw < draws; draw++) mixed[draw]! += weight * values[draw]!
    })
    return mixed
  })
}

function checkOptions({ lastYear }: DrawBasis, { years, draws, seed }: PersonDraws): void {
  const late = years.find((year) => !(year <= lastYear))
  if (late !== undefined) {
    throw new Refusal('year-out-of-range', {
      found: `draws for ${late}`,
      because: `the projection ends in ${lastYear}`,
      remedy: 'project further, or draw fewer years',
    })
  }
  if (Number.isInteger(draws) && draws > 0 && Number.isInteger(seed) && seed >= 0) return
  throw new Refusal('wrong-call', {
    found: `${draws} draws with seed ${seed}`,
    because: 'draws is a whole number from 1 and seed one from 0',
    remedy: 'give whole numbers, for example 1000 draws with seed 1',
  })
}

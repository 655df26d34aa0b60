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
import type { NationalDeviation, PopulationModel } from './model.ts'
import { personsByGroup } from './persons-by-group.ts'
import { ageGroups, type PopulationDraws, type Projection } from './types.ts'

export interface DrawOptions {
  /** Codes of areas of the projection. */
  readonly areas: readonly string[]
  /** Years up to the projection's last; at or before its first they are known and the factor is 1. */
  readonly years: readonly number[]
  readonly draws: number
  /** A whole number from 0; the same seed gives an area the same luck whichever areas and years are asked for. */
  readonly seed: number
}

const GROUPS = ageGroups.length
/** Room for the years of one draw in a stream: index = draw × SLOTS + years ahead; 0 is the drift. */
const SLOTS = 64

/**
 * What chance may do to a projection: factors by area, age group, year and draw around the central path,
 * which is their median. The log of a factor is the sum of what the nation, the county and the area drift
 * (the same way all along, growing with time) and of persons' luck (a random walk, larger where fewer live).
 */
export function drawPopulation(
  model: PopulationModel,
  projection: Projection,
  options: DrawOptions,
): PopulationDraws {
  checkOptions(projection, options)
  const { areas, years, draws, seed } = options
  const factor = new Float32Array(areas.length * GROUPS * years.length * draws)
  const ahead = Math.max(0, ...years.map((year) => year - projection.firstYear))
  const nation = correlated(normals(seed, 'nation', draws, 0), nationalCorrelation, draws)
  const counties = new Map<string, Float64Array[]>()
  areas.forEach((code, index) => {
    const area = areaOf(projection, code)
    const county = countyName(model, area)
    if (!counties.has(county)) counties.set(county, normals(seed, `county.${county}`, draws, 0))
    const luck = luckOf(seed, code, counties.get(county)!, ahead, draws)
    fillArea(
      factor.subarray(index * GROUPS * years.length * draws),
      projection,
      area,
      years,
      draws,
      nation,
      model.nationalDeviations,
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
  seed: number,
  code: string,
  county: readonly Float64Array[],
  ahead: number,
  draws: number,
): Luck {
  const own = normals(seed, code, draws, 0)
  const shared = Math.sqrt(countyShare)
  const alone = Math.sqrt(1 - countyShare)
  const drift = own.map((values, group) =>
    values.map((value, draw) => alone * value + shared * county[group]![draw]!),
  )
  const steps = Array.from({ length: ahead }, (_, step) =>
    correlated(normals(seed, code, draws, step + 1), localCorrelation, draws),
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
    walk.push(step.map((value, draw) => last[draw]! + size * value))
  })
  return walk
}

function fillArea(
  out: Float32Array,
  projection: Projection,
  area: number,
  years: readonly number[],
  draws: number,
  nation: readonly Float64Array[],
  astray: readonly NationalDeviation[],
  { drift, walk }: Luck,
): void {
  for (let y = 0; y < years.length; y++) {
    const ahead = years[y]! - projection.firstYear
    const persons = ahead > 0 ? personsByGroup(projection, area, years[y]!) : null
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

/** Independent standard normals by age group and draw, of one place and one slot of its streams. */
function normals(seed: number, place: string, draws: number, slot: number): Float64Array[] {
  return ageGroups.map(({ id }) => {
    const { normal } = stream(seed, `population.${place}.${id}`)
    const values = new Float64Array(draws)
    for (let draw = 0; draw < draws; draw++) values[draw] = normal(draw * SLOTS + slot)
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

function countyName({ areas }: PopulationModel, area: number): string {
  return areas.countyNames[areas.county[area]!] ?? 'none'
}

function areaOf(projection: Projection, code: string): number {
  const area = projection.areas.indexOf(code)
  if (area >= 0) return area
  throw new Refusal('unknown-area', {
    found: `the area ${code}`,
    because: 'the projection does not hold it',
    remedy: 'name municipalities and city districts by the codes of the projection',
  })
}

function checkOptions(projection: Projection, { years, draws, seed }: DrawOptions): void {
  const late = years.find((year) => !(year <= projection.lastYear))
  if (late !== undefined) {
    throw new Refusal('year-out-of-range', {
      found: `draws for ${late}`,
      because: `the projection ends in ${projection.lastYear}`,
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

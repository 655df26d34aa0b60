import type { AreaIndex } from './areas.ts'
import { boundaryJumps } from './boundary-jumps.ts'
import { migrationBands, type PopulationConstants, sizeClasses } from './constants.ts'
import { mortalityRamp } from './local-levels.ts'
import { LAST_MIGRANT, type PastFlows } from './past-flows.ts'
import { personsBetween } from './persons-between.ts'
import { AGES, CELLS_PER_AREA, type PopulationHistory, SEXES } from './types.ts'

/**
 * How the net migration rate of an area's cells differs from Norway's: `peers` what it shares with its size
 * class and county, `own` what is its alone and fades. Both `[area][sex][age at start]`, per survivor.
 */
export interface LocalMigration {
  readonly peers: Float64Array
  readonly own: Float64Array
}

/** Person-years lived and moves beyond what is already explained: `[area][sex][age]`. */
interface Residuals {
  readonly exposure: Float64Array
  readonly excess: Float64Array
}

export function localMigration(
  history: PopulationHistory,
  areas: AreaIndex,
  past: PastFlows,
  mortalityRatio: Float64Array,
  constants: PopulationConstants,
): LocalMigration {
  const residuals = residualsOf(history, areas, past, mortalityRatio, constants)
  const peers = new Float64Array(areas.codes.length * CELLS_PER_AREA)
  const own = new Float64Array(peers.length)
  const { municipalities } = areas
  const size = classOf(history, areas, past.years)
  explain(
    residuals,
    peers,
    municipalities,
    (area) => size[area]!,
    sizeClasses.length,
    (cell) => cell % AGES,
    AGES,
    constants.classPersonYears,
    1,
  )
  explain(
    residuals,
    peers,
    municipalities,
    (area) => areas.county[area]!,
    areas.counties,
    bandOf,
    BANDS,
    constants.countyPersonYears,
    constants.countyKept,
  )
  ownDeviation(residuals, own, municipalities, areas.codes.length, constants)
  startFromCity(residuals, peers, own, areas)
  ownDeviation(residuals, own, areas.districts, areas.codes.length, constants)
  return { peers, own }
}

function ownDeviation(
  residuals: Residuals,
  own: Float64Array,
  list: Int32Array,
  areas: number,
  constants: PopulationConstants,
) {
  explain(
    residuals,
    own,
    list,
    (area) => area,
    areas,
    bandOf,
    BANDS,
    constants.municipalPersonYears,
    constants.municipalKept,
  )
  explainByKernel(residuals, own, list, constants)
}

const BANDS = migrationBands.length
const bandOfAge = Int32Array.from({ length: AGES }, (_, age) =>
  migrationBands.findLastIndex((from) => age >= from),
)
const bandOf = (cell: number) => bandOfAge[cell % AGES]!

/** Sums excess and exposure by (group, part of the age range), adds kept × ΣR / (ΣX + k) to the rates, takes it from the residuals. */
function explain(
  { exposure, excess }: Residuals,
  rates: Float64Array,
  list: Int32Array,
  groupOf: (area: number) => number,
  groups: number,
  partOf: (cell: number) => number,
  parts: number,
  k: number,
  kept: number,
): void {
  const x = new Float64Array(groups * parts)
  const r = new Float64Array(groups * parts)
  for (const area of list) {
    const group = groupOf(area)
    if (group < 0) continue
    for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
      const part = group * parts + partOf(cell)
      x[part]! += exposure[area * CELLS_PER_AREA + cell]!
      r[part]! += excess[area * CELLS_PER_AREA + cell]!
    }
  }
  for (const area of list) {
    const group = groupOf(area)
    if (group < 0) continue
    for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
      const at = area * CELLS_PER_AREA + cell
      if (cell % AGES > LAST_MIGRANT) continue
      const part = group * parts + partOf(cell)
      const rate = (kept * r[part]!) / (x[part]! + k)
      rates[at]! += rate
      excess[at]! -= rate * exposure[at]!
    }
  }
}

/** The same for each single age with its neighbours of the same sex. */
function explainByKernel(
  { exposure, excess }: Residuals,
  rates: Float64Array,
  list: Int32Array,
  constants: PopulationConstants,
): void {
  const { kernelAges, kernelKept, kernelPersonYears } = constants
  const sumX = new Float64Array(AGES + 1)
  const sumR = new Float64Array(AGES + 1)
  for (const area of list) {
    for (let sex = 0; sex < SEXES; sex++) {
      const from = area * CELLS_PER_AREA + sex * AGES
      for (let age = 0; age < AGES; age++) {
        sumX[age + 1] = sumX[age]! + exposure[from + age]!
        sumR[age + 1] = sumR[age]! + excess[from + age]!
      }
      for (let age = 0; age <= LAST_MIGRANT; age++) {
        const low = Math.max(0, age - kernelAges)
        const high = Math.min(AGES, age + kernelAges + 1)
        rates[from + age]! +=
          (kernelKept * (sumR[high]! - sumR[low]!)) / (sumX[high]! - sumX[low]! + kernelPersonYears)
      }
    }
  }
}

/** A district begins with all that its city deviates by. */
function startFromCity(
  { exposure, excess }: Residuals,
  peers: Float64Array,
  own: Float64Array,
  areas: AreaIndex,
): void {
  for (const area of areas.districts) {
    const city = areas.cityOf[area]! * CELLS_PER_AREA
    for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
      const at = area * CELLS_PER_AREA + cell
      peers[at] = peers[city + cell]!
      own[at] = own[city + cell]!
      excess[at]! -= (peers[at]! + own[at]!) * exposure[at]!
    }
  }
}

function residualsOf(
  history: PopulationHistory,
  areas: AreaIndex,
  past: PastFlows,
  mortalityRatio: Float64Array,
  constants: PopulationConstants,
): Residuals {
  const count = areas.codes.length
  const exposure = new Float64Array(count * CELLS_PER_AREA)
  const excess = new Float64Array(count * CELLS_PER_AREA)
  const survival = new Float64Array(CELLS_PER_AREA)
  const jumps = boundaryJumps(history, areas, past.years)
  for (let year = Math.max(0, past.years - constants.migrationYears); year < past.years; year++) {
    const weight = constants.weightPerYear ** (past.years - 1 - year)
    const nation = nationalRate(past, year)
    for (let area = 0; area < count; area++) {
      if (jumps.has(year * count + area)) continue
      localSurvival(survival, past, year, mortalityRatio[area]!)
      const now = (year * count + area) * CELLS_PER_AREA
      const next = now + count * CELLS_PER_AREA
      for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
        if (cell % AGES > LAST_MIGRANT) continue
        const alive = history.people[now + cell]! * survival[cell]!
        const at = area * CELLS_PER_AREA + cell
        exposure[at]! += weight * alive
        excess[at]! += weight * (history.people[next + cell + 1]! - alive * (1 + nation[cell]!))
      }
    }
  }
  return { exposure, excess }
}

function nationalRate(past: PastFlows, year: number): Float64Array {
  const rate = new Float64Array(CELLS_PER_AREA)
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    const at = year * CELLS_PER_AREA + cell
    const alive = past.people[at]! * Math.exp(past.logSurvival[at]!)
    rate[cell] = alive > 0 ? past.netMigration[at]! / alive : 0
  }
  return rate
}

function localSurvival(out: Float64Array, past: PastFlows, year: number, ratio: number): void {
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    const log = past.logSurvival[year * CELLS_PER_AREA + cell]!
    out[cell] = Math.exp(log * (1 + (ratio - 1) * mortalityRamp(cell % AGES)))
  }
}

function classOf(history: PopulationHistory, areas: AreaIndex, year: number): Int32Array {
  return Int32Array.from(areas.codes, (_, area) => {
    const persons = personsBetween(history, area, history.firstYear + year, 0, AGES - 1)
    return sizeClasses.findIndex((limit) => persons < limit)
  })
}

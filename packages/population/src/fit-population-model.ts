import { type AreaIndex, indexAreas } from './areas.ts'
import { checkTables } from './check-tables.ts'
import { migrationBands, type PopulationConstants, populationConstants } from './constants.ts'
import { localFertility, localMortality } from './local-levels.ts'
import { localMigration } from './local-migration.ts'
import type { PopulationModel, RateModel } from './model.ts'
import { nationalDeviations } from './national-deviations.ts'
import { fitNationalMortality } from './national-mortality.ts'
import { outlookMortality } from './outlook-mortality.ts'
import { pastFlows } from './past-flows.ts'
import {
  AGES,
  CELLS_PER_AREA,
  type NationalOutlook,
  type PopulationTables,
  SEXES,
} from './types.ts'

export interface FitOptions {
  /** The projection starts from 1 January of this year, and nothing later is used. */
  readonly baseYear: number
  /** Other constants than the package's own: for research. */
  readonly constants?: Partial<PopulationConstants>
}

/**
 * Estimates a projection model from what was known at the base year: population up to 1 January of it,
 * mortality before it. The outlook gives levels only when the base year is later than its last estimate
 * (a hindcast must not know it); before that, only its fertility patterns and sex ratios of earlier years.
 * So the national path of a hindcast is another than that of today's model: local rates and reconciliation are
 * scored, leaning on the outlook is not.
 *
 * @throws Refusal when tables are incomplete, hold an impossible value or do not reach the base year
 */
export function fitPopulationModel(tables: PopulationTables, options: FitOptions): PopulationModel {
  checkTables(tables, options.baseYear)
  const model = fitRates(tables, options)
  return { ...model, nationalDeviations: nationalDeviations(tables, options, fitRates) }
}

/** The model without what past national projections teach of its uncertainty. */
export function fitRates(tables: PopulationTables, options: FitOptions): RateModel {
  const { baseYear } = options
  const constants = { ...populationConstants, ...options.constants }
  const areas = indexAreas(tables)
  const { history, outlook } = tables
  const mortality = fitNationalMortality(tables, baseYear, constants)
  const past = pastFlows(tables, areas, mortality, baseYear)
  const mortalityRatio = localMortality(history, areas, past, constants)
  const stride = areas.codes.length * CELLS_PER_AREA
  const people = history.people.slice(past.years * stride, (past.years + 1) * stride)
  return {
    baseYear,
    areas,
    people,
    constants,
    mortality,
    past,
    mortalityRatio,
    fertilityRatio: localFertility(history, areas, past, constants),
    migration: localMigration(history, areas, past, mortalityRatio, constants),
    heldShare: heldShare(people, areas),
    boysPerGirl: boysPerGirl(outlook, baseYear),
    outlook,
    outlookMortality: outlookMortality(outlook),
    leansOnOutlook: baseYear > outlook.lastEstimate,
  }
}

/** Ten years of sex ratios before the base year; 1.06 where the outlook has none. */
function boysPerGirl(outlook: NationalOutlook, baseYear: number): number {
  const last = Math.min(baseYear - 1, outlook.lastEstimate) - outlook.firstYear
  const ratios = [...outlook.sexRatioAtBirth.slice(Math.max(0, last - 9), last + 1)].filter(
    (x) => x > 0,
  )
  return ratios.length > 0 ? ratios.reduce((sum, x) => sum + x, 0) / ratios.length : 1.06
}

function heldShare(people: Float64Array, areas: AreaIndex): Float64Array {
  const share = new Float64Array(people.length)
  for (const city of new Set(areas.districts.map((area) => areas.cityOf[area]!))) {
    const districts = areas.districts.filter((area) => areas.cityOf[area] === city)
    for (let sex = 0; sex < SEXES; sex++) {
      migrationBands.forEach((from, band) => {
        const to = migrationBands[band + 1] ?? AGES
        const first = sex * AGES + from
        const whole = sumOver(people, city, first, to - from)
        let held = 0
        for (const area of districts) held += sumOver(people, area, first, to - from)
        for (const area of districts) {
          const at = area * CELLS_PER_AREA + first
          share.fill(whole > 0 ? held / whole : 1, at, at + to - from)
        }
      })
    }
  }
  return share
}

function sumOver(people: Float64Array, area: number, cell: number, cells: number): number {
  let sum = 0
  for (let i = 0; i < cells; i++) sum += people[area * CELLS_PER_AREA + cell + i]!
  return sum
}

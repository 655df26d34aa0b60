import { usualNationalDeviations } from './deviation-constants.ts'
import type { FitOptions } from './fit-population-model.ts'
import type { NationalDeviation, RateModel } from './model.ts'
import { personsByGroup } from './persons-by-group.ts'
import { projectPopulation } from './project-population.ts'
import { ageGroups, CELLS_PER_AREA, type PopulationTables } from './types.ts'

/** A national projection needs this much history to be made as today's is. */
const YEARS_OF_HISTORY = 10
const NEAREST = 3
const FARTHEST = 10
/** Fewer base years than this say too little. */
const FEWEST = 8

/**
 * How far projections of the nation, made by this method from each earlier year, ended up from what was
 * known at the base year: the root mean square of the log error three to ten years on, as a power of time.
 */
export function nationalDeviations(
  tables: PopulationTables,
  { baseYear, constants = {} }: FitOptions,
  fit: (tables: PopulationTables, options: FitOptions) => RateModel,
): readonly NationalDeviation[] {
  const alone = nationAlone(tables, baseYear)
  const first = Math.max(tables.national.firstYear, tables.mortality.firstYear) + YEARS_OF_HISTORY
  const last = Math.min(baseYear - NEAREST, tables.outlook.lastEstimate)
  if (last - first + 1 < FEWEST) return usualNationalDeviations
  const squares = ageGroups.map(() => new Float64Array(FARTHEST + 1))
  const counts = new Float64Array(FARTHEST + 1)
  for (let base = first; base <= last; base++) {
    const lastYear = Math.min(baseYear, base + FARTHEST)
    const projection = projectPopulation(fit(alone, { baseYear: base, constants }), { lastYear })
    for (let ahead = NEAREST; base + ahead <= lastYear; ahead++) {
      const projected = personsByGroup(projection, 0, base + ahead)
      const actual = personsByGroup(alone.history, 0, base + ahead)
      counts[ahead]!++
      squares.forEach((sum, group) => {
        sum[ahead]! += Math.log(Math.max(1, projected[group]!) / Math.max(1, actual[group]!)) ** 2
      })
    }
  }
  return squares.map((sum) => powerOfTime(sum, counts))
}

/** The national table up to the base year as a country of one area. */
function nationAlone(tables: PopulationTables, baseYear: number): PopulationTables {
  const { firstYear, people } = tables.national
  const cells = (baseYear - firstYear + 1) * CELLS_PER_AREA
  const history = {
    areas: ['0000'],
    firstYear,
    lastYear: baseYear,
    people: people.subarray(0, cells),
  }
  return { ...tables, history, countyOf: new Map(), cityOf: new Map() }
}

/** Least squares of log root mean square on log(years ahead / 5). */
function powerOfTime(squares: Float64Array, counts: Float64Array): NationalDeviation {
  const points: { x: number; y: number }[] = []
  for (let ahead = NEAREST; ahead <= FARTHEST; ahead++) {
    if (!(counts[ahead]! > 0)) continue
    const rms = Math.sqrt(squares[ahead]! / counts[ahead]!)
    points.push({ x: Math.log(ahead / 5), y: Math.log(Math.max(1e-6, rms)) })
  }
  const mx = points.reduce((sum, { x }) => sum + x, 0) / points.length
  const my = points.reduce((sum, { y }) => sum + y, 0) / points.length
  const slope =
    points.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0) /
    points.reduce((sum, { x }) => sum + (x - mx) ** 2, 0)
  const power = Math.min(1.8, Math.max(0.5, slope))
  return { afterFiveYears: Math.exp(my - power * mx), power }
}

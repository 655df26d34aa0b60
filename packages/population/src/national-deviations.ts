import { usualNationalDeviations } from './deviation-constants.ts'
import type { FitOptions } from './fit-population-model.ts'
import type { NationalDeviation, RateModel } from './model.ts'
import { FARTHEST, NEAREST, nationalErrors } from './national-errors.ts'
import { ageGroups, type PopulationTables } from './types.ts'

/** Fewer base years than this say too little. */
const FEWEST = 8

/**
 * How far projections of the nation from earlier years ended up from what was known at the base year: the root
 * mean square of the log error three to ten years on, as a power of time.
 *
 * Those projections hold fertility and migration, as a hindcast does. A model that leans on the outlook gets the
 * widths of the held path, for want of a scored one of its own (docs/methods/population.md, "What it does not say").
 */
export function nationalDeviations(
  tables: PopulationTables,
  options: FitOptions,
  fit: (tables: PopulationTables, options: FitOptions) => RateModel,
): readonly NationalDeviation[] {
  const errors = nationalErrors(tables, options, fit)
  if (new Set(errors.map(({ from }) => from)).size < FEWEST) return usualNationalDeviations
  const counts = new Float64Array(FARTHEST + 1)
  for (const { yearsAhead } of errors) counts[yearsAhead]!++
  return ageGroups.map((_, group) => {
    const squares = new Float64Array(FARTHEST + 1)
    for (const { yearsAhead, groups } of errors) squares[yearsAhead]! += groups[group]! ** 2
    return powerOfTime(squares, counts)
  })
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

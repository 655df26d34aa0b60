import { GROUPS } from './baseline.ts'
import { levelToday, sharesOfLack } from './lack.ts'
import type { Model, WorkforceLimit } from './model.ts'
import type { Point } from './point.ts'
import { compounded } from './step-factors.ts'

/**
 * Takes the limits of the workforce in one year of one world, when all steps and measures are in: FTE that cannot
 * be staffed leave `staffed` and become waiting, family care and lower coverage.
 *
 * @param values `[((area × 5 + group) × outcomes + outcome) × width]`, changed in place
 */
export function limitYear(
  model: Model,
  point: Point,
  year: number,
  values: Float64Array,
  width: number,
): void {
  for (const limit of model.limits) {
    const at = (a: number, g: number, outcome: number) =>
      ((a * GROUPS + g) * model.outcomes.length + outcome) * width
    for (const { a, g, lacking } of lackingIn(
      model,
      point,
      year,
      limit,
      (a, g) => values[at(a, g, limit.outcome)]!,
    )) {
      values[at(a, g, limit.staffed)]! -= lacking
      for (const { outcome, share } of limit.unmet) values[at(a, g, outcome)]! += share * lacking
    }
  }
}

/** FTE that are lacking, by area and age group: first between areas, then between the ages of each. */
function lackingIn(
  model: Model,
  { values }: Point,
  year: number,
  limit: WorkforceLimit,
  neededAt: (area: number, group: number) => number,
): { a: number; g: number; lacking: number }[] {
  const grown = compounded(values[limit.growth]!, year)
  const cells = Array.from({ length: model.areas }, (_, a) =>
    Array.from({ length: GROUPS }, (_, g) => ({
      needed: neededAt(a, g),
      supply: levelToday(model, limit, (p) => values[p]!, a, g) * grown,
    })),
  )
  const areas = cells.map((groups) => ({
    needed: groups.reduce((sum, { needed }) => sum + needed, 0),
    supply: groups.reduce((sum, { supply }) => sum + supply, 0),
  }))
  const all = areas.reduce((sum, { needed, supply }) => sum + needed - supply, 0)
  if (all <= 0) return []
  const between = sharesOfLack(areas)
  return cells.flatMap((groups, a) =>
    sharesOfLack(groups).map((share, g) => ({ a, g, lacking: all * between[a]! * share })),
  )
}

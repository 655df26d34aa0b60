import { GROUPS } from './baseline.ts'
import { type Staffing, sharesOfLack, weightOf } from './lack.ts'
import type { Model, WorkforceLimit } from './model.ts'
import { compounded } from './step-factors.ts'

/** FTE of a limited level today, by area and draw: the same labour per unit as in the run. */
export function staffToday(
  { outcomes, base, services, areas }: Model,
  { outcome }: WorkforceLimit,
  values: readonly Float64Array[],
  draws: number,
): Float64Array[] {
  const today = Array.from({ length: areas }, () => new Float64Array(draws))
  for (const term of outcomes[outcome]!.terms) {
    const weight = Float64Array.from({ length: draws }, (_, d) =>
      weightOf(term, (p) => values[p]![d]!),
    )
    for (const [a, sum] of today.entries()) {
      const row = (a * services.length + term.service) * GROUPS
      let units = 0
      for (let g = 0; g < GROUPS; g++) units += base[row + g]!
      for (let d = 0; d < draws; d++) sum[d]! += units * weight[d]!
    }
  }
  return today
}

/** FTE that a level lacks in a year, in every draw. */
export function lackingIn(
  needed: Float32Array,
  today: readonly Float64Array[],
  growth: Float64Array,
  year: number,
): Float32Array {
  return needed.map((fte, d) => {
    let supply = 0
    for (const area of today) supply += area[d]!
    return Math.max(0, fte - supply * compounded(growth[d]!, year))
  })
}

/** How what is lacking in a draw is divided between the areas: in sum 1. */
export function sharesInDraw(
  neededBy: (area: number) => number,
  today: readonly Float64Array[],
  draw: number,
  grown: number,
): number[] {
  return sharesOfLack(
    today.map((own, a): Staffing => ({ needed: neededBy(a), supply: own[draw]! * grown })),
  )
}

import { GROUPS } from './baseline.ts'
import type { Model, OutcomeTerm, WorkforceLimit } from './model.ts'

/** FTE that are needed somewhere, and those that could be there. */
export interface Staffing {
  readonly needed: number
  readonly supply: number
}

/** How what is lacking is divided: by how far each need has outgrown its own supply; in sum 1. */
export function sharesOfLack(some: readonly Staffing[]): number[] {
  const lacks = some.map(({ needed, supply }) => Math.max(0, needed - supply))
  const all = lacks.reduce((sum, lack) => sum + lack, 0)
  if (all > 0) return lacks.map((lack) => lack / all)
  // Nobody has outgrown anything: by need. Only rounding comes here.
  const need = some.reduce((sum, { needed }) => sum + needed, 0)
  return some.map(({ needed }) => (need > 0 ? needed / need : 0))
}

/** An outcome today in an area, such as the FTE of a limited level: all ages or one age group. */
export function levelToday(
  { outcomes, base, services }: Model,
  { outcome }: Pick<WorkforceLimit, 'outcome'>,
  parameterAt: (parameter: number) => number,
  area: number,
  group?: number,
): number {
  const groups = group === undefined ? [...Array(GROUPS).keys()] : [group]
  return outcomes[outcome]!.terms.reduce((sum, term) => {
    const row = (area * services.length + term.service) * GROUPS
    const units = groups.reduce((all, g) => all + base[row + g]!, 0)
    return sum + units * weightOf(term, parameterAt)
  }, 0)
}

/** Units of an outcome per unit of activity, at today's labour. */
export function weightOf(
  { factor, times, over }: OutcomeTerm,
  parameterAt: (parameter: number) => number,
): number {
  let weight = factor
  for (const parameter of times) weight *= parameterAt(parameter)
  for (const parameter of over) weight /= parameterAt(parameter)
  return weight
}

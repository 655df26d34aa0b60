import type { Model, Outcome } from './model.ts'
import { compounded } from './step-factors.ts'

/**
 * What a unit of a service is of an outcome at today's labour, in every draw: into `out`. The bits of `weightOf`,
 * summed over the terms that follow labour, or over those that do not.
 *
 * @param valuesOf draws of an assumption, as many as `out`
 */
export function perUnit(
  { terms }: Pick<Outcome, 'terms'>,
  service: number,
  labour: boolean,
  valuesOf: (parameter: number) => Float64Array,
  size: number,
  out: Float64Array,
): void {
  out.fill(0)
  const weight = new Float64Array(size)
  for (const term of terms) {
    if (term.service !== service || term.labour !== labour) continue
    weight.fill(term.factor)
    for (const parameter of term.times) {
      const values = valuesOf(parameter)
      for (let d = 0; d < size; d++) weight[d]! *= values[d]!
    }
    for (const parameter of term.over) {
      const values = valuesOf(parameter)
      for (let d = 0; d < size; d++) weight[d]! /= values[d]!
    }
    for (let d = 0; d < size; d++) out[d]! += weight[d]!
  }
}

/** Labour per unit in a year ÷ today's, of services that follow standard and productivity: into `out`. */
export function labourInYear(
  { standard, productivity }: Model,
  year: number,
  valuesOf: (parameter: number) => Float64Array,
  size: number,
  out: Float64Array,
): void {
  if (standard === null && productivity === null) {
    out.fill(1)
    return
  }
  const ups = standard === null ? null : valuesOf(standard)
  const downs = productivity === null ? null : valuesOf(productivity)
  for (let d = 0; d < size; d++) {
    const up = ups === null ? 1 : compounded(ups[d]!, year)
    const down = downs === null ? 1 : compounded(downs[d]!, year)
    out[d] = up / down
  }
}

import { HEALTH_FROM_AGE, healthFactor, healthShift, smoothRates } from '@samsyn/demand'
import { AGES, ageGroups } from '@samsyn/population'
import { GROUPS } from './baseline.ts'
import type { BaselineWork } from './build-baseline.ts'
import type { ServiceBase } from './service-base.ts'

/**
 * What better health makes of each service, age group and year, for the community as one: at h = 1 and
 * h = 2, so that with 1 at h = 0 a quadratic in h goes through all three (its error is tested), and by the
 * ratio of death probabilities. Services without a table keep their rates.
 */
export function fillHealth(
  work: BaselineWork,
  bases: readonly ServiceBase[],
  arrays: { health: Float64Array; deathRatio: Float64Array },
  years: number,
): void {
  const baseYear = work.projection.firstYear
  const before = work.deathProbability(baseYear)
  const byYear = Array.from({ length: years }, (_, y) => {
    const later = work.deathProbability(Math.max(baseYear, work.firstYear + y))
    return { later, shift: healthShift(before, later) }
  })
  for (const [s, own] of bases.entries()) {
    const base = bases.find(({ service }) => service.id === own.healthAs) ?? own
    if (base.activity === null || base.service.follows === 'births') continue
    const steps = stepsOf(work, base)
    const smooth = smoothRates(steps, base.groups, personsByAge(work, base))
    for (const [y, { later, shift }] of byYear.entries()) {
      const once = healthFactor(smooth, shift, 1)
      const twice = healthFactor(smooth, shift, 2)
      for (let g = 0; g < GROUPS; g++) {
        const weights = weightsOf(work, base, steps, g, y)
        const at = (s * GROUPS + g) * years + y
        arrays.health[at * 2] = mean(weights, g, (cell) => once[cell]!)
        arrays.health[at * 2 + 1] = mean(weights, g, (cell) => twice[cell]!)
        arrays.deathRatio[at] = mean(weights, g, (cell) =>
          cell % AGES < HEALTH_FROM_AGE ? 1 : later[cell]! / before[cell]!,
        )
      }
    }
  }
}

/** Use per person by single year: the published rates, or each age group's own. */
function stepsOf(work: BaselineWork, { activity, rates, service }: ServiceBase): Float64Array {
  const steps = new Float64Array(AGES)
  for (let g = 0; g < GROUPS; g++) {
    const use = activity!.reduce((sum, area) => sum + area[g]!, 0)
    const weighted = work.codes.reduce(
      (sum, code) => sum + work.people.weighted(code, work.firstYear + service.clock, g, rates),
      0,
    )
    const { from, to } = ageGroups[g]!
    for (let age = from; age <= to; age++) {
      steps[age] = weighted > 0 ? (rates[age]! * use) / weighted : 0
    }
  }
  return steps
}

function personsByAge(work: BaselineWork, { service }: ServiceBase): Float64Array {
  return Float64Array.from({ length: AGES }, (_, age) =>
    personsAt(work, work.firstYear + service.clock, 0, age),
  ).map((women, age) => women + personsAt(work, work.firstYear + service.clock, 1, age))
}

function personsAt(work: BaselineWork, year: number, sex: number, age: number): number {
  return work.codes.reduce((sum, code) => sum + work.people.cell(code, year, sex, age), 0)
}

/** Use by sex and age of a group in a year at today's rates. */
function weightsOf(
  work: BaselineWork,
  { service }: ServiceBase,
  steps: Float64Array,
  group: number,
  y: number,
): Float64Array {
  const { from, to } = ageGroups[group]!
  const weights = new Float64Array(2 * AGES)
  for (const sex of [0, 1]) {
    for (let age = from; age <= to; age++) {
      const persons = personsAt(work, work.firstYear + y + service.clock, sex, age)
      weights[sex * AGES + age] = steps[age]! * persons
    }
  }
  return weights
}

function mean(weights: Float64Array, group: number, value: (cell: number) => number): number {
  const { from, to } = ageGroups[group]!
  let sum = 0
  let all = 0
  for (const sex of [0, 1]) {
    for (let age = from; age <= to; age++) {
      const cell = sex * AGES + age
      sum += weights[cell]! * value(cell)
      all += weights[cell]!
    }
  }
  return all > 0 ? sum / all : 1
}

import { Refusal } from '@samsyn/refusal'
import { coverageChanges } from './coverage-changes.ts'
import type { Persons } from './persons.ts'
import { randomEffects } from './random-effects.ts'
import type { CareSampleRow } from './types.ts'

/** Services whose coverage by age can be followed. */
export const coveredServices = [
  'homeCare67to79',
  'homeCare80plus',
  'longStay67to79',
  'longStay80plus',
] as const
export type CoveredService = (typeof coveredServices)[number]

/** Yearly change of log coverage, and its standard deviation for one more place like those in the sample. */
export interface CoverageTrend {
  readonly perYear: number
  readonly sd: number
  readonly municipalities: number
}

export type CoverageTrends = Readonly<Record<CoveredService, CoverageTrend>>

/**
 * How coverage has moved from the first to the last year in the sample: log-linear, pooled with random effects
 * over the municipalities where both cells are published; `sd` holds both how much places differ and what is
 * unsure about the mean.
 *
 * @param persons of the sample's municipalities on 1 January after each year of the sample, because the
 *   trend is carried on from users at 31 December over the people of the day after;
 *   those of the same row are a year too early
 */
export function coverageTrends(sample: readonly CareSampleRow[], persons: Persons): CoverageTrends {
  const years = sample.map(({ year }) => year)
  const span = [Math.min(...years), Math.max(...years)] as const
  const trends = coveredServices.map(
    (service) => [service, trendOf(sample, service, span, persons)] as const,
  )
  return Object.fromEntries(trends) as Record<CoveredService, CoverageTrend>
}

function trendOf(
  sample: readonly CareSampleRow[],
  service: CoveredService,
  span: readonly [number, number],
  persons: Persons,
): CoverageTrend {
  const years = span[1] - span[0]
  const changes = years > 0 ? coverageChanges(sample, service, span, persons) : []
  if (changes.length < 2) refuseThin(service, changes.length)
  const { mean, variance, between } = randomEffects(changes)
  return {
    perYear: mean / years,
    sd: Math.sqrt(between + variance) / years,
    municipalities: changes.length,
  }
}

function refuseThin(service: CoveredService, count: number): never {
  throw new Refusal('incomplete-table', {
    found: `${count} municipalities with ${service} in the first and the last year`,
    because: 'a trend that is carried to other places needs at least two to differ',
    remedy: 'give a sample with two years of at least two municipalities',
  })
}

/**
 * Sum of damped steps: φ + φ² + … + φ^years. A trend loses a tenth of its pace each year at φ = 0.9
 * (Gardner & McKenzie 1985, Management Science 31: 1237–1246), because no coverage falls for ever.
 */
export function dampedYears(years: number, damping: number): number {
  return damping === 1 ? years : (damping * (1 - damping ** years)) / (1 - damping)
}

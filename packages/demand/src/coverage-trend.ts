import { Refusal } from '@samsyn/refusal'
import { OLDEST, type Persons } from './persons.ts'
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
 * How coverage has moved from the first to the last year in the sample: log-linear, pooled over the
 * municipalities where both cells are published.
 *
 * Random effects (DerSimonian & Laird 1986, Control Clin Trials 7: 177–188): each municipality counts by
 * how little chance there is in its two counts and by how much municipalities truly differ; `sd` holds
 * both that difference and what is unsure about the mean.
 *
 * @param persons of the sample's municipalities on 1 January after each year of the sample, because the
 *   trend is carried on from users at 31 December over the people of the day after;
 *   those of the same row are a year too early
 */
export function coverageTrends(sample: readonly CareSampleRow[], persons: Persons): CoverageTrends {
  const trends = coveredServices.map(
    (service) => [service, trendOf(sample, service, persons)] as const,
  )
  return Object.fromEntries(trends) as Record<CoveredService, CoverageTrend>
}

function trendOf(
  sample: readonly CareSampleRow[],
  service: CoveredService,
  persons: Persons,
): CoverageTrend {
  const years = sample.map((row) => row.year)
  const first = Math.min(...years)
  const last = Math.max(...years)
  const slopes: { slope: number; variance: number }[] = []
  for (const then of sample.filter((row) => row.year === first)) {
    const now = sample.find((row) => row.year === last && row.municipality === then.municipality)
    const before = usersAndPersons(then, service, persons)
    const after = now && usersAndPersons(now, service, persons)
    if (!before || !after || last === first) continue
    const span = last - first
    slopes.push({
      slope: Math.log(after.users / after.persons / (before.users / before.persons)) / span,
      variance: (1 / before.users + 1 / after.users) / span ** 2,
    })
  }
  if (slopes.length < 2) refuseThin(service, slopes.length)
  return pooled(slopes)
}

function pooled(slopes: readonly { slope: number; variance: number }[]): CoverageTrend {
  const mean = (extra: number) => {
    let weights = 0
    let sum = 0
    for (const { slope, variance } of slopes) {
      weights += 1 / (variance + extra)
      sum += slope / (variance + extra)
    }
    return { mean: sum / weights, variance: 1 / weights }
  }
  const fixed = mean(0).mean
  let q = 0
  let w = 0
  let w2 = 0
  for (const { slope, variance } of slopes) {
    q += (slope - fixed) ** 2 / variance
    w += 1 / variance
    w2 += 1 / variance ** 2
  }
  const between = Math.max(0, (q - (slopes.length - 1)) / (w - w2 / w))
  const random = mean(between)
  return {
    perYear: random.mean,
    sd: Math.sqrt(between + random.variance),
    municipalities: slopes.length,
  }
}

function usersAndPersons(row: CareSampleRow, service: CoveredService, personsOf: Persons) {
  const users = {
    homeCare67to79: homeCare67to79(row),
    homeCare80plus: row.homeCareUsers80plus,
    longStay67to79: row.longStay67to79,
    longStay80plus: row.longStay80plus,
  }[service]
  if (users === null || users <= 0) return null
  const [from, to] = service.endsWith('80plus') ? [80, OLDEST] : [67, 79]
  const persons = personsOf(row.municipality, row.year + 1, from!, to!)
  return persons > 0 ? { users, persons } : null
}

function homeCare67to79(row: CareSampleRow): number | null {
  const { homeCareUsers: all, homeCareUsers0to66: young, homeCareUsers80plus: old } = row
  return all === null || young === null || old === null ? null : all - young - old
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

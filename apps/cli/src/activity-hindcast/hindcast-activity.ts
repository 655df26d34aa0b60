import type { PlanningData } from '@samsyn/plan'
import { knownRefusal } from '@samsyn/refusal'
import { type CareHindcast, hindcastCare } from './hindcast-care.ts'
import { hindcastTrust, type TrustHindcast } from './hindcast-trust.ts'
import type { TrustSeries } from './read-trust-series.ts'

export interface ActivityHindcast {
  readonly care: readonly CareHindcast[]
  readonly trust: { readonly name: string; readonly from: readonly TrustHindcast[] } | null
}

/** Every pair of years in the sample, and the trust's series from each of the sample's years that it has. */
export function hindcastActivity(
  data: PlanningData,
  series: TrustSeries | null,
  options: { readonly draws: number; readonly seed: number },
): ActivityHindcast {
  const years = [...new Set(data.services.careSample.map(({ year }) => year))].sort()
  if (years.length < 2) refuseWithoutSample()
  const pairs = years.flatMap((from) =>
    years.filter((to) => to > from).map((to) => ({ from, to, ...options })),
  )
  return {
    care: pairs.map((pair) => hindcastCare(data, pair)),
    trust: series && { name: series.name, from: trustFrom(data, series, years, options) },
  }
}

function trustFrom(
  data: PlanningData,
  { community, bedDays }: TrustSeries,
  years: readonly number[],
  options: { readonly draws: number; readonly seed: number },
): TrustHindcast[] {
  const { municipalities } = data.geography.communities.find(({ id }) => id === community)!
  const to = Math.max(...bedDays.keys())
  return years
    .filter((from) => bedDays.has(from) && from < to)
    .map((from) => hindcastTrust(data, municipalities, bedDays, { from, to, ...options }))
}

function refuseWithoutSample(): never {
  throw knownRefusal('sample-missing', {})
}

import { Refusal } from '@samsyn/refusal'
import type { Baseline } from './baseline.ts'
import type { CheckInput } from './check-input.ts'
import type { Scenario } from './scenario-schema.ts'

// Places and years of a scenario beside those of its baseline.

export function refuseCommunity(baseline: Baseline, { community }: Scenario): void {
  if (community === undefined || community === baseline.community.id) return
  throw new Refusal('unknown-area', {
    found: `the community "${community}" at community`,
    because: `the baseline is that of ${baseline.community.id}`,
    remedy: `run the scenario for ${community}, or leave community out`,
  })
}

export function refuseArea({ areas, community }: Baseline, area: string, where: string): void {
  if (areas.includes(area)) return
  throw new Refusal('unknown-area', {
    found: `the area ${area} at ${where}`,
    because: `it is not a municipality of ${community.name}`,
    remedy: `use one of ${areas.join(', ')}`,
  })
}

export function refuseOtherCommunity(
  { communities, baseline }: CheckInput,
  id: string,
  where: string,
): void {
  const known = communities === undefined || communities.includes(id)
  if (known && id !== baseline.community.id) return
  throw new Refusal('unknown-area', {
    found: `the community "${id}" at ${where}`,
    because: known ? 'patients flow to or from another community' : 'none of the 19 is called that',
    remedy: `use one of ${(communities ?? ['another community']).filter((one) => one !== baseline.community.id).join(', ')}`,
  })
}

export function refuseYear({ firstYear, lastYear }: Baseline, year: number, where: string): void {
  if (year > firstYear && year <= lastYear) return
  throw new Refusal('year-out-of-range', {
    found: `the year ${year} at ${where}`,
    because: `the baseline stands at ${firstYear}, which is known, and a run ends in ${lastYear}`,
    remedy: `choose a year from ${firstYear + 1} to ${lastYear}`,
  })
}

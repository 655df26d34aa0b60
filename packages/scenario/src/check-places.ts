import { Refusal, suggest } from '@samsyn/refusal'
import type { Baseline } from './baseline.ts'
import type { Surroundings } from './check-input.ts'
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

/** The other end of a patient flow is one of the 19. */
export function refuseNoCommunity({ communities }: Surroundings, id: string, where: string): void {
  if (communities === undefined || communities.includes(id)) return
  const [near] = suggest(id, communities, 1)
  throw new Refusal('unknown-area', {
    found: `the community "${id}" at ${where}`,
    because: 'none of the 19 is called that',
    remedy: near === undefined ? `use one of ${communities.join(', ')}` : `write "${near}"`,
  })
}

export function refuseSameCommunity({ community }: Baseline, id: string, where: string): void {
  if (id !== community.id) return
  throw new Refusal('unknown-area', {
    found: `the community "${id}" at ${where}`,
    because: 'patients flow to or from another community',
    remedy: 'name the other community',
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

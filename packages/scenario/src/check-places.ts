import { knownRefusal, Refusal, suggest } from '@samsyn/refusal'
import type { Baseline } from './baseline.ts'
import type { Surroundings } from './check-input.ts'
import type { Scenario } from './scenario-schema.ts'

// Places and years of a scenario beside those of its baseline.

export function refuseCommunity(baseline: Baseline, { community }: Scenario): void {
  if (community === undefined || community === baseline.community.id) return
  throw knownRefusal('scenario-of-other-community', { community, own: baseline.community.id })
}

export function refuseArea({ areas, community }: Baseline, area: string, where: string): void {
  if (areas.includes(area)) return
  throw knownRefusal('area-elsewhere', { area, where, community: community.name, choices: areas })
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
  throw knownRefusal('year-of-run', { year, where, first: firstYear, last: lastYear })
}

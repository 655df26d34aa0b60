import type { Geography } from '@samsyn/geography'
import { catchmentShare } from './hospital-nurses.ts'
import type { TrustShare } from './need-input.ts'
import type { Persons } from './persons.ts'

/**
 * How much of each of a community's trusts is the community's, by the expected bed-days of the people in
 * its catchment today: Ahus is split between its own community and Oslo, whose two city districts it
 * serves. A trust without a catchment of its own (Sunnaas) has a share of 0.
 *
 * @param persons must answer for city districts too
 * @param bedDays national bed-days per person by single year of age (`nationalUseRates`)
 */
export function trustShares(
  geography: Geography,
  communityId: string,
  persons: Persons,
  year: number,
  bedDays: Float64Array,
): TrustShare[] {
  const { municipalities, districts, communities, trusts } = geography
  const members = new Set(communities.find(({ id }) => id === communityId)?.municipalities ?? [])
  // Only where the municipality has no single trust do its districts decide: in Oslo.
  const split = new Set(
    municipalities.filter(({ trust }) => trust === null).map(({ code }) => code),
  )
  const areas = [
    ...municipalities.map(({ code, trust }) => ({ code, municipality: code, trust })),
    ...districts.filter(({ municipality }) => split.has(municipality)),
  ]
  return trusts
    .filter((trust) => trust.communities.includes(communityId))
    .map(({ id, hfId }) => {
      const catchment = areas.filter(({ trust }) => trust === id)
      const own = catchment.filter(({ municipality }) => members.has(municipality))
      const codes = (some: typeof areas) => some.map(({ code }) => code)
      return { hfId, share: catchmentShare(codes(own), codes(catchment), persons, year, bedDays) }
    })
}

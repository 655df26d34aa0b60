import { catchmentShare, nationalUseRates, type TrustShare } from '@samsyn/demand'
import type { Geography } from '@samsyn/geography'
import { Refusal } from '@samsyn/refusal'
import type { PeopleBook } from './people-book.ts'
import type { Setting } from './setting.ts'
import { DISTRICT_TABLE } from './tables.ts'

/**
 * How much of each of the community's trusts belongs to it: all, but for a trust that serves two communities
 * (Ahus: its own, and two of Oslo's city districts).
 */
export function trustShares({ prepared, community, book, baseYear }: Setting): TrustShare[] {
  const { geography, services } = prepared.data
  const { bedDays } = nationalUseRates(services.hospitalUse)
  const inCommunity = new Set(community.municipalities)
  const persons = (area: string, year: number, from: number, to: number) =>
    book.value([area], year, from, to)
  return geography.trusts
    .filter(({ id }) => community.trusts.includes(id))
    .map(({ id, hfId }) => {
      const catchment = catchmentOf(geography, id)
      const own = catchment.filter(({ municipality }) => inCommunity.has(municipality))
      const codes = (areas: typeof catchment) => areas.map(({ code }) => code)
      // The whole of it, whatever is known of its people; else they decide, and so must be known.
      if (own.length === catchment.length) return { hfId, share: 1 }
      refuseUnknown(codes(catchment), book, id)
      return {
        hfId,
        share: catchmentShare(codes(own), codes(catchment), persons, baseYear, bedDays),
      }
    })
}

function refuseUnknown(catchment: readonly string[], book: PeopleBook, trust: string): void {
  const unknown = catchment.filter((code) => !book.holds(code))
  if (unknown.length === 0) return
  throw new Refusal('missing-table', {
    found: `no people by city district for ${unknown.join(', ')}`,
    because: `${trust} serves two communities there, and only the districts tell how much belongs to which`,
    remedy: `put ${DISTRICT_TABLE}.csv.gz into the folder given by --data`,
  })
}

/** Municipalities of a trust, and city districts where the district decides. */
function catchmentOf(
  geography: Geography,
  trust: string,
): { code: string; municipality: string }[] {
  const byDistrict = new Set(
    geography.municipalities.filter((one) => one.trust === null).map(({ code }) => code),
  )
  return [
    ...geography.municipalities
      .filter((one) => one.trust === trust)
      .map(({ code }) => ({ code, municipality: code })),
    ...geography.districts.filter((one) => one.trust === trust && byDistrict.has(one.municipality)),
  ]
}

import type { Community, Geography, Municipality } from '@samsyn/geography'
import type { PeopleBook } from './people-book.ts'
import type { Peer } from './plan.ts'

/** What makes challenges alike; each is compared in standard deviations over the 19 communities. */
const measures = [
  'share80plus',
  'growth80plus',
  'per80plus',
  'inhabitants',
  'smallness',
  'spread',
] as const
export type PeerMeasure = (typeof measures)[number]

/**
 * The communities whose challenges are most like this one's, nearest first.
 *
 * Distance is Euclidean over six standardised measures, none of them about how services are run, so that
 * what differs afterwards is practice and not the task:
 * share aged 80+ (%), growth of the 80+ over the next 15 years (%), persons 20–66 per person 80+,
 * inhabitants (log), share of inhabitants in municipalities under 10 000 (%), and the mean distance from
 * the community's centre of people to where people live (km, log).
 * Morbidity and travel time are not in it: no open table at hand carries them for all communities.
 */
export function findPeers(
  geography: Geography,
  book: PeopleBook,
  communityId: string,
  most = 4,
): Peer[] {
  const profiles = new Map(
    geography.communities.map((community) => [community.id, profileOf(geography, book, community)]),
  )
  const spreadOf = measures.map((_, m) =>
    standardDeviation([...profiles.values()].map((p) => p[m]!)),
  )
  const own = profiles.get(communityId)!
  return [...profiles]
    .filter(([id]) => id !== communityId)
    .map(([community, theirs]) => ({
      community,
      distance: Math.hypot(...measures.map((_, m) => (own[m]! - theirs[m]!) / (spreadOf[m]! || 1))),
      parts: measures.map((measure, m) => ({ measure, own: own[m]!, theirs: theirs[m]! })),
    }))
    .sort((a, b) => a.distance - b.distance || (a.community < b.community ? -1 : 1))
    .slice(0, most)
}

function profileOf(geography: Geography, book: PeopleBook, community: Community): number[] {
  const now = book.baseYear
  const codes = community.municipalities
  const later = Math.min(now + 15, book.lastYear)
  const total = book.value(codes, now, 0, 105)
  const old = book.value(codes, now, 80, 105)
  const small = codes.filter((code) => book.value([code], now, 0, 105) < 10_000)
  const members = geography.municipalities.filter(({ code }) => codes.includes(code))
  return [
    (100 * old) / total,
    100 * (book.value(codes, later, 80, 105) / old - 1),
    book.value(codes, now, 20, 66) / old,
    Math.log(total),
    (100 * book.value(small, now, 0, 105)) / total,
    Math.log(1 + meanDistanceKm(members)),
  ]
}

/** How far from the people's common centre people live, by municipality points, kilometres as the crow flies. */
function meanDistanceKm(members: readonly Municipality[]): number {
  const people = members.reduce((sum, { population }) => sum + population, 0)
  const mean = (of: (m: Municipality) => number) =>
    members.reduce((sum, m) => sum + of(m) * m.population, 0) / people
  const lat = mean((m) => m.lat)
  const lon = mean((m) => m.lon)
  const kmPerDegree = 111.2
  return mean((m) =>
    Math.hypot(
      (m.lat - lat) * kmPerDegree,
      (m.lon - lon) * kmPerDegree * Math.cos((lat * Math.PI) / 180),
    ),
  )
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length)
}

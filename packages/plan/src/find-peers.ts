import type { Community, Geography } from '@samsyn/geography'
import {
  municipalityScales,
  type PeerOptions,
  type PeerPeople,
  profileOf,
} from './find-municipality-peers.ts'
import { nearestPlaces, type PeerScale, type Profile } from './peer-distance.ts'
import { type PlaceTraits, placeTraits } from './place-traits.ts'
import type { Peer } from './plan.ts'

/** A community is compared on what municipalities are, and on how many of its people live in small ones. */
const scales = [
  ...municipalityScales,
  { measure: 'smallness', dimension: 'size', logarithmic: false },
] as const satisfies readonly PeerScale<string>[]

export type PeerMeasure = (typeof scales)[number]['measure']

/**
 * The communities whose challenges are most like this one's, nearest first.
 *
 * Age (share aged 80+, its growth over the next 15 years), size (inhabitants, share of them in municipalities under
 * 10 000), centrality and travel have a weight of 1 each; docs/methods/peers.md has the distance. None is about how
 * services are run, so that what differs afterwards is practice and not the task. Morbidity is not in it: no open
 * table at hand carries it for all communities.
 */
export function findPeers(
  geography: Geography,
  book: PeerPeople,
  communityId: string,
  { most = 4, hospitals = [] }: PeerOptions = {},
): Peer[] {
  const traits = placeTraits(geography, hospitals)
  const profiles = new Map(
    geography.communities.map((community) => [
      community.id,
      communityProfile(geography, book, community, traits),
    ]),
  )
  return nearestPlaces(profiles, communityId, scales)
    .slice(0, most)
    .map(({ id, ...rest }) => ({ community: id, ...rest }))
}

function communityProfile(
  geography: Geography,
  book: PeerPeople,
  { municipalities: codes }: Community,
  traits: ReadonlyMap<string, PlaceTraits>,
): Profile<PeerMeasure> {
  const persons = (code: string) => book.value([code], book.baseYear, 0, 105)
  const small = codes.map(persons).filter((people) => people < 10_000)
  const all = profileOf(geography, book, codes, traits)
  return {
    ...all,
    smallness: (100 * small.reduce((sum, people) => sum + people, 0)) / all.inhabitants,
  }
}

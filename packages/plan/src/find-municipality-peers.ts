import type { Geography } from '@samsyn/geography'
import { knownRefusal, type Refusal } from '@samsyn/refusal'
import type { Point } from './distance-km.ts'
import { nearestPlaces, type PeerPart, type PeerScale, type Profile } from './peer-distance.ts'
import type { PeopleBook } from './people-book.ts'
import { type PlaceTraits, placeTraits } from './place-traits.ts'

/** What makes the challenges of two municipalities alike: age, size, centrality and travel, each with weight 1. */
export const municipalityScales = [
  { measure: 'share80plus', dimension: 'age', logarithmic: false },
  { measure: 'growth80plus', dimension: 'age', logarithmic: false },
  { measure: 'inhabitants', dimension: 'size', logarithmic: true },
  { measure: 'centrality', dimension: 'centrality', logarithmic: true },
  { measure: 'travel', dimension: 'travel', logarithmic: true },
] as const satisfies readonly PeerScale<string>[]

export type MunicipalityMeasure = (typeof municipalityScales)[number]['measure']
export type MunicipalityProfile = Profile<MunicipalityMeasure>

/** The part of a people book that peers are found with. */
export type PeerPeople = Pick<PeopleBook, 'value' | 'baseYear' | 'lastYear'>

export interface MunicipalityPeer {
  readonly municipality: string
  readonly distance: number
  readonly parts: readonly PeerPart<MunicipalityMeasure>[]
}

export interface PeerOptions {
  readonly most?: number
  /** Hospital sites, for travel; without them travel is to the centre of the community. */
  readonly hospitals?: readonly Point[]
}

/**
 * The municipalities whose challenges are most like this one's, nearest first; docs/methods/peers.md has the distance.
 * Morbidity is not in it: no table at hand carries it by municipality.
 *
 * @throws Refusal unknown-area
 */
export function findMunicipalityPeers(
  geography: Geography,
  book: PeerPeople,
  code: string,
  { most = 6, hospitals = [] }: PeerOptions = {},
): MunicipalityPeer[] {
  const traits = placeTraits(geography, hospitals)
  const profiles = new Map(
    geography.municipalities.map((one) => [
      one.code,
      profileOf(geography, book, [one.code], traits),
    ]),
  )
  if (!profiles.has(code)) throw unknownMunicipality(code)
  return nearestPlaces(profiles, code, municipalityScales)
    .slice(0, most)
    .map(({ id, ...rest }) => ({ municipality: id, ...rest }))
}

/**
 * The same measures for any set of municipalities, to stand beside: people are added up; centrality and travel are
 * means over people. Inhabitants are persons, shares and growth per cent, travel kilometres.
 */
export function peerProfile(
  geography: Geography,
  book: PeerPeople,
  codes: readonly string[],
  { hospitals = [] }: PeerOptions = {},
): MunicipalityProfile {
  return profileOf(geography, book, codes, placeTraits(geography, hospitals))
}

export function profileOf(
  geography: Geography,
  book: PeerPeople,
  codes: readonly string[],
  traits: ReadonlyMap<string, PlaceTraits>,
): MunicipalityProfile {
  const now = book.baseYear
  const later = Math.min(now + 15, book.lastYear)
  const inhabitants = book.value(codes, now, 0, 105)
  const old = book.value(codes, now, 80, 105)
  const wanted = new Set(codes)
  const members = geography.municipalities.filter(({ code }) => wanted.has(code))
  const people = members.reduce((sum, { population }) => sum + population, 0)
  const mean = (trait: keyof PlaceTraits) =>
    members.reduce((sum, one) => sum + traits.get(one.code)![trait] * one.population, 0) / people
  return {
    share80plus: (100 * old) / inhabitants,
    growth80plus: old > 0 ? 100 * (book.value(codes, later, 80, 105) / old - 1) : 0,
    inhabitants,
    centrality: mean('centrality'),
    travel: mean('travel'),
  }
}

function unknownMunicipality(code: string): Refusal {
  return knownRefusal('municipality-unknown', { code })
}

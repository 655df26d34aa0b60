import type { Area, Geography } from '@samsyn/geography'
import {
  findMunicipalityPeers,
  findPeers,
  type MunicipalityProfile,
  municipalityScales,
  type PeerOptions,
  type PeerPart,
  type PeerPeople,
  peerProfile,
} from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'

/** What places are compared by. */
export type PeerMeasure = keyof MunicipalityProfile | 'smallness'
type ProfileOf = Readonly<Partial<Record<PeerMeasure, number>>>

/** A place like the one asked about, with what is alike and what is not. */
export interface FoundPeer {
  readonly id: string
  readonly name: string
  readonly distance: number
  readonly parts: readonly PeerPart<PeerMeasure>[]
  /** The two measures least and the one most apart, in standard deviations. */
  readonly alike: readonly PeerMeasure[]
  readonly differs: PeerMeasure
}

/** An area with its peers, and what stands beside them. */
export interface PeerAnswer {
  readonly area: Area
  readonly travel: 'hospital-sites' | 'community-centre'
  readonly measures: readonly PeerMeasure[]
  readonly own: ProfileOf
  readonly peers: readonly FoundPeer[]
  readonly beside: readonly {
    readonly kind: 'trust' | 'norway'
    readonly id: string
    readonly name: string
    readonly profile: ProfileOf
  }[]
  /** What belongs here and is in no table. */
  readonly gaps: readonly { readonly id: string; readonly status: 'bestilles' | 'finnes-ikke' }[]
}

const gaps = [
  { id: 'gap.kostra-group', status: 'bestilles' },
  { id: 'gap.centrality-index', status: 'bestilles' },
  { id: 'gap.morbidity-by-municipality', status: 'bestilles' },
] as const

/** The nearest in what they have to deal with, the nearest first. */
export function peerAnswer(
  geography: Geography,
  book: PeerPeople,
  area: Area,
  options: Required<PeerOptions>,
): PeerAnswer {
  const municipal = area.kind === 'municipality'
  const found = municipal
    ? findMunicipalityPeers(geography, book, area.id, options).map(
        ({ municipality: id, ...rest }) => ({ id, ...rest }),
      )
    : findPeers(geography, book, area.id, options).map(({ community: id, ...rest }) => ({
        id,
        ...rest,
      }))
  const names = new Map([
    ...geography.municipalities.map(({ code, name }) => [code, name] as const),
    ...geography.communities.map(({ id, name }) => [id, name] as const),
  ])
  return {
    area,
    travel: options.hospitals.length > 0 ? 'hospital-sites' : 'community-centre',
    measures: [
      ...municipalityScales.map(({ measure }) => measure),
      ...(municipal ? [] : (['smallness'] as const)),
    ],
    own: Object.fromEntries(found[0]!.parts.map(({ measure, own }) => [measure, own])),
    peers: found.map(({ id, distance, parts }) => ({
      id,
      name: names.get(id)!,
      distance,
      parts: parts as readonly PeerPart<PeerMeasure>[],
      ...reasonsOf(parts as readonly PeerPart<PeerMeasure>[]),
    })),
    beside: besides(geography, area).map(({ codes, ...rest }) => ({
      ...rest,
      profile: peerProfile(geography, book, codes, options),
    })),
    gaps,
  }
}

function reasonsOf(parts: readonly PeerPart<PeerMeasure>[]) {
  const near = [...parts].sort((a, b) => Math.abs(a.apart) - Math.abs(b.apart))
  return { alike: near.slice(0, 2).map(({ measure }) => measure), differs: near.at(-1)!.measure }
}

/** The trusts that serve the area, by their municipalities, and the country. Oslo's trusts share it: none is shown. */
function besides({ municipalities, communities, trusts }: Geography, area: Area) {
  const own =
    communities.find(({ id }) => id === area.id)?.municipalities ?? ([area.id] as readonly string[])
  const serving = new Set(
    municipalities.flatMap(({ code, trust }) =>
      own.includes(code) && trust !== null ? [trust] : [],
    ),
  )
  const ofTrusts = trusts
    .filter(({ id }) => serving.has(id))
    .map(({ id, name }) => ({
      ...{ kind: 'trust' as const, id, name },
      codes: municipalities.filter(({ trust }) => trust === id).map(({ code }) => code),
    }))
  const country = { kind: 'norway' as const, id: 'norway', name: 'Norge' }
  return [...ofTrusts, { ...country, codes: municipalities.map(({ code }) => code) }]
}

/** @throws Refusal wrong-call for an area that is neither a municipality nor a community */
export function refuseWithoutPeers({ name, kind, id }: Area): void {
  if (kind === 'municipality' || kind === 'community') return
  throw new Refusal('wrong-call', {
    found: `${name}, a ${kind}`,
    because: 'peers are found for municipalities and communities',
    remedy:
      kind === 'district'
        ? `write its city, ${id.slice(0, 4)}`
        : 'name a municipality or community',
  })
}

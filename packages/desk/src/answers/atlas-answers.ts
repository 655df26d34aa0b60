import { ATLAS_TABLE, CARE_TABLE, POPULATION_TABLE } from '@samsyn/demand'
import { languages } from '@samsyn/language'
import { knownRefusal, suggest } from '@samsyn/refusal'
import { atlasPlaces } from '@samsyn/report'
import { type Atlas, atlasOf, type Reference, sayAtlas } from '@samsyn/variation'
import { findSeries } from '../atlas-series.ts'
import { suggestCareKind } from '../care-kinds.ts'
import type { Room } from '../room.ts'

const municipal = ['home-care', 'long-stay', 'nurse-fte']

/** Services that have an atlas. What is published under one title in two atlases has no address of its own and is left out. */
export function atlasListAnswer({ data }: Pick<Room, 'data'>) {
  const titles = new Map<string, { atlas: string; period: string; times: Set<string> }>()
  for (const { atlas, group, indicator, detail, period } of data.services.atlas) {
    const path = [group, indicator, detail].filter((level) => level !== '').join(' > ')
    const id = `${path} ${period}`
    const seen = titles.get(id) ?? { atlas, period, times: new Set() }
    titles.set(id, { ...seen, times: seen.times.add(atlas) })
  }
  const published = [...titles].flatMap(([id, { atlas, period, times }]) =>
    times.size === 1 ? [{ id, atlas, period, areas: 'catchments' as const }] : [],
  )
  const period = `${data.services.care[0]?.year ?? ''}-12-31`
  return {
    data: data.kind,
    services: [
      ...(data.services.care.length === 0
        ? []
        : municipal.map((id) => ({ id, atlas: 'KOSTRA', period, areas: 'municipalities' }))),
      ...published,
    ],
  }
}

/** One atlas: rates by area with chance beside them, measures of variation, funnel and places, and what it says in words. */
export function atlasAnswer(room: Room, service: string, reference: string) {
  refuseUnlisted(room, service)
  const { data, records } = room
  const found = findSeries(data, service, 'unsaid', records)
  const care = found.care ?? suggestCareKind(found.indicator)
  const atlas = atlasOf({ ...found, care }, { reference: referenceNamed(reference, found.areas) })
  const places = atlasPlaces(data.geography, data.boundaries, found.areas)
  const isMunicipal = municipal.includes(service)
  return {
    data: data.kind,
    service,
    quality: isMunicipal ? 'derived' : 'observed',
    sources: isMunicipal ? [CARE_TABLE, POPULATION_TABLE] : [ATLAS_TABLE],
    missing: isMunicipal ? 'suppressed' : 'outside-boundary',
    careSuggested: found.care === null && care !== null,
    ...(bounded(atlas) as Atlas),
    said: Object.fromEntries(
      languages.map((language) => [language, atlas.texts.map((text) => sayAtlas(text, language))]),
    ),
    places: {
      kind: places.kind,
      areaOf: Object.fromEntries(places.areaOf),
      circles: [...places.circles].map(([area, circle]) => ({ area, ...circle })),
    },
  }
}

/** An atlas has one address, the id in the list. @throws Refusal not-found */
function refuseUnlisted(room: Room, service: string): void {
  const ids = atlasListAnswer(room).services.map(({ id }) => id)
  if (ids.includes(service)) return
  const near = suggest(service, ids)
  throw knownRefusal('atlas-unknown', { text: service, near })
}

/** Outlines of all municipalities, for any map; none in the synthetic country. */
export function boundariesAnswer({ data }: Room) {
  return { data: data.kind, boundaries: data.boundaries }
}

function referenceNamed(
  text: string,
  areas: readonly { readonly id: string; readonly name: string }[],
): Reference {
  if (text === 'country') return { kind: 'country' }
  if (text === 'lowest-fifth' || text === 'highest-fifth') return { kind: text }
  if (areas.some(({ id }) => id === text)) return { kind: 'area', id: text }
  throw knownRefusal('reference-unknown', { text })
}

/** Infinite bounds have no JSON; they read null, "no bound". */
function bounded(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map(bounded)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bounded(inner)]))
}

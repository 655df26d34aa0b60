import { knownRefusal, type Refusal, suggest } from '@samsyn/refusal'
import { foldName } from './fold-name.ts'
import { type Match, matchAreas } from './match-areas.ts'
import { type NamedArea, nameIndex } from './name-index.ts'
import type { Area, Community, Geography } from './types.ts'

/**
 * The area that a text means: a code or id, a name in any spelling (see foldName), an alias, or the beginning of a name
 * when only one fits. An id comes first: "bergen" is the community, "Bergen kommune" and "4601" the municipality.
 *
 * @throws Refusal 'unknown-area' when nothing or several fit; it names the candidates with their codes, or what was
 * probably meant. A county that is no community (Akershus, Trøndelag) is refused with the communities in it.
 */
export function findArea(geography: Geography, text: string): Area {
  const match = matchAreas(geography, text)
  const [area, another] = match.areas
  if (area === undefined) throw notFound(geography, text, match)
  if (another !== undefined) throw ambiguous(text, match.areas)
  return { kind: area.kind, id: area.id, name: area.name }
}

/**
 * The community that a text means, or that the municipality, city district or trust it means belongs to. A trust that
 * serves two (Ahus) belongs to the one where most of the people it serves live: its own, not Oslo's.
 *
 * @throws Refusal 'unknown-area' as findArea, and for a region, the country, or a trust without a catchment (Sunnaas)
 */
export function findCommunity(geography: Geography, text: string): Community {
  const match = matchAreas(geography, text)
  if (match.areas.length === 0) throw notFound(geography, text, match)
  const small = match.areas.filter(({ kind }) => kind !== 'norway' && kind !== 'region')
  if (small.length === 0) throw tooLarge(text, match.areas[0]!)
  const ids = new Set(small.map(({ communities }) => communities[0]))
  const [id] = ids
  if (ids.size > 1) throw ambiguous(text, match.areas)
  const community = geography.communities.find((one) => one.id === id)
  if (community === undefined) throw withoutCatchment(small[0]!)
  return community
}

function ambiguous(text: string, areas: readonly NamedArea[]): Refusal {
  const shown = areas.slice(0, 6).map(({ id, label }) => `${id} (${label})`)
  const more = areas.length > shown.length ? ' …' : ''
  const choices = shown.join(', ') + more
  return knownRefusal('area-ambiguous', { text, n: areas.length, choices })
}

function notFound(geography: Geography, text: string, { county }: Match): Refusal {
  if (county !== null) return isCounty(geography, text, county.communities)
  if (/^\d+$/.test(text.trim())) return unknownCode(text.trim())
  return knownRefusal('area-unknown', { text, near: nearNames(geography, text) })
}

function isCounty(geography: Geography, text: string, ids: readonly string[]): Refusal {
  const inside = geography.communities.filter(({ id }) => ids.includes(id))
  const near = inside.map(({ id, name }) => `${id} (${name})`)
  return knownRefusal('area-is-county', { text, near })
}

function unknownCode(code: string): Refusal {
  return knownRefusal('area-code-unknown', { code })
}

function tooLarge(text: string, { name, communities }: NamedArea): Refusal {
  return knownRefusal('area-too-large', { text, name, n: communities.length, choices: communities })
}

function withoutCatchment({ name }: NamedArea): Refusal {
  return knownRefusal('trust-without-catchment', { name })
}

/** Names are compared as folded and shown as written, each area once. */
function nearNames(geography: Geography, text: string): string[] {
  const shownAs = new Map<string, string>()
  for (const { names } of nameIndex(geography).areas) {
    for (const name of names) if (!shownAs.has(foldName(name))) shownAs.set(foldName(name), name)
  }
  return suggest(foldName(text), shownAs.keys()).map((name) => shownAs.get(name)!)
}

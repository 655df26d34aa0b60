import type { Communities } from '../../api/shapes.ts'
import { folded } from '../../parts/folded.ts'

export type CommunitySummary = Communities['communities'][number]
export type Place = Communities['municipalities'][number]

/** A community that fits what is searched for, and those of its municipalities that do. */
export interface Found {
  readonly community: CommunitySummary
  /** None to list when the community itself fits and none of them does. */
  readonly places: readonly Place[]
}

/** What a municipality was found by where that is no name of its own: a part of it. */
export interface Part {
  readonly kind: 'former' | 'district'
  readonly name: string
}

/** All communities for an empty text; case, accents and the letters of other keyboards do not matter. */
export function findPlaces({ communities, municipalities }: Communities, text: string): Found[] {
  const wanted = folded(text)
  return communities.flatMap((community) => {
    const places =
      wanted === ''
        ? []
        : municipalities.filter(
            (place) => place.community === community.id && rank(place, wanted) < MISS,
          )
    return places.length > 0 || rank(community, wanted) < MISS ? [{ community, places }] : []
  })
}

/**
 * What Enter opens: the only one, or the one whose name is most like what is written. A municipality goes before the
 * community of the same name, since that is what is asked for; null for an empty text, for one that fits nothing, and
 * for a municipality that was divided, whose parts are for the reader to choose between.
 */
export function bestPlace(found: readonly Found[], text: string): Place | CommunitySummary | null {
  const wanted = folded(text)
  if (wanted === '') return null
  const candidates = found.flatMap(({ community, places }) => [...places, community])
  const ranked = candidates.map((candidate) => ({ candidate, rank: rank(candidate, wanted) }))
  const best = Math.min(...ranked.map((each) => each.rank))
  const first = ranked.filter((each) => each.rank === best).map(({ candidate }) => candidate)
  if (best === MISS || (best === WHOLE_PART && first.length > 1)) return null
  return first[0] ?? null
}

/** The former municipality or the city district that is looked for, unless the place itself is called that. */
export function partFound(place: Place | CommunitySummary, text: string): Part | null {
  const wanted = folded(text)
  const part = parts(place)
    .map((each) => ({ ...each, rank: partRank(each.name, wanted) }))
    .sort((a, b) => a.rank - b.rank)[0]
  const itself = nameRank(place, wanted)
  return part === undefined || part.rank >= itself ? null : { kind: part.kind, name: part.name }
}

const WHOLE_PART = 1
const MISS = 9

type Called = { readonly name: string; readonly aliases: readonly string[] }

/**
 * 0 for the name itself, 2 for its beginning, 3 for a part of it; 4–6 for the same of another name it goes by. What
 * was or is a part of it comes after, 7 and 8, but for the whole name of one, which is 1: who writes "Ski" does not mean Skien.
 */
function rank(place: Called & Partial<Place>, wanted: string): number {
  return Math.min(
    nameRank(place, wanted),
    ...parts(place).map(({ name }) => partRank(name, wanted)),
  )
}

function nameRank({ name, aliases }: Called, wanted: string): number {
  return Math.min(
    [0, 2, 3, MISS][likeness(name, wanted)]!,
    ...aliases.map((each) => [4, 5, 6, MISS][likeness(each, wanted)]!),
  )
}

function partRank(name: string, wanted: string): number {
  return [WHOLE_PART, 7, 8, MISS][likeness(name, wanted)]!
}

function parts({ formerNames = [], districts = [] }: Partial<Place>): Part[] {
  return [
    ...formerNames.map((name) => ({ kind: 'former' as const, name })),
    ...districts.map((name) => ({ kind: 'district' as const, name })),
  ]
}

/** 0 the same, 1 begins so, 2 has it somewhere, 3 has it not. */
function likeness(name: string, wanted: string): 0 | 1 | 2 | 3 {
  // "Helsefellesskapet Vestfold" begins with Vestfold for whoever looks for it.
  const plain = folded(name).replace(/^helsefellesskap(et)? /, '')
  if (plain === wanted) return 0
  if (plain.startsWith(wanted)) return 1
  return folded(name).includes(wanted) ? 2 : 3
}

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
 * community of the same name, since that is what is asked for; null for an empty text or one that fits nothing.
 */
export function bestPlace(found: readonly Found[], text: string): Place | CommunitySummary | null {
  const wanted = folded(text)
  if (wanted === '') return null
  const candidates = found.flatMap(({ community, places }) => [...places, community])
  const ranked = candidates.map((candidate) => ({ candidate, rank: rank(candidate, wanted) }))
  const best = Math.min(...ranked.map((each) => each.rank))
  if (best === MISS) return null
  return ranked.find((each) => each.rank === best)?.candidate ?? null
}

const MISS = 6

/** 0 for the name itself, 1 for its beginning, 2 for a part of it; 3–5 for the same of another name it goes by. */
function rank(
  { name, aliases }: { readonly name: string; readonly aliases: readonly string[] },
  wanted: string,
): number {
  return Math.min(
    likeness(name, wanted),
    ...aliases.map((each) => 3 + likeness(each, wanted)),
    MISS,
  )
}

function likeness(name: string, wanted: string): number {
  // "Helsefellesskapet Vestfold" begins with Vestfold for whoever looks for it.
  const plain = folded(name).replace(/^helsefellesskap(et)? /, '')
  if (plain === wanted) return 0
  if (plain.startsWith(wanted)) return 1
  return folded(name).includes(wanted) ? 2 : MISS
}

import { foldName } from './fold-name.ts'
import type { Area, AreaKind, Geography } from './types.ts'

/** An area with the names it can be found by. */
export interface NamedArea extends Area {
  /** As shown to people: "Herøy, Møre og Romsdal". */
  readonly label: string
  /** Names as written, the id not among them. */
  readonly names: readonly string[]
  readonly folded: readonly string[]
  /** What it or a part of it was called, folded; asked only where no name of today fits. */
  readonly former: readonly string[]
  /** The communities it lies in, the one with most of its people first. */
  readonly communities: readonly string[]
}

export interface County {
  readonly name: string
  /** The communities of its municipalities. */
  readonly communities: readonly string[]
}

export interface NameIndex {
  readonly areas: readonly NamedArea[]
  readonly counties: readonly County[]
}

const indexOf = new WeakMap<Geography, NameIndex>()

/** The names of all areas, worked out once for each geography. */
export function nameIndex(geography: Geography): NameIndex {
  const known = indexOf.get(geography)
  if (known !== undefined) return known
  const index = { areas: namedAreas(geography), counties: countiesOf(geography) }
  indexOf.set(geography, index)
  return index
}

function namedAreas(geography: Geography): NamedArea[] {
  const all = geography.communities.map(({ id }) => id)
  const placeOf = new Map(geography.municipalities.map((place) => [place.code, place]))
  return [
    named('norway', 'norway', 'Norge', ['Noreg', 'Norway', 'Norga', 'landet'], all),
    ...geography.regions.map(({ id, name, communities }) =>
      named('region', id, name, [`${name} RHF`], communities),
    ),
    ...geography.communities.map(({ id, name, aliases }) =>
      named('community', id, name, [shortName(name), ...(aliases ?? [])], [id]),
    ),
    ...geography.trusts.map(({ id, name, aliases, communities }) =>
      named('trust', id, name, [name.replace(/ HF$/, ''), ...(aliases ?? [])], communities),
    ),
    ...geography.municipalities.map(
      ({ code, name, countyName, community, aliases, formerNames }) => ({
        ...named(
          'municipality',
          code,
          name,
          [...name.split(' - '), ...(aliases ?? [])],
          [community],
          `${name}, ${countyName}`,
        ),
        former: (formerNames ?? []).map(foldName),
      }),
    ),
    ...geography.districts.map(({ code, name, municipality }) => {
      const city = placeOf.get(municipality)
      const communities = city === undefined ? [] : [city.community]
      return named(
        'district',
        code,
        name,
        [],
        communities,
        `${name}, ${city?.name ?? municipality}`,
      )
    }),
  ]
}

function named(
  kind: AreaKind,
  id: string,
  name: string,
  others: readonly string[],
  communities: readonly string[],
  label = name,
): NamedArea {
  const names = [...new Set([name, ...others])]
  const folded = [...new Set(names.map(foldName))]
  return { kind, id, name, label, names, folded, former: [], communities }
}

/** "Vestfold" of "Helsefellesskap Vestfold". */
function shortName(name: string): string {
  return name.replace(/^Helsefellesskap(et)? /, '')
}

function countiesOf(geography: Geography): County[] {
  const communities = new Map<string, Set<string>>()
  for (const { countyName, community } of geography.municipalities) {
    const known = communities.get(countyName) ?? new Set()
    communities.set(countyName, known.add(community))
  }
  return [...communities].map(([name, ids]) => ({ name, communities: [...ids].sort() }))
}

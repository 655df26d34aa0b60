import { foldName } from './fold-name.ts'
import { type County, type NamedArea, type NameIndex, nameIndex } from './name-index.ts'
import type { AreaKind, Geography } from './types.ts'

/** The areas a text may mean, all equally likely; or a county, which is no area here. */
export interface Match {
  readonly areas: readonly NamedArea[]
  readonly county: County | null
}

/**
 * The areas a text may mean, by the first of these that gives any: a code or id (leading zeros may be lost); a whole
 * name or alias; the name of a county; the whole name of a municipality that is now in another; the beginning of a
 * name (three letters or more); the beginning of a word in a name (four or more). "Helsefellesskap …", "… kommune", "bydel …" and "… HF" tell which kind is meant.
 */
export function matchAreas(geography: Geography, text: string): Match {
  const index = nameIndex(geography)
  for (const said of [text, ...text.split(' - ')]) {
    const match = matchOne(index, said.trim())
    if (match.areas.length > 0 || match.county !== null) return match
  }
  return { areas: [], county: null }
}

function matchOne(index: NameIndex, text: string): Match {
  const folded = foldName(text)
  const { kind, rest } = kindSaid(folded)
  const ofKind = kind === null ? index.areas : index.areas.filter((area) => area.kind === kind)
  const county = index.counties.find(({ name }) => foldName(name) === folded) ?? null
  const steps: (() => readonly NamedArea[])[] = [
    () => index.areas.filter(({ id }) => foldName(id) === folded || id === paddedCode(folded)),
    () => exactNames(index.areas, text, folded),
    () => ofKind.filter(({ id }) => foldName(id) === rest),
    () => exactNames(ofKind, rest, rest),
  ]
  for (const step of steps) {
    const areas = step()
    if (areas.length > 0) return { areas, county: null }
  }
  if (county !== null) return { areas: [], county }
  const formerly = ofKind.filter(({ former }) => former.includes(rest))
  if (formerly.length > 0) return { areas: formerly, county: null }
  return { areas: beginnings(ofKind, rest), county: null }
}

/** A name written with its own letters comes before names that are only alike when folded. */
function exactNames(areas: readonly NamedArea[], text: string, folded: string): NamedArea[] {
  const small = text.toLowerCase()
  const literal = areas.filter(({ names, label }) =>
    [...names, label].some((name) => name.toLowerCase() === small),
  )
  return literal.length > 0 ? literal : areas.filter((area) => area.folded.includes(folded))
}

function beginnings(areas: readonly NamedArea[], text: string): NamedArea[] {
  if (text.length < 3) return []
  const starting = areas.filter(({ folded }) => folded.some((name) => name.startsWith(text)))
  if (starting.length > 0 || text.length < 4) return starting
  return areas.filter(({ folded }) => folded.some((name) => name.includes(` ${text}`)))
}

/** A spreadsheet turns 0301 into 301 and 030110 into 30110. */
function paddedCode(text: string): string | null {
  return /^(\d{3}|\d{5})$/.test(text) ? `0${text}` : null
}

const kindWords: readonly (readonly [RegExp, AreaKind])[] = [
  [/^helsefell?ess?kap(et)? (i |for )?| helsefell?ess?kap(et)?$/, 'community'],
  [/ kommun[ea]$|^kommun[ea] | municipality$/, 'municipality'],
  [/^bydel(en)? | bydel$| city district$/, 'district'],
  [/ hf$| helseforetak(et)?$/, 'trust'],
  [/ rhf$/, 'region'],
]

function kindSaid(folded: string): { kind: AreaKind | null; rest: string } {
  for (const [words, kind] of kindWords) {
    if (words.test(folded)) return { kind, rest: folded.replace(words, '').trim() }
  }
  return { kind: null, rest: folded }
}

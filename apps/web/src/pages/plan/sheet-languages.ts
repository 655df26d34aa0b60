import { type LanguageCode, languages } from '@samsyn/language'

/** The written language chosen for the sheets of some municipalities, by code; the others take that of the page. */
export type SheetLanguages = Readonly<Record<string, LanguageCode>>

/** "3905nn-3907nb" → { 3905: 'nn', 3907: 'nb' }; what is no municipality's choice is left out. */
export function readSheetLanguages(text: string | undefined): SheetLanguages {
  const chosen = (text ?? '').split('-').flatMap((each) => {
    const [, municipality, language] = /^(\d{4})([a-z]{2})$/.exec(each) ?? []
    return municipality !== undefined && isLanguage(language) ? [[municipality, language]] : []
  })
  return Object.fromEntries(chosen)
}

/** As it stands in the address, in order of codes, so that one choice has one address; undefined for none. */
export function writeSheetLanguages(chosen: SheetLanguages): string | undefined {
  const written = Object.entries(chosen)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([municipality, language]) => `${municipality}${language}`)
  return written.length === 0 ? undefined : written.join('-')
}

function isLanguage(text: string | undefined): text is LanguageCode {
  return (languages as readonly (string | undefined)[]).includes(text)
}

const KEPT = 'samsyn.sheets.'

/** What was chosen on this machine before; undefined for nothing, or where a browser keeps nothing. */
export function keptSheetLanguages(community: string): string | undefined {
  try {
    const kept = localStorage.getItem(KEPT + community) ?? undefined
    return writeSheetLanguages(readSheetLanguages(kept))
  } catch {
    return undefined
  }
}

/** Remembers the choice of a community. A browser that keeps nothing still has it in the address. */
export function keepSheetLanguages(community: string, sheets: string | undefined): void {
  try {
    if (sheets === undefined) localStorage.removeItem(KEPT + community)
    else localStorage.setItem(KEPT + community, sheets)
  } catch {
    // It stands in the address all the same.
  }
}

import { type Language, type LanguageCode, languages, loadLanguage } from '@samsyn/language'
import { createContext, useContext } from 'react'

const made = new Map<LanguageCode, Language>()
let latest: LanguageCode = 'nb'

export function isLanguage(code: string | undefined): code is LanguageCode {
  return (languages as readonly (string | undefined)[]).includes(code)
}

/** Fetches the words of a language before a page in it is drawn; each once. */
export async function fetchLanguage(code: LanguageCode): Promise<void> {
  if (!made.has(code)) made.set(code, await loadLanguage(code))
  latest = code
}

/** A language that was fetched. */
export function languageOf(code: LanguageCode): Language {
  return made.get(code)!
}

export const LanguageContext = createContext<Language | null>(null)

/** The language of the page; outside every page, such as where there is none, the one last fetched. */
export function useLanguage(): Language {
  return useContext(LanguageContext) ?? languageOf(latest)
}

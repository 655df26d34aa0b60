import { createLanguage, type Language, type LanguageCode, languages } from '@samsyn/language'
import { createContext, useContext } from 'react'

const made = new Map<LanguageCode, Language>()

export function isLanguage(code: string): code is LanguageCode {
  return (languages as readonly string[]).includes(code)
}

/** One of each language is enough for a page. */
export function languageOf(code: LanguageCode): Language {
  const language = made.get(code) ?? createLanguage(code)
  made.set(code, language)
  return language
}

export const LanguageContext = createContext<Language>(languageOf('nb'))

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

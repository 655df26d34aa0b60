import { type Language, type LanguageCode, languageFrom } from './language-from.ts'

const load = {
  nb: async () => (await import('./catalogues/nb.ts')).catalogueNb,
  nn: async () => (await import('./catalogues/nn.ts')).catalogueNn,
  en: async () => (await import('./catalogues/en.ts')).catalogueEn,
} as const

/** The same as `createLanguage`, with the words of that language only: for a page that is fetched. */
export async function loadLanguage(code: LanguageCode): Promise<Language> {
  return languageFrom(code, await load[code]())
}

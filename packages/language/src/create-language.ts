import { catalogueEn } from './catalogues/en.ts'
import { catalogueNb } from './catalogues/nb.ts'
import { catalogueNn } from './catalogues/nn.ts'
import { type Language, type LanguageCode, languageFrom } from './language-from.ts'

const catalogues = { nb: catalogueNb, nn: catalogueNn, en: catalogueEn } as const

/** Everything needed to say a planning basis in one language, at once. */
export function createLanguage(code: LanguageCode): Language {
  return languageFrom(code, catalogues[code])
}

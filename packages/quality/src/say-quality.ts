import type { QualityText } from './chart-types.ts'
import type { LanguageCode } from './definition.ts'
import { textsEn } from './texts-en.ts'
import { textsNb } from './texts-nb.ts'
import { textsNn } from './texts-nn.ts'

/** The sentences of quality by language and key. */
export const qualityTexts = { nb: textsNb, nn: textsNn, en: textsEn } as const

/** One sentence in words. Norwegian figures take a comma; English a point. */
export function sayQuality(text: QualityText, language: LanguageCode): string {
  return qualityTexts[language][text.key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = text.values[name] ?? ''
    const written = String(value)
    return language === 'en' || typeof value !== 'number' ? written : written.replace('.', ',')
  })
}

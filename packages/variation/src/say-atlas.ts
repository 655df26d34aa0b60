import type { AtlasText } from './atlas-types.ts'
import { textsEn } from './texts-en.ts'
import { textsNb } from './texts-nb.ts'
import { textsNn } from './texts-nn.ts'

/** The sentences of an atlas by language and key. */
export const atlasTexts = { nb: textsNb, nn: textsNn, en: textsEn } as const

/** One sentence in words. Norwegian figures take a comma; English a point. */
export function sayAtlas(text: AtlasText, language: keyof typeof atlasTexts): string {
  return atlasTexts[language][text.key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = text.values[name]
    const written = typeof value === 'number' ? String(value) : (value ?? '')
    return language === 'en' || typeof value !== 'number' ? written : written.replace('.', ',')
  })
}

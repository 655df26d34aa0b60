import type { AtlasText, Counted } from './atlas-types.ts'
import { textsEn } from './texts-en.ts'
import { textsNb } from './texts-nb.ts'
import { textsNn } from './texts-nn.ts'

/** The sentences of an atlas by language and key. */
export const atlasTexts = { nb: textsNb, nn: textsNn, en: textsEn } as const

/** Grouped and with the language's own decimal sign: "22 198", "1,71"; a bound that is none is "∞". */
const numbers = {
  nb: new Intl.NumberFormat('nb', { maximumFractionDigits: 10 }),
  nn: new Intl.NumberFormat('nb', { maximumFractionDigits: 10 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 10 }),
}

/** One sentence in words. An amount of what the atlas counts (`freed`, `required`) is said with what it is an amount of. */
export function sayAtlas(text: AtlasText, language: keyof typeof atlasTexts): string {
  const texts = atlasTexts[language]
  return texts[text.key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = text.values[name] ?? ''
    const written = typeof value === 'number' ? numbers[language].format(value) : value
    const { counted } = text.values
    if (counted === undefined || !amounts.has(name)) return written
    return texts[`counted.${counted as Counted}`].replace('{{n}}', written)
  })
}

const amounts = new Set(['frees', 'requires'])

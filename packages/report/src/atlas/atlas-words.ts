import { type AtlasText, type AtlasTextKey, sayAtlas } from '@samsyn/variation'
import type { AtlasPage } from './atlas-page.ts'

/** The sentences whose keys begin like this, in the language of the page. */
export function sentences(page: AtlasPage, ...beginnings: readonly string[]): string[] {
  return page.atlas.texts
    .filter(({ key }) => beginnings.some((beginning) => key.startsWith(beginning)))
    .map((text) => sentence(page, text))
}

/** Numbers in sentences take the form they have in the tables: 12 345 and 2,26. */
export function sentence({ language }: AtlasPage, { key, values }: AtlasText): string {
  const written = Object.entries(values).map(([name, value]) => {
    if (typeof value !== 'number') return [name, value]
    const decimals = String(value).split('.')[1]?.length ?? 0
    return [name, Number.isFinite(value) ? language.number(value, decimals) : '∞']
  })
  return sayAtlas({ key, values: Object.fromEntries(written) }, language.code)
}

/** A sentence of the catalogue that needs no values. */
export function fixedSentence({ language }: AtlasPage, key: AtlasTextKey): string {
  return sayAtlas({ key, values: {} }, language.code)
}

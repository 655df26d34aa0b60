import { type AtlasText, type AtlasTextKey, sayAtlas } from '@samsyn/variation'
import type { AtlasPage } from './atlas-page.ts'

/** The sentences whose keys begin like this, in the language of the page. */
export function sentences(page: AtlasPage, ...beginnings: readonly string[]): string[] {
  return page.atlas.texts
    .filter(({ key }) => beginnings.some((beginning) => key.startsWith(beginning)))
    .map((text) => sentence(page, text))
}

export function sentence({ language }: AtlasPage, text: AtlasText): string {
  return sayAtlas(text, language.code)
}

/** A sentence of the catalogue that needs no values. */
export function fixedSentence({ language }: AtlasPage, key: AtlasTextKey): string {
  return sayAtlas({ key, values: {} }, language.code)
}

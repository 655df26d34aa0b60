import type { atlasNb } from './atlas-nb.ts'

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** The texts of an atlas that every language fills: the keys of bokmål. */
export type AtlasWords = Shape<typeof atlasNb>

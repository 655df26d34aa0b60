import type { measuresNb } from './measures-nb.ts'

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** The texts about measures that every language fills: the keys of bokmål. */
export type MeasuresWords = Shape<typeof measuresNb>

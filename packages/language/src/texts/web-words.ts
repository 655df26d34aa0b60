import type { webNb } from './web-nb.ts'

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** The texts of the workplace that every language fills: the keys of bokmål. */
export type WebWords = Shape<typeof webNb>

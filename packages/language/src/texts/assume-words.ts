import type { assumeNb } from './assume-nb.ts'

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** The texts of the builder's further assumptions that every language fills: the keys of bokmål. */
export type AssumeWords = Shape<typeof assumeNb>

import type { peersNb } from './peers-nb.ts'

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** The texts about peers that every language fills: the keys of bokmål. */
export type PeersWords = Shape<typeof peersNb>

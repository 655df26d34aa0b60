import type { runNb } from './run-nb.ts'

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** What the page of projections says in every language: the keys of bokmål. */
export type RunWords = Shape<typeof runNb>

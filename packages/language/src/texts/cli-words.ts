import type { cliNb } from './cli-nb.ts'

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** The texts of the command line that every language fills: the keys of bokmål. */
export type CliWords = Shape<typeof cliNb>

/** Work that takes so long that it is said what is being done. */
export type Doing = keyof CliWords['doing']

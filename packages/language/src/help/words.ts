import type { helpNb } from './nb.ts'

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** What every language says of the command line: the keys of bokmål. */
export type HelpWords = Shape<typeof helpNb>

/** A command that has words. */
export type CommandName = keyof HelpWords['commands']

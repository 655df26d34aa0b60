import type { scenarioNb } from './scenario-nb.ts'

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** The texts about chosen scenarios that every language fills: the keys of bokmål. */
export type ScenarioWords = Shape<typeof scenarioNb>

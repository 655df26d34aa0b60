import type { RefusalKind } from '../kinds.ts'

/** The three clauses of a refusal with places for values, {{year}}. `near` is the remedy where something like it is known. */
export interface Clauses {
  readonly found: string
  readonly because: string
  readonly remedy: string
  readonly near?: string
}

/** Refusals by code. */
export type KnownClauses = Readonly<Record<string, Clauses & { readonly kind: RefusalKind }>>

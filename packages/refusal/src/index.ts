export { exitCodeOf, httpStatusOf, kinds, type RefusalKind } from './kinds.ts'
export type { Clauses } from './known/known-clauses.ts'
export { type KnownCode, known } from './known.ts'
export {
  clausesWith,
  knownRefusal,
  Refusal,
  type RefusalFrame,
  type RefusalText,
  type RefusalValues,
  type Refused,
  refusalOf,
  refusedOf,
  type Said,
  sentenceOf,
} from './refusal.ts'
export { suggest } from './suggest.ts'
export { visible } from './visible.ts'

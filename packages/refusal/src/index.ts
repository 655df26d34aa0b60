export { exitCodeOf, httpStatusOf, kinds, type RefusalKind } from './kinds.ts'
export { Refusal, type RefusalText, sentenceOf } from './refusal.ts'
export { suggest } from './suggest.ts'

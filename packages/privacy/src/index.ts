export { type Combination, canBeComputed } from './can-be-computed.ts'
export { hideSmall, kostraSmall, type SmallCounts } from './hide-small.ts'
export { type Part, withholdUndone } from './withhold-undone.ts'

export { type ArrivedPart, type ArrivedSum, arrivedTable } from './arrived-table.ts'
export { type AttackRange, attackRanges } from './attack-ranges.ts'
export { type Combination, canBeComputed } from './can-be-computed.ts'
export {
  type Choice,
  type Chosen,
  choosePublished,
  type Marking,
} from './choose-published.ts'
export type { Column } from './column.ts'
export {
  type GatedTable,
  gateTable,
  type OutgoingCell,
  type OutgoingPart,
  type OutgoingTable,
} from './gate-table.ts'
export { hideSmall, kostraSmall, type SmallCounts } from './hide-small.ts'
export { type Ledger, openLedger } from './ledger.ts'
export { type CodeRow, type Dimension, nestedColumns } from './nested-columns.ts'
export { parseFormula } from './parse-formula.ts'
export { type PrimaryRule, primaryCells } from './primary-cells.ts'
export { type HiddenCell, type PublishedCell, protect, type Release, release } from './release.ts'
export {
  type CaseParams,
  type FlatCell,
  type ReleaseCase,
  type ReleasedCase,
  releaseCase,
  rulesOf,
} from './release-case.ts'
export { type Rounded, type RoundedCell, roundSmallCounts } from './round-small-counts.ts'
export { type Dominance, publisherRules, type Rules } from './rules.ts'
export { type Equation, Simplex } from './simplex.ts'
export { type Atom, type Cell, type Contribution, type Table, valuesOf } from './table.ts'
export { type DataRow, type TableRequest, TOTAL, tableOf } from './table-of.ts'
export { type Part, withholdUndone } from './withhold-undone.ts'

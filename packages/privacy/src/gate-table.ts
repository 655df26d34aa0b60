import { arrivedTable } from './arrived-table.ts'
import { type Ledger, openLedger, refuseOtherLedger } from './ledger.ts'
import { type HiddenCell, release } from './release.ts'
import type { Rules } from './rules.ts'

/** A finest cell of a data set, as its publisher gives it: null for a blank. */
export interface OutgoingPart {
  /** The same in every document: `3905|stay80`. */
  readonly id: string
  readonly value: number | null
}

/** A number that a document tells, exactly or by arithmetic (a rate of it, a projection from it). */
export interface OutgoingCell {
  /** The same wherever the same number is told, so that one document's hidden cell is hidden in the next. */
  readonly id: string
  /** Ids of the parts that it is the sum of, each once. */
  readonly of: readonly string[]
  /** The sum as it was published, when some of its parts are blank; left out: it is added up. */
  readonly value?: number
  /** How much it is missed when hidden, 1 if not said. */
  readonly weight?: number
}

/** What a document (page, file, answer, map, pathway) tells of one data set. */
export interface OutgoingTable {
  /** The data set: one ledger each. */
  readonly dataset: string
  /** For the log: `plan vestfold`. */
  readonly document: string
  readonly parts: readonly OutgoingPart[]
  readonly cells: readonly OutgoingCell[]
}

export interface GatedTable {
  readonly dataset: string
  readonly document: string
  /** Ids of the cells that may go out. */
  readonly told: ReadonlySet<string>
  /** What stays in the house, and why. The reasons are for the house, never for the reader. */
  readonly hidden: readonly HiddenCell[]
  /** To be kept in place of the one before. */
  readonly ledger: Ledger
}

/**
 * The gate that every outgoing table passes: what it may tell, given the rules of its source and all that
 * went out of the same data set before.
 *
 * @param ledger what went out before; nothing, if left out
 * @throws Refusal 'tables-disagree' where a number is another than was told before (the difference between two
 *   releases shows who came and who went), or the ledger is of another data set or under other rules
 */
export function gateTable(
  { dataset, document, parts, cells }: OutgoingTable,
  rules: Rules,
  ledger: Ledger = openLedger(dataset, rules),
): GatedTable {
  refuseOtherLedger(ledger, dataset, rules)
  if (cells.length === 0) return { dataset, document, told: new Set(), hidden: [], ledger }
  const used = new Set(cells.flatMap(({ of }) => of))
  const table = arrivedTable(
    parts.filter(({ id }) => used.has(id)).map((part) => ({ ...part, isShown: false })),
    cells.map(({ value, ...cell }) => (value === undefined ? cell : { ...cell, value })),
  )
  const { published, hidden, ledger: next } = release(table, ledger)
  return { dataset, document, told: new Set(published.map(({ id }) => id)), hidden, ledger: next }
}

import {
  type GatedTable,
  gateTable,
  type Ledger,
  type OutgoingTable,
  openLedger,
  type Rules,
} from '@samsyn/privacy'

/** Where what went out is remembered: every document asks it, and is judged by all that went before. */
export interface ReleaseRecords {
  /** What the document may tell; from now on it counts as told. */
  judge(table: OutgoingTable, rules: Rules): GatedTable
}

/** Remembers as long as the process runs: for a server that is given no folder, and for a single document. */
export function releasesInMemory(): ReleaseRecords {
  const ledgers = new Map<string, Ledger>()
  return {
    judge(table, rules) {
      const before = ledgers.get(table.dataset) ?? openLedger(table.dataset, rules)
      const gated = gateTable(table, rules, before)
      ledgers.set(table.dataset, gated.ledger)
      return gated
    },
  }
}

import { createHash } from 'node:crypto'
import type { GatedTable, Ledger, OutgoingTable, Rules } from '@samsyn/privacy'
import { keepLatest } from './keep-latest.ts'
import type { ReleaseRecords } from './release-records.ts'

const REMEMBERED = 200

/**
 * Records for a server, which shows the same numbers to many and has more than one thread. What was judged already is
 * judged the same: what is told stays told, and what is hidden stays hidden.
 */
export function sharedRecords(records: ReleaseRecords): ReleaseRecords {
  const latest = new Map<string, Ledger>()
  let asked: { table: OutgoingTable; rules: Rules } | null = null
  const judged = keepLatest(REMEMBERED, (): Omit<GatedTable, 'ledger'> => {
    const { ledger, ...rest } = records.judge(asked!.table, asked!.rules)
    latest.set(asked!.table.dataset, ledger)
    return rest
  })
  return {
    judge(table, rules) {
      asked = { table, rules }
      const { dataset, cells, parts } = table
      const key = createHash('sha256').update(JSON.stringify([dataset, rules, cells, parts]))
      return { ...judged(key.digest('hex')), ledger: latest.get(dataset)! }
    },
  }
}

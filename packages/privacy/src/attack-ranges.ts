import { type Equation, Simplex } from './simplex.ts'
import type { Table } from './table.ts'

/** What an outsider can work out about one hidden cell. */
export interface AttackRange {
  readonly id: string
  readonly least: number
  /** Infinity where nothing published bounds it. */
  readonly most: number
}

/**
 * The audit: the range an outsider can compute for every hidden cell of a table from the published ones,
 * knowing that nothing is below zero (linear programming, exact to 1e-9). A cell with least = most is
 * revealed. For tables of some hundred finest cells; use it to look at a release, and in tests.
 */
export function attackRanges(
  table: Table,
  published: readonly { readonly id: string; readonly value: number }[],
): AttackRange[] {
  const cellOf = new Map(table.cells.map((cell) => [cell.id, cell]))
  const equations: Equation[] = published.map(({ id, value }) => {
    const { of } = cellOf.get(id)!
    return { unknowns: of, times: of.map(() => 1), value }
  })
  const simplex = new Simplex(table.atoms.length, equations)
  const isOut = new Set(published.map(({ id }) => id))
  return table.cells
    .filter(({ id }) => !isOut.has(id))
    .map(({ id, of }) => ({ id, ...simplex.rangeOf(of) }))
}

/** A published number as what it is made of: cell → how many times it is in it. */
export type Combination = ReadonlyMap<string, number>

const ZERO = 1e-9

/**
 * The hidden cells that anyone can compute from published numbers by adding and subtracting them.
 *
 * Gaussian elimination over all published combinations (row by row reduced echelon form): a cell is laid
 * bare exactly when a row with that cell alone is left. What everybody knows anyway (parts add up to
 * their total) belongs among the combinations, as one that is known to be zero.
 *
 * Sparse, so that thousands of cells in hundreds of small tables with a few sums over them are fine.
 *
 * @returns the ids in `hidden` that are not hidden
 */
export function canBeComputed(
  published: Iterable<Combination>,
  hidden: Iterable<string>,
): Set<string> {
  const rows = new Map<string, Map<string, number>>()
  for (const combination of published) addRow(rows, combination)
  const bare = new Set<string>()
  for (const cell of hidden) if (rows.get(cell)?.size === 1) bare.add(cell)
  return bare
}

/** Reduces a new row by those before it and keeps it under its first remaining cell, scaled to 1. */
function addRow(rows: Map<string, Map<string, number>>, combination: Combination): void {
  const row = new Map([...combination].filter(([, times]) => Math.abs(times) > ZERO))
  for (;;) {
    const pivot = [...row.keys()].find((cell) => rows.has(cell))
    if (pivot === undefined) break
    subtract(row, rows.get(pivot)!, row.get(pivot)!)
  }
  const [first] = row
  if (first === undefined) return
  const [cell, times] = first
  for (const [other, n] of row) row.set(other, n / times)
  rows.set(cell, row)
  // Keep the others free of the new pivot, so that one pass over the pivots is always enough.
  for (const [otherCell, other] of rows) {
    if (otherCell !== cell && other.has(cell)) subtract(other, row, other.get(cell)!)
  }
}

/** Takes `times` rows off; what is left below numerical dust is no knowledge. */
function subtract(from: Map<string, number>, row: Map<string, number>, times: number): void {
  for (const [cell, n] of row) {
    const left = (from.get(cell) ?? 0) - times * n
    if (Math.abs(left) < ZERO) from.delete(cell)
    else from.set(cell, left)
  }
}

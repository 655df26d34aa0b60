import type { Column } from '@samsyn/privacy'

/**
 * The straightforward way: the candidates and the secrets as columns of one dense matrix, and each published
 * candidate taken out of every later column. Chooses as `choosePublished` does without marked cells.
 */
export function denseElimination(
  rowCount: number,
  candidates: readonly Column[],
  secrets: readonly Column[],
): Uint8Array {
  const [open, closed] = [candidates, secrets].map((columns) =>
    columns.map(({ rows, times }) => {
      const dense = new Float64Array(rowCount)
      for (let at = 0; at < rows.length; at++) dense[rows[at]!] = times[at]!
      return dense
    }),
  ) as [Float64Array[], Float64Array[]]
  const published = new Uint8Array(candidates.length)
  open.forEach((column, at) => {
    const pivot = column.findIndex((value) => value !== 0)
    if (pivot >= 0) {
      if (closed.some((secret) => isProportional(column, secret, pivot))) return
      for (const later of open.slice(at + 1)) takeOut(later, column, pivot)
      for (const secret of closed) takeOut(secret, column, pivot)
    }
    published[at] = 1
  })
  return published
}

function takeOut(from: Float64Array, column: Float64Array, pivot: number): void {
  const times = from[pivot]! / column[pivot]!
  if (times === 0) return
  for (let row = pivot; row < from.length; row++) {
    const left = from[row]! - times * column[row]!
    from[row] = Math.abs(left) < 1e-9 ? 0 : left
  }
}

function isProportional(a: Float64Array, b: Float64Array, pivot: number): boolean {
  if (b[pivot] === 0) return false
  const times = a[pivot]! / b[pivot]!
  return a.every((value, row) => Math.abs(value - times * b[row]!) < 1e-9)
}

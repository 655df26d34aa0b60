import type { Column } from './column.ts'
import { popLeast, push } from './least-first-heap.ts'

/** A number reduced by what is published: whole numbers in lowest terms. */
export interface Reduced {
  readonly rows: number[]
  readonly times: number[]
}

/** Everything that follows by adding and subtracting from what is published. */
export interface Span {
  /** Per finest cell: the published number kept under it, or −1. */
  readonly pivotAt: Int32Array
  readonly columns: Reduced[]
  readonly pivots: number[]
  /** Work space of one reduction, all zero in between. */
  readonly dense: Float64Array
  readonly isTouched: Uint8Array
}

/** Up to here whole numbers are exact in a double, with room for one addition. */
const TOO_LARGE = 2 ** 50

export function emptySpan(rowCount: number): Span {
  return {
    pivotAt: new Int32Array(rowCount).fill(-1),
    columns: [],
    pivots: [],
    dense: new Float64Array(rowCount),
    isTouched: new Uint8Array(rowCount),
  }
}

/** What a number still tells when everything published is known; null where the arithmetic would overflow. */
export function reduce(span: Span, column: Column): Reduced | null {
  const { dense, isTouched, pivotAt } = span
  const touched: number[] = []
  const due: number[] = []
  let largest = 1
  for (let at = 0; at < column.rows.length; at++) {
    touch(column.rows[at]!, column.times[at]!)
  }
  // A number in the span is free of the pivots before it, so that going up in order of publication ends.
  while (due.length > 0 && largest < TOO_LARGE) {
    const next = span.columns[due[0]!]!
    const pivot = span.pivots[popLeast(due)]!
    const times = dense[pivot]!
    if (times === 0) continue
    const own = next.times[next.rows.indexOf(pivot)]!
    if (times % own !== 0) {
      for (const row of touched) dense[row]! *= own
      largest *= Math.abs(own)
    }
    const factor = dense[pivot]! / own
    for (let at = 0; at < next.rows.length; at++) {
      touch(next.rows[at]!, -factor * next.times[at]!)
    }
  }
  const rows: number[] = []
  for (const row of touched) if (dense[row] !== 0) rows.push(row)
  const times = rows.map((row) => dense[row]!)
  for (const row of touched) {
    dense[row] = 0
    isTouched[row] = 0
  }
  return largest < TOO_LARGE ? inLowestTerms({ rows, times }) : null

  function touch(row: number, times: number): void {
    dense[row]! += times
    const size = Math.abs(dense[row]!)
    if (size > largest) largest = size
    if (isTouched[row] === 1) return
    isTouched[row] = 1
    touched.push(row)
    if (pivotAt[row]! >= 0) push(due, pivotAt[row]!)
  }
}

function inLowestTerms(column: Reduced): Reduced {
  let common = 0
  for (const times of column.times) {
    common = gcd(common, Math.abs(times))
    if (common === 1) return column
  }
  return common === 0
    ? column
    : { rows: column.rows, times: column.times.map((times) => times / common) }
}

function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b]
  return a
}

/** Keeps a reduced number under its pivot. */
export function addToSpan(span: Span, column: Reduced, pivot: number): void {
  span.pivotAt[pivot] = span.columns.length
  span.columns.push(column)
  span.pivots.push(pivot)
}

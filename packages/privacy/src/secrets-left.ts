import type { Column } from './column.ts'
import type { Reduced } from './published-span.ts'

/** What is not yet told of each secret. */
export interface SecretsLeft {
  /** Per secret: finest cell → times, reduced by everything published. */
  readonly of: Map<number, number>[]
  /** Per finest cell: secrets that have or had it. */
  readonly at: number[][]
  /** Per finest cell: how many secrets have it now. */
  readonly count: Int32Array
}

export function whatIsLeft(secrets: readonly Column[], rowCount: number): SecretsLeft {
  const left: SecretsLeft = {
    of: secrets.map(() => new Map()),
    at: Array.from({ length: rowCount }, () => []),
    count: new Int32Array(rowCount),
  }
  secrets.forEach((secret, which) => {
    for (let at = 0; at < secret.rows.length; at++) {
      setLeft(left, which, secret.rows[at]!, secret.times[at]!)
    }
  })
  return left
}

function setLeft(left: SecretsLeft, which: number, row: number, times: number): void {
  const cells = left.of[which]!
  const had = cells.has(row)
  if (times === 0) {
    if (had) left.count[row]!--
    cells.delete(row)
    return
  }
  cells.set(row, times)
  if (had) return
  left.count[row]!++
  left.at[row]!.push(which)
}

/** Takes a number that goes out, kept under its pivot, out of every secret that has the pivot. */
export function takeOut(left: SecretsLeft, column: Reduced, pivot: number): void {
  if (left.count[pivot] === 0) return
  const own = column.times[column.rows.indexOf(pivot)]!
  for (const which of [...new Set(left.at[pivot]!)]) {
    const cells = left.of[which]!
    const times = cells.get(pivot)
    if (times === undefined) continue
    if (times % own !== 0) for (const [row, n] of cells) cells.set(row, n * own)
    const factor = cells.get(pivot)! / own
    column.rows.forEach((row, at) => {
      setLeft(left, which, row, (cells.get(row) ?? 0) - factor * column.times[at]!)
    })
  }
  left.at[pivot] = []
}

/** Whether a secret consists of these cells alone: if each of them were known, so were the secret. */
export function holdsSecret(column: Reduced, left: SecretsLeft): boolean {
  const cells = new Set(column.rows)
  const near = new Set(column.rows.flatMap((row) => left.at[row]!))
  for (const which of near) {
    const secret = left.of[which]!
    if (secret.size > 0 && [...secret.keys()].every((row) => cells.has(row))) return true
  }
  return false
}

/** Whether a number with this pivot would lay a secret bare: to all, or to one who knows a marked cell. */
export function givesSecret(
  column: Reduced,
  pivot: number,
  left: SecretsLeft,
  marked: Uint8Array,
  insidersKnow: boolean,
): boolean {
  const ofColumn = new Map(column.rows.map((row, at) => [row, column.times[at]!]))
  const mostUnlike = insidersKnow ? 1 : 0
  return left.at[pivot]!.some((which) => {
    const secret = left.of[which]!
    if (!secret.has(pivot) || Math.abs(secret.size - ofColumn.size) > mostUnlike) return false
    const unlike = unlikeRows(ofColumn, secret, pivot, mostUnlike)
    return unlike?.every((row) => marked[row] === 1) ?? false
  })
}

/** The cells that keep two numbers from being proportional; null when there are more than `most`. */
function unlikeRows(
  a: ReadonlyMap<number, number>,
  b: ReadonlyMap<number, number>,
  pivot: number,
  most: number,
): number[] | null {
  const [ofA, ofB] = [a.get(pivot)!, b.get(pivot)!]
  const unlike: number[] = []
  for (const [row, times] of a) {
    if (times * ofB === (b.get(row) ?? 0) * ofA) continue
    unlike.push(row)
    if (unlike.length > most) return null
  }
  for (const row of b.keys()) {
    if (a.has(row)) continue
    unlike.push(row)
    if (unlike.length > most) return null
  }
  return unlike
}

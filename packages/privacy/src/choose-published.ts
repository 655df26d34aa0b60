import type { Column } from './column.ts'
import { addToSpan, emptySpan, type Reduced, reduce, type Span } from './published-span.ts'
import { givesSecret, holdsSecret, type SecretsLeft, takeOut, whatIsLeft } from './secrets-left.ts'

/**
 * What is done when a number turns out to be, given all that is published, a combination of marked cells
 * alone. The marked cells are zeros (a sum of zeros that is known to be zero lays each of them bare) or
 * cells with one person or provider in them (who knows her own part of such a sum).
 *
 * - `ignore`: nothing. Unsafe; for comparison only.
 * - `secret-zeros`: the zeros are secrets. Published only if signs differ and no cell is in another such number.
 * - `open-when-known`: zeros are no secrets but may hide others. Published if that lays no secret bare.
 * - `insiders`: hidden always, and so is a number that with one marked cell's own knowledge gives a secret.
 */
export type Marking = 'ignore' | 'secret-zeros' | 'open-when-known' | 'insiders'

export interface Choice {
  /** How many finest cells there are. */
  readonly rowCount: number
  /** Out already: known to everybody, whatever is chosen now. */
  readonly out: readonly Column[]
  /** What could be published, most wanted first. */
  readonly candidates: readonly Column[]
  /** What must not become computable. */
  readonly secrets: readonly Column[]
  /** 1 for the finest cells that are marked. */
  readonly marked: Uint8Array
  readonly marking: Marking
}

export interface Chosen {
  /** Per candidate: 1 if it may be published. */
  readonly published: Uint8Array
  /** Secrets (positions) that can be computed from what is out already: nothing can be done for them here. */
  readonly exposed: readonly number[]
}

/**
 * Secondary suppression by Gaussian elimination: goes through the candidates, most wanted first, and
 * publishes each one that, with everything published before, makes no secret computable.
 *
 * After elimination by what is published, a secret is computable exactly when nothing is left of it; the
 * next number would do that to it exactly when it is proportional to what is left of the secret.
 * Langsrud, "Secondary cell suppression by Gaussian elimination" (Privacy in Statistical Databases 2024), as in
 * Statistics Norway's GaussSuppression, whose rule for singletons is `secret-zeros` here.
 *
 * Layout: a published number is kept under its *pivot*, one finest cell that it explains away. Where a
 * number has a cell that is in no secret, that cell is the pivot, for then no secret has to be changed
 * and none can be proportional to it: this is what makes large tables fast. Candidates are reduced when
 * their turn comes (left-looking), secrets at once. All arithmetic is in whole numbers; a candidate whose
 * numbers would grow beyond 2^50 is hidden.
 */
export function choosePublished(choice: Choice): Chosen {
  const span = emptySpan(choice.rowCount)
  const left = whatIsLeft(choice.secrets, choice.rowCount)
  const used = new Uint8Array(choice.rowCount)
  for (const column of choice.out) {
    const reduced = reduce(span, column)
    if (reduced === null || reduced.rows.length === 0) continue
    publish(span, left, reduced, pivotOf(reduced, left, choice.marked))
    if (isMarkedOnly(reduced, choice.marked)) {
      openZeros(span, left, used, reduced, choice.marking)
    }
  }
  const exposed = choice.secrets.map((_, at) => at).filter((at) => left.of[at]!.size === 0)
  const published = new Uint8Array(choice.candidates.length)
  choice.candidates.forEach((candidate, at) => {
    const reduced = reduce(span, candidate)
    if (reduced === null) return
    if (reduced.rows.length > 0 && !mayBePublished(span, left, used, reduced, choice)) return
    published[at] = 1
  })
  return { published, exposed }
}

/** Whether a reduced number may go out; if so it is taken into the span. */
function mayBePublished(
  span: Span,
  left: SecretsLeft,
  used: Uint8Array,
  column: Reduced,
  { marked, marking }: Choice,
): boolean {
  const pivot = pivotOf(column, left, marked)
  if (left.count[pivot]! > 0 && givesSecret(column, pivot, left, marked, marking === 'insiders'))
    return false
  if (marking !== 'ignore' && isMarkedOnly(column, marked)) {
    if (marking === 'insiders' || touches(column, used)) return false
    const oneSign = column.times.every((times) => times > 0 === column.times[0]! > 0)
    if (oneSign && (marking === 'secret-zeros' || holdsSecret(column, left))) return false
    publish(span, left, column, pivot)
    openZeros(span, left, used, column, marking)
    return true
  }
  publish(span, left, column, pivot)
  return true
}

/** A number of marked cells alone went out: zeros that are known by it are known each, others are remembered. */
function openZeros(
  span: Span,
  left: SecretsLeft,
  used: Uint8Array,
  column: Reduced,
  marking: Marking,
): void {
  const oneSign = column.times.every((times) => times > 0 === column.times[0]! > 0)
  if (marking !== 'open-when-known' || !oneSign) {
    for (const row of column.rows) used[row] = 1
    return
  }
  for (const row of column.rows) {
    const reduced = reduce(span, { rows: [row], times: [1] })
    if (reduced !== null && reduced.rows.length > 0) {
      publish(span, left, reduced, reduced.rows[0]!)
    }
  }
}

function publish(span: Span, left: SecretsLeft, column: Reduced, pivot: number): void {
  addToSpan(span, column, pivot)
  takeOut(left, column, pivot)
}

/**
 * The cell a number is kept under: unmarked if there is one, then in as few secrets as may be, then with
 * times ±1, so that numbers stay small.
 */
function pivotOf(column: Reduced, left: SecretsLeft, marked: Uint8Array): number {
  let best = column.rows[0]!
  let bestCost = Number.POSITIVE_INFINITY
  for (let at = 0; at < column.rows.length; at++) {
    const row = column.rows[at]!
    const unit = Math.abs(column.times[at]!) === 1 ? 0 : 1
    const cost = marked[row]! * 1e12 + left.count[row]! * 2 + unit
    if (cost < bestCost) {
      best = row
      bestCost = cost
      if (cost === 0) break
    }
  }
  return best
}

function isMarkedOnly(column: Reduced, marked: Uint8Array): boolean {
  return column.rows.every((row) => marked[row] === 1)
}

function touches(column: Reduced, used: Uint8Array): boolean {
  return column.rows.some((row) => used[row] === 1)
}

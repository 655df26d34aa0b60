import { Refusal } from '@samsyn/refusal'

/** Σ times × x over the given unknowns = value. */
export interface Equation {
  readonly unknowns: readonly number[]
  readonly times: readonly number[]
  readonly value: number
}

const ZERO = 1e-9

/**
 * The least and largest value of sums of unknowns, all at or above zero, that some equations allow.
 *
 * Dense tableau simplex with Bland's rule, so that it ends; feasibility once, then every question from
 * where the last one ended. Written for some hundred unknowns and coefficients 0, 1, −1, where the tableau
 * stays in small whole numbers: an audit, not a solver. (No linear-programming package is among the
 * dependencies; this is one page.)
 */
export class Simplex {
  readonly #count: number
  /** Rows of the tableau: coefficients of the unknowns, then the value. */
  readonly #rows: Float64Array[]
  /** Per row: the unknown that it gives. */
  readonly #basis: number[]
  /** False when no unknowns at or above zero satisfy the equations. */
  readonly isPossible: boolean

  constructor(count: number, equations: readonly Equation[]) {
    this.#count = count
    this.#rows = equations.map((equation, at) => tableauRow(equation, at, count, equations.length))
    this.#basis = equations.map((_, at) => count + at)
    this.isPossible = this.#findStart(equations.length)
  }

  /**
   * Least and largest value of the sum of these unknowns; Infinity where nothing bounds it.
   *
   * @throws Refusal 'tables-disagree' where the equations contradict each other
   */
  rangeOf(unknowns: readonly number[]): { least: number; most: number } {
    if (!this.isPossible) throw contradiction()
    const sum = new Float64Array(this.#count + 1)
    for (const unknown of unknowns) sum[unknown]! += 1
    const most = this.#maximise(sum)
    const least = -this.#maximise(sum.map((times) => -times))
    return { least: least === 0 ? 0 : least, most }
  }

  /** First phase: one artificial unknown per equation, driven to zero and out. */
  #findStart(equations: number): boolean {
    const goal = new Float64Array(this.#count + equations + 1)
    for (let at = 0; at < equations; at++) goal[this.#count + at] = -1
    if (this.#maximise(goal) < -1e-7) return false
    for (let at = this.#rows.length - 1; at >= 0; at--) {
      if (this.#basis[at]! < this.#count) continue
      const row = this.#rows[at]!
      const entering = row.findIndex((times, j) => j < this.#count && Math.abs(times) > ZERO)
      if (entering >= 0) this.#pivot(at, entering)
      else {
        this.#rows.splice(at, 1)
        this.#basis.splice(at, 1)
      }
    }
    this.#rows.forEach((row, at) => {
      const short = new Float64Array(this.#count + 1)
      short.set(row.subarray(0, this.#count))
      short[this.#count] = row[row.length - 1]!
      this.#rows[at] = short
    })
    return true
  }

  #maximise(goal: Float64Array): number {
    const width = goal.length - 1
    for (;;) {
      const price = this.#prices(goal)
      let entering = 0
      while (entering < width && price[entering]! <= ZERO) entering++
      if (entering === width) return -price[width]!
      const leaving = this.#leavingRow(entering, width)
      if (leaving < 0) return Number.POSITIVE_INFINITY
      this.#pivot(leaving, entering)
    }
  }

  /** What a unit more of each unknown would add to the goal; last, minus the goal's value. */
  #prices(goal: Float64Array): Float64Array {
    const price = Float64Array.from(goal)
    this.#rows.forEach((row, at) => {
      const worth = goal[this.#basis[at]!]!
      if (worth === 0) return
      for (let j = 0; j < price.length; j++) price[j]! -= worth * row[j]!
    })
    return price
  }

  #leavingRow(entering: number, width: number): number {
    let best = -1
    let least = Number.POSITIVE_INFINITY
    this.#rows.forEach((row, at) => {
      if (row[entering]! <= ZERO) return
      const ratio = row[width]! / row[entering]!
      if (ratio > least + ZERO) return
      if (ratio < least - ZERO || this.#basis[at]! < this.#basis[best]!) {
        best = at
        least = Math.min(least, ratio)
      }
    })
    return best
  }

  #pivot(leaving: number, entering: number): void {
    const row = this.#rows[leaving]!
    const by = row[entering]!
    for (let j = 0; j < row.length; j++) row[j]! /= by
    for (let at = 0; at < this.#rows.length; at++) {
      const other = this.#rows[at]!
      const times = other[entering]!
      if (at === leaving || times === 0) continue
      for (let j = 0; j < row.length; j++) {
        const left = other[j]! - times * row[j]!
        other[j] = Math.abs(left) < ZERO ? 0 : left
      }
    }
    this.#basis[leaving] = entering
  }
}

function contradiction(): Refusal {
  return new Refusal('tables-disagree', {
    found: 'sums that no counts at or above zero satisfy',
    because: 'a total and its parts do not agree',
    remedy: 'correct the numbers before they are judged',
  })
}

function tableauRow(
  { unknowns, times, value }: Equation,
  at: number,
  count: number,
  equations: number,
): Float64Array {
  const sign = value < 0 ? -1 : 1
  const row = new Float64Array(count + equations + 1)
  unknowns.forEach((unknown, i) => {
    row[unknown]! += sign * times[i]!
  })
  row[count + at] = 1
  row[count + equations] = sign * value
  return row
}

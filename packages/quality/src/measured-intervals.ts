import { type Bounds, logGamma } from '@samsyn/rates'
import { studentQuantile } from './student-quantile.ts'

/** Mean with Student's 95 % interval; no interval from one value. */
export function meanInterval(
  mean: number,
  standardDeviation: number,
  values: number,
): Bounds | null {
  if (values < 2) return null
  const half = (studentQuantile(values - 1) * standardDeviation) / Math.sqrt(values)
  return { low: mean - half, high: mean + half }
}

export function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * Values between which the median lies with at least 95 %, whatever the distribution: the narrowest equally placed pair of
 * order statistics. None below six values, where even the lowest and the highest are not wide enough.
 *
 * Conover (1999), Practical Nonparametric Statistics, section 3.2.
 */
export function medianInterval(sorted: readonly number[]): Bounds | null {
  const rank = binomialQuantile(0.025, sorted.length)
  return rank < 1 ? null : { low: sorted[rank - 1]!, high: sorted[sorted.length - rank]! }
}

/** Least k with P(X ≤ k) ≥ `below`, X of `trials` fair tosses. */
export function binomialQuantile(below: number, trials: number): number {
  let sum = 0
  for (let k = 0; k <= trials; k++) {
    sum += Math.exp(
      logGamma(trials + 1) - logGamma(k + 1) - logGamma(trials - k + 1) - trials * Math.LN2,
    )
    // The sum carries 14 digits; a probability that is the limit itself counts as reached.
    if (sum >= below - 1e-12) return k
  }
  return trials
}

/** The bounds between which 80 % of the draws lie. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The quantile of a sample by linear interpolation between order statistics (R's type 7).
 * Copies the sample; NaN for an empty one.
 */
export function quantile(sample: ArrayLike<number>, probability: number): number {
  return quantiles(sample, [probability])[0]!
}

export function quantiles(sample: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const sorted = Float64Array.from(sample).sort()
  const last = sorted.length - 1
  return probabilities.map((probability) => {
    if (last < 0) return Number.NaN
    const position = probability * last
    const below = Math.floor(position)
    const above = Math.min(below + 1, last)
    return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!)
  })
}

export function interval80(sample: ArrayLike<number>): Interval {
  const [low, high] = quantiles(sample, [0.1, 0.9]) as [number, number]
  return { low, high }
}

export interface MovingRange {
  readonly mean: number
  readonly ranges: number
  readonly screened: number
}

/** Standard deviations in a mean moving range of two: d₂ for samples of two. */
export const D2 = 1.128
/** A moving range above so many means is no chance: D₄ for samples of two. */
const D4 = 3.267

/**
 * Mean distance between neighbours, without the distances that are too large to be chance (screened once). A missing
 * neighbour makes no distance. Null with fewer than two neighbours.
 *
 * Where all values are equal the mean is 0 and nothing is screened: zero is not too large.
 */
export function movingRange(values: readonly number[], screen: boolean): MovingRange | null {
  const ranges: number[] = []
  for (let i = 1; i < values.length; i++) {
    const range = Math.abs(values[i]! - values[i - 1]!)
    if (!Number.isNaN(range)) ranges.push(range)
  }
  if (ranges.length === 0) return null
  const mean = meanOf(ranges)
  if (!screen || mean === 0) return { mean, ranges: ranges.length, screened: 0 }
  const kept = ranges.filter((range) => range < D4 * mean)
  return { mean: meanOf(kept), ranges: ranges.length, screened: ranges.length - kept.length }
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

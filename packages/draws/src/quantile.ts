import { selectRanks } from './select-ranks.ts'

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
  const last = sample.length - 1
  const places = probabilities.map((probability) => {
    const position = probability * last
    const below = Math.floor(position)
    return { position, below, above: Math.min(below + 1, last) }
  })
  if (last < 0) return places.map(() => Number.NaN)
  const ranked = new Float64Array(sample)
  // Sorted, NaN is the last; a sample that has some is no hurry.
  if (hasNaN(ranked)) ranked.sort()
  else selectRanks(ranked, ranksOf(places))
  return places.map(
    ({ position, below, above }) =>
      ranked[below]! + (position - below) * (ranked[above]! - ranked[below]!),
  )
}

function hasNaN(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i]!)) return true
  return false
}

function ranksOf(places: readonly { below: number; above: number }[]): number[] {
  return places.flatMap(({ below, above }) => [below, above]).sort((a, b) => a - b)
}

export function interval80(sample: ArrayLike<number>): Interval {
  const [low, high] = quantiles(sample, [0.1, 0.9]) as [number, number]
  return { low, high }
}

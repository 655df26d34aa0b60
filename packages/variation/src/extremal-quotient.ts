import { quantiles } from '@samsyn/draws'

/**
 * Highest ÷ lowest rate (FT1, the extremal quotient), second highest ÷ second lowest (FT2) and third ÷ third
 * (FT3). Null where the lower rate is zero or where there are not two areas to compare.
 *
 * Never show it alone: with equal true rates in 21 areas and 40 expected events it is 1.8 by chance.
 * SKDE's forholdstall; McPherson et al. (1982).
 */
export interface ExtremalQuotients {
  readonly FT1: number | null
  readonly FT2: number | null
  readonly FT3: number | null
}

/** @param rates by area, in any unit: the quotient has none */
export function extremalQuotients(rates: ArrayLike<number>): ExtremalQuotients {
  const sorted = Float64Array.from(rates).sort()
  return { FT1: quotient(sorted, 0), FT2: quotient(sorted, 1), FT3: quotient(sorted, 2) }
}

function quotient(sorted: Float64Array, fromEnd: number): number | null {
  const high = sorted.length - 1 - fromEnd
  if (high <= fromEnd) return null
  const lowest = sorted[fromEnd]!
  return lowest > 0 ? sorted[high]! / lowest : null
}

/** The 95th ÷ the 5th percentile of the areas, or other shares (type 7); null where the lower is zero. */
export function quantileRatio(rates: ArrayLike<number>, below: number): number | null {
  if (rates.length < 2) return null
  const [low, high] = quantiles(rates, [below, 1 - below]) as [number, number]
  return low > 0 ? high / low : null
}

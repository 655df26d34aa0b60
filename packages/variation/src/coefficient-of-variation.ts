import { levelOf, type ObservedExpected, ratiosOf } from './observed-expected.ts'

/**
 * Standard deviation in per cent of the mean of the areas' rates, each area counting the same (n − 1).
 * What SKDE prints as CV. Null with fewer than two areas or a mean of zero.
 */
export function coefficientOfVariation(rates: ArrayLike<number>): number | null {
  const count = rates.length
  if (count < 2) return null
  let sum = 0
  for (let i = 0; i < count; i++) sum += rates[i]!
  const mean = sum / count
  if (!(mean > 0)) return null
  let squares = 0
  for (let i = 0; i < count; i++) squares += (rates[i]! - mean) ** 2
  return (100 * Math.sqrt(squares / (count - 1))) / mean
}

/** The same with each area counting by its expected events: 100 √(Σ E(y − μ)² ÷ Σ E) ÷ μ. */
export function weightedCoefficientOfVariation(counts: ObservedExpected): number | null {
  const level = levelOf(counts)
  if (!(level > 0) || counts.expected.length < 2) return null
  return (100 * Math.sqrt(weightedVariance(counts))) / level
}

/** Σ E(y − μ)² ÷ Σ E, chance included. */
function weightedVariance(counts: ObservedExpected): number {
  const level = levelOf(counts)
  const ratios = ratiosOf(counts)
  let squares = 0
  let foreseen = 0
  for (let i = 0; i < ratios.length; i++) {
    squares += counts.expected[i]! * (ratios[i]! - level) ** 2
    foreseen += counts.expected[i]!
  }
  return squares / foreseen
}

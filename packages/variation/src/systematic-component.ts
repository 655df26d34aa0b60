import { quantiles } from '@samsyn/draws'
import { varianceBetween } from '@samsyn/rates'
import { levelOf, type ObservedExpected, ratiosOf, refuseUnfit } from './observed-expected.ts'

/**
 * Systematic component of variation × 100, as SKDE and Diehr et al. (1990) have it:
 * (1/k) Σ [((O − E)/E)² − 1/E]. What is left of the spread of O/E when chance has taken its part; it may come
 * out below zero, which reads "no more than chance". Null without two areas.
 *
 * Expected counts come as they are: at another year's rates a common change of level counts as variation
 * here (`rescaled` takes it out).
 */
export function systematicComponent(counts: ObservedExpected): number | null {
  refuseUnfit(counts)
  const { observed, expected } = counts
  if (expected.length < 2) return null
  let sum = 0
  for (let i = 0; i < expected.length; i++) {
    sum += (observed[i]! / expected[i]! - 1) ** 2 - 1 / expected[i]!
  }
  return (100 * sum) / expected.length
}

/**
 * The first form, 100 × mean[(ln O − ln E)² − 1/E]: McPherson, Wennberg, Hovind & Clifford (1982), NEJM 307:
 * 1310–1314. Null where an area has no events, for which the logarithm has no value.
 */
export function systematicComponentOfLogs(counts: ObservedExpected): number | null {
  refuseUnfit(counts)
  const { observed, expected } = counts
  if (expected.length < 2) return null
  let sum = 0
  for (let i = 0; i < expected.length; i++) {
    if (observed[i] === 0) return null
    sum += Math.log(observed[i]! / expected[i]!) ** 2 - 1 / expected[i]!
  }
  return (100 * sum) / expected.length
}

/** The component of the areas inside the 5th and 95th percentile of O/E: does it sit in a few areas? */
export function trimmedSystematicComponent(counts: ObservedExpected): {
  readonly value: number | null
  readonly areas: number
} {
  refuseUnfit(counts)
  const ratios = ratiosOf(counts)
  const [low, high] = quantiles(ratios, [0.05, 0.95]) as [number, number]
  const kept = ratios.flatMap((ratio, i) => (ratio >= low && ratio <= high ? [i] : []))
  const value = systematicComponent({
    observed: kept.map((i) => counts.observed[i]!),
    expected: kept.map((i) => counts.expected[i]!),
  })
  return { value, areas: kept.length }
}

/**
 * CV-A: the coefficient of variation between areas net of chance, in per cent: 100 √A ÷ μ with Marshall's A.
 * Zero where areas differ no more than chance makes them.
 */
export function coefficientOfVariationNet(counts: ObservedExpected): number | null {
  refuseUnfit(counts)
  if (counts.expected.length < 2 || !(levelOf(counts) > 0)) return null
  return 100 * Math.sqrt(varianceBetween(counts.observed, counts.expected))
}

/** Where the spread of the areas' ratios comes from; the two shares are 1 together. */
export interface VarianceShares {
  /** A ÷ (A + mean(φ/E)): the part areas would differ by had they endless people. */
  readonly systematic: number
  readonly chance: number
}

/**
 * How much of the spread is the areas' own and how much is luck with small numbers.
 *
 * @param dispersion variance ÷ mean of the counts: above 1 where a person has several events, below 1 for
 *   shares (1 − p)
 */
export function varianceShares(counts: ObservedExpected, dispersion = 1): VarianceShares {
  refuseUnfit(counts)
  const { observed, expected } = counts
  const level = levelOf(counts)
  if (!(level > 0)) return { systematic: 0, chance: 1 }
  let random = 0
  for (let i = 0; i < expected.length; i++) random += dispersion / (expected[i]! * level)
  random /= expected.length
  const between = varianceBetween(
    Array.from(observed, (o) => o / dispersion),
    Array.from(expected, (e) => e / dispersion),
  )
  return { systematic: between / (between + random), chance: random / (between + random) }
}

import {
  type Bounds,
  type Confidence,
  gammaAbove,
  gammaQuantile,
  varianceBetween,
} from '@samsyn/rates'
import { type GammaPrior, gammaPrior } from './gamma-prior.ts'
import { levelOf, type ObservedExpected, refuseUnfit } from './observed-expected.ts'

/** An area's ratio pulled towards the level of all, by how little it has been seen. */
export interface Shrunken extends Bounds {
  readonly ratio: number
  /** How much of the area's own ratio is in it, 0–1. */
  readonly weight: number
  /** Probability that the true ratio is above 1. */
  readonly above1: number
}

/**
 * Marshall's linear estimator: μ + C(y − μ), C = A ÷ (A + μ/E), by moments and without a distribution.
 *
 * Marshall (1991), Applied Statistics 40: 283–294.
 */
export function marshall(counts: ObservedExpected): { ratio: number; weight: number }[] {
  refuseUnfit(counts)
  const level = levelOf(counts)
  const between = level * level * varianceBetween(counts.observed, counts.expected)
  return Array.from(counts.expected, (e, i) => {
    const weight = between === 0 ? 0 : between / (between + level / e)
    return { ratio: level + weight * (counts.observed[i]! / e - level), weight }
  })
}

/**
 * Posterior of each area under a gamma prior: Gamma(O + α, E + α/μ), its mean, its interval and the
 * probability of lying above 1. With an infinite α (no evidence that areas differ) every area is the mean.
 *
 * @param prior from `gammaPrior(counts)` (Martuzzi–Hills) or `gammaPrior(counts, 'fitted')` (Clayton–Kaldor)
 */
export function shrunkenRatios(
  counts: ObservedExpected,
  prior: GammaPrior = gammaPrior(counts),
  confidence: Confidence = 0.95,
): Shrunken[] {
  refuseUnfit(counts)
  const { alpha, mean } = prior
  const tail = (1 - confidence) / 2
  return Array.from(counts.expected, (e, i) => {
    if (alpha === Number.POSITIVE_INFINITY) {
      return { ratio: mean, low: mean, high: mean, weight: 0, above1: mean > 1 ? 1 : 0.5 }
    }
    const shape = counts.observed[i]! + alpha
    const rate = e + alpha / mean
    return {
      ratio: shape / rate,
      low: gammaQuantile(tail, shape) / rate,
      high: gammaQuantile(1 - tail, shape) / rate,
      weight: e / rate,
      above1: gammaAbove(shape, rate),
    }
  })
}

/**
 * Mean squared error of the Martuzzi–Hills ratios with the uncertainty of alpha in it, by leaving out one
 * area at a time: Rao (2003), Small Area Estimation, p. 199.
 */
export function jackknifeErrors(counts: ObservedExpected): number[] {
  const { observed, expected } = counts
  const areas = expected.length
  const { alpha } = gammaPrior(counts)
  const without = Array.from(
    { length: areas },
    (_, left) => gammaPrior(leavingOut(counts, left)).alpha,
  )
  return Array.from({ length: areas }, (_, i) => {
    const mean = (a: number) => (a === Infinity ? 1 : (observed[i]! + a) / (expected[i]! + a))
    const spread = (a: number) => (a === Infinity ? 0 : mean(a) / (expected[i]! + a))
    let bias = 0
    let moved = 0
    for (const a of without) {
      bias += spread(a) - spread(alpha)
      moved += (mean(a) - mean(alpha)) ** 2
    }
    return spread(alpha) + ((areas - 1) / areas) * (moved - bias)
  })
}

function leavingOut({ observed, expected }: ObservedExpected, left: number): ObservedExpected {
  return {
    observed: Array.from(observed).filter((_, i) => i !== left),
    expected: Array.from(expected).filter((_, i) => i !== left),
  }
}

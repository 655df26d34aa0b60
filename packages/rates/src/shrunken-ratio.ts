import { Refusal } from '@samsyn/refusal'
import { refuseNegative } from './byar.ts'

/** How sure we are beforehand that an area is like its reference: say one of the two. */
export type Prior =
  | {
      /** Expected events that the prior counts as much as. */
      readonly priorStrength: number
    }
  | {
      /** Variance of the true ratios between areas; 0 = all areas are like the reference. */
      readonly priorVariance: number
    }

export type ShrunkenRatioInput = {
  readonly observed: number
  readonly expected: number
  /** The ratio an area without data is given: that of its peers. 1 when left out. */
  readonly priorMean?: number
} & Prior

export interface ShrunkenRatio {
  /** Posterior mean of observed ÷ expected. */
  readonly ratio: number
  /** Posterior variance of the ratio. */
  readonly variance: number
  /** How much of the area's own ratio is in it, 0–1. */
  readonly weight: number
}

/**
 * The local level, pulled towards its peers by how little it has been seen: counts are Poisson around
 * expected × ratio, ratios are gamma around the prior mean, and the posterior is gamma again:
 * (observed + k·mean) ÷ (expected + k), where k = mean ÷ variance of the prior.
 *
 * Martuzzi & Hills (1995), Stat Med 14: 751–759; Clayton & Kaldor (1987), Biometrics 43: 671–681.
 */
export function shrunkenRatio(input: ShrunkenRatioInput): ShrunkenRatio {
  const { observed, expected, priorMean = 1 } = input
  refuseNegative(observed, 'an observed count')
  refuseNegative(expected, 'an expected count')
  const strength =
    'priorStrength' in input ? input.priorStrength : strengthOf(input.priorVariance, priorMean)
  if (strength === Number.POSITIVE_INFINITY) return { ratio: priorMean, variance: 0, weight: 0 }
  if (!(expected + strength > 0)) {
    throw new Refusal('impossible-value', {
      found: 'neither an expected count nor a prior',
      because: 'then nothing says what the level is',
      remedy: 'give a prior strength above zero',
    })
  }
  const ratio = (observed + strength * priorMean) / (expected + strength)
  return {
    ratio,
    variance: ratio / (expected + strength),
    weight: expected / (expected + strength),
  }
}

function strengthOf(variance: number, mean: number): number {
  refuseNegative(variance, 'a prior variance')
  return variance === 0 ? Number.POSITIVE_INFINITY : mean / variance
}

import { byarInterval, refuseNegative } from './byar.ts'
import type { Bounds, Confidence } from './confidence.ts'
import { gammaQuantile } from './gamma-distribution.ts'

/**
 * Exact interval for the expectation behind a Poisson count: χ² quantiles ÷ 2, which are gamma quantiles.
 *
 * Garwood (1936), Biometrika 28: 437–442. Low is 0 for a count of 0.
 */
export function exactInterval(count: number, confidence: Confidence = 0.95): Bounds {
  refuseNegative(count, 'a count')
  const tail = (1 - confidence) / 2
  return {
    low: count === 0 ? 0 : gammaQuantile(tail, count),
    high: gammaQuantile(1 - tail, count + 1),
  }
}

/** Which interval of a count: `english-rule` is exact below ten and Byar's from ten upwards. */
export type CountMethod = 'english-rule' | 'byar' | 'exact'

/**
 * Interval of a count by one of three rules. The default is that of England's public health indicators
 * (Fingertips, PHEindicatormethods): exact where Byar's formula is coarse, Byar's where both agree.
 */
export function countInterval(
  count: number,
  confidence: Confidence = 0.95,
  method: CountMethod = 'english-rule',
): Bounds {
  const exact = method === 'exact' || (method === 'english-rule' && count < 10)
  return exact ? exactInterval(count, confidence) : byarInterval(count, confidence)
}

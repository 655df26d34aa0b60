import { Refusal } from '@samsyn/refusal'
import { refuseNegative } from './byar.ts'
import type { Bounds, Confidence } from './confidence.ts'
import { type CountMethod, countInterval } from './poisson-interval.ts'

/** Counted ÷ expected, with its interval; 1 = as the reference's rates would give. */
export interface StandardisedRatio extends Bounds {
  readonly ratio: number
}

/**
 * Indirectly standardised ratio (SMR, ISR) with the interval of its count. Times the reference's crude rate
 * it is the indirectly standardised rate, and so are its bounds.
 *
 * @param expected from `expectedEvents`; above zero
 */
export function standardisedRatio(
  observed: number,
  expected: number,
  confidence: Confidence = 0.95,
  method: CountMethod = 'english-rule',
): StandardisedRatio {
  refuseNegative(observed, 'an observed count')
  if (!(expected > 0)) {
    throw new Refusal('impossible-value', {
      found: `${expected} expected events`,
      because: 'a ratio needs something to be compared with',
      remedy: 'leave out the area, or check that it has people in the ages that use the service',
    })
  }
  const { low, high } = countInterval(observed, confidence, method)
  return { ratio: observed / expected, low: low / expected, high: high / expected }
}

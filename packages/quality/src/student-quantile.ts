import { scoreOf } from '@samsyn/rates'
import { Refusal } from '@samsyn/refusal'

/**
 * Two-sided 95 % quantile of Student's t: the finite sums for whole degrees of freedom, inverted by halving.
 *
 * Abramowitz & Stegun 26.7.3 and 26.7.4.
 */
export function studentQuantile(degreesOfFreedom: number): number {
  if (!Number.isInteger(degreesOfFreedom) || degreesOfFreedom < 1) {
    throw new Refusal('impossible-value', {
      found: `${degreesOfFreedom} degrees of freedom`,
      because: 'spread is judged by at least two values',
      remedy: 'hand in more values',
    })
  }
  if (degreesOfFreedom > 10_000) return scoreOf[0.95]
  let low = 0
  let high = 13
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (within(middle, degreesOfFreedom) < 0.95) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Probability of |t| below `t`. */
function within(t: number, nu: number): number {
  const angle = Math.atan(t / Math.sqrt(nu))
  const cosine = Math.cos(angle)
  const odd = nu % 2 === 1
  let term = odd ? cosine : 1
  let sum = nu === 1 ? 0 : term
  for (let k = odd ? 3 : 2; k <= nu - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine
    sum += term
  }
  const sine = Math.sin(angle)
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
}

import { Refusal } from '@samsyn/refusal'
import { poissonMass } from './log-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'

/**
 * Share of a gamma distribution of this shape and rate 1 that lies below x: P(shape, x).
 *
 * A series left of the middle and Lentz's continued fraction right of it (Abramowitz & Stegun 6.5.29,
 * 6.5.31).
 */
export function gammaBelow(shape: number, x: number): number {
  if (!(x > 0)) return 0
  return x < shape + 1 ? seriesBelow(shape, x) : 1 - fractionAbove(shape, x)
}

/** Share above x: 1 − P, to full relative precision far out in the tail. */
export function gammaAbove(shape: number, x: number): number {
  if (!(x > 0)) return 1
  return x < shape + 1 ? 1 - seriesBelow(shape, x) : fractionAbove(shape, x)
}

/** Share of a chi-squared distribution above x. */
export function chiSquaredAbove(x: number, degreesOfFreedom: number): number {
  return gammaAbove(degreesOfFreedom / 2, x / 2)
}

/**
 * The x below which a share `below` of a gamma distribution of this shape and rate 1 lies. Wilson &
 * Hilferty's cube as the first guess, Halley's steps kept inside a bracket after it.
 */
export function gammaQuantile(below: number, shape: number): number {
  if (!(below >= 0 && below <= 1 && shape > 0)) {
    throw new Refusal('impossible-value', {
      found: `a share of ${below} of a gamma distribution of shape ${shape}`,
      because: 'the share lies from 0 to 1 and the shape above 0',
      remedy: 'look for a count or a variance of zero or below in what it was made from',
    })
  }
  if (below === 0) return 0
  if (below === 1) return Number.POSITIVE_INFINITY
  let low = 0
  let high = Number.POSITIVE_INFINITY
  let x = firstGuess(below, shape)
  // Steps that cube their error: after one below 1e-8 nothing is left that a double can hold.
  for (let step = 0; step < 200; step++) {
    const miss = below > 0.5 ? 1 - below - gammaAbove(shape, x) : gammaBelow(shape, x) - below
    if (miss > 0) high = Math.min(high, x)
    else low = Math.max(low, x)
    const density = (poissonMass(shape, x) * shape) / x
    const newton = miss / density
    // The curvature is known: the density's logarithm has the slope (shape − 1)/x − 1.
    let next = x - newton / (1 - 0.5 * Math.min(1, newton * ((shape - 1) / x - 1)))
    if (Math.abs(next - x) <= 1e-8 * x) return next
    if (!(next > low && next < high)) next = high === Infinity ? 2 * x : (low + high) / 2
    x = next
  }
  return x
}

function firstGuess(below: number, shape: number): number {
  const third = 1 / (9 * shape)
  const cube = (1 - third + normalQuantile(below) * Math.sqrt(third)) ** 3
  if (cube > 0.01 && shape > 0.3) return shape * cube
  return Math.max(1e-300, (below * shape * poissonScale(shape)) ** (1 / shape))
}

/** Γ(shape), from the mass at x = 1: e^(−1) / Γ(shape + 1). */
function poissonScale(shape: number): number {
  return Math.exp(-1) / poissonMass(shape, 1) / shape
}

function seriesBelow(shape: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; n < 100_000; n++) {
    term *= x / (shape + n)
    sum += term
    if (term < sum * 1e-17) break
  }
  return sum * poissonMass(shape, x)
}

function fractionAbove(shape: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - shape
  let c = 1 / tiny
  let d = 1 / b
  let value = d
  for (let n = 1; n < 100_000; n++) {
    const a = -n * (n - shape)
    b += 2
    d = a * d + b
    if (Math.abs(d) < tiny) d = tiny
    c = b + a / c
    if (Math.abs(c) < tiny) c = tiny
    d = 1 / d
    const change = d * c
    value *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return value * poissonMass(shape, x) * shape
}

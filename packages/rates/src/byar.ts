import { Refusal } from '@samsyn/refusal'
import { type Bounds, type Confidence, scoreOf } from './confidence.ts'

/**
 * Byar's interval for the expectation behind a Poisson count: within a few per cent of the exact one
 * from a count of 1 upwards, and without iteration.
 *
 * Breslow & Day (1987), Statistical Methods in Cancer Research II, p. 69.
 */
export function byarInterval(count: number, confidence: Confidence = 0.95): Bounds {
  refuseNegative(count, 'a count')
  const z = scoreOf[confidence]
  return { low: lowerLimit(count, z), high: upperLimit(count, z) }
}

/** The expectation of which a count of `count` or more would be just barely too many. */
export function lowerLimit(count: number, z: number): number {
  if (count <= 0) return 0
  return count * Math.max(0, 1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3
}

/** The expectation of which a count of `count` or fewer would be just barely too few. */
export function upperLimit(count: number, z: number): number {
  const next = count + 1
  return next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3
}

export function refuseNegative(value: number, what: string): void {
  if (value >= 0) return
  throw new Refusal('impossible-value', {
    found: `${what} of ${value}`,
    because: 'people and events are counted from zero',
    remedy: 'look for the sign or the blank in the table it came from',
  })
}

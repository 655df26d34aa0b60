import { lowerLimit, upperLimit } from './byar.ts'
import { type Bounds, type Confidence, scoreOf } from './confidence.ts'

/**
 * The ratios (counted ÷ expected) that chance alone gives to an area which is exactly like its reference.
 *
 * It is Byar's interval turned round: a ratio lies outside the band exactly when the interval of its own
 * count leaves out 1, so that a point and its limits never say different things.
 *
 * @param expected events expected in the period. Where events come in clusters (several stays of one
 *   person, several days of one stay), divide by the dispersion first: the band must then be wider.
 */
export function nullBand(expected: number, confidence: Confidence = 0.95): Bounds {
  if (!(expected > 0)) return { low: 0, high: Number.POSITIVE_INFINITY }
  const z = scoreOf[confidence]
  const most = expected + 10 * z * Math.sqrt(expected) + 10 * z * z
  return {
    low: rootOf((count) => upperLimit(count, z) - expected, 0, expected) / expected,
    high: rootOf((count) => lowerLimit(count, z) - expected, expected, most) / expected,
  }
}

/** Where an increasing function passes zero; the nearer end where it does not. */
function rootOf(f: (x: number) => number, from: number, to: number): number {
  let low = from
  let high = to
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (f(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

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

/**
 * Where an increasing function passes zero; the nearer end where it does not. False position with the idle end
 * halved (Illinois): some eight steps where bisection takes eighty, and an atlas asks for a hundred thousand.
 */
function rootOf(f: (x: number) => number, from: number, to: number): number {
  let [low, high, atLow, atHigh] = [from, to, f(from), f(to)]
  if (atLow >= 0) return low
  if (atHigh <= 0) return high
  let idle = 0
  for (let step = 0; step < 100; step++) {
    const x = (low * atHigh - high * atLow) / (atHigh - atLow)
    const value = f(x)
    if (Math.abs(value) <= 1e-13 * (1 + x)) return x
    if (value < 0) {
      low = x
      atLow = value
      if (idle === 1) atHigh /= 2
      idle = 1
    } else {
      high = x
      atHigh = value
      if (idle === -1) atLow /= 2
      idle = -1
    }
  }
  return (low + high) / 2
}

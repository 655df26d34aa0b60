import {
  type Bounds,
  type Confidence,
  type CountMethod,
  countInterval,
  gammaQuantile,
  scoreOf,
} from '@samsyn/rates'
import type { Overdispersion } from './overdispersion.ts'

/**
 * Limits of a ratio around a target when chance alone is at work, from the χ² distribution at what is
 * expected: T·χ²(p; 2E)/2E and T·χ²(1 − p; 2E + 2)/2E.
 */
export function exactFunnelLimits(
  expected: number,
  confidence: Confidence = 0.95,
  target = 1,
): Bounds {
  if (!(expected > 0)) return { low: 0, high: Number.POSITIVE_INFINITY }
  const tail = (1 - confidence) / 2
  return {
    low: (target * gammaQuantile(tail, expected)) / expected,
    high: (target * gammaQuantile(1 - tail, expected + 1)) / expected,
  }
}

/**
 * Limits that grant every area the spread that areas usually have: target ± z √(s² + τ²) on the form's scale,
 * brought back to ratios or shares. Limits of roots are squared (England's SHMI and CQC do so; FunnelPlotR
 * 0.6 leaves the square out, and its root limits cannot be read as ratios).
 *
 * @param size expected events, or persons for shares
 */
export function overdispersedLimits(
  size: number,
  spread: Overdispersion,
  confidence: Confidence = 0.95,
): Bounds {
  return limitsAround(size, spread, (error) => {
    return scoreOf[confidence] * Math.sqrt(error * error + spread.tau2)
  })
}

/** The multiplicative kind: target ± z s √φ, the same factor for small and large areas. φ below 1 counts as 1. */
export function multiplicativeLimits(
  size: number,
  spread: Overdispersion,
  confidence: Confidence = 0.95,
): Bounds {
  return limitsAround(size, spread, (error) => {
    return scoreOf[confidence] * error * Math.sqrt(Math.max(1, spread.phi))
  })
}

function limitsAround(size: number, spread: Overdispersion, halfWidth: (error: number) => number) {
  switch (spread.form) {
    case 'root-ratio': {
      const half = halfWidth(1 / (2 * Math.sqrt(size)))
      return { low: Math.max(0, 1 - half) ** 2, high: (1 + half) ** 2 }
    }
    case 'log-ratio': {
      const half = halfWidth(1 / Math.sqrt(size))
      return { low: Math.exp(-half), high: Math.exp(half) }
    }
    case 'ratio-of-counts': {
      // Both counts vary: s² = 1/O + 1/E ≈ 2/E at the target. FunnelPlotR's 1/(4E) belongs to no such ratio.
      const half = halfWidth(Math.sqrt((2 * size) / (size + 0.5) ** 2))
      return { low: Math.exp(-half), high: Math.exp(half) }
    }
    case 'share': {
      const half = halfWidth(1 / (2 * Math.sqrt(size)))
      const middle = Math.asin(Math.sqrt(spread.target))
      return {
        low: Math.sin(Math.max(0, middle - half)) ** 2,
        high: Math.sin(Math.min(Math.PI / 2, middle + half)) ** 2,
      }
    }
  }
}

/** Where a point lies: outside the 99.8 % limits, outside the 95 % limits, or within what is usual. */
export type FunnelPosition = 'far-below' | 'below' | 'within' | 'above' | 'far-above'

export function funnelPosition(ratio: number, inner: Bounds, outer: Bounds): FunnelPosition {
  if (ratio < outer.low) return 'far-below'
  if (ratio > outer.high) return 'far-above'
  if (ratio < inner.low) return 'below'
  return ratio > inner.high ? 'above' : 'within'
}

/**
 * England's funnel of rates, turned round so that limits and points never disagree: for a count, the ratios
 * to the baseline at which the count's own interval just touches it.
 */
export function limitsAtCount(
  events: number,
  confidence: Confidence = 0.95,
  method: CountMethod = 'exact',
): Bounds {
  const own = countInterval(events, confidence, method)
  return {
    low: events / own.high,
    high: own.low === 0 ? Number.POSITIVE_INFINITY : events / own.low,
  }
}

/** Limits of a share among `persons` around a baseline share, where Wilson's interval of the point just touches it. */
export function shareLimits(
  persons: number,
  baseline: number,
  confidence: Confidence = 0.95,
): Bounds {
  const half = scoreOf[confidence] * Math.sqrt((baseline * (1 - baseline)) / persons)
  return { low: Math.max(0, baseline - half), high: Math.min(1, baseline + half) }
}

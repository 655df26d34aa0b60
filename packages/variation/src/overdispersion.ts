import { quantiles } from '@samsyn/draws'
import { Refusal } from '@samsyn/refusal'
import { levelOf, type ObservedExpected, refuseUnfit } from './observed-expected.ts'

/**
 * The scale on which areas are compared. `root-ratio` is √(O/E) (CQC), `log-ratio` ln(O/E) (SHMI),
 * `share` arcsin √(O/n) with `expected` holding n, `ratio-of-counts` ln((O + ½)/(E + ½)) where both are
 * counted.
 */
export type FunnelForm = 'root-ratio' | 'log-ratio' | 'share' | 'ratio-of-counts'

/** What is done with the outermost tenths before the spread is measured, so that outliers do not excuse themselves. */
export type Taming = 'winsorise' | 'truncate' | 'none'

/** How much more areas differ than chance gives, in standard errors and in variance. */
export interface Overdispersion {
  readonly form: FunnelForm
  /** Areas that the estimate rests on. */
  readonly areas: number
  /** Each area's distance from the target in standard errors, untamed. */
  readonly z: readonly number[]
  /** Mean of z²; 1 = chance alone. Above about 2 a funnel mostly says that areas differ, not that some are outliers. */
  readonly phi: number
  /** Variance between areas on the form's scale; 0 when there is no more than chance. */
  readonly tau2: number
  /** The target on the form's own scale: 1 for ratios, the overall share for shares. */
  readonly target: number
}

/**
 * Spiegelhalter's overdispersion: φ = Σz²/n after taming, τ² by DerSimonian and Laird's moments.
 *
 * Spiegelhalter (2005), Stat Med 24: 1185–1202, and (2005), Qual Saf Health Care 14: 347–351.
 */
export function overdispersionOf(
  counts: ObservedExpected,
  form: FunnelForm = 'root-ratio',
  taming: Taming = form === 'log-ratio' ? 'truncate' : 'winsorise',
): Overdispersion {
  refuseUnfit(counts)
  const target = form === 'share' ? levelOf(counts) : 1
  const points = Array.from(counts.expected, (e, i) =>
    pointOf(form, counts.observed[i]!, e, target),
  )
  const z = points.map((point) => point.distance / point.error)
  const kept = tamed(z, taming)
  const errors = points.flatMap((point, i) => (kept[i] === null ? [] : [point.error]))
  const squares = kept.reduce<number>((sum, value) => sum + (value ?? 0) ** 2, 0)
  const areas = errors.length
  const phi = squares / areas
  return { form, areas, z, phi, tau2: varianceFrom(phi, areas, errors), target }
}

function pointOf(form: FunnelForm, o: number, e: number, target: number) {
  switch (form) {
    case 'root-ratio':
      return { distance: Math.sqrt(o / e) - 1, error: 1 / (2 * Math.sqrt(e)) }
    case 'log-ratio':
      if (o === 0) refuseZeroLog()
      return { distance: Math.log(o / e), error: 1 / Math.sqrt(e) }
    case 'share':
      if (o > e) refuseAboveWhole(o, e)
      return {
        distance: Math.asin(Math.sqrt(o / e)) - Math.asin(Math.sqrt(target)),
        error: 1 / (2 * Math.sqrt(e)),
      }
    case 'ratio-of-counts':
      return {
        distance: Math.log((o + 0.5) / (e + 0.5)),
        error: Math.sqrt(o / (o + 0.5) ** 2 + e / (e + 0.5) ** 2),
      }
  }
}

/** The scores with their outer tenths drawn in (quantiles of type 7) or left out (null). */
function tamed(z: readonly number[], taming: Taming): (number | null)[] {
  if (taming === 'none') return [...z]
  if (taming === 'winsorise') {
    const [low, high] = quantiles(z, [0.1, 0.9]) as [number, number]
    return z.map((value) => Math.min(high, Math.max(low, value)))
  }
  const order = z.map((_, i) => i).sort((a, b) => z[a]! - z[b]!)
  const tenth = new Array<number>(z.length)
  for (const [index, area] of order.entries()) {
    tenth[area] = Math.floor(((index + 1) * 10) / (z.length + 1))
  }
  return z.map((value, i) => (tenth[i] === 0 || tenth[i] === 9 ? null : value))
}

function varianceFrom(phi: number, areas: number, errors: readonly number[]): number {
  if (areas < 2 || areas * phi < areas - 1) return 0
  let first = 0
  let second = 0
  for (const error of errors) {
    first += 1 / error ** 2
    second += 1 / error ** 4
  }
  return Math.max(0, (areas * phi - (areas - 1)) / (first - second / first))
}

function refuseZeroLog(): never {
  throw new Refusal('impossible-value', {
    found: 'an area without events on a logarithmic scale',
    because: 'zero has no logarithm',
    remedy: 'use the form "root-ratio"',
  })
}

function refuseAboveWhole(part: number, whole: number): never {
  throw new Refusal('impossible-value', {
    found: `${part} of ${whole}`,
    because: 'a share cannot be above one',
    remedy:
      'treat it as a rate of events ("root-ratio"), or check that part and whole are of the same people',
  })
}

import { type Skewed, splitNormal, Z90 } from '@samsyn/draws'
import type { DriverShare, Standing } from '@samsyn/measures'
import type { Quality } from '@samsyn/quantity'
import { knownRefusal } from '@samsyn/refusal'

/**
 * How draws lie around the central value, which is the median; 10 % below `low` and 10 % above `high`:
 * `normal` split-normal · `positive` split-normal of the log · `share` split-normal of the logit, so that a
 * share never leaves 0–1 and nothing piles up at the ends · `fixed` no draws.
 */
export const shapes = ['normal', 'positive', 'share', 'fixed'] as const
export type Shape = (typeof shapes)[number]

/** A dated parameter with its interval, who stands behind it, and what it moves with. */
export interface Assumption extends Skewed {
  /** Stable; also the name of its random stream. */
  readonly id: string
  readonly shape: Shape
  readonly driver: DriverShare | null
  readonly rationale: string
  readonly owner: string
  readonly standing: Standing
  readonly quality: Quality
}

/** The value at a standard normal score; 0 gives the central value. */
export function valueAt(assumption: Skewed & { readonly shape: Shape }, z: number): number {
  const { central, low, high, shape } = assumption
  if (shape === 'fixed' || low === high) return central
  if (shape === 'positive' && low > 0)
    return Math.exp(splitNormal(through(Math.log, assumption), z))
  if (shape === 'share' && low > 0 && high < 1) {
    return 1 / (1 + Math.exp(-splitNormal(through(logit, assumption), z)))
  }
  const value = splitNormal(assumption, z)
  if (shape === 'share') return Math.min(1, Math.max(0, value))
  return shape === 'positive' ? Math.max(0, value) : value
}

/** `valueAt` of many scores: the same bits, with what does not change from draw to draw done once. */
export function valuesAt(
  assumption: Skewed & { readonly shape: Shape },
  scores: Float64Array,
): Float64Array {
  const { central, low, high, shape } = assumption
  if (shape === 'fixed' || low === high) return new Float64Array(scores.length).fill(central)
  const isLog = shape === 'positive' && low > 0
  const isLogit = shape === 'share' && low > 0 && high < 1
  const on = isLog
    ? through(Math.log, assumption)
    : isLogit
      ? through(logit, assumption)
      : assumption
  // Refuses an interval out of order.
  splitNormal(on, 0)
  const below = on.central - on.low
  const above = on.high - on.central
  const out = new Float64Array(scores.length)
  for (let d = 0; d < out.length; d++) {
    const z = scores[d]!
    out[d] = on.central + (z / Z90) * (z < 0 ? below : above)
  }
  if (isLog) for (let d = 0; d < out.length; d++) out[d] = Math.exp(out[d]!)
  else if (isLogit) for (let d = 0; d < out.length; d++) out[d] = 1 / (1 + Math.exp(-out[d]!))
  else if (shape === 'share') return out.map((value) => Math.min(1, Math.max(0, value)))
  else if (shape === 'positive') return out.map((value) => Math.max(0, value))
  return out
}

function through(transform: (x: number) => number, { central, low, high }: Skewed): Skewed {
  return { central: transform(central), low: transform(low), high: transform(high) }
}

function logit(share: number): number {
  return Math.log(share / (1 - share))
}

/** @throws Refusal impossible-value, naming the place in the scenario */
export function refuseDisorder(skewed: Skewed, where: string): void {
  const { central, low, high } = skewed
  if (low <= central && central <= high) return
  throw knownRefusal('interval-disordered', { low, high, central, where })
}

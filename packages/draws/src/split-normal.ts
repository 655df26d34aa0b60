import { Refusal } from '@samsyn/refusal'

/** A central value with an 80 % interval that may be longer on one side. */
export interface Skewed {
  readonly central: number
  readonly low: number
  readonly high: number
}

/** Standard normal score with a tenth of the distribution above it: the ends of an 80 % interval. */
export const Z90 = 1.2815515655446004

/**
 * The value of a skewed assumption at standard normal score `z`: a normal with its own spread on each
 * side of the central value, which is its median here (10 % below low, 10 % above high).
 */
export function splitNormal({ central, low, high }: Skewed, z: number): number {
  if (!(low <= central && central <= high)) {
    throw new Refusal('impossible-value', {
      found: `an interval from ${low} to ${high} around ${central}`,
      because: 'the central value must lie between low and high',
      remedy: 'put the three values in order',
    })
  }
  return central + (z / Z90) * (z < 0 ? central - low : high - central)
}

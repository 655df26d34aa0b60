import { Refusal } from '@samsyn/refusal'
import { type Bounds, type Confidence, scoreOf } from './confidence.ts'
import { gammaQuantile } from './gamma-distribution.ts'
import { type CountMethod, countInterval } from './poisson-interval.ts'
import { directRate } from './standardise.ts'

/** A directly standardised rate and what its intervals need; all per person, never per thousand. */
export interface DirectlyStandardised {
  /** Σ w·O/n, with w the standard's share of the stratum. */
  readonly rate: number
  /** Σ w²·O/n²: the variance when every event is a person of its own. */
  readonly variance: number
  readonly events: number
  /** The largest w/n: what one more event would add where it adds most. */
  readonly largestWeight: number
}

/**
 * Rate, variance and weights in one pass over the strata (age group × sex). A stratum without people is
 * refused where the standard has people in it.
 */
export function directlyStandardised(
  events: ArrayLike<number>,
  persons: ArrayLike<number>,
  standard: ArrayLike<number>,
): DirectlyStandardised {
  refuseBelowZero(events, 'events')
  refuseBelowZero(persons, 'persons')
  refuseBelowZero(standard, 'persons of the standard')
  const rate = directRate(events, persons, standard)
  let whole = 0
  for (let g = 0; g < standard.length; g++) whole += standard[g]!
  let variance = 0
  let count = 0
  let largestWeight = 0
  for (let g = 0; g < standard.length; g++) {
    count += events[g]!
    if (standard[g] === 0) continue
    const weight = standard[g]! / whole / persons[g]!
    variance += weight * weight * events[g]!
    largestWeight = Math.max(largestWeight, weight)
  }
  return { rate, variance, events: count, largestWeight }
}

/**
 * Variance when the same person has several events: Σ f²·Var_f, where Var_f is the variance of the rate
 * of persons with exactly f events. Equals the plain variance when everyone has one.
 *
 * PHEindicatormethods, "non-independent events".
 *
 * @param personsWith `personsWith[f − 1]` = persons with exactly f events, by stratum
 */
export function repeatEventVariance(
  personsWith: readonly ArrayLike<number>[],
  persons: ArrayLike<number>,
  standard: ArrayLike<number>,
): number {
  return personsWith.reduce((sum, having, index) => {
    const { variance } = directlyStandardised(having, persons, standard)
    return sum + (index + 1) ** 2 * variance
  }, 0)
}

/**
 * Dobson's interval: the interval of the count, carried over to the rate by the ratio of their spreads.
 * The default of England's indicators and ours. Refused below ten events, as there: the count's interval
 * then says little about a weighted sum.
 *
 * Dobson, Kuulasmaa, Eberle & Scherer (1991), Stat Med 10: 457–462.
 *
 * @param of `variance` may be that of `repeatEventVariance`
 */
export function dobsonInterval(
  of: Pick<DirectlyStandardised, 'rate' | 'variance' | 'events'>,
  confidence: Confidence = 0.95,
  method: CountMethod = 'english-rule',
): Bounds {
  if (of.events < 10) {
    throw new Refusal('not-available', {
      found: `a directly standardised rate from ${of.events} events`,
      because: 'below ten events its interval cannot be trusted',
      remedy: 'join areas or years, or standardise indirectly',
    })
  }
  const count = countInterval(of.events, confidence, method)
  const scale = Math.sqrt(of.variance / of.events)
  return {
    low: of.rate + scale * (count.low - of.events),
    high: of.rate + scale * (count.high - of.events),
  }
}

/**
 * Fay and Feuer's gamma interval: never too narrow, and very wide where one stratum is tiny.
 *
 * Fay & Feuer (1997), Stat Med 16: 791–801. Low is 0 for a rate of 0.
 */
export function fayFeuerInterval(
  of: Pick<DirectlyStandardised, 'rate' | 'variance' | 'largestWeight'>,
  confidence: Confidence = 0.95,
): Bounds {
  const tail = (1 - confidence) / 2
  const { rate, variance, largestWeight } = of
  const upper = rate + largestWeight
  const spread = variance + largestWeight * largestWeight
  return {
    low: rate === 0 ? 0 : (variance / rate) * gammaQuantile(tail, (rate * rate) / variance),
    high: (spread / upper) * gammaQuantile(1 - tail, (upper * upper) / spread),
  }
}

/** Rate ± z √variance: what Norway's atlases print. Can reach below zero; it is then not cut. */
export function normalInterval(
  of: Pick<DirectlyStandardised, 'rate' | 'variance'>,
  confidence: Confidence = 0.95,
): Bounds {
  const half = scoreOf[confidence] * Math.sqrt(of.variance)
  return { low: of.rate - half, high: of.rate + half }
}

function refuseBelowZero(values: ArrayLike<number>, what: string): void {
  for (let g = 0; g < values.length; g++) {
    if (values[g]! >= 0) continue
    throw new Refusal('impossible-value', {
      found: `${values[g]} ${what} in stratum ${g}`,
      because: 'people and events are counted from zero',
      remedy: 'look for the sign or the blank in the table it came from',
    })
  }
}

import { Z90 } from '@samsyn/draws'
import type { BenchMeasure, Inpatients } from './make-inpatients.ts'

/** Mean, and the variance that is luck of single stays: what is left when every assumption is known. */
export interface StayLuck {
  readonly mean: number
  readonly variance: number
}

/**
 * What England's model draws stay by stay, in closed form. A stay comes Poisson(λ) times, each kept with probability p
 * and each of its days with probability x; p and x have the mean and standard deviation of their intervals. Thinned
 * Poisson counts are Poisson counts, so the variances add: λ·E[p] of stays, λ·E[p]·E[L²] of their days, with
 * E[L²] = days²·E[x²] + days·(E[x] − E[x²]) for L ~ Binomial(days, x).
 *
 * @returns stays, bed-days and outpatient procedures
 */
export function luckOfStays(inpatients: Inpatients): readonly [StayLuck, StayLuck, StayLuck] {
  const { count, age, days, away, shorter, measures, growth } = inpatients
  const sums = [0, 1, 2].map(() => ({ mean: 0, variance: 0 }))
  for (let i = 0; i < count; i++) {
    const expected = growth[age[i]!]!
    const kept = expected * factorOf(measures[away[i]!]).mean
    const day = factorOf(measures[shorter[i]!])
    const long = days[i]!
    const squared = long ** 2 * day.square + long * (day.mean - day.square)
    add(sums[0]!, kept, kept)
    add(sums[1]!, kept * long * day.mean, kept * squared)
    if (measures[away[i]!]?.kind === 'outpatient') add(sums[2]!, expected - kept, expected - kept)
  }
  return sums as [StayLuck, StayLuck, StayLuck]
}

/** E[x] and E[x²] of a measure's factor; 1 where there is none. */
function factorOf(measure: BenchMeasure | undefined): { mean: number; square: number } {
  if (measure === undefined) return { mean: 1, square: 1 }
  const mean = (measure.low + measure.high) / 2
  const sd = (measure.high - measure.low) / (2 * Z90)
  return { mean, square: mean ** 2 + sd ** 2 }
}

function add(sum: { mean: number; variance: number }, mean: number, variance: number): void {
  sum.mean += mean
  sum.variance += variance
}

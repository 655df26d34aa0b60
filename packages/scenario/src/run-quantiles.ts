import { quantiles } from '@samsyn/draws'
import type { Run } from './run-model.ts'

/** A quantile and how far it may be off because the draws are finite (standard error). */
export interface QuantileOfRun {
  readonly probability: number
  readonly value: number
  readonly error: number
}

/** The draws of an outcome in a year, of the community or of an area (by number; kept outcomes only): a view, not a copy. */
export function drawsOf(run: Run, outcome: string, year: number, area?: number): Float32Array {
  const y = year - run.firstYear
  if (area === undefined) {
    const at = (run.outcomes.indexOf(outcome) * run.years + y) * run.draws
    return run.community.subarray(at, at + run.draws)
  }
  const areas = run.areas.length / (run.kept.length * run.years * run.areaDraws)
  const at = ((run.kept.indexOf(outcome) * areas + area) * run.years + y) * run.areaDraws
  return run.areas.subarray(at, at + run.areaDraws)
}

/** The mean of draws; NaN of none. */
export function meanOf(sample: ArrayLike<number>): number {
  let sum = 0
  for (let d = 0; d < sample.length; d++) sum += sample[d]!
  return sum / sample.length
}

/**
 * Quantiles of draws with their Monte Carlo error: half the distance between the order statistics one
 * standard error of the binomial count, √(n p (1 − p)), below and above.
 */
export function runQuantiles(
  sample: ArrayLike<number>,
  probabilities: readonly number[] = [0.1, 0.5, 0.9],
): QuantileOfRun[] {
  const n = sample.length
  const around = probabilities.flatMap((p) => {
    const step = Math.sqrt((p * (1 - p)) / n)
    return [Math.max(0, p - step), p, Math.min(1, p + step)]
  })
  const values = quantiles(sample, around)
  return probabilities.map((probability, i) => ({
    probability,
    value: values[3 * i + 1]!,
    error: (values[3 * i + 2]! - values[3 * i]!) / 2,
  }))
}

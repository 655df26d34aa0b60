import { standardNormal } from '@samsyn/draws'

// Whole numbers by chance from one uniform each, by inversion; above NORMAL_FROM the normal approximation is
// within a fraction of a person of the exact quantile.
const NORMAL_FROM = 25

/** A Poisson count with this mean at this uniform in (0, 1). */
export function poisson(mean: number, uniform: number): number {
  if (mean <= 0) return 0
  if (mean > NORMAL_FROM) return rounded(mean, Math.sqrt(mean), uniform)
  let probability = Math.exp(-mean)
  let left = uniform - probability
  let count = 0
  while (left > 0 && count < 200) {
    count++
    probability *= mean / count
    left -= probability
  }
  return count
}

/** How many of `trials` succeed, each with probability `share`. */
export function binomial(trials: number, share: number, uniform: number): number {
  if (trials <= 0 || share <= 0) return 0
  if (share >= 1) return trials
  if (share > 0.5) return trials - binomial(trials, 1 - share, 1 - uniform)
  const mean = trials * share
  if (mean > NORMAL_FROM) {
    return Math.min(trials, rounded(mean, Math.sqrt(mean * (1 - share)), uniform))
  }
  const odds = share / (1 - share)
  let probability = Math.exp(trials * Math.log1p(-share))
  let left = uniform - probability
  let count = 0
  while (left > 0 && count < trials) {
    probability *= ((trials - count) / (count + 1)) * odds
    count++
    left -= probability
  }
  return count
}

function rounded(mean: number, deviation: number, uniform: number): number {
  return Math.max(0, Math.round(mean + deviation * standardNormal(uniform)))
}

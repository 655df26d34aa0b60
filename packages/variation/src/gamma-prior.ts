import { digamma } from '@samsyn/rates'
import { levelOf, type ObservedExpected, refuseUnfit } from './observed-expected.ts'

/**
 * How alike areas are, by maximum likelihood: true ratios are gamma with this mean and shape `alpha`, counts
 * Poisson around them, so that counts are negative binomial. `variance` = mean² ÷ alpha. Alpha is infinite
 * where the areas differ no more than chance makes them.
 */
export interface GammaPrior {
  readonly alpha: number
  readonly mean: number
  readonly variance: number
}

/**
 * The prior that makes the counts likeliest.
 *
 * With `mean: 1` it is Martuzzi & Hills (1995), Stat Med 14: 751–759 (expectations by an internal reference);
 * with `mean: 'fitted'` the two-parameter form of Clayton & Kaldor (1987), Biometrics 43: 671–681. The root
 * of the score is found by false position (Illinois) in ln alpha.
 */
export function gammaPrior(counts: ObservedExpected, mean: 1 | 'fitted' = 1): GammaPrior {
  refuseUnfit(counts)
  const meanAt = (alpha: number) => (mean === 1 ? 1 : fittedMean(counts, alpha))
  const alpha = rootOfScore((logAlpha) => {
    const at = Math.exp(logAlpha)
    return scoreOf(counts, at, meanAt(at))
  }, counts)
  if (alpha === Number.POSITIVE_INFINITY) {
    return { alpha, mean: mean === 1 ? 1 : levelOf(counts), variance: 0 }
  }
  const at = meanAt(alpha)
  return { alpha, mean: at, variance: (at * at) / alpha }
}

/** Derivative of the log likelihood by alpha. */
function scoreOf({ observed, expected }: ObservedExpected, alpha: number, mean: number): number {
  let score = 0
  const own = digamma(alpha)
  const log = Math.log(alpha)
  for (let i = 0; i < expected.length; i++) {
    const o = observed[i]!
    const whole = alpha + mean * expected[i]!
    if (o > 0) score += digamma(alpha + o) - own
    score += 1 + log - (o + alpha) / whole - Math.log(whole)
  }
  return score
}

/** The mean that is likeliest for this alpha: Σ (O − μE) ÷ (1 + μE/α) = 0, by bisection. */
function fittedMean({ observed, expected }: ObservedExpected, alpha: number): number {
  let low = 0
  let high = 0
  for (let i = 0; i < expected.length; i++) high = Math.max(high, observed[i]! / expected[i]!)
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    let sum = 0
    for (let i = 0; i < expected.length; i++) {
      sum += (observed[i]! - middle * expected[i]!) / (1 + (middle * expected[i]!) / alpha)
    }
    if (sum > 0) low = middle
    else high = middle
    if (high - low < 1e-15 * high) break
  }
  return (low + high) / 2
}

const LEAST = Math.log(1e-6)
const MOST = Math.log(1e7)

function rootOfScore(score: (logAlpha: number) => number, counts: ObservedExpected): number {
  let low = startOf(counts)
  let atLow = score(low)
  while (atLow <= 0 && low > LEAST) {
    low -= 1
    atLow = score(low)
  }
  let high = low + 1
  let atHigh = score(high)
  while (atHigh > 0 && high < MOST) {
    low = high
    atLow = atHigh
    high += 1
    atHigh = score(high)
  }
  if (!(atLow > 0 && atHigh <= 0)) return Number.POSITIVE_INFINITY
  return Math.exp(falsePosition(score, low, high, atLow, atHigh))
}

/** ln of the alpha that the moments suggest. */
function startOf({ observed, expected }: ObservedExpected): number {
  let excess = 0
  let weight = 0
  for (let i = 0; i < expected.length; i++) {
    excess += (observed[i]! - expected[i]!) ** 2 - observed[i]!
    weight += expected[i]! ** 2
  }
  return excess > 0 ? Math.min(MOST - 2, Math.log(weight / excess) - 1) : MOST - 2
}

function falsePosition(
  f: (x: number) => number,
  from: number,
  to: number,
  atFrom: number,
  atTo: number,
): number {
  let [low, high, fLow, fHigh, side] = [from, to, atFrom, atTo, 0]
  for (let step = 0; step < 100 && high - low > 1e-13; step++) {
    const x = (low * fHigh - high * fLow) / (fHigh - fLow)
    const value = f(x)
    if (value === 0) return x
    if (value > 0) {
      if (x - low < 1e-13 && side === 1) return x
      low = x
      fLow = value
      if (side === 1) fHigh /= 2
      side = 1
    } else {
      if (high - x < 1e-13 && side === -1) return x
      high = x
      fHigh = value
      if (side === -1) fLow /= 2
      side = -1
    }
  }
  return (low + high) / 2
}

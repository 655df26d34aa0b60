import type { Runs } from './chart-types.ts'
import { binomialQuantile } from './measured-intervals.ts'

/**
 * Anhøj's two rules: a run is too long above round(log₂ n) + 3 points, and crossings of the centre line are too few below
 * the 5th percentile of n − 1 fair tosses; n are the points that are not on the line. Both have about 5 in 100 false alarms.
 * Together they see shifts that stay inside limits, and they need no limits.
 *
 * Anhøj & Olesen (2014), PLoS ONE 9: e113825; Anhøj (2015), PLoS ONE 10: e0121349.
 *
 * @param sides +1 above, −1 below, 0 on the line, in order of time, without missing points
 * @returns null with fewer than two useful points: nothing can cross
 */
export function anhojRuns(sides: readonly number[]): Runs | null {
  const useful = sides.filter((side) => side !== 0)
  if (useful.length < 2) return null
  let longest = 1
  let run = 1
  let crossings = 0
  for (let i = 1; i < useful.length; i++) {
    if (useful[i] === useful[i - 1]) run++
    else {
      run = 1
      crossings++
    }
    longest = Math.max(longest, run)
  }
  const longestMax = Math.round(Math.log2(useful.length)) + 3
  const crossingsMin = binomialQuantile(0.05, useful.length - 1)
  return {
    counted: sides.length,
    useful: useful.length,
    longest,
    longestMax,
    crossings,
    crossingsMin,
    signal: longest > longestMax || crossings < crossingsMin,
  }
}

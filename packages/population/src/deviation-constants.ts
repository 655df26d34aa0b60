import type { NationalDeviation } from './model.ts'

/**
 * How far real people end up from a projection, per age group (in the order of `ageGroups`), as the log of
 * the ratio. Estimated on projections made and scored before 2017 (docs/methods/population.md).
 */
export interface GroupDeviation {
  /** Standard deviation after five years of what drifts the same way all along, and the power it grows by. */
  readonly drift: number
  readonly driftPower: number
  /** Variance after five years of one person's luck (divided by the persons of the group), and its power. */
  readonly chance: number
  readonly chancePower: number
}

export const groupDeviations: readonly GroupDeviation[] = [
  {
    drift: 0.0225,
    driftPower: 1.1,
    chance: 1.69,
    chancePower: 1.2,
  },
  {
    drift: 0.0147,
    driftPower: 0.9,
    chance: 1.94,
    chancePower: 1.38,
  },
  {
    drift: 0.0105,
    driftPower: 1.42,
    chance: 0.26,
    chancePower: 1.02,
  },
  { drift: 0, driftPower: 1, chance: 0.46, chancePower: 0.91 },
  { drift: 0, driftPower: 1, chance: 0.92, chancePower: 0.89 },
]

/** Correlation between age groups inside an area: children come and go with their parents. */
export const localCorrelation: readonly (readonly number[])[] = [
  [1, 0.55, 0, 0, 0],
  [0.55, 1, 0, 0, 0],
  [0, 0, 1, 0.05, 0],
  [0, 0, 0.05, 1, 0.1],
  [0, 0, 0, 0.1, 1],
]

/**
 * How far the nation as a whole ends up from its projection where the national table is too short to tell:
 * what Norway's own 1986–2016 gives.
 */
export const usualNationalDeviations: readonly NationalDeviation[] = [
  { afterFiveYears: 0.0154, power: 1.48 },
  { afterFiveYears: 0.0148, power: 1.56 },
  { afterFiveYears: 0.0031, power: 0.93 },
  { afterFiveYears: 0.013, power: 1.29 },
  { afterFiveYears: 0.0297, power: 0.83 },
]

/**
 * Correlation between age groups for the nation: what `bench/population/estimate-deviations.ts` prints, over all
 * national projections from 1996–2013, three to ten years on and up to 2016, rounded by hand to within 0.1.
 */
export const nationalCorrelation: readonly (readonly number[])[] = [
  [1, 0.85, 0.6, 0.6, 0.6],
  [0.85, 1, 0.5, 0.5, 0.4],
  [0.6, 0.5, 1, 0.85, 0.75],
  [0.6, 0.5, 0.85, 1, 0.8],
  [0.6, 0.4, 0.75, 0.8, 1],
]

/**
 * Share of the variance of drift that the municipalities of a county have in common: errors of working age and
 * of children in one county correlate by 0.15 and 0.09, and drift is about a quarter of their variance.
 */
export const countyShare = 0.4

/** Years ahead for which the powers were estimated; further on, drift grows in proportion to time. */
const SEEN_AHEAD = 10

/** How much larger a standard deviation is so many years ahead than after five years. */
export function growth(yearsAhead: number, power: number): number {
  const seen = Math.min(yearsAhead, SEEN_AHEAD)
  return (seen / 5) ** power * (yearsAhead / seen)
}

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
  /** Standard deviation for the whole nation after five years, and the power it grows by. */
  readonly nation: number
  readonly nationPower: number
}

export const groupDeviations: readonly GroupDeviation[] = [
  {
    drift: 0.0274,
    driftPower: 1.1,
    chance: 2.63,
    chancePower: 1.39,
    nation: 0.0117,
    nationPower: 1.49,
  },
  {
    drift: 0.0217,
    driftPower: 1.1,
    chance: 3.78,
    chancePower: 1.63,
    nation: 0.0101,
    nationPower: 1.55,
  },
  {
    drift: 0.0113,
    driftPower: 1.1,
    chance: 0.37,
    chancePower: 1.19,
    nation: 0.0039,
    nationPower: 1.38,
  },
  {
    drift: 0.0141,
    driftPower: 1.05,
    chance: 0.84,
    chancePower: 0.84,
    nation: 0.014,
    nationPower: 1.5,
  },
  {
    drift: 0.0141,
    driftPower: 1.05,
    chance: 0.84,
    chancePower: 0.84,
    nation: 0.014,
    nationPower: 1.5,
  },
]

/** Correlation between age groups inside an area, and for the nation. */
export const localCorrelation: readonly (readonly number[])[] = [
  [1, 0.6, 0.1, 0, 0],
  [0.6, 1, 0.1, 0, 0],
  [0.1, 0.1, 1, 0.1, 0],
  [0, 0, 0.1, 1, 0.1],
  [0, 0, 0, 0.1, 1],
]

export const nationalCorrelation: readonly (readonly number[])[] = [
  [1, 0.6, 0.3, 0, 0],
  [0.6, 1, 0.5, 0, 0],
  [0.3, 0.5, 1, 0.5, 0.3],
  [0, 0, 0.5, 1, 0.8],
  [0, 0, 0.3, 0.8, 1],
]

/** Share of the variance of drift that neighbours in a county have in common. */
export const countyShare = 0.1

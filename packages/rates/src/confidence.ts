/** The two-sided levels in use here: 80 % for projections, 95 % and 99.8 % for control limits. */
export type Confidence = 0.8 | 0.9 | 0.95 | 0.998

/** Standard normal score that leaves (1 − level) / 2 above it. */
export const scoreOf: Readonly<Record<Confidence, number>> = {
  0.8: 1.2815515655446004,
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.998: 3.090232306167813,
}

/** The bounds of an interval, in the unit of what it is around. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

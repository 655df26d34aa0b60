import { gammaBelow } from '@samsyn/rates'

/** A figure on a scale where its chance is near normal and does not hang on its size. */
export interface Scaled {
  readonly y: number
  readonly error: number
}

export interface Spread {
  /** The level of all, each weighted by how surely it is known. */
  readonly level: number
  /** Standard deviation of the true levels, chance taken out; 0 when chance explains it all. */
  readonly between: number
}

/**
 * The common level and the spread between units beyond chance: DerSimonian & Laird (1986), Controlled Clinical Trials 7: 177–188.
 */
export function spreadBetween(units: readonly Scaled[]): Spread {
  const weights = units.map(({ error }) => 1 / error ** 2)
  const fixed = weightedMean(units, weights)
  const total = sum(weights)
  const heterogeneity = sum(units.map(({ y }, i) => weights[i]! * (y - fixed) ** 2))
  const scale = total - sum(weights.map((weight) => weight ** 2)) / total
  const variance = scale > 0 ? Math.max(0, (heterogeneity - (units.length - 1)) / scale) : 0
  const random = units.map(({ error }) => 1 / (error ** 2 + variance))
  return { level: weightedMean(units, random), between: Math.sqrt(variance) }
}

/**
 * How far a unit's true level is expected to lie from the others', in standard deviations between units, and how sure it is that
 * it lies on that side: the normal posterior. An unsure figure is drawn towards the level, so that small units do not lead lists.
 */
export function standingOf(unit: Scaled, { level, between }: Spread): [number, number] {
  if (between === 0) return [0, 0.5]
  const distance = unit.y - level
  const variance = between ** 2
  const drawn = variance / (variance + unit.error ** 2)
  const surely = (Math.abs(distance) * between) / (unit.error * Math.hypot(between, unit.error))
  return [(drawn * distance) / between, 0.5 + gammaBelow(0.5, surely ** 2 / 2) / 2]
}

function weightedMean(units: readonly Scaled[], weights: readonly number[]): number {
  return sum(units.map(({ y }, i) => weights[i]! * y)) / sum(weights)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

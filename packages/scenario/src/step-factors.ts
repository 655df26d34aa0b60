import { dampedYears, drifted, needAssumptions } from '@samsyn/demand'
import { GROUPS } from './baseline.ts'
import type { Model } from './model.ts'

/** Continued trend, by its score: e^((pace + spread × score) × damped years). */
export function coverageFactor(
  model: Model,
  service: number,
  group: number,
  year: number,
): (score: number) => number {
  const { perYear, sd } = model.services[service]!.trend!
  const steps = dampedYears(year, needAssumptions.damping)
  const pace = perYear[group]!
  const spread = sd[group]!
  return (score) => Math.exp((pace + spread * score) * steps)
}

/** Better health, by its share h: a quadratic through 1, h = 1 and h = 2; or the ratio of death probabilities. Never below 0. */
export function healthFactor(
  model: Model,
  service: number,
  group: number,
  year: number,
): (share: number) => number {
  const cell = (service * GROUPS + group) * model.years + year
  if (model.services[service]!.health === 'ratio') {
    const less = model.deathRatio[cell]! - 1
    return (share) => Math.max(0, 1 + share * less)
  }
  const once = model.health[cell * 2]!
  const twice = model.health[cell * 2 + 1]!
  const b = (4 * once - twice - 3) / 2
  const c = (twice - 2 * once + 1) / 2
  return (share) => Math.max(0, 1 + b * share + c * share * share)
}

/** How far the practice that all areas share has strayed, by what it is ÷ the path after ten years. */
export function driftFactor(year: number): (afterTenYears: number) => number {
  const root = drifted(year)
  return (afterTenYears) => afterTenYears ** root
}

/** The same of an area's own practice, by the log of it. */
export function ownDriftFactor(year: number): (log: number) => number {
  const root = drifted(year)
  return (log) => Math.exp(root * log)
}

/** How much of the local luck has come through: today's count is forgotten as users change. */
export function luckShown(model: Model, service: number, year: number): number {
  const { turnover } = model.services[service]!
  return turnover === 1 ? 1 : 1 - (1 - turnover) ** year
}

/** The same of a need: where a place is counted, chance in its count is none of the need's; where it is not, its level is in doubt. */
export function luckOfNeed(model: Model, service: number): number {
  return model.services[service]!.turnover === 1 ? 1 : 0
}

/** Labour per unit then ÷ today, of services that follow it. */
export function compounded(growth: number, years: number): number {
  return (1 + growth) ** years
}

import { GROUPS } from './baseline.ts'
import type { RunDraws } from './draw-run.ts'
import { evaluateYear } from './evaluate-year.ts'
import type { Model } from './model.ts'
import { centralPoint, type Point, pointWith } from './point.ts'

const Z90 = 1.2815515655446004

/** All outcomes of one world and year, summed over age groups and areas (or of one area, by number). */
export function outcomesAt(model: Model, point: Point, year: number, area?: number): Float64Array {
  const { outcome: values, width } = evaluateYear(model, point, year, 1, { derivatives: false })
  const count = model.outcomes.length
  const sums = new Float64Array(count)
  for (let cell = 0; cell < model.areas * GROUPS; cell++) {
    if (area !== undefined && Math.floor(cell / GROUPS) !== area) continue
    for (let o = 0; o < count; o++) sums[o]! += values[(cell * count + o) * width]!
  }
  return sums
}

/** One outcome of them, by its number. */
export function outcomeAt(
  model: Model,
  point: Point,
  outcome: number,
  year: number,
  area?: number,
): number {
  return outcomesAt(model, point, year, area)[outcome]!
}

export interface TornadoBar {
  readonly assumption: string
  /** The outcome with the assumption at its low and its high end, all others central. */
  readonly low: number
  readonly high: number
}

/**
 * What each assumption alone can do to an outcome: at the ends of its 80 % interval, others central.
 * Widest first; assumptions that do nothing are left out.
 */
export function tornado(
  model: Model,
  outcomeId: string,
  year: number,
  area?: number,
): { central: number; bars: TornadoBar[] } {
  const outcome = model.outcomes.findIndex(({ id }) => id === outcomeId)
  const y = year - model.baseline.firstYear
  const central = outcomeAt(model, centralPoint(model), outcome, y, area)
  const bars = model.parameters
    .map((assumption, p) => ({
      assumption: assumption.id,
      low: outcomeAt(model, pointWith(model, p, -Z90), outcome, y, area),
      high: outcomeAt(model, pointWith(model, p, Z90), outcome, y, area),
    }))
    .filter(({ low, high }) => Math.abs(high - low) > 1e-9 * Math.abs(central))
    .sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low))
  return { central, bars }
}

/** How much of an outcome's variance would go if an assumption were known. */
export interface KnowingBetter {
  readonly assumption: string
  /** Share of the variance, 0–1. */
  readonly share: number
}

const BINS = 20

/**
 * The value of knowing an assumption: the first-order share of variance, var(E[outcome | assumption]) ÷
 * var(outcome), from the means of the outcome in twenty equal bins of the assumption, less what chance
 * alone puts between bins. Assumptions of one driver share what they explain.
 */
export function valueOfKnowing(
  model: Model,
  { values, draws }: RunDraws,
  outcome: ArrayLike<number>,
): KnowingBetter[] {
  let mean = 0
  for (let d = 0; d < draws; d++) mean += outcome[d]! / draws
  let variance = 0
  for (let d = 0; d < draws; d++) variance += (outcome[d]! - mean) ** 2 / draws
  if (variance === 0) return []
  return model.parameters
    .flatMap((assumption, p): KnowingBetter[] => {
      const own = values[p]!
      if (own.every((value) => value === own[0])) return []
      const order = Array.from({ length: draws }, (_, d) => d).sort((a, b) => own[a]! - own[b]!)
      const between = varianceBetweenBins(order, outcome, mean)
      const chance = (variance * (BINS - 1)) / draws
      return [{ assumption: assumption.id, share: Math.max(0, (between - chance) / variance) }]
    })
    .sort((a, b) => b.share - a.share)
}

function varianceBetweenBins(
  order: readonly number[],
  outcome: ArrayLike<number>,
  mean: number,
): number {
  let between = 0
  for (let b = 0; b < BINS; b++) {
    const from = Math.floor((b * order.length) / BINS)
    const to = Math.floor(((b + 1) * order.length) / BINS)
    let sum = 0
    for (let i = from; i < to; i++) sum += outcome[order[i]!]!
    between += ((to - from) / order.length) * (sum / Math.max(1, to - from) - mean) ** 2
  }
  return between
}

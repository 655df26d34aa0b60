import type { ChartKind } from './definition.ts'
import { medianOf } from './measured-intervals.ts'
import { D2, type MovingRange, meanOf, movingRange } from './moving-range.ts'

/** Centre and limits of one part. `half` is per point, as denominators differ; null without limits. */
export interface Limits {
  readonly centre: number
  readonly limitsAt: (of: number, share: number) => readonly [low: number, high: number] | null
  readonly range: MovingRange | null
  readonly dispersion: number | null
}

/** The values that limits are set from; NaN where there is none. */
export interface Base {
  readonly values: readonly number[]
  /** Denominators; 1 where there are none. */
  readonly of: readonly number[]
}

interface Setting {
  readonly screen: boolean
  readonly factor: number
}

const SIGMAS = 3

/** Centre and three-sigma limits from the base of a part, by kind of chart. The base holds at least one value. */
export function controlLimits(kind: ChartKind, base: Base, setting: Setting): Limits {
  const values = base.values.filter((value) => !Number.isNaN(value))
  if (kind === 'run') return fixed(medianOf([...values].sort((a, b) => a - b)), null, null)
  if (kind === 'xmr') return single(base.values, values, setting)
  if (kind === 't') return between(base.values, setting.screen)
  if (kind === 'c') return counted(meanOf(values))
  if (kind === 'g') return rare(meanOf(values))
  return weighted(kind, base, setting.screen)
}

/** Single values: mean ± factor × mean moving range. Shewhart; Wheeler (1993), Understanding Variation. */
function single(ordered: readonly number[], values: readonly number[], setting: Setting): Limits {
  const range = movingRange(ordered, setting.screen)
  return fixed(meanOf(values), range && setting.factor * range.mean, range)
}

/**
 * Time between rare events: single values of t^(1/3.6), which are near normal, and back.
 * Nelson (1994), Journal of Quality Technology 26: 12–16.
 */
function between(ordered: readonly number[], screen: boolean): Limits {
  const rooted = ordered.map((value) => value ** (1 / 3.6))
  const present = rooted.filter((value) => !Number.isNaN(value))
  const inner = single(rooted, present, { screen, factor: SIGMAS / D2 })
  return {
    ...inner,
    centre: inner.centre ** 3.6,
    limitsAt: (of, share) => {
      const limits = inner.limitsAt(of, share)
      return limits && [Math.max(0, limits[0]) ** 3.6, limits[1] ** 3.6]
    },
  }
}

/** Counts of equal exposure: mean ± 3√mean, not below zero. */
function counted(mean: number): Limits {
  return floored(fixed(mean, SIGMAS * Math.sqrt(mean), null), Number.POSITIVE_INFINITY)
}

/**
 * Cases between rare events: mean ± 3√(mean(mean + 1)), with the geometric distribution's median as centre line, as half
 * of the points lie on each side of it. Benneyan (2001), Health Care Management Science 4: 305–318.
 */
function rare(mean: number): Limits {
  const limits = fixed(mean, SIGMAS * Math.sqrt(mean * (mean + 1)), null)
  const centre = mean > 0 ? Math.log(0.5) / Math.log(1 - 1 / (mean + 1)) : 0
  return { ...floored(limits, Number.POSITIVE_INFINITY), centre }
}

/**
 * Shares and rates: Σ events ÷ Σ of ± 3 standard errors, times σz for the primed charts, whose spread is the counts' own
 * and what differs between periods besides. Laney (2002), Quality Engineering 14: 531–537.
 */
function weighted(kind: ChartKind, { values, of }: Base, screen: boolean): Limits {
  const used = values.flatMap((value, i) => (Number.isNaN(value) ? [] : [i]))
  const all = used.reduce((sum, i) => sum + of[i]!, 0)
  const centre = used.reduce((sum, i) => sum + values[i]! * of[i]!, 0) / all
  const isShare = kind === 'p' || kind === 'p-prime'
  const variance = Math.max(0, isShare ? centre * (1 - centre) : centre)
  const primed = kind === 'p-prime' || kind === 'u-prime'
  const scores = values.map((value, i) =>
    variance === 0 && !Number.isNaN(value) ? 0 : (value - centre) / Math.sqrt(variance / of[i]!),
  )
  const range = primed ? movingRange(scores, screen) : null
  const dispersion = primed ? (range === null ? null : range.mean / D2) : 1
  const limits: Limits = {
    centre,
    range,
    dispersion: primed ? dispersion : null,
    limitsAt: (each, share) => {
      if (dispersion === null || !(each > 0)) return null
      const half = share * SIGMAS * Math.sqrt(variance / each) * dispersion
      return [centre - half, centre + half]
    },
  }
  return floored(limits, isShare ? 1 : Number.POSITIVE_INFINITY)
}

function fixed(centre: number, half: number | null, range: MovingRange | null): Limits {
  return {
    centre,
    range,
    dispersion: null,
    limitsAt: (_, share) => (half === null ? null : [centre - share * half, centre + share * half]),
  }
}

/** No count lies below zero and no share above one. */
function floored(limits: Limits, ceiling: number): Limits {
  return {
    ...limits,
    limitsAt: (of, share) => {
      const bounds = limits.limitsAt(of, share)
      return bounds && [Math.max(0, bounds[0]), Math.min(ceiling, bounds[1])]
    },
  }
}

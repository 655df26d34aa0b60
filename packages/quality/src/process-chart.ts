import { knownRefusal, Refusal } from '@samsyn/refusal'
import { anhojRuns } from './anhoj-runs.ts'
import { chartSentences } from './chart-sentences.ts'
import type {
  ChartOptions,
  ChartPart,
  ChartPoint,
  ProcessChart,
  SeriesPoint,
} from './chart-types.ts'
import { assuranceOf, variationOf } from './chart-verdicts.ts'
import { controlLimits, type Limits } from './control-limits.ts'
import type { ChartKind } from './definition.ts'
import { type ReadPoint, readSeries } from './read-series.ts'
import { sideOf } from './side-of.ts'
import { labelled } from './special-causes.ts'

/** Limits from fewer points are trial limits. */
const SETTLED = 13

/**
 * A control chart of one series: centre, limits, special causes, runs, and what they say in words.
 *
 * One point has a centre and no limits; equal points have limits at their value and no signal; a period without
 * a value keeps its place, makes no moving range and breaks runs of seven; a series without any value is refused.
 *
 * @param series in order of time, one point a period; the unit is the values' own, or `per` × events ÷ of
 */
export function processChart(
  series: readonly SeriesPoint[],
  kind: ChartKind,
  options: ChartOptions = {},
): ProcessChart {
  const read = readSeries(series, kind)
  const starts = startsOf(read, options.rebaseAt ?? [])
  const points: ChartPoint[] = []
  const parts: ChartPart[] = []
  starts.forEach((start, part) => {
    const own = read.slice(start, starts[part + 1])
    const drawn = drawPart(own, part, kind, options)
    points.push(...drawn.points)
    parts.push(drawn.part)
  })
  const chart = {
    kind,
    points,
    parts,
    variation: variationOf(kind, points, parts.at(-1)!, options.direction ?? 'neutral'),
    assurance: assuranceOf(points, options),
  }
  return { ...chart, texts: chartSentences(chart, options) }
}

function startsOf(points: readonly ReadPoint[], rebaseAt: readonly string[]): number[] {
  const starts = rebaseAt.map((period) => {
    const at = points.findIndex((point) => point.period === period)
    if (at >= 0) return at
    throw knownRefusal('period-unknown', {
      ...{ period, first: points[0]!.period, last: points.at(-1)!.period },
    })
  })
  return [...new Set([0, ...starts])].sort((a, b) => a - b)
}

function drawPart(
  own: readonly ReadPoint[],
  part: number,
  kind: ChartKind,
  options: ChartOptions,
): { points: ChartPoint[]; part: ChartPart } {
  const { per = 1, screen = true, baseline, leaveOut = [], factor = 2.66 } = options
  const leftOut = own.map(({ period }) => leaveOut.includes(period))
  const base = own.slice(0, baseline).map(({ value }, i) => (leftOut[i] ? Number.NaN : value))
  const used = base.filter((value) => !Number.isNaN(value)).length
  if (used === 0) throw emptyPart(own)
  const limits = controlLimits(
    kind,
    { values: base, of: own.map(({ of }) => of) },
    { screen, factor },
  )
  const bare = own.map((point, i) => drawPoint(point, part, limits, leftOut[i]!, per))
  const labels = kind === 'run' ? bare.map(() => null) : labelled(bare)
  const sides = own.flatMap(({ value }, i) =>
    leftOut[i] || Number.isNaN(value) ? [] : [sideOf(value, limits.centre)],
  )
  return {
    points: bare.map((point, i) => ({ ...point, label: labels[i]! })),
    part: {
      from: own[0]!.period,
      to: own.at(-1)!.period,
      centre: per * limits.centre,
      runs: anhojRuns(sides),
      ranges: limits.range?.ranges ?? 0,
      screened: limits.range?.screened ?? 0,
      trial: used < SETTLED && kind !== 'run',
      dispersion: limits.dispersion,
    },
  }
}

function emptyPart(own: readonly ReadPoint[]): Refusal {
  return new Refusal('incomplete-table', {
    found: `no value to set limits from between ${own[0]!.period} and ${own.at(-1)!.period}`,
    because: 'a centre is the middle of something',
    remedy: 'hand in periods that have values, or set limits anew somewhere else',
  })
}

function drawPoint(
  { period, value, of, missing }: ReadPoint,
  part: number,
  limits: Limits,
  leftOut: boolean,
  per: number,
): Omit<ChartPoint, 'label'> {
  const outer = limits.limitsAt(of, 1)
  const near = limits.limitsAt(of, 2 / 3)
  return {
    period,
    value: Number.isNaN(value) ? null : per * value,
    missing,
    part,
    centre: per * limits.centre,
    low: outer && per * outer[0],
    high: outer && per * outer[1],
    nearLow: near && per * near[0],
    nearHigh: near && per * near[1],
    leftOut,
  }
}

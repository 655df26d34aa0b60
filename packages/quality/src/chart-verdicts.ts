import type { Assurance, ChartOptions, ChartPart, ChartPoint, Variation } from './chart-types.ts'
import type { ChartKind, Direction } from './definition.ts'
import { sideOf } from './side-of.ts'

/**
 * What the last point says. Single values go by the rules of "Making Data Count"; the other charts by the limits and
 * Anhøj's runs, whose signal belongs to the part: where its longest run is not the present one, it is "unsettled".
 */
export function variationOf(
  kind: ChartKind,
  points: readonly ChartPoint[],
  last: ChartPart,
  direction: Direction,
): Variation {
  const lastValued = points.filter((point) => point.value !== null && !point.leftOut).at(-1)
  if (lastValued === undefined) return 'common-cause'
  const outside = lastValued.label === 'above-limit' || lastValued.label === 'below-limit'
  if (kind === 'xmr' || outside) return verdict(upward(lastValued), direction)
  if (!last.runs?.signal) return 'common-cause'
  const sides = points
    .filter((point) => point.part === lastValued.part && point.value !== null && !point.leftOut)
    .map((point) => sideOf(point.value!, point.centre))
    .filter((side) => side !== 0)
  const present = sides.at(-1)!
  const streak = sides.length - 1 - sides.findLastIndex((side) => side !== present)
  return streak === last.runs.longest ? verdict(present, direction) : 'unsettled'
}

function upward({ label }: ChartPoint): number {
  if (label === null) return 0
  return /above|up/.test(label) ? 1 : -1
}

function verdict(side: number, direction: Direction): Variation {
  if (side === 0) return 'common-cause'
  if (direction === 'neutral') return side > 0 ? 'neutral-high' : 'neutral-low'
  return side > 0 === (direction === 'higher') ? 'improvement' : 'concern'
}

/** The target beside the last limits: beyond them it is always met or always missed, between them now and then. */
export function assuranceOf(
  points: readonly ChartPoint[],
  { target, direction }: ChartOptions,
): Assurance | null {
  const last = points.filter((point) => point.low !== null && point.high !== null).at(-1)
  if (!target || last === undefined || !direction || direction === 'neutral') return null
  const below = target.value < last.low!
  const above = target.value > last.high!
  if (!below && !above) return 'hit-or-miss'
  return below === (direction === 'higher') ? 'met' : 'missed'
}

import type { ChartPoint, PointLabel } from './chart-types.ts'
import { sideOf } from './side-of.ts'

const RUN = 7

/**
 * Labels of the points of one part by the rules of "Making Data Count" (NHS England): outside the limits; seven points of
 * a trend; two of three in the outer third on the same side; seven in a row on one side. All points of a run, a trend or
 * a pair are marked, each with the first rule that it meets in that order. A missing or left-out point breaks them.
 */
export function labelled(points: readonly Omit<ChartPoint, 'label'>[]): (PointLabel | null)[] {
  const value = points.map((point) => (point.leftOut ? null : point.value))
  const side = points.map((point, i) => (value[i] === null ? 0 : sideOf(value[i]!, point.centre)))
  const outside = points.map((point) => outsideOf(point))
  const near = points.map((point, i) => outside[i] === 0 && value[i] !== null && isNear(point))
  const trend = trendsIn(value)
  const pairs = pairsIn(side, near)
  const shift = marked(points.length, RUN, (from) => sameSide(side, from, RUN))
  return points.map((_, i) => {
    if (outside[i] !== 0) return outside[i]! > 0 ? 'above-limit' : 'below-limit'
    if (trend[i] !== 0) return trend[i]! > 0 ? 'trend-up' : 'trend-down'
    if (pairs[i] !== 0) return pairs[i]! > 0 ? 'two-of-three-above' : 'two-of-three-below'
    if (shift[i] !== 0) return shift[i]! > 0 ? 'shift-above' : 'shift-below'
    return null
  })
}

function outsideOf({ value, low, high }: Omit<ChartPoint, 'label'>): number {
  if (value === null || low === null || high === null) return 0
  return sideOf(value, high) > 0 ? 1 : sideOf(value, low) < 0 ? -1 : 0
}

function isNear({ value, nearLow, nearHigh }: Omit<ChartPoint, 'label'>): boolean {
  if (nearLow === null || nearHigh === null || nearLow === nearHigh) return false
  return value! < nearLow || value! > nearHigh
}

/** Seven points are six steps the same way; an equal neighbour is no step. */
function trendsIn(value: readonly (number | null)[]): number[] {
  const step = value.map((each, i) =>
    i === 0 || each === null || value[i - 1] === null ? 0 : sideOf(each, value[i - 1]!),
  )
  return marked(value.length, RUN, (from) => sameSide(step, from + 1, RUN - 1))
}

function pairsIn(side: readonly number[], near: readonly boolean[]): number[] {
  const windows = marked(side.length, 3, (from) => {
    const close = [0, 1, 2].filter((k) => near[from + k]).length
    return close >= 2 ? sameSide(side, from, 3) : 0
  })
  return windows.map((mark, i) => (near[i] ? mark : 0))
}

function sameSide(side: readonly number[], from: number, count: number): number {
  const first = side[from] ?? 0
  for (let i = from; i < from + count; i++) if (side[i] !== first) return 0
  return first
}

/** Every point of each window of `width` that `test` gives a side. */
function marked(length: number, width: number, test: (from: number) => number): number[] {
  const marks = new Array<number>(length).fill(0)
  for (let from = 0; from + width <= length; from++) {
    const side = test(from)
    if (side !== 0) marks.fill(side, from, from + width)
  }
  return marks
}

import type { Bounds } from '@samsyn/rates'
import { Refusal } from '@samsyn/refusal'
import type { QualityText } from './chart-types.ts'
import { studentQuantile } from './student-quantile.ts'

export interface LinearTrend {
  /** Change per step of `at` (a year, where `at` is years), in the unit of the values. */
  readonly slope: number
  /** 95 %, Student; null from two points, whose line is certain to fit and says nothing. */
  readonly interval: Bounds | null
  readonly level: number
  /** 'up' or 'down' only where the interval leaves out zero. */
  readonly direction: 'up' | 'down' | 'none'
}

/**
 * The straight line through a series by least squares, as the national harm figures are drawn (003:13142-13143).
 * Points without a value are left out. For few points or points that hang together it promises more than it knows:
 * a control chart shows what a line hides.
 *
 * @param at when, in years or any even step
 */
export function linearTrend(
  at: readonly number[],
  values: readonly (number | null)[],
): LinearTrend | null {
  if (at.length !== values.length) {
    throw new Refusal('shapes-differ', {
      found: `${at.length} times and ${values.length} values`,
      because: 'each value has its time',
      remedy: 'hand in lists of the same length',
    })
  }
  const pairs = at.flatMap((when, i) => (values[i] === null ? [] : [[when, values[i]!] as const]))
  const count = pairs.length
  const middle = pairs.reduce((sum, [when]) => sum + when, 0) / count
  const level = pairs.reduce((sum, [, value]) => sum + value, 0) / count
  const spread = pairs.reduce((sum, [when]) => sum + (when - middle) ** 2, 0)
  if (count < 2 || spread === 0) return null
  const slope = pairs.reduce((sum, [when, value]) => sum + (when - middle) * value, 0) / spread
  if (count === 2) return { slope, interval: null, level, direction: 'none' }
  const left = pairs.reduce(
    (sum, [when, value]) => sum + (value - level - slope * (when - middle)) ** 2,
    0,
  )
  const half = studentQuantile(count - 2) * Math.sqrt(left / (count - 2) / spread)
  const interval = { low: slope - half, high: slope + half }
  const direction = interval.low > 0 ? 'up' : interval.high < 0 ? 'down' : 'none'
  return { slope, interval, level, direction }
}

/** A trend in words; nothing without an interval. */
export function trendSentences(trend: LinearTrend | null): QualityText[] {
  if (trend?.interval == null) return []
  const rounded = (value: number) => Number(value.toPrecision(3))
  const values = {
    slope: rounded(trend.slope),
    low: rounded(trend.interval.low),
    high: rounded(trend.interval.high),
  }
  return [{ key: `trend.${trend.direction}`, values }]
}

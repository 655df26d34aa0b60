import { type Figure, known, missing } from '@samsyn/quantity'
import type { Drawn } from './drawn.ts'

/**
 * The first year in which need is above today's users: the latest year for new capacity to stand ready if
 * nothing is free today. With an interval over the draws; `high` is null where more than a tenth of the
 * draws never get there, and the figure is missing where the central path does not before the horizon.
 *
 * @param years the years after today, in order, and `needs` in the same order
 */
export function needOpens(
  id: string,
  area: string,
  sources: readonly string[],
  today: Drawn,
  years: readonly number[],
  needs: readonly Drawn[],
): Figure {
  const first = (at: (need: Drawn) => number, now: number) => {
    const index = needs.findIndex((need) => at(need) > now)
    return index === -1 ? Number.POSITIVE_INFINITY : years[index]!
  }
  const central = first((need) => need.central, today.central)
  const label = { id, area, year: years[0]! - 1 }
  if (central === Number.POSITIVE_INFINITY) {
    return { ...missing('year', 'outside-boundary', sources), ...label }
  }
  const firsts = Float64Array.from(today.drawn, (now, d) =>
    first((need) => need.drawn[d]!, now),
  ).sort()
  const at = (share: number) => firsts[Math.round(share * (firsts.length - 1))]!
  const low = Math.min(central, at(0.1))
  const high = Math.max(central, at(0.9))
  return {
    ...known(central, 'year', today.quality === 'observed' ? 'estimated' : today.quality, sources),
    ...label,
    low,
    high: high === Number.POSITIVE_INFINITY ? null : high,
    blanks: today.blanks,
  }
}

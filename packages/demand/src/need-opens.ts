import { firstYearInterval } from '@samsyn/draws'
import { type Figure, known, missing } from '@samsyn/quantity'
import type { Drawn } from './drawn.ts'

/**
 * The first year in which need is above today's users: the latest year for new capacity to stand ready if
 * nothing is free today. With an interval over the draws; `high` is null where a tenth of the draws or
 * more never get there. Where the central path does not before the horizon, the year is missing as outside
 * the boundary: it lies beyond the last projected year, or never comes.
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
  const label = { id, area, year: years[0]! - 1 }
  const central = years.find((_, i) => needs[i]!.central > today.central)
  if (central === undefined) {
    return { ...missing('year', 'outside-boundary', sources), ...label }
  }
  const interval = firstYearInterval(
    years,
    today.drawn.length,
    central,
    (i, draw) => needs[i]!.drawn[draw]! > today.drawn[draw]!,
  )
  return {
    ...known(central, 'year', today.quality === 'observed' ? 'estimated' : today.quality, sources),
    ...label,
    ...interval,
    blanks: today.blanks,
  }
}

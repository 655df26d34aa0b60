/** Years between which something first happens in 80 % of the draws; `high` is null when it is beyond the horizon. */
export interface YearInterval {
  readonly low: number
  readonly high: number | null
}

/**
 * When something first happens, over draws. Years are not interpolated: the ends are years of draws, taken
 * outwards. Where a tenth of the draws or more never get there within `years`, nothing is known of the
 * upper end but that it lies beyond, and it is null: no year is put in its place.
 *
 * @param years in order, the last being the horizon
 * @param draws number of draws
 * @param central the year on the central path, which the interval is widened to hold
 * @param happens whether it has happened in a draw in the year of an index
 */
export function firstYearInterval(
  years: readonly number[],
  draws: number,
  central: number,
  happens: (index: number, draw: number) => boolean,
): YearInterval {
  const firsts = Float64Array.from({ length: draws }, (_, draw) => {
    const index = years.findIndex((_, i) => happens(i, draw))
    return index === -1 ? Number.POSITIVE_INFINITY : years[index]!
  }).sort()
  const high = firsts[Math.ceil(0.9 * (draws - 1))]!
  return {
    low: Math.min(central, firsts[Math.floor(0.1 * (draws - 1))]!),
    high: high === Number.POSITIVE_INFINITY ? null : Math.max(central, high),
  }
}

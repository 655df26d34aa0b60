import { planYears } from '@samsyn/plan'

/** The year that is looked at where none is chosen: the second that ends in 0 or 5, as the first page of a community speaks of it. */
export function usualYear(baseYear: number): number {
  return 5 * Math.floor(baseYear / 5) + 10
}

/** The year of an address where runs have it; the usual one where it names none, or one that they do not have. */
export function yearAhead(text: string | undefined, baseYear: number): number {
  const year = /^\d{4}$/.test(text ?? '') ? Number(text) : Number.NaN
  return year >= baseYear && year <= planYears.last ? year : usualYear(baseYear)
}

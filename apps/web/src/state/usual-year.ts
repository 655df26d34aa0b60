/** The year that is looked at where none is chosen: the second that ends in 0 or 5, as the first page of a community speaks of it. */
export function usualYear(baseYear: number): number {
  return 5 * Math.floor(baseYear / 5) + 10
}

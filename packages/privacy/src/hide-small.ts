import { missing, type Quantity } from '@samsyn/quantity'

/** Counts from `from` to `to` are hidden. Zero is not in it: nobody is shown by an empty cell. */
export interface SmallCounts {
  readonly from: number
  readonly to: number
}

/** The rule the municipal care tables are published by (Statistics Norway, KOSTRA): 1–4 are hidden. */
export const kostraSmall: SmallCounts = { from: 1, to: 4 }

/** The count, or "suppressed" where it is small. A count that is already missing keeps its reason. */
export function hideSmall(count: Quantity, small: SmallCounts = kostraSmall): Quantity {
  if (count.value === null || count.value < small.from || count.value > small.to) return count
  return missing(count.unit, 'suppressed', count.sources)
}

/** How sure a number is, surest first: read from a table, computed from such, modelled, or set by hand. */
export const qualities = ['observed', 'derived', 'estimated', 'assumed'] as const
export type Quality = (typeof qualities)[number]

/** Why a number is not there. None of these is zero. */
export const missingReasons = [
  'suppressed', // hidden by the publisher or by our own gate: the count is small, or would reveal one
  'not-collected', // no table we can read holds it
  'outside-boundary', // the area or year is outside what the table covers
  'not-yet-published',
] as const
export type MissingReason = (typeof missingReasons)[number]

/** A figure is only as good as its weakest part. */
export function weakestOf(parts: Iterable<Quality>): Quality {
  let worst = 0
  for (const part of parts) worst = Math.max(worst, qualities.indexOf(part))
  return qualities[worst]!
}

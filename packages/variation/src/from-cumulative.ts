import { Refusal } from '@samsyn/refusal'

/**
 * Counts per period from a series that adds up through the year (1, 3, 3, 7 → 1, 2, 0, 4). A series that goes down
 * is refused: events do not un-happen, so a correction or a new year hides in it.
 */
export function fromCumulative(values: readonly number[]): number[] {
  return values.map((value, i) => {
    const before = i === 0 ? 0 : values[i - 1]!
    if (value >= before) return value - before
    throw new Refusal('impossible-value', {
      found: `a cumulative count that goes from ${before} to ${value} in place ${i}`,
      because: 'events that have happened stay counted',
      remedy: 'ask the source for the corrected series, or start a new one where the year turns',
    })
  })
}

import type { ChartKind } from './definition.ts'

/** From so many on average, a plain p or u chart flags what is no news; ours. */
const LARGE = 1000

/**
 * The chart that fits the denominators: a plain share or rate chart takes all spread to be of chance, which is never true
 * of large registers, so it becomes Laney's. Other kinds stay.
 */
export function chartKindFor(kind: ChartKind, denominators: readonly (number | null)[]): ChartKind {
  const given = denominators.filter((each): each is number => each !== null && each > 0)
  if (given.length === 0) return kind
  const mean = given.reduce((sum, each) => sum + each, 0) / given.length
  if (mean < LARGE) return kind
  if (kind === 'p') return 'p-prime'
  return kind === 'u' ? 'u-prime' : kind
}

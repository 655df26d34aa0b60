import { Refusal } from '@samsyn/refusal'

/**
 * What each of several measures takes of one activity they meet on, in shares of it.
 *
 * Measure k alone would take x_k. Together it takes x_k·∫₀¹ ∏_{j≠k}(1 − s·x_j) ds: as if all were brought in evenly,
 * each always working on what the others have left. So no activity is moved twice, the sum is 1 − ∏(1 − x_j), and
 * the order does not matter. The integral is exact: the product is kept in Bernstein form, where multiplying by a
 * factor and integrating are means of numbers from 0 to 1, so that nothing cancels.
 *
 * @param alone shares 0–1
 * @returns shares in the same order
 * @throws Refusal impossible-value for a share outside 0–1
 */
export function composeShares(alone: readonly number[]): number[] {
  const wrong = alone.find((share) => !(share >= 0 && share <= 1))
  if (wrong !== undefined) {
    throw new Refusal('impossible-value', {
      found: `a measure that takes ${wrong} of an activity`,
      because: 'a measure takes a share from 0 to 1 of what there is',
      remedy: 'bring reach × effect × ramp-up into that range',
    })
  }
  return alone.map((share, k) => share * meanLeft(alone.filter((_, j) => j !== k)))
}

/** ∫₀¹ ∏(1 − s·x_j) ds. */
function meanLeft(others: readonly number[]): number {
  let bernstein = [1]
  for (const share of others) {
    const degree = bernstein.length
    bernstein = Array.from({ length: degree + 1 }, (_, m) => {
      const kept = m < degree ? ((degree - m) / degree) * bernstein[m]! : 0
      const taken = m > 0 ? (m / degree) * bernstein[m - 1]! * (1 - share) : 0
      return kept + taken
    })
  }
  return bernstein.reduce((sum, each) => sum + each, 0) / bernstein.length
}

import { chiSquaredAbove } from '@samsyn/rates'
import { type ObservedExpected, refuseUnfit } from './observed-expected.ts'

/**
 * Do the areas differ at all? Σ (O − E)² ÷ E on k − 1 degrees of freedom, with the share of equal worlds that
 * would differ as much. Null probability with one area.
 */
export function chiSquaredOf(counts: ObservedExpected): {
  readonly value: number
  readonly degreesOfFreedom: number
  readonly p: number | null
} {
  refuseUnfit(counts)
  const { observed, expected } = counts
  let value = 0
  for (let i = 0; i < expected.length; i++)
    value += (observed[i]! - expected[i]!) ** 2 / expected[i]!
  const degreesOfFreedom = Math.max(0, expected.length - 1)
  const p = degreesOfFreedom === 0 ? null : chiSquaredAbove(value, degreesOfFreedom)
  return { value, degreesOfFreedom, p }
}

import { Refusal } from '@samsyn/refusal'
import { needAssumptions } from './need-input.ts'

/**
 * Beds in use when bed-days are spread evenly over the year: bed-days ÷ (365 × occupancy).
 *
 * @param occupancy 0–1; public plans use 0.80–0.90
 */
export function bedsFor(bedDays: number, occupancy = needAssumptions.occupancy): number {
  if (!(occupancy > 0 && occupancy <= 1)) {
    throw new Refusal('impossible-value', {
      found: `an occupancy of ${occupancy}`,
      because: 'occupancy is the share of available bed-days in use, above 0 and at most 1',
      remedy: 'write 85 % as 0.85',
    })
  }
  return bedDays / (365 * occupancy)
}

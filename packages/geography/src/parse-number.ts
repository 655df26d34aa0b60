import { Refusal } from '@samsyn/refusal'

/**
 * A finite number of at least `least` written with a decimal point.
 *
 * @param where the cell, as a refusal names it: "population_2026 of 3905 in places.csv"
 */
export function parseNumber(text: string, where: string, least = 0): number {
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (Number.isNaN(value)) {
    throw new Refusal('broken-table', {
      found: `"${text}" as ${where}`,
      because: 'it is not a number',
      remedy: 'write the number with digits and a decimal point',
    })
  }
  if (value < least) {
    throw new Refusal('impossible-value', {
      found: `${text} as ${where}`,
      because: `it cannot be below ${least}`,
      remedy: 'correct the value',
    })
  }
  return value
}

import type { NationalOutlook } from './types.ts'

/** Mothers are taken to be 15 to 49 years; index 0 is age 15. */
export const FIRST_MOTHER = 15
export const MOTHER_AGES = 35

/**
 * Fertility by single year of mother's age for a total of one child per woman: the five-year shares of the
 * outlook, read between the middles of periods and of age groups. Uses only periods that end by `knownTo`.
 */
export function fertilityPattern(
  outlook: NationalOutlook,
  year: number,
  knownTo: number,
): Float64Array {
  const shares = sharesOf(outlook, year + 0.5, knownTo)
  const pattern = new Float64Array(MOTHER_AGES)
  let total = 0
  for (let i = 0; i < MOTHER_AGES; i++) {
    const at = (i + 0.5 - 2.5) / 5
    const low = Math.max(0, Math.min(5, Math.floor(at)))
    const share = Math.min(1, Math.max(-0.5, at - low))
    const value = shares[low]! + (shares[low + 1]! - shares[low]!) * share
    pattern[i] = Math.max(0, value)
    total += pattern[i]!
  }
  return pattern.map((value) => value / total)
}

function sharesOf(outlook: NationalOutlook, moment: number, knownTo: number): Float64Array {
  const known = outlook.fertilityPattern.filter(({ periodStart }) => periodStart + 5 <= knownTo)
  const rows = known.length > 0 ? known : outlook.fertilityPattern
  const periods = [...new Set(rows.map(({ periodStart }) => periodStart))].sort((a, b) => a - b)
  if (periods.length === 0) return Float64Array.of(0.01, 0.1, 0.31, 0.36, 0.18, 0.035, 0.005)
  const later = periods.findIndex((start) => start + 2.5 > moment)
  const to = periods[later < 0 ? periods.length - 1 : later]!
  const from = later <= 0 ? to : periods[later - 1]!
  const weight = to === from ? 0 : (moment - from - 2.5) / (to - from)
  const at = (periodStart: number) => {
    const shares = new Float64Array(7)
    for (const row of rows) {
      if (row.periodStart !== periodStart) continue
      shares[Math.max(0, Math.min(6, Math.floor((row.ageFrom - 15) / 5)))]! += row.share
    }
    return shares
  }
  const early = at(from)
  const late = at(to)
  return early.map((share, i) => share + (late[i]! - share) * weight)
}

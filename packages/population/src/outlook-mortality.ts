import { AGES, CELLS_PER_AREA, type NationalOutlook, SEXES } from './types.ts'

/** The outlook's log death rates by single age in the middle of each of its periods. */
export interface OutlookMortality {
  /** Moments in years, rising: 2027.5 for 2025–2029. */
  readonly moments: readonly number[]
  /** By moment: 212 log rates. */
  readonly logRates: readonly Float64Array[]
}

/** Reads single ages between the middles of the outlook's age groups (0, 1–4, 5–9 …). */
export function outlookMortality({ mortality }: NationalOutlook): OutlookMortality {
  const periods = [...new Set(mortality.map((row) => row.periodStart))].sort((a, b) => a - b)
  const logRates = periods.map((period) => {
    const rows = mortality.filter((row) => row.periodStart === period)
    rows.sort((a, b) => a.ageFrom - b.ageFrom)
    const middles = rows.map(
      ({ ageFrom }, i) => (ageFrom + (rows[i + 1]?.ageFrom ?? ageFrom + 5) - 1) / 2,
    )
    const single = new Float64Array(CELLS_PER_AREA)
    for (let sex = 0; sex < SEXES; sex++) {
      const logs = rows.map((row) => Math.log(sex === 0 ? row.women : row.men))
      for (let age = 0; age < AGES; age++) single[sex * AGES + age] = between(middles, logs, age)
    }
    return single
  })
  return { moments: periods.map((start) => start + 2.5), logRates }
}

/** How much the outlook's log death rates change from one year to another, 212 long; 0 without mortality rows. */
export function outlookMortalityChange(
  { moments, logRates }: OutlookMortality,
  fromYear: number,
  toYear: number,
): Float64Array {
  const change = new Float64Array(CELLS_PER_AREA)
  const [to, toLater, toShare] = placeOf(moments, toYear + 0.5)
  const [from, fromLater, fromShare] = placeOf(moments, fromYear + 0.5)
  if (moments.length === 0) return change
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    const then = logRates[to]![cell]! * (1 - toShare) + logRates[toLater]![cell]! * toShare
    const now = logRates[from]![cell]! * (1 - fromShare) + logRates[fromLater]![cell]! * fromShare
    change[cell] = then - now
  }
  return change
}

/** Linear between points in rising order, flat outside. */
function between(points: readonly number[], values: readonly number[], at: number): number {
  const [low, high, share] = placeOf(points, at)
  return values[low]! * (1 - share) + values[high]! * share
}

/** The points on each side and how far along from the first to the second. */
function placeOf(points: readonly number[], at: number): readonly [number, number, number] {
  const later = points.findIndex((point) => point >= at)
  if (later < 0) return [points.length - 1, points.length - 1, 0]
  if (later === 0) return [0, 0, 0]
  return [later - 1, later, (at - points[later - 1]!) / (points[later]! - points[later - 1]!)]
}

import { AGES, CELLS_PER_AREA, type NationalOutlook, SEXES } from './types.ts'

/**
 * How much the outlook's log death rates change from one year to another, by sex and single age: read
 * between the middles of its five-year periods and of its age groups, 212 long. Zero without mortality rows.
 */
export function outlookMortalityChange(
  outlook: NationalOutlook,
  fromYear: number,
  toYear: number,
): Float64Array {
  const change = new Float64Array(CELLS_PER_AREA)
  const ages = [...new Set(outlook.mortality.map((row) => row.ageFrom))].sort((a, b) => a - b)
  if (ages.length === 0) return change
  for (let sex = 0; sex < SEXES; sex++) {
    const changes = ages.map(
      (age) => groupAt(outlook, sex, age, toYear) - groupAt(outlook, sex, age, fromYear),
    )
    const middles = ages.map((age, i) => (age + (ages[i + 1] ?? age + 5) - 1) / 2)
    for (let age = 0; age < AGES; age++) change[sex * AGES + age] = between(middles, changes, age)
  }
  return change
}

function groupAt(outlook: NationalOutlook, sex: number, ageFrom: number, year: number): number {
  const rows = outlook.mortality.filter((row) => row.ageFrom === ageFrom)
  rows.sort((a, b) => a.periodStart - b.periodStart)
  const logs = rows.map((row) => Math.log(sex === 0 ? row.women : row.men))
  return between(
    rows.map((row) => row.periodStart + 2.5),
    logs,
    year + 0.5,
  )
}

/** Linear between points in rising order, flat outside. */
function between(points: readonly number[], values: readonly number[], at: number): number {
  const later = points.findIndex((point) => point >= at)
  if (later < 0) return values[values.length - 1]!
  if (later === 0) return values[0]!
  const share = (at - points[later - 1]!) / (points[later]! - points[later - 1]!)
  return values[later - 1]! + share * (values[later]! - values[later - 1]!)
}

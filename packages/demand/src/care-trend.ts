import { type Figure, known, missing, type Quantity, sum } from '@samsyn/quantity'
import { SAMPLE_TABLE } from './tables.ts'
import type { CareSampleRow } from './types.ts'

/** Area id of all municipalities in the sample together. */
export const SAMPLE_AREA = 'care-sample'

/**
 * Coverage of the 80+ in the sample municipalities, each and together (area "care-sample"), for every
 * year in the table: `muni.trend.homecare` and `muni.trend.longstay`, in per cent.
 *
 * As published: users at 31 December over the persons of 1 January *before*, in the same row. That shows
 * the direction and is close to, but not, the coverage that is carried on: `coverageTrends` divides by the
 * persons of the day after. A blank cell of the sum leaves out its users and keeps its persons: "at least".
 */
export function careTrend(sample: readonly CareSampleRow[]): Figure[] {
  const years = [...new Set(sample.map((row) => row.year))].sort()
  const figures: Figure[] = []
  for (const row of sample) figures.push(...coverage(row.municipality, row.year, [row]))
  for (const year of years) {
    figures.push(
      ...coverage(
        SAMPLE_AREA,
        year,
        sample.filter((row) => row.year === year),
      ),
    )
  }
  return figures
}

function coverage(area: string, year: number, rows: readonly CareSampleRow[]): Figure[] {
  const persons = rows.reduce((total, row) => total + row.persons80plus, 0)
  const share = (pick: (row: CareSampleRow) => number | null): Quantity => {
    const users = sum(
      'users',
      rows.map((row) => cell(pick(row))),
    )
    if (users.value === null) return missing('percent', 'suppressed', [SAMPLE_TABLE])
    if (persons === 0) return missing('percent', 'outside-boundary', [SAMPLE_TABLE])
    return { ...users, value: (100 * users.value) / persons, unit: 'percent', quality: 'derived' }
  }
  return [
    { id: 'muni.trend.homecare', area, year, ...share((row) => row.homeCareUsers80plus) },
    { id: 'muni.trend.longstay', area, year, ...share((row) => row.longStay80plus) },
  ]
}

function cell(value: number | null): Quantity {
  return value === null
    ? missing('users', 'suppressed', [SAMPLE_TABLE])
    : known(value, 'users', 'observed', [SAMPLE_TABLE])
}

import { type Figure, known, missing, type Unit } from '@samsyn/quantity'
import { CAPACITY_TABLE } from './tables.ts'
import type { TrustCapacityRow } from './types.ts'

const metrics: readonly (readonly [metric: string, id: string, unit: Unit])[] = [
  ['beds_somatic', 'hosp.beds.trust', 'beds'],
  ['occupancy_pct_somatic', 'hosp.occupancy.trust', 'percent'],
  ['fte_nurses', 'hosp.fte.trust.nurses', 'fte'],
  ['fte_specialist_nurses', 'hosp.fte.trust.specialist-nurses', 'fte'],
  ['fte_medical_specialists', 'hosp.fte.trust.medical-specialists', 'fte'],
]

/**
 * Beds, occupancy and staff of a trust where they stand, for every year in the table. By place of
 * treatment: never divide them by a catchment, and never add them to use by residence.
 *
 * @param hfId organisation number; null for a private hospital outside the table
 * @param area area id to put on the figures (the trust's id)
 */
export function trustCapacity(
  capacity: readonly TrustCapacityRow[],
  hfId: string | null,
  area: string,
): Figure[] {
  const years = [...new Set(capacity.map((row) => row.year))].sort()
  return years.flatMap((year) =>
    metrics.map(([metric, id, unit]) => {
      const row = capacity.find(
        (each) => each.hfId === hfId && each.year === year && each.metric === metric,
      )
      const quantity =
        row === undefined
          ? missing(unit, 'outside-boundary', [CAPACITY_TABLE])
          : known(row.value, unit, 'observed', [CAPACITY_TABLE])
      return { id, area, year, ...quantity }
    }),
  )
}

import type { MedicationRow } from '@samsyn/demand'
import { CELLS_PER_AREA, type NationalHistory } from '@samsyn/population'
import { atYear } from './anchors.ts'
import { between } from './persons-between.ts'
import { medicationRates } from './service-anchors.ts'

const years = [2016, 2019, 2022, 2023, 2024, 2025]

/** Persons dispensed three groups of medicines, on straight lines between two published rates. */
export function medication(national: NationalHistory): MedicationRow[] {
  return medicationRates.flatMap(({ atc, label, per1000 }) =>
    years.map((year) => {
      const at = (year - national.firstYear) * CELLS_PER_AREA
      const usersPer1000 = Math.round(100 * atYear(per1000, year)) / 100
      const users = Math.round((between(national.people, at, 0, 105) * usersPer1000) / 1000)
      return { atc, label, year, users, usersPer1000 }
    }),
  )
}

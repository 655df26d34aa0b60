import { AGES, CELLS_PER_AREA, type MortalityHistory } from '@samsyn/population'
import { deathRates } from './mortality-schedule.ts'
import { FIRST_YEAR as NATION_FROM, type NationalPath } from './national-path.ts'

const FIRST_YEAR = 1960
const LAST_YEAR = 2014

/** Death rates by single year, as a life-table database gives them: NaN at ages nobody reached that year. */
export function mortalityHistory(nation: NationalPath): MortalityHistory {
  const rate = new Float64Array((LAST_YEAR - FIRST_YEAR + 1) * CELLS_PER_AREA)
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const living = (year - NATION_FROM) * CELLS_PER_AREA
    const at = (year - FIRST_YEAR) * CELLS_PER_AREA
    for (let sex = 0; sex < 2; sex++) {
      const rates = deathRates(year, sex)
      for (let age = 0; age < AGES; age++) {
        const cell = sex * AGES + age
        rate[at + cell] = nation.people[living + cell]! < 0.5 ? Number.NaN : rates[age]!
      }
    }
  }
  return { firstYear: FIRST_YEAR, lastYear: LAST_YEAR, rate }
}

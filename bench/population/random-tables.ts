import { stream } from '@samsyn/draws'
import type { PopulationTables } from '@samsyn/population'
import { deathRate, smallCountry } from '../../packages/population/src/small-country.fixture.ts'

const MUNICIPALITIES = 357
const DISTRICTS = 38

/** As many areas as Norway has, with people thrown in at random (seeded): for timing where there are no tables. */
export function randomTables(): PopulationTables {
  const municipalities = Array.from({ length: MUNICIPALITIES }, (_, i) => String(1000 + i))
  const districts = Object.fromEntries(
    Array.from({ length: DISTRICTS }, (_, i) => [`1000${String(i).padStart(2, '0')}`, '1000']),
  )
  const luck = stream(1, 'bench.population')
  const size = (area: string) => (area === '1000' ? 2000 : area.length > 4 ? 50 : 40)
  // A cohort keeps its luck from year to year, so that deaths and moves come out as people's do.
  const cohort = (area: string, year: number, age: number) =>
    0.8 + 0.4 * luck.uniform((Number(area) % 1000) * 256 + year - age - 1900)
  return smallCountry({
    municipalities,
    districts,
    counties: Object.fromEntries(municipalities.map((code, i) => [code, String(i % 15)])),
    firstYear: 2016,
    lastYear: 2026,
    persons: (area, year, _sex, age) => 1 + size(area) * stationary[age]! * cohort(area, year, age),
  })
}

/** Share of a cohort alive at each age by the small country's death rates. */
const stationary = Float64Array.from({ length: 106 })
stationary[0] = 1
for (let age = 1; age < 106; age++)
  stationary[age] = stationary[age - 1]! * Math.exp(-deathRate(age))

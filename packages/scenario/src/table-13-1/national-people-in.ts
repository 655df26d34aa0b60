import { CELLS_PER_AREA, type NationalHistory } from '@samsyn/population'
import { Refusal } from '@samsyn/refusal'

/** Norway's people on 1 January as counted, `[sex × 106 + age]`. */
export function nationalPeopleIn(national: NationalHistory, year: number): Float64Array {
  if (year < national.firstYear || year > national.lastYear) {
    throw new Refusal('year-out-of-range', {
      found: `Norway's people from ${national.firstYear} to ${national.lastYear}`,
      because: `use by age is set against the people of ${year}`,
      remedy: `give a table of Norway's people that holds 1 January ${year}`,
    })
  }
  const start = (year - national.firstYear) * CELLS_PER_AREA
  return national.people.slice(start, start + CELLS_PER_AREA)
}

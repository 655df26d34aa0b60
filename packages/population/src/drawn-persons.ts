import { type Interval, interval80 } from '@samsyn/draws'
import { Refusal } from '@samsyn/refusal'
import { personsByGroup } from './persons-by-group.ts'
import { type AgeGroup, ageGroups, type PopulationDraws, type Projection } from './types.ts'

/** Which persons to count: areas and age groups together. */
export interface DrawnOptions {
  /** Codes of areas that were drawn; all of them unless told. */
  readonly areas?: readonly string[]
  readonly year: number
  /** Ids of age groups; all five unless told. ['80to89', '90plus'] is 80 and over. */
  readonly groups?: readonly AgeGroup['id'][]
}

/** Persons in each draw, summed over areas and age groups inside the draw, because they move together. */
export function drawnPersons(
  projection: Projection,
  drawn: PopulationDraws,
  { areas = drawn.areas, year, groups = ageGroups.map(({ id }) => id) }: DrawnOptions,
): Float64Array {
  const y = drawn.years.indexOf(year)
  if (y < 0) {
    throw new Refusal('year-out-of-range', {
      found: `drawn persons of ${year}`,
      because: `the draws are of ${drawn.years.join(', ')}`,
      remedy: 'draw that year too',
    })
  }
  const persons = new Float64Array(drawn.draws)
  for (const code of areas) {
    const index = drawn.areas.indexOf(code)
    const area = projection.areas.indexOf(code)
    if (index < 0 || area < 0) refuseArea(code)
    const central = personsByGroup(projection, area, year)
    ageGroups.forEach(({ id }, group) => {
      if (!groups.includes(id)) return
      const from = ((index * ageGroups.length + group) * drawn.years.length + y) * drawn.draws
      for (let draw = 0; draw < drawn.draws; draw++) {
        persons[draw]! += central[group]! * drawn.factor[from + draw]!
      }
    })
  }
  return persons
}

/** The 80 % interval of a number of persons. */
export function intervalOfPersons(
  projection: Projection,
  drawn: PopulationDraws,
  options: DrawnOptions,
): Interval {
  return interval80(drawnPersons(projection, drawn, options))
}

function refuseArea(code: string): never {
  throw new Refusal('unknown-area', {
    found: `the area ${code}`,
    because: 'it was not drawn',
    remedy: 'name it among the areas of drawPopulation',
  })
}

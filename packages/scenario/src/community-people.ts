import {
  AGES,
  ageGroups,
  CELLS_PER_AREA,
  type PopulationHistory,
  type Projection,
} from '@samsyn/population'
import { Refusal } from '@samsyn/refusal'

/** People on 1 January, known where known and projected after. */
export interface CommunityPeople {
  /** Persons of one sex and age. */
  cell(area: string, year: number, sex: number, age: number): number
  /** Σ persons × weight of their age, over an age group (index). */
  weighted(area: string, year: number, group: number, weight: Float64Array): number
  births(area: string, year: number): number
}

export function communityPeople(
  history: PopulationHistory,
  projection: Projection,
): CommunityPeople {
  const indexOf = new Map(projection.areas.map((code, index) => [code, index]))
  const start = (area: string, year: number) => {
    const index = indexOf.get(area)
    if (index === undefined) refuseArea(area)
    const { firstYear } = year <= history.lastYear ? history : projection
    return ((year - firstYear) * projection.areas.length + index) * CELLS_PER_AREA
  }
  const peopleOf = (year: number) => (year <= history.lastYear ? history.people : projection.people)
  return {
    cell: (area, year, sex, age) => peopleOf(year)[start(area, year) + sex * AGES + age]!,
    weighted(area, year, group, weight) {
      const people = peopleOf(year)
      const at = start(area, year)
      const { from, to } = ageGroups[group]!
      let sum = 0
      for (let age = from; age <= to; age++) {
        sum += weight[age]! * (people[at + age]! + people[at + AGES + age]!)
      }
      return sum
    },
    births(area, year) {
      const known = Math.min(Math.max(year, projection.firstYear), projection.lastYear - 1)
      const row = (known - projection.firstYear) * projection.areas.length
      return projection.births[row + indexOf.get(area)!]!
    },
  }
}

function refuseArea(area: string): never {
  throw new Refusal('unknown-area', {
    found: `the area ${area} outside the projection`,
    because: 'a baseline starts from the people who live there',
    remedy: 'project all municipalities of the community, in the boundaries of 2024',
  })
}

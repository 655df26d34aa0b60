import {
  AGES,
  ageGroups,
  CELLS_PER_AREA,
  type PopulationDraws,
  type Projection,
} from '@samsyn/population'
import { Refusal } from '@samsyn/refusal'

/** Persons in age groups of one area on one 1 January: the central number, and one per draw. */
export interface DrawnPersons {
  readonly central: number
  readonly drawn: Float64Array
}

/** The projected people, asked for by area, year and the five age groups of population. */
export interface NeedPeople {
  readonly draws: number
  readonly firstYear: number
  readonly lastYear: number
  /** Central persons of an age, both sexes unless one is named. */
  central(area: string, year: number, from: number, to: number, sex?: 0 | 1): number
  /** Multiples of the central path for one age group (index in `ageGroups`), one per draw. */
  factors(area: string, year: number, group: number): Float64Array
  /** Persons of an age span, remembered: central and drawn. */
  drawn(area: string, year: number, span: AgeSpan): DrawnPersons
}

const GROUPS = 5

/** Ages that care is counted by, as the age groups (index in `ageGroups`) they are made of. */
const spans = {
  '0to66': [0, 1],
  '67to79': [2],
  '80plus': [3, 4],
} as const
export type AgeSpan = keyof typeof spans

/**
 * Ties a projection to its draws. Years between those that were drawn get factors on a straight line in
 * time, draw by draw; the starting year is known, so its factors are 1.
 */
export function needPeople(projection: Projection, draws: PopulationDraws): NeedPeople {
  const areaOf = indexOf(projection.areas)
  const drawnAreaOf = indexOf(draws.areas)
  const { firstYear } = projection
  const lastYear = Math.min(projection.lastYear, Math.max(firstYear, ...draws.years))
  const remembered = new Map<string, DrawnPersons>()
  const base = (area: string, year: number) => {
    refuseYear(year, firstYear, lastYear)
    const place = (year - firstYear) * projection.areas.length + known(areaOf, area)
    return place * CELLS_PER_AREA
  }
  const people: NeedPeople = {
    draws: draws.draws,
    firstYear,
    lastYear,
    central(area, year, from, to, sex) {
      const start = base(area, year)
      let persons = 0
      for (let age = from; age <= to; age++) {
        if (sex !== 1) persons += projection.people[start + age]!
        if (sex !== 0) persons += projection.people[start + AGES + age]!
      }
      return persons
    },
    factors(area, year, group) {
      refuseYear(year, firstYear, lastYear)
      return factorsAt(draws, known(drawnAreaOf, area) * GROUPS + group, year, firstYear)
    },
    drawn(area, year, span) {
      const key = `${area}.${year}.${span}`
      const found = remembered.get(key)
      if (found !== undefined) return found
      const made = drawPersons(people, area, year, span)
      remembered.set(key, made)
      return made
    },
  }
  return people
}

/** One row of factors at a year, between the nearest drawn years. */
function factorsAt(
  draws: PopulationDraws,
  row: number,
  year: number,
  firstYear: number,
): Float64Array {
  const out = new Float64Array(draws.draws).fill(1)
  if (year <= firstYear) return out
  const { years } = draws
  const after = years.findIndex((each) => each >= year)
  const before = years[after]! === year ? after : after - 1
  const from = before < 0 ? firstYear : Math.max(firstYear, years[before]!)
  const to = years[after]!
  const way = to === from ? 1 : (year - from) / (to - from)
  const start = (index: number) => (row * years.length + index) * draws.draws
  for (let d = 0; d < out.length; d++) {
    const left = before < 0 || years[before]! <= firstYear ? 1 : draws.factor[start(before) + d]!
    const right = draws.factor[start(after) + d]!
    out[d] = left + way * (right - left)
  }
  return out
}

/** Age groups together, each with its own factors. */
function drawPersons(people: NeedPeople, area: string, year: number, span: AgeSpan): DrawnPersons {
  let central = 0
  const drawn = new Float64Array(people.draws)
  for (const group of spans[span]) {
    const { from, to } = ageGroups[group]!
    const persons = people.central(area, year, from, to)
    const factors = people.factors(area, year, group)
    central += persons
    for (let d = 0; d < drawn.length; d++) drawn[d]! += persons * factors[d]!
  }
  return { central, drawn }
}

function indexOf(areas: readonly string[]): Map<string, number> {
  return new Map(areas.map((area, index) => [area, index]))
}

function known(index: ReadonlyMap<string, number>, area: string): number {
  const found = index.get(area)
  if (found !== undefined) return found
  throw new Refusal('unknown-area', {
    found: `the area ${area} outside the projection`,
    because: 'need is reckoned from the people who will live there',
    remedy: 'project all municipalities of the community, in the boundaries of 2024',
  })
}

function refuseYear(year: number, first: number, last: number): void {
  if (year >= first && year <= last) return
  throw new Refusal('year-out-of-range', {
    found: `persons on 1 January ${year}`,
    because: `the projection and its draws reach from ${first} to ${last}`,
    remedy: 'project and draw one year further than the last year of need',
  })
}

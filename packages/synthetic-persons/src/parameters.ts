import type { PlanningData } from '@samsyn/plan'
import { CELLS_PER_AREA } from '@samsyn/population'
import { type AgeGroup, ageGroupsOf } from './age-groups.ts'
import { solveUse, type UseModel } from './use-model.ts'

/** Users of municipal care per inhabitant of an age, at 31 December. */
export interface CareGroup {
  readonly ageFrom: number
  readonly ageTo: number
  readonly homeCare: number
  readonly longStay: number
}

export interface Parameters {
  readonly groups: readonly AgeGroup[]
  readonly use: UseModel
  readonly care: readonly CareGroup[]
  readonly firstYear: number
  readonly years: number
  /** Births a year per person on 1 January. */
  readonly births: number
  /** Whether the aggregates are those of the real tables. */
  readonly real: boolean
  /** Sum of the weights in `place`: a person is a point between 0 and this. */
  readonly weight: number
}

/** Everything a block of persons is drawn from, solved from the planning data. */
export function parametersOf(data: PlanningData, years: number): Parameters {
  const groups = ageGroupsOf(data)
  const care = careGroupsOf(data)
  const { history } = data.population
  const firstYear = history.lastYear - years
  const people = municipalPeople(data, firstYear)
  const births = agedZero(people) / sum(people)
  const longStay = groups.map(({ ageFrom }) => careAt(care, ageFrom).longStay)
  const use = solveUse(groups, births, longStay)
  const weight = Math.round(sum(people)) + years * Math.round(agedZero(people))
  return { groups, use, care, firstYear, years, births, real: data.kind === 'real', weight }
}

function careAt(care: readonly CareGroup[], age: number): CareGroup {
  return care.find(({ ageTo }) => age <= ageTo)!
}

function careGroupsOf({ services, population }: PlanningData): CareGroup[] {
  const { national } = population
  const at = (national.lastYear - national.firstYear) * CELLS_PER_AREA
  const persons = (from: number, to: number) =>
    [0, 106].reduce((total, sex) => {
      return total + sum(national.people.subarray(at + sex + from, at + sex + to + 1))
    }, 0)
  const users = (pick: (row: (typeof services.care)[number]) => number | null) =>
    services.care.reduce((total, row) => total + (pick(row) ?? 0), 0)
  const young = users((row) => row.homeCareUsers0to66)
  const old = users((row) => row.homeCareUsers80plus)
  const middle = users((row) => row.homeCareUsers) - young - old
  const group = (ageFrom: number, ageTo: number, home: number, long: number): CareGroup => {
    const people = persons(ageFrom, ageTo)
    return { ageFrom, ageTo, homeCare: home / people, longStay: long / people }
  }
  return [
    group(
      0,
      66,
      young,
      users((row) => row.longStay0to66),
    ),
    group(
      67,
      79,
      middle,
      users((row) => row.longStay67to79),
    ),
    group(
      80,
      105,
      old,
      users((row) => row.longStay80plus),
    ),
  ]
}

/** Persons of all municipalities on 1 January: `[municipality × 212 + sex × 106 + age]`. */
export function municipalPeople({ population }: PlanningData, year: number): Float64Array {
  const { areas, people, firstYear } = population.history
  const municipalities = areas.filter((code) => code.length === 4).length
  const at = (year - firstYear) * areas.length * CELLS_PER_AREA
  return people.subarray(at, at + municipalities * CELLS_PER_AREA)
}

function agedZero(people: Float64Array): number {
  let total = 0
  for (let at = 0; at < people.length; at += 106) total += people[at]!
  return total
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}

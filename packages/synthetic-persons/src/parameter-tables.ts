import type { PlanningData } from '@samsyn/plan'
import { CELLS_PER_AREA } from '@samsyn/population'
import { type DuckDBConnection, rowsAsTable } from '@samsyn/warehouse'
import { type AgeGroup, ageGroupsOf } from './age-groups.ts'
import { choices } from './published.ts'
import { slotsOf } from './slots.ts'
import { classes, solveUse, type UseModel } from './use-model.ts'

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

export function careAt(care: readonly CareGroup[], age: number): CareGroup {
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
function municipalPeople({ population }: PlanningData, year: number): Float64Array {
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

/** Puts the parameters where the blocks' SQL finds them: `place`, `use_rate`, `slot`, `death_rate`, `kind`. */
export async function createParameterTables(
  connection: DuckDBConnection,
  data: PlanningData,
  parameters: Parameters,
): Promise<void> {
  await rowsAsTable(connection, 'place', placeColumns, placeRows(data, parameters))
  await rowsAsTable(connection, 'use_rate', useColumns, useRows(parameters))
  await rowsAsTable(
    connection,
    'slot',
    slotColumns,
    slotsOf(parameters.use).map((one) => ({ ...one })),
  )
  await rowsAsTable(connection, 'death_rate', deathColumns, deathRows(data, parameters))
}

const column = (name: string, type: string) => ({ name, type })
const placeColumns = [
  column('upto', 'BIGINT'),
  column('birth_year', 'SMALLINT'),
  column('sex', 'SMALLINT'),
  column('municipality', 'VARCHAR'),
  column('place', 'INTEGER'),
  column('trust', 'INTEGER'),
]

/** One row per age, sex and municipality, the youngest first and those born later last: a person picks the first with w < upto. */
function* placeRows(data: PlanningData, { firstYear, years }: Parameters) {
  const { areas } = data.population.history
  const people = municipalPeople(data, firstYear)
  const places = areas.filter((code) => code.length === 4)
  const trusts = trustNumbers(data)
  let upto = 0
  for (let age = -years; age < 106; age++) {
    for (let sex = 0; sex < 2; sex++) {
      for (const [place, municipality] of places.entries()) {
        const weight = people[place * CELLS_PER_AREA + sex * 106 + Math.max(0, age)]!
        if (weight <= 0) continue
        upto += Math.round(weight)
        const birth_year = firstYear - 1 - age
        yield { upto, birth_year, sex, municipality, place, trust: trusts.get(municipality) ?? 99 }
      }
    }
  }
}

function trustNumbers({ geography }: PlanningData): Map<string, number> {
  const ids = [...new Set(geography.municipalities.map(({ trust }) => trust ?? ''))].sort()
  return new Map(
    geography.municipalities.map(({ code, trust }) => [code, ids.indexOf(trust ?? '') + 1]),
  )
}

const useColumns = [
  column('g', 'TINYINT'),
  column('cls', 'TINYINT'),
  column('upto', 'DOUBLE'),
  column('admission', 'DOUBLE'),
  column('spread', 'DOUBLE'),
  column('length', 'DOUBLE'),
  ...[
    'gp',
    'outofhours',
    'outpatient',
    'daycare',
    'emergency',
    'acutebed',
    'mental',
    'shortstay',
  ].map((name) => column(name, 'DOUBLE')),
  column('readmission', 'DOUBLE'),
  column('death', 'DOUBLE'),
].map((one) => (one.type === 'TINYINT' ? { ...one, type: 'SMALLINT' } : one))

function* useRows({ use, groups }: Parameters) {
  for (const g of groups.keys()) {
    for (const cls of classes) {
      // The sickest come first in a group: `upto` is the share of the group in this class or a more severe one.
      const upto = sum(use.classShare[g]!.slice(cls))
      yield {
        g,
        cls,
        upto,
        admission: use.firstStays[g]![cls]!,
        spread: use.staySpread[g]!,
        length: use.length[g]![cls]!,
        gp: use.gp[g]![cls]! * (1 + choices.otherGpContacts),
        outofhours: use.outofhours[g]![cls]!,
        outpatient: use.outpatient[g]![cls]!,
        daycare: use.daycare[g]![cls]!,
        emergency: use.emergencyDaeca[g]! + use.emergencyOther[g]!,
        acutebed: use.acuteBed[g]![cls]!,
        mental: choices.mentalByAge[g]!,
        shortstay: choices.shortStayByAge[g]! * [0.7, 1, 1.6, 2.5][cls]!,
        readmission: choices.extraReadmission[g]!,
        death: choices.deathByClass[cls]! * use.deathScale[g]!,
      }
    }
  }
}

const slotColumns = [
  column('slot', 'INTEGER'),
  column('diagnosis', 'VARCHAR'),
  column('drg', 'VARCHAR'),
  column('points', 'INTEGER'),
  column('urgent', 'INTEGER'),
  column('nights', 'DOUBLE'),
  column('specialty', 'SMALLINT'),
]

const deathColumns = [
  column('sex', 'SMALLINT'),
  column('age', 'SMALLINT'),
  column('rate', 'DOUBLE'),
]

/** Deaths per person-year in the last year that the table has. */
function* deathRows({ population }: PlanningData, _: Parameters) {
  const { mortality } = population
  const at = (mortality.lastYear - mortality.firstYear) * CELLS_PER_AREA
  for (let sex = 0; sex < 2; sex++) {
    for (let age = 0; age < 106; age++) {
      const rate = mortality.rate[at + sex * 106 + age]!
      yield { sex, age, rate: Number.isFinite(rate) ? rate : 0.6 }
    }
  }
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}

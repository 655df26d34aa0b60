import { type MunicipalCareRow, nurseKey } from '@samsyn/demand'
import { AGES, type NationalHistory } from '@samsyn/population'
import { nationalPeopleIn } from './national-people-in.ts'
import { type AgeShares, homeCareHours2009 } from './published-use.ts'

/** Users of municipal care in Norway by age, as far as published, and how work is shared between the kinds. */
export interface CareUsersByAge {
  readonly year: number
  readonly homeCare: AgeShares
  readonly longStay: AgeShares
  /** Parts of all care work, in sum 1: as nurses are shared. */
  readonly weights: Readonly<Record<'homeCare' | 'longStay' | 'housing24h', number>>
}

const from = [0, 67, 80]

/** Home care from the municipalities that publish all three ages; a blank of long stay counts as nothing. */
export function careUsersByAge(rows: readonly MunicipalCareRow[]): CareUsersByAge {
  const home = [0, 0, 0]
  const long = [0, 0, 0]
  const users = { homeCare: 0, longStay: 0, housing24h: 0 }
  for (const row of rows) {
    const { homeCareUsers: all, homeCareUsers0to66: young, homeCareUsers80plus: old } = row
    users.homeCare += all ?? 0
    users.longStay += row.longStayUsers ?? 0
    users.housing24h += row.housing24hUsers ?? 0
    long[0]! += row.longStay0to66 ?? 0
    long[1]! += row.longStay67to79 ?? 0
    long[2]! += row.longStay80plus ?? 0
    if (all === null || young === null || old === null) continue
    home[0]! += young
    home[1]! += all - young - old
    home[2]! += old
  }
  return {
    year: rows[0]!.year,
    homeCare: { from, shares: home },
    longStay: { from, shares: long },
    weights: nurseShares(rows, users),
  }
}

/**
 * Hours of home care by age with the people they belong to: today's users in three age groups, split further as the
 * users of 2009 would be among today's people, each with the hours a user of the age had in 2009. Users under 67
 * have grown far more than the old since then, so the hours of 2009 alone would speak of another time.
 */
export function homeCareHours(
  rows: readonly MunicipalCareRow[],
  national: NationalHistory,
): [AgeShares, Float64Array] {
  const { year, homeCare } = careUsersByAge(rows)
  const then = nationalPeopleIn(national, 2010)
  const now = nationalPeopleIn(national, year + 1)
  const { from: ages, users, hoursPerUser } = homeCareHours2009
  const asIn2009 = users.map(
    (count, i) => (count * personsFrom(now, ages, i)) / personsFrom(then, ages, i),
  )
  const groupOf = ages.map((age) => from.findLastIndex((first) => first <= age))
  const shares = asIn2009.map((count, i) => {
    const group = groupOf[i]!
    const expected = asIn2009.reduce((sum, each, j) => sum + (groupOf[j] === group ? each : 0), 0)
    return (homeCare.shares[group]! * count * hoursPerUser[i]!) / expected
  })
  return [{ from: ages, shares }, now]
}

function personsFrom(people: Float64Array, ages: readonly number[], group: number): number {
  let persons = 0
  for (let age = ages[group]!; age < (ages[group + 1] ?? AGES); age++) {
    persons += people[age]! + people[AGES + age]!
  }
  return persons
}

function nurseShares(
  rows: readonly MunicipalCareRow[],
  users: Readonly<Record<'homeCare' | 'longStay' | 'housing24h', number>>,
) {
  const key = nurseKey(rows)
  const homeCare = key.homeCare * users.homeCare
  const longStay = key.longStay * users.longStay
  const housing24h = key.housing24h * users.housing24h
  const all = homeCare + longStay + housing24h
  return { homeCare: homeCare / all, longStay: longStay / all, housing24h: housing24h / all }
}

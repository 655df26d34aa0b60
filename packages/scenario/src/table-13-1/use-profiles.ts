import { nationalUseRates, type ServiceTables } from '@samsyn/demand'
import { AGES, CELLS_PER_AREA, type NationalHistory } from '@samsyn/population'
import { careUsersByAge, homeCareHours } from './care-by-age.ts'
import { nationalPeopleIn } from './national-people-in.ts'
import { startFte } from './printed-table.ts'
import { type AgeShares, careCostByAge2010, costByAge2010 } from './published-use.ts'
import type { OldestAges } from './rates-through-groups.ts'
import { useByAge } from './use-by-age.ts'

/** A kind of service in the table: its FTE in 2017 and how its use follows age. */
export interface ServiceProfile {
  readonly id: string
  readonly fte: number
  /** Care services are those the rule "care by death ratio" speaks of. */
  readonly isCare: boolean
  /** Use per person in any unit: `[sex × 106 + age]`. */
  readonly use: Float64Array
}

export interface UseProfiles {
  readonly services: readonly ServiceProfile[]
  /** What family care follows: home care. */
  readonly family: Float64Array
}

/** Which figures say how use follows age. */
export const profileSources = ['published', 'tables'] as const
export type ProfileSource = (typeof profileSources)[number]

/** What the published shares leave open: read one way unless told, and the other to see what it carries. */
export interface PublishedOptions {
  readonly oldest?: OldestAges
  /** Women and men by their own use, or alike at equal age. */
  readonly sexes?: 'apart' | 'alike'
}

/**
 * Profiles from published figures: cost by age and sex of all services in 2010. Family care follows home care by
 * hours: the users of the municipal table, each group with the hours a user had in 2009.
 */
export function publishedProfiles(
  tables: ServiceTables,
  national: NationalHistory,
  { oldest, sexes = 'apart' }: PublishedOptions = {},
): UseProfiles {
  const before = nationalPeopleIn(national, 2010)
  const after = nationalPeopleIn(national, 2011)
  const during = before.map((persons, cell) => (persons + after[cell]!) / 2)
  const billions = careCostByAge2010.reduce((sum, part) => sum + part.billions, 0)
  const { somatic, mental, gp } = costByAge2010
  const of = ({ from, shares, women }: AgeShares) =>
    useByAge(sexes === 'apart' ? { from, shares, women } : { from, shares }, during, oldest)
  return {
    services: [
      service('somatic', startFte.somatic, of(somatic)),
      service('mental', startFte.mentalAndSubstance, of(mental)),
      service('other', startFte.other, of(gp)),
      ...careCostByAge2010.map((part) => care(part.id, part.billions / billions, of(part))),
    ],
    family: useByAge(...homeCareHours(tables.care, national), oldest),
  }
}

/**
 * Profiles from the tables a planning basis reads, and nothing else: bed-days of 2024, users of municipal care,
 * level over age where no table tells. Home care is by users here, since no table has hours by age.
 */
export function tableProfiles(tables: ServiceTables, national: NationalHistory): UseProfiles {
  const level = new Float64Array(CELLS_PER_AREA).fill(1)
  const users = careUsersByAge(tables.care)
  const people = nationalPeopleIn(national, users.year + 1)
  const homeCare = useByAge(users.homeCare, people)
  return {
    services: [
      service('somatic', startFte.somatic, bedDaysByAge(tables, national)),
      service('mental', startFte.mentalAndSubstance, level),
      service('other', startFte.other, level),
      care('home-care', users.weights.homeCare, homeCare),
      care('housing-24h', users.weights.housing24h, level),
      care('long-stay', users.weights.longStay, useByAge(users.longStay, people)),
    ],
    family: homeCare,
  }
}

function service(id: string, fte: number, use: Float64Array): ServiceProfile {
  return { id, fte, isCare: false, use }
}

function care(id: string, share: number, use: Float64Array): ServiceProfile {
  return { id, fte: startFte.care * share, isCare: true, use }
}

function bedDaysByAge({ hospitalUse }: ServiceTables, national: NationalHistory): Float64Array {
  const { bedDays, groups, year } = nationalUseRates(hospitalUse)
  const people = nationalPeopleIn(national, year)
  const shares: AgeShares = {
    from: groups.map(({ from }) => from),
    shares: groups.map(({ from, to }) => {
      let persons = 0
      for (let age = from; age <= to; age++) persons += people[age]! + people[AGES + age]!
      return bedDays[from]! * persons
    }),
  }
  return useByAge(shares, people)
}

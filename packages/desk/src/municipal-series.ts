import {
  type CoveredService,
  nationalCoverage,
  releasableCare,
  youngHomeCareRate,
} from '@samsyn/demand'
import type { PlanningData } from '@samsyn/plan'
import { personsIn } from '@samsyn/population'
import { Refusal } from '@samsyn/refusal'
import { type AtlasSeries, seriesOfStrata } from '@samsyn/variation'
import { type CareStem, careCellId, careRules, careTable, type ToldArea } from './care-table.ts'
import type { ReleaseRecords } from './release-records.ts'

/** Where people live, by what the municipalities are added up to. */
export const residences = ['municipality', 'community', 'trust', 'region'] as const
/** The areas whose residents a municipal series is told for. */
export type Residence = (typeof residences)[number]

interface Service {
  readonly indicator: string
  readonly unit: string
  readonly counting: 'events' | 'fte'
  strataOf(row: ReturnType<typeof releasableCare>): readonly Stratum[]
}

/** Services of the municipal tables that an atlas can be made of. */
const services: Readonly<Record<string, Service>> = {
  'home-care': {
    indicator: 'Users of home care',
    unit: 'per 1000 persons',
    counting: 'events',
    strataOf: (row) => [
      ['home0', row.homeCare0to66.value, 0, 66],
      ['home67', row.homeCare67to79.value, 67, 79],
      ['home80', row.homeCare80plus.value, 80, 105],
    ],
  },
  'long-stay': {
    indicator: 'Users of long stay, 67+',
    unit: 'per 1000 persons 67+',
    counting: 'events',
    strataOf: (row) => [
      ['stay67', row.longStay67to79.value, 67, 79],
      ['stay80', row.longStay80plus.value, 80, 105],
    ],
  },
  'long-stay-80plus': {
    indicator: 'Users of long stay, 80+',
    unit: 'per 1000 persons 80+',
    counting: 'events',
    strataOf: (row) => [['stay80', row.longStay80plus.value, 80, 105]],
  },
  'nurse-fte': {
    indicator: 'Nurses (FTE)',
    unit: 'per 1000 persons',
    counting: 'fte',
    strataOf: (row) => [[null, row.nurseFte.value, 0, 105]],
  },
}

/** Services that are counted by municipality, as `findSeries` names them. */
export const municipalServices: readonly string[] = Object.keys(services)

/** One age group: its name at the gate (null for what is not a count of persons), users, and ages. */
type Stratum = readonly [stem: CareStem | null, value: number | null, from: number, to: number]

/**
 * A service by residence, of cells as they may leave the house; users at 31 December over persons of 1 January after. Null for
 * a service that the municipal tables do not have.
 */
export function municipalSeries(
  data: PlanningData,
  service: string,
  residence: Residence,
  records: ReleaseRecords,
): AtlasSeries | null {
  const found = services[service.toLowerCase()]
  if (found === undefined) return null
  const { indicator, unit, counting, strataOf } = found
  const rows = data.services.care.map((row) => releasableCare(row))
  if (rows.length === 0) {
    throw new Refusal('missing-table', {
      found: 'no table of municipal care',
      because: 'this service is counted there',
      remedy: 'give the folder of tables with --data',
    })
  }
  const groups = groupsBy(data, residence)
  const year = rows[0]!.year
  const cells = new Map(rows.map((row) => [row.municipality, strataOf(row)]))
  const strata = strataOf(rows[0]!)
  const stems = strata.flatMap(([stem]) => stem ?? [])
  const kept = keptOf(data, `${indicator} by ${residence}`, groups, stems, records)
  const sums = groups.flatMap((group) =>
    strata.map((_, at) => sumOf(data, group, year + 1, cells, at, kept)),
  )
  const leftOut = sums.reduce((sum, each) => sum + each.leftOut, 0)
  return {
    ...seriesOfStrata(
      {
        areas: groups.map(({ id }) => id),
        strata: strata.length,
        events: sums.map(({ events }) => events),
        persons: sums.map(({ persons }) => persons),
      },
      {
        ...{ indicator, counting, unit: { name: unit, per: 1000 }, period: `${year}-12-31` },
        names: groups.map(({ name }) => name),
        dispersion: 1,
        ...referenceOf(data, stems),
        registeredOnly: counting === 'events',
        ...(counting === 'events' ? { countsUsers: true } : {}),
      },
    ),
    ...(residence !== 'municipality' && leftOut > 0 ? { leftOut } : {}),
  }
}

interface Group extends ToldArea {
  readonly name: string
}

/** Areas of a kind with their municipalities. Oslo, whose districts have different trusts, stands by itself among trusts. */
function groupsBy({ services: tables, geography }: PlanningData, residence: Residence): Group[] {
  const names = new Map(
    [...geography.communities, ...geography.trusts, ...geography.regions].map(({ id, name }) => [
      id,
      name,
    ]),
  )
  const of = new Map(geography.municipalities.map((one) => [one.code, one]))
  const idOf = (code: string) => (residence === 'municipality' ? code : of.get(code)?.[residence])
  const codes = tables.care.map(({ municipality }) => municipality)
  return [...Map.groupBy(codes, (code) => idOf(code) ?? code)].map(([id, municipalities]) => ({
    ...{
      id,
      municipalities,
      name: (names.get(id) ?? of.get(id)?.name ?? id).replace(/^Helsefellesskap /, ''),
    },
  }))
}

/** An age group of an area: users and people of the municipalities that may be shown; without any, not known. */
function sumOf(
  data: PlanningData,
  { id, municipalities }: Group,
  year: number,
  cells: ReadonlyMap<string, readonly Stratum[]>,
  at: number,
  kept: ReadonlySet<string>,
) {
  const [stem, , from, to] = cells.get(municipalities[0]!)![at]!
  const isKept = (area: string) => stem !== null && kept.has(careCellId(area, stem))
  const shown = municipalities.filter((code) => cells.get(code)![at]![1] !== null && !isKept(code))
  const known = shown.length > 0 && !isKept(id)
  const people = known ? shown : municipalities
  return {
    events: known ? shown.reduce((sum, code) => sum + cells.get(code)![at]![1]!, 0) : Number.NaN,
    persons: people.reduce(
      (sum, code) => sum + personsIn(data.population.history, code, year, { from, to }),
      0,
    ),
    leftOut: municipalities.length - shown.length,
  }
}

const covered: Partial<Record<CareStem, CoveredService>> = {
  home67: 'homeCare67to79',
  home80: 'homeCare80plus',
  stay67: 'longStay67to79',
  stay80: 'longStay80plus',
}

/**
 * The country's rates as plans and runs have them, age by age from all municipalities that are published: of the few
 * municipalities where every age may be shown, nearly all are large, and they use more than the country.
 */
function referenceOf(data: PlanningData, stems: readonly CareStem[]) {
  if (stems.length === 0) return {}
  const { care } = data.services
  const { history } = data.population
  const year = care[0]!.year + 1
  const young = () =>
    youngHomeCareRate(care, (code, at, from, to) => personsIn(history, code, at, { from, to }))
  const rates = stems.map((stem) => {
    const service = covered[stem]
    if (service === undefined) return young()
    const ages = service.endsWith('80plus') ? { from: 80 } : { from: 67, to: 79 }
    return nationalCoverage(care, service, (code) => personsIn(history, code, year, ages)).perPerson
  })
  return { referenceRates: rates }
}

/** Cells that the gate keeps of an atlas over its areas, the municipalities in them, and their sum, the country. */
function keptOf(
  data: PlanningData,
  indicator: string,
  groups: readonly Group[],
  stems: readonly CareStem[],
  records: ReleaseRecords,
): ReadonlySet<string> {
  const codes = groups.flatMap(({ municipalities }) => municipalities)
  const table = careTable(
    data,
    `atlas ${indicator}`,
    [...groups, { id: 'norway', municipalities: codes }],
    stems,
  )
  const { hidden } = records.judge(table, careRules)
  return new Set(hidden.map(({ id }) => id))
}

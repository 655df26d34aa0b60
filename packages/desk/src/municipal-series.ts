import { type CoveredService, nationalCoverage, releasableCare } from '@samsyn/demand'
import type { PlanningData } from '@samsyn/plan'
import { Refusal } from '@samsyn/refusal'
import { type AtlasSeries, seriesOfStrata } from '@samsyn/variation'
import { type CareStem, careCellId, careRules, careTable } from './care-table.ts'
import type { ReleaseRecords } from './release-records.ts'

type Municipal = (data: PlanningData, records: ReleaseRecords) => AtlasSeries

/** Services of the municipal tables that an atlas can be made of. */
export const municipalServices: Readonly<Record<string, Municipal>> = {
  'home-care': (data, records) =>
    municipalSeries(data, records, 'Users of home care', 'per 1000 persons', 'events', (row) => [
      ['home0', row.homeCare0to66.value, 0, 66],
      ['home67', row.homeCare67to79.value, 67, 79],
      ['home80', row.homeCare80plus.value, 80, 105],
    ]),
  'long-stay': (data, records) =>
    municipalSeries(
      data,
      records,
      'Users of long stay, 67+',
      'per 1000 persons 67+',
      'events',
      (row) => [
        ['stay67', row.longStay67to79.value, 67, 79],
        ['stay80', row.longStay80plus.value, 80, 105],
      ],
    ),
  'long-stay-80plus': (data, records) =>
    municipalSeries(
      data,
      records,
      'Users of long stay, 80+',
      'per 1000 persons 80+',
      'events',
      (row) => [['stay80', row.longStay80plus.value, 80, 105]],
    ),
  'nurse-fte': (data, records) =>
    municipalSeries(data, records, 'Nurses (FTE)', 'per 1000 persons', 'fte', (row) => [
      [null, row.nurseFte.value, 0, 105],
    ]),
}

/** One age group: its name at the gate (null for what is not a count of persons), users, and ages. */
type Stratum = readonly [stem: CareStem | null, value: number | null, from: number, to: number]

/** Every municipality's cells as they may leave the house; users at 31 December over persons of 1 January after. */
function municipalSeries(
  data: PlanningData,
  records: ReleaseRecords,
  indicator: string,
  unit: string,
  counting: 'events' | 'fte',
  strataOf: (row: ReturnType<typeof releasableCare>) => readonly Stratum[],
): AtlasSeries {
  const rows = data.services.care.map((row) => releasableCare(row))
  if (rows.length === 0) {
    throw new Refusal('missing-table', {
      found: 'no table of municipal care',
      because: 'this service is counted there',
      remedy: 'give the folder of tables with --data',
    })
  }
  const cells = rows.map((row) => strataOf(row))
  const stems = cells[0]!.flatMap(([stem]) => stem ?? [])
  const kept = keptOf(data, indicator, stems, records)
  const names = new Map(data.geography.municipalities.map(({ code, name }) => [code, name]))
  return seriesOfStrata(
    {
      areas: rows.map((row) => row.municipality),
      strata: cells[0]!.length,
      events: rows.flatMap(({ municipality }, i) =>
        cells[i]!.map(([stem, value]) =>
          value === null || (stem !== null && kept.has(careCellId(municipality, stem)))
            ? Number.NaN
            : value,
        ),
      ),
      persons: rows.flatMap((row, i) =>
        cells[i]!.map(([, , from, to]) =>
          personsIn(data, row.municipality, row.year + 1, from, to),
        ),
      ),
    },
    {
      indicator,
      period: `${rows[0]!.year}-12-31`,
      unit: { name: unit, per: 1000 },
      counting,
      names: rows.map((row) => names.get(row.municipality) ?? row.municipality),
      dispersion: 1,
      ...referenceOf(data, stems),
      registeredOnly: counting === 'events',
    },
  )
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
  const year = care[0]!.year + 1
  const rates = stems.map((stem) => {
    const service = covered[stem]
    if (service === undefined) return youngRate(data, year)
    const [from, to] = service.endsWith('80plus') ? [80, 105] : [67, 79]
    return nationalCoverage(care, service, (code) => personsIn(data, code, year, from!, to!))
      .perPerson
  })
  return { referenceRates: rates }
}

/** Users of home care under 67 per person, where they are published. */
function youngRate(data: PlanningData, year: number): number {
  const rows = data.services.care.filter((row) => row.homeCareUsers0to66 !== null)
  const persons = rows.reduce((sum, row) => sum + personsIn(data, row.municipality, year, 0, 66), 0)
  return rows.reduce((sum, row) => sum + row.homeCareUsers0to66!, 0) / persons
}

/** Cells that the gate keeps of an atlas over all municipalities and of its sum, the country. */
function keptOf(
  data: PlanningData,
  indicator: string,
  stems: readonly CareStem[],
  records: ReleaseRecords,
): ReadonlySet<string> {
  const codes = data.services.care.map(({ municipality }) => municipality)
  const areas = [
    ...codes.map((code) => ({ id: code, municipalities: [code] })),
    { id: 'norway', municipalities: codes },
  ]
  const table = careTable(data, `atlas ${indicator}`, areas, stems)
  const { hidden } = records.judge(table, careRules)
  return new Set(hidden.map(({ id }) => id))
}

function personsIn(
  data: PlanningData,
  area: string,
  year: number,
  from: number,
  to: number,
): number {
  const { areas, firstYear, people } = data.population.history
  const start = ((year - firstYear) * areas.length + areas.indexOf(area)) * 212
  let sum = 0
  for (const sex of [0, 106]) {
    for (let age = from; age <= to; age++) sum += people[start + sex + age] ?? 0
  }
  return sum
}

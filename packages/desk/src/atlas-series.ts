import { type AtlasRow, releasableCare } from '@samsyn/demand'
import type { PlanningData } from '@samsyn/plan'
import { publisherRules } from '@samsyn/privacy'
import { Refusal, suggest } from '@samsyn/refusal'
import {
  type AtlasFileRow,
  type AtlasSeries,
  type KostraEdition,
  seriesOfRows,
  seriesOfStrata,
} from '@samsyn/variation'
import { type CareStem, careCellId, careRules, careTable } from './care-table.ts'
import { type ReleaseRecords, releasesInMemory } from './release-records.ts'

/**
 * The series that a person means by a service: municipal care by municipality from the tables, or an indicator of
 * the published atlases by words of its name. As it may leave the house: what the gate keeps has no figure.
 */
export function findSeries(
  data: PlanningData,
  service: string,
  edition: KostraEdition = 'unsaid',
  records: ReleaseRecords = releasesInMemory(),
): AtlasSeries {
  const municipal = municipalServices[service.toLowerCase()]
  if (municipal !== undefined) return { ...municipal(data, records), edition }
  const all = publishedSeries(data.services.atlas)
  const words = service.toLowerCase().split(/\s+/)
  const found = all.filter((series) => {
    const path = titleIn(series).toLowerCase()
    return words.every((word) => path.includes(word))
  })
  const named = service.toLowerCase()
  // "Hoftebrudd" means the indicator of that name rather than its readmissions.
  const exact = all.filter((series) =>
    [series.indicator, titleIn(series)].some((title) => {
      const path = title.toLowerCase()
      return path === named || path.endsWith(` > ${named}`)
    }),
  )
  const [one] = exact.length === 1 ? exact : found
  if (one !== undefined && (found.length === 1 || exact.length === 1)) {
    return withoutSmall(one, data.kind, records)
  }
  throw new Refusal('wrong-call', {
    found: `${found.length === 0 ? 'no' : found.length} indicators with the words "${service}"`,
    because: 'an atlas is of one service',
    remedy: `write ${choices(found, all, service)}`,
  })
}

/** An indicator that is published for several periods is told apart by them: "Menisk 2017". */
function titleIn({ indicator, period }: AtlasSeries): string {
  return `${indicator} ${period}`
}

function shortestTitle(series: AtlasSeries, all: readonly AtlasSeries[]): string {
  const isOne = all.filter(({ indicator }) => indicator === series.indicator).length === 1
  return isOne ? series.indicator : titleIn(series)
}

function choices(
  found: readonly AtlasSeries[],
  all: readonly AtlasSeries[],
  service: string,
): string {
  const names =
    found.length > 0
      ? found.slice(0, 6).map((series) => shortestTitle(series, all))
      : suggest(
          service,
          [...Object.keys(municipalServices), ...all.map((each) => each.indicator)],
          3,
        )
  return names.map((name) => `"${name}"`).join(' or ')
}

type Municipal = (data: PlanningData, records: ReleaseRecords) => AtlasSeries

const municipalServices: Readonly<Record<string, Municipal>> = {
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
      registeredOnly: counting === 'events',
    },
  )
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

/**
 * A published atlas through the gate of registers: an area with a small count, and what would give it back, has no
 * figure. Counts that are yearly means are judged by the nearest whole number.
 */
function withoutSmall(
  series: AtlasSeries,
  kind: PlanningData['kind'],
  records: ReleaseRecords,
): AtlasSeries {
  const counted = series.areas.filter(({ observed }) => observed !== null)
  const parts = counted.map(({ id, observed }) => ({ id, value: Math.round(observed!) }))
  const cells = parts.map(({ id }) => ({ id, of: [id] }))
  const whole = { id: 'the country', of: parts.map(({ id }) => id) }
  const name = [series.indicator, series.period, ...(kind === 'synthetic' ? ['synthetic'] : [])]
  const { hidden } = records.judge(
    {
      dataset: name.join(', '),
      document: `atlas ${series.indicator}`,
      parts,
      cells: cells.length > 1 ? [...cells, whole] : cells,
    },
    publisherRules.registers,
  )
  const kept = new Set(hidden.map(({ id }) => id))
  if (kept.size === 0) return series
  const none = { observed: null, expected: null, rate: null, low: null, high: null }
  return {
    ...series,
    countryRate: kept.has(whole.id) ? null : series.countryRate,
    areas: series.areas.map((area) => (kept.has(area.id) ? { ...area, ...none } : area)),
  }
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

/** The atlas table's rows as an atlas file would have them; what rates are per is in the table. */
function publishedSeries(rows: readonly AtlasRow[]): AtlasSeries[] {
  const byKey = new Map<string, AtlasRow[]>()
  for (const row of rows) {
    const key = [row.atlas, pathOf(row), row.period].join('\u0000')
    byKey.set(key, [...(byKey.get(key) ?? []), row])
  }
  return [...byKey.values()].flatMap((group) => {
    const { rateBase, type } = group[0]!
    const counting = countings[type] ?? ('other' as const)
    const unit = unitFor(type, rateBase)
    return seriesOfRows(group.map(fileRow), {
      '*': { counting, ...(unit === null ? {} : { unit }) },
    })
  })
}

const countings: Readonly<Record<string, 'events' | 'share'>> = {
  rate: 'events',
  incidence: 'events',
  share_pct: 'share',
}

function unitFor(type: string, rateBase: number | null) {
  if (type === 'share_pct') return { name: 'percent', per: 100 }
  return rateBase === null ? null : { name: `per ${rateBase}`, per: rateBase }
}

function pathOf(row: AtlasRow): string {
  return [row.group, row.indicator, row.detail].filter((level) => level !== '').join(' > ')
}

function fileRow(row: AtlasRow): AtlasFileRow {
  const text = (value: number | null) => (value === null ? '' : String(value))
  return {
    area: row.area === 'Norge' ? '8888' : row.area,
    area_name: row.area,
    level1_name: pathOf(row),
    value: text(row.value),
    ll: text(row.lower),
    ul: text(row.upper),
    numerator: text(row.numerator),
    denominator: text(row.denominator),
    type: row.type,
    period: row.period,
  }
}

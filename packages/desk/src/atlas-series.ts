import { type AtlasRow, releasableCare } from '@samsyn/demand'
import type { PlanningData } from '@samsyn/plan'
import { Refusal, suggest } from '@samsyn/refusal'
import {
  type AtlasFileRow,
  type AtlasSeries,
  type KostraEdition,
  seriesOfRows,
  seriesOfStrata,
} from '@samsyn/variation'

/**
 * The series that a person means by a service: municipal care by municipality from the tables, or an indicator of
 * the published atlases by words of its name.
 */
export function findSeries(
  data: PlanningData,
  service: string,
  edition: KostraEdition = 'unsaid',
): AtlasSeries {
  const municipal = municipalServices[service.toLowerCase()]
  if (municipal !== undefined) return { ...municipal(data), edition }
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
  if (one !== undefined && (found.length === 1 || exact.length === 1)) return one
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

const municipalServices: Readonly<Record<string, (data: PlanningData) => AtlasSeries>> = {
  'home-care': (data) =>
    municipalSeries(data, 'Users of home care', 'per 1000 persons', 'events', (row) => [
      [row.homeCare0to66.value, 0, 66],
      [row.homeCare67to79.value, 67, 79],
      [row.homeCare80plus.value, 80, 105],
    ]),
  'long-stay': (data) =>
    municipalSeries(data, 'Users of long stay, 67+', 'per 1000 persons 67+', 'events', (row) => [
      [row.longStay67to79.value, 67, 79],
      [row.longStay80plus.value, 80, 105],
    ]),
  'nurse-fte': (data) =>
    municipalSeries(data, 'Nurses (FTE)', 'per 1000 persons', 'fte', (row) => [
      [row.nurseFte.value, 0, 105],
    ]),
}

type Strata = readonly (readonly [value: number | null, from: number, to: number])[]

/** Every municipality's cells as they may leave the house; users at 31 December over persons of 1 January after. */
function municipalSeries(
  data: PlanningData,
  indicator: string,
  unit: string,
  counting: 'events' | 'fte',
  strataOf: (row: ReturnType<typeof releasableCare>) => Strata,
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
  const names = new Map(data.geography.municipalities.map(({ code, name }) => [code, name]))
  return seriesOfStrata(
    {
      areas: rows.map((row) => row.municipality),
      strata: cells[0]!.length,
      events: cells.flatMap((strata) => strata.map(([value]) => value ?? Number.NaN)),
      persons: rows.flatMap((row, i) =>
        cells[i]!.map(([, from, to]) => personsIn(data, row.municipality, row.year + 1, from, to)),
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

import type { AtlasRow } from '@samsyn/demand'
import type { PlanningData } from '@samsyn/plan'
import { publisherRules } from '@samsyn/privacy'
import { knownRefusal, type Refusal, suggest } from '@samsyn/refusal'
import {
  type AtlasFileRow,
  type AtlasSeries,
  type KostraEdition,
  seriesOfRows,
} from '@samsyn/variation'
import { municipalSeries, municipalServices, type Residence } from './municipal-series.ts'
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
  residence: Residence = 'municipality',
): AtlasSeries {
  const municipal = municipalSeries(data, service, residence, records)
  if (municipal !== null) return { ...municipal, edition }
  if (residence !== 'municipality') throw publishedByCatchment(service, residence)
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
  throw knownRefusal('atlas-unclear', {
    ...{ n: found.length, text: service, near: choices(found, all, service) },
  })
}

function publishedByCatchment(service: string, residence: Residence): Refusal {
  return knownRefusal('atlas-by-catchment', {
    ...{ text: service, residence, choices: municipalServices },
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
): string[] {
  const names =
    found.length > 0
      ? found.slice(0, 6).map((series) => shortestTitle(series, all))
      : suggest(service, [...municipalServices, ...all.map((each) => each.indicator)], 3)
  const known = names.length > 0 ? names : municipalServices
  return known.map((name) => `"${name}"`)
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

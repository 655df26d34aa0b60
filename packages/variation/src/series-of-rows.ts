import { countInterval } from '@samsyn/rates'
import { Refusal } from '@samsyn/refusal'
import type { AtlasArea, AtlasCounting, AtlasSeries, AtlasUnit, CareKind } from './atlas-types.ts'
import type { AtlasFileRow } from './parse-atlas-csv.ts'
import { refuseTwice } from './standardise-areas.ts'

/** What a file does not say about its indicators, given beside it. Keys are indicator paths, or '*' for all. */
export type AtlasMetadata = Readonly<Record<string, IndicatorMetadata>>

export interface IndicatorMetadata {
  readonly unit?: AtlasUnit
  readonly counting?: AtlasCounting
  readonly dispersion?: number
  readonly care?: CareKind
  readonly registeredOnly?: boolean
}

/** A series as the file has it, with the file's own word for its type ("Rate", "Andel (%)"). */
export interface FileSeries extends AtlasSeries {
  readonly type: string
}

/** The area code that Norwegian atlases give the country; it is no area and stays out of every measure. */
const COUNTRY = '8888'

/** The columns that make an indicator's name, in this order, where the file has them. */
const LEVELS = ['atlas_name', 'level1_name', 'level2_name', 'level3_name'] as const

/**
 * Series of a published atlas: rows that share levels, period and type, an area each, the country apart.
 *
 * Expected counts are implied, E = O × country's rate ÷ the area's, because the files carry no ages and sexes;
 * an area without a rate, or with a rate of zero, has none. What the rates are per is taken from `metadata` or
 * from a type that says it ("Andel (%)"), never from the numbers.
 */
export function seriesOfRows(
  rows: readonly AtlasFileRow[],
  metadata: AtlasMetadata = {},
): FileSeries[] {
  if (rows.length === 0) {
    throw new Refusal('broken-table', {
      found: 'a header and no rows',
      because: 'an atlas has a row per area',
      remedy: 'check that the right file was given',
    })
  }
  const groups = new Map<string, AtlasFileRow[]>()
  for (const row of rows) {
    requireColumns(row)
    const key = [indicatorOf(row), row.period, row.type].join('\u0000')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].map((group) => seriesOf(group, metadata))
}

function seriesOf(rows: readonly AtlasFileRow[], metadata: AtlasMetadata): FileSeries {
  const first = rows[0]!
  const indicator = indicatorOf(first)
  const about = { ...metadata['*'], ...metadata[indicator] }
  const counting = about.counting ?? countingOf(first.type!)
  const country = rows.filter((row) => row.area === COUNTRY)
  if (country.length > 1) refuseTwice(country[0]!.area_name!, `${indicator}, ${first.period}`)
  const countryRate = country.length === 1 ? numberIn(country[0]!, 'value') : null
  const areas = rows.filter((row) => row.area !== COUNTRY)
  refuseRepeated(areas)
  return {
    indicator,
    period: first.period!,
    type: first.type!,
    counting,
    unit: about.unit ?? unitOf(first.type!),
    areas: areas.map((row) => {
      if (counting === 'share') refuseMoreThanAll(row)
      return areaOf(row, countryRate)
    }),
    countryRate,
    ...disagreement(country[0], areas),
    expectation: 'implied',
    dispersion: about.dispersion ?? null,
    care: about.care ?? null,
    registeredOnly: about.registeredOnly ?? false,
  }
}

/** Counts are rounded in print, and a few residents belong to no area. */
const MOST_APART = 0.02

/** What the country's row and its areas' say of the same count, where every area has one. */
function disagreement(country: AtlasFileRow | undefined, areas: readonly AtlasFileRow[]) {
  const whole = country === undefined ? null : numberIn(country, 'numerator')
  const parts = areas.map((row) => numberIn(row, 'numerator'))
  if (whole === null || parts.length === 0 || parts.some((part) => part === null)) return {}
  const sum = parts.reduce<number>((total, part) => total + part!, 0)
  const apart = Math.abs(whole - sum)
  if (apart <= MOST_APART * sum + parts.length / 2) return {}
  return { countryOverAreas: sum > 0 ? whole / sum : Number.POSITIVE_INFINITY }
}

function refuseRepeated(rows: readonly AtlasFileRow[]): void {
  const codes = new Set<string>()
  const names = new Set<string>()
  for (const { area, area_name: name, ...row } of rows) {
    const isNamedTwice = name !== '' && names.has(name!)
    if (codes.has(area!) || isNamedTwice) {
      refuseTwice(name || area!, `${indicatorOf(row)}, ${row.period}`)
    }
    codes.add(area!)
    names.add(name!)
  }
}

/** A share's numerator is a part of its denominator. Rates may be above one: people have several contacts. */
function refuseMoreThanAll(row: AtlasFileRow): void {
  const part = numberIn(row, 'numerator')
  const all = numberIn(row, 'denominator')
  if (part === null || all === null || part <= all) return
  throw new Refusal('impossible-value', {
    found: `${part} of ${all} in ${row.area_name} (${indicatorOf(row)}, ${row.period})`,
    because: 'a share counts a part of the whole, and no part is more',
    remedy: 'look for columns that changed places, or call its type Rate',
  })
}

/** An area without people has no rate; events there are a slip of the table. */
function refuseEventsWithoutPeople(row: AtlasFileRow): void {
  if (numberIn(row, 'denominator') !== 0) return
  const [observed, rate] = [numberIn(row, 'numerator'), numberIn(row, 'value')]
  if (!(observed! > 0 || rate! > 0)) return
  throw new Refusal('impossible-value', {
    found: `${observed ?? 'unknown'} events and a rate of ${rate ?? 'unknown'} among 0 persons in ${row.area_name} (${indicatorOf(row)}, ${row.period})`,
    because: 'nobody lives there for it to happen to',
    remedy: 'correct the denominator, or leave it empty where it is not known',
  })
}

function areaOf(row: AtlasFileRow, countryRate: number | null): AtlasArea {
  refuseEventsWithoutPeople(row)
  const rate = numberIn(row, 'denominator') === 0 ? null : numberIn(row, 'value')
  const observed = numberIn(row, 'numerator')
  const low = numberIn(row, 'lci') ?? numberIn(row, 'll')
  const high = numberIn(row, 'uci') ?? numberIn(row, 'ul')
  const own = low !== null && high !== null
  const around = own ? { low, high } : intervalFromCount(rate, observed)
  const known = observed !== null && rate !== null && rate > 0 && countryRate !== null
  return {
    id: row.area!,
    name: row.area_name!,
    observed,
    expected: known && observed > 0 ? (observed * countryRate) / rate : null,
    persons: numberIn(row, 'denominator'),
    rate,
    low: around?.low ?? null,
    high: around?.high ?? null,
  }
}

/** Where the atlas prints no interval: the count's own, carried to the rate. Null without a count. */
function intervalFromCount(rate: number | null, observed: number | null) {
  if (rate === null || observed === null || !(observed > 0)) return null
  const count = countInterval(observed)
  return { low: (rate * count.low) / observed, high: (rate * count.high) / observed }
}

/** "Andel (%)" is a share and says its unit; a mean age or a growth counts no events; the rest are events. */
function countingOf(type: string): AtlasCounting {
  if (/^andel/i.test(type)) return 'share'
  return /^rate$|insidens|incidence/i.test(type) ? 'events' : 'other'
}

function unitOf(type: string): AtlasUnit | null {
  return /\(%\)/.test(type) ? { name: 'percent', per: 100 } : null
}

function indicatorOf(row: AtlasFileRow): string {
  return LEVELS.flatMap((level) => row[level] || []).join(' > ')
}

const BLANK = new Set(['', 'NA', '.', '..', ':', '-'])

function numberIn(row: AtlasFileRow, column: string): number | null {
  const text = row[column]
  if (text === undefined || BLANK.has(text)) return null
  const value = Number(text)
  // Squares of what is counted must have room too.
  const isKept = Math.abs(value) <= 1e15 && (value >= 0 || column === 'll' || column === 'lci')
  if (isKept) return value
  throw new Refusal('broken-table', {
    found: `"${text}" as ${column} of ${row.area_name} (${indicatorOf(row)})`,
    because: 'it is to be a number from zero, below 10^15, with a decimal point',
    remedy: 'write it as 123.4, or leave the field empty where nothing is published',
  })
}

function requireColumns(row: AtlasFileRow): void {
  for (const column of ['area', 'area_name', 'value', 'type', 'period']) {
    if (row[column] !== undefined) continue
    throw new Refusal('broken-table', {
      found: `no column ${column}`,
      because: 'an atlas says area, value, type and period in every row',
      remedy:
        'name the columns area, area_name, level1_name, value, numerator, denominator, type and period',
    })
  }
}

import { atlasMeasures } from './atlas-measures.ts'
import type { AtlasUnit } from './atlas-types.ts'
import type { AtlasFileRow } from './parse-atlas-csv.ts'
import { type AtlasMetadata, type FileSeries, seriesOfRows } from './series-of-rows.ts'

/** Why a result cannot be had from the file. */
export type ImportGap =
  | 'blank-rate'
  | 'blank-count'
  | 'zero-rate'
  | 'no-people'
  | 'no-country-row'
  | 'lowest-rate-zero'
  | 'too-few-areas'

/** Why a result is not exact, or is without its unit. */
export type ImportReserve = 'no-age-strata' | 'unit-unknown'

/** What is missing for a result, and whether it is given all the same; a country unlike its areas speaks against both. */
export type ImportMissing = {
  readonly result: 'FT1' | 'FT2' | 'FT3' | 'CV' | 'SCV' | 'rates'
  readonly areas: readonly string[]
} & (
  | { readonly given: false; readonly why: ImportGap }
  | { readonly given: true; readonly why: ImportReserve }
  | { readonly given: boolean; readonly why: 'country-disagrees' }
)

/** One indicator's variation, named as SKDE names it. Rates are in `unit`, or in the file's own when it is null. */
export interface ImportedIndicator {
  readonly indicator: string
  readonly period: string
  readonly type: string
  /** Areas with a rate. */
  readonly areas: number
  readonly unit: AtlasUnit | 'unknown'
  readonly FT1: number | null
  readonly FT2: number | null
  readonly FT3: number | null
  readonly CV: number | null
  /** From implied expected counts; null where one of them cannot be implied. */
  readonly SCV: number | null
  /** The same over the areas that have what it takes, where `SCV` is null. */
  readonly SCVOfPublished: number | null
  readonly highest: { readonly area: string; readonly rate: number } | null
  readonly lowest: { readonly area: string; readonly rate: number } | null
  readonly countryRate: number | null
  readonly missing: readonly ImportMissing[]
}

/** The variation measures of every indicator in the rows of an atlas file. */
export function importAtlas(
  rows: readonly AtlasFileRow[],
  metadata: AtlasMetadata = {},
): { readonly indicators: readonly ImportedIndicator[] } {
  return { indicators: seriesOfRows(rows, metadata).map(measuresOfFile) }
}

/** One series of a file with its measures and what it lacks. */
function measuresOfFile(series: FileSeries): ImportedIndicator {
  const rated = series.areas.filter((area) => area.rate !== null)
  const implied = rated.filter((area) => area.expected !== null)
  const counts = {
    observed: implied.map((area) => area.observed!),
    expected: implied.map((area) => area.expected!),
  }
  const rates = rated.map((area) => area.rate!)
  const measures = atlasMeasures({
    rates,
    ratesWithoutLowNumbers: [],
    counts,
    shrunkenRatios: [],
  })
  const complete = implied.length === series.areas.length
  const sorted = [...rated].sort((a, b) => b.rate! - a.rate!)
  const { FT1, FT2, FT3, CV } = measures
  const partial = {
    indicator: series.indicator,
    period: series.period,
    type: series.type,
    areas: rated.length,
    unit: series.unit ?? ('unknown' as const),
    FT1,
    FT2,
    FT3,
    CV,
    SCV: complete ? measures.SCV : null,
    SCVOfPublished: complete ? null : measures.SCV,
    highest: endOf(sorted[0]),
    lowest: endOf(sorted.at(-1)),
    countryRate: series.countryRate,
  }
  return { ...partial, missing: missingFor(series, partial) }
}

function endOf(area: FileSeries['areas'][number] | undefined) {
  return area === undefined ? null : { area: area.name, rate: area.rate! }
}

/** The reasons, result by result: the table of what a file does not carry. */
function missingFor(
  series: FileSeries,
  results: Omit<ImportedIndicator, 'missing'>,
): ImportMissing[] {
  const missing: ImportMissing[] = []
  for (const result of ['FT1', 'FT2', 'FT3', 'CV'] as const) {
    if (results[result] !== null) continue
    const least = { FT1: 2, FT2: 4, FT3: 6, CV: 2 }[result]
    const why = results.areas < least ? 'too-few-areas' : 'lowest-rate-zero'
    missing.push({ result, why, areas: [], given: false })
  }
  missing.push(...missingForScv(series, results.SCV !== null))
  if (series.unit === null) {
    missing.push({ result: 'rates', why: 'unit-unknown', areas: [], given: true })
  }
  if (series.countryOverAreas !== undefined) {
    // The implied expectations stand on the country's rate.
    missing.push({
      result: 'SCV',
      why: 'country-disagrees',
      areas: [],
      given: results.SCV !== null,
    })
  }
  return missing
}

function missingForScv(series: FileSeries, given: boolean): ImportMissing[] {
  const lacking = (
    why: ImportGap,
    test: (area: FileSeries['areas'][number]) => boolean,
  ): ImportMissing[] => {
    const areas = series.areas.filter(test).map((area) => area.name)
    return areas.length === 0 ? [] : [{ result: 'SCV', why, areas, given: false }]
  }
  if (given) return [{ result: 'SCV', why: 'no-age-strata', areas: [], given: true }]
  if (series.countryRate === null) {
    return [{ result: 'SCV', why: 'no-country-row', areas: [], given: false }]
  }
  const gaps = [
    ...lacking('no-people', (area) => area.persons === 0),
    ...lacking('blank-rate', (area) => area.rate === null && area.persons !== 0),
    ...lacking('blank-count', (area) => area.rate !== null && area.observed === null),
    ...lacking('zero-rate', (area) => area.rate === 0 || area.observed === 0),
  ]
  if (gaps.length > 0) return gaps
  return [{ result: 'SCV', why: 'too-few-areas', areas: [], given: false }]
}

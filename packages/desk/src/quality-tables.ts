import type { PlanningData } from '@samsyn/plan'
import type { IndicatorDefinition, SeriesPoint, TrustFigure } from '@samsyn/quality'
import { knownRefusal, Refusal } from '@samsyn/refusal'
import { fromCumulative } from '@samsyn/variation'

interface Holding<T extends keyof PlanningData['services']> {
  readonly services: Pick<PlanningData['services'], T>
}

/**
 * An indicator's figures by catchment in the atlas table: by where people live, not by where they were treated. The atlas prints
 * yearly means; chance goes by all that was counted, so denominators are taken times the years of the period.
 */
export function catchmentFigures(
  { services }: Holding<'atlas'>,
  { table, unit }: IndicatorDefinition,
): { period: string; country: number | null; figures: TrustFigure[] } | null {
  if (table?.level !== 'catchment') return null
  const rows = services.atlas.filter(
    ({ indicator, detail }) => indicator === table.name && detail === '',
  )
  const [first] = rows
  if (first === undefined) return null
  if (first.rateBase !== null && first.rateBase !== unit.per) {
    throw new Refusal('tables-disagree', {
      found: `${table.name} per ${first.rateBase} in the table and per ${unit.per} in the definition`,
      because: 'they would be off by their ratio',
      remedy: 'write the unit of the definition as the table has it',
    })
  }
  const years = yearsOf(first.period)
  return {
    period: first.period,
    country: rows.find(({ area }) => area === 'Norge')?.value ?? null,
    figures: rows
      .filter(({ area }) => area !== 'Norge')
      .map(({ area, value, denominator }) => ({
        trust: area,
        value,
        of: denominator === null ? null : denominator * years,
      })),
  }
}

function yearsOf(period: string): number {
  const [from, to] = period.split('-').map(Number)
  return from && to ? to - from + 1 : 1
}

/** Users of a medicine by year, per 1000 inhabitants; years that are not in the table are periods without a value. */
export function medicationSeries(
  { services }: Holding<'medication'>,
  { table }: IndicatorDefinition,
): SeriesPoint[] | null {
  if (table?.level !== 'country') return null
  const rows = services.medication.filter(({ atc }) => atc === table.name)
  if (rows.length === 0) return null
  const byYear = new Map(rows.map(({ year, usersPer1000 }) => [year, usersPer1000]))
  const first = Math.min(...byYear.keys())
  const last = Math.max(...byYear.keys())
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    period: String(first + i),
    value: byYear.get(first + i) ?? null,
  }))
}

/**
 * A series from a file: `period,value`, `period,events,of`, or `period,cumulative` (a count that adds up through the year), with a header line and comma or semicolon between. Blank and
 * `:` (suppressed) are no value; anything else that is no number is refused with its line.
 */
export function parseSeries(text: string, file: string): SeriesPoint[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const divider = lines[0]?.includes(';') ? ';' : ','
  const header = (lines[0] ?? '').split(divider).map((name) => name.trim().toLowerCase())
  const known = ['period', 'value', 'events', 'of', 'cumulative']
  if (!header.includes('period') || header.some((name) => !known.includes(name))) {
    throw knownRefusal('series-columns', { file, columns: header.join(', ') || '–' })
  }
  const points = lines
    .slice(1)
    .map((line, i) => pointOf(header, line.split(divider), `${file}:${i + 2}`))
  return header.includes('cumulative') ? eachPeriod(points, file) : points
}

/** Counts of each period from counts through the year, which begin anew with it. */
function eachPeriod(points: readonly SeriesPoint[], file: string): SeriesPoint[] {
  const years = [...Map.groupBy(points, ({ period }) => period.slice(0, 4)).values()]
  return years.flatMap((year) => {
    const counts = fromCumulative(year.map(({ period, value }) => value ?? refuseGap(period, file)))
    return year.map(({ period }, i) => ({ period, value: counts[i]! }))
  })
}

function refuseGap(period: string, file: string): never {
  throw new Refusal('broken-table', {
    found: `no cumulative count for ${period} in ${file}`,
    because: 'what happened in it and in the next period cannot be told apart',
    remedy: 'give every period its count, or leave both out of the series',
  })
}

function pointOf(header: readonly string[], cells: readonly string[], where: string): SeriesPoint {
  const cell = (name: string) => (cells[header.indexOf(name)] ?? '').trim()
  const number = (name: string) => {
    const text = cell(name)
    if (text === '' || text === ':') return null
    const value = Number(text)
    if (Number.isFinite(value)) return value
    throw new Refusal('broken-table', {
      found: `"${text}" at ${where}`,
      because: `${name} is a number with a decimal point`,
      remedy: 'write it so, or leave it blank where there is none',
    })
  }
  if (header.includes('cumulative')) return { period: cell('period'), value: number('cumulative') }
  return header.includes('value')
    ? { period: cell('period'), value: number('value') }
    : { period: cell('period'), events: number('events'), of: number('of') }
}

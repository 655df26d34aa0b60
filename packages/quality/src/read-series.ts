import { Refusal } from '@samsyn/refusal'
import type { ChartPoint, SeriesPoint } from './chart-types.ts'
import type { ChartKind } from './definition.ts'

/** A period as charts reckon with it: NaN where there is no value, `of` 1 where there is no denominator. */
export interface ReadPoint {
  readonly period: string
  readonly value: number
  readonly of: number
  readonly missing: ChartPoint['missing']
}

/** Checks a series against its kind of chart. A period twice, a negative count or a part above its whole is refused. */
export function readSeries(series: readonly SeriesPoint[], kind: ChartKind): ReadPoint[] {
  const seen = new Set<string>()
  const read = series.map((point) => {
    if (seen.has(point.period)) {
      throw new Refusal('duplicate-key', {
        found: `${point.period} twice`,
        because: 'a series has one point a period',
        remedy: 'add up the two, or name the periods more finely',
      })
    }
    seen.add(point.period)
    return isDivided(kind) ? divided(point, kind) : single(point, kind)
  })
  if (read.every(({ value }) => Number.isNaN(value))) {
    throw new Refusal('incomplete-table', {
      found: `a series of ${read.length} periods without a value`,
      because: 'there is nothing to draw a chart of',
      remedy: isDivided(kind) ? 'hand in events and of' : 'hand in values',
    })
  }
  return read
}

function isDivided(kind: ChartKind): boolean {
  return kind === 'p' || kind === 'p-prime' || kind === 'u' || kind === 'u-prime'
}

function single({ period, value, events }: SeriesPoint, kind: ChartKind): ReadPoint {
  const given = value ?? events ?? null
  if (given === null) return { period, value: Number.NaN, of: 1, missing: 'not-given' }
  const counted = kind === 'c' || kind === 'g' || kind === 't'
  if (!Number.isFinite(given) || (counted && given < 0)) {
    throw impossible(`${given} in ${period}`, 'what is counted or waited for is not below zero')
  }
  return { period, value: given, of: 1, missing: null }
}

function divided({ period, events = null, of = null }: SeriesPoint, kind: ChartKind): ReadPoint {
  if (events === null || of === null) {
    return { period, value: Number.NaN, of: 0, missing: 'not-given' }
  }
  if (!(events >= 0) || !(of >= 0)) {
    throw impossible(`${events} of ${of} in ${period}`, 'people and events are counted from zero')
  }
  if (of === 0 && events === 0)
    return { period, value: Number.NaN, of: 0, missing: 'nobody-counted' }
  if (of === 0 || (kind.startsWith('p') && events > of)) {
    throw impossible(`${events} of ${of} in ${period}`, 'a part is not above its whole')
  }
  return { period, value: events / of, of, missing: null }
}

function impossible(found: string, because: string): Refusal {
  return new Refusal('impossible-value', {
    found,
    because,
    remedy: 'look for the row in the table it came from',
  })
}

import { type Bounds, countInterval, wilsonInterval } from '@samsyn/rates'
import { Refusal } from '@samsyn/refusal'
import type { Form, IndicatorDefinition } from './definition.ts'
import { meanInterval, medianInterval, medianOf } from './measured-intervals.ts'

/** What is counted or measured, by the indicator's form. Null where the source gives nothing. */
export type Counts =
  | { readonly having: number | null; readonly of: number | null }
  | { readonly events: number | null; readonly persons?: number | null }
  | { readonly mean: number | null; readonly standardDeviation: number; readonly values: number }
  | { readonly measured: readonly number[] }
  | { readonly here: Growth; readonly there: Growth }

export interface Growth {
  readonly before: number | null
  readonly after: number | null
}

export type NoValue = 'not-given' | 'nobody-counted'

/** An indicator's figure in its unit, with a 95 % interval where chance has a part in it. */
export interface IndicatorValue {
  readonly indicator: string
  readonly value: number | null
  readonly interval: Bounds | null
  /** Why there is no value. */
  readonly missing: NoValue | null
  /** Fewer than ten of what is counted: read it with care, and it may not be fit to publish. */
  readonly lowNumbers: boolean
}

/**
 * The figure of an indicator from its counts.
 *
 * An empty denominator and a blank give no value and say which; a part above its whole, a negative count and counts
 * of another form are refused.
 */
export function indicatorValue(definition: IndicatorDefinition, counts: Counts): IndicatorValue {
  const { id, form } = definition
  const { per } = definition.unit
  if (form === 'share' && 'having' in counts) {
    return shareOf(id, counts.having, counts.of, per)
  }
  if ((form === 'rate' || form === 'count') && 'events' in counts) {
    return rateOf(id, counts.events, form === 'count' ? 1 : (counts.persons ?? null), per)
  }
  if (form === 'mean' && 'mean' in counts) {
    const { mean, standardDeviation, values } = counts
    if (mean === null) return none(id, 'not-given')
    if (values === 0) return none(id, 'nobody-counted')
    return given(id, mean, meanInterval(mean, standardDeviation, values), values)
  }
  if ((form === 'mean' || form === 'median') && 'measured' in counts) {
    return measuredOf(id, form, counts.measured)
  }
  if (form === 'growth-gap' && 'here' in counts) return gapOf(id, counts.here, counts.there)
  throw new Refusal('impossible-value', {
    found: `counts with ${Object.keys(counts).join(' and ')} for ${id}`,
    because: `it is a ${form}`,
    remedy: `hand in ${wanted[form]}`,
  })
}

const wanted: Readonly<Record<Form, string>> = {
  share: 'having and of',
  rate: 'events and persons',
  count: 'events',
  mean: 'mean, standardDeviation and values, or measured',
  median: 'measured',
  'growth-gap': 'here and there, each with before and after',
}

function shareOf(id: string, having: number | null, of: number | null, per: number) {
  if (having === null || of === null) return none(id, 'not-given')
  if (of === 0 && having === 0) return none(id, 'nobody-counted')
  const { low, high } = wilsonInterval(having, of)
  return given(id, (per * having) / of, { low: per * low, high: per * high }, having)
}

function rateOf(id: string, events: number | null, persons: number | null, per: number) {
  if (events === null || persons === null) return none(id, 'not-given')
  if (persons === 0 && events === 0) return none(id, 'nobody-counted')
  if (!(persons > 0)) {
    throw new Refusal('impossible-value', {
      found: `${events} events among ${persons}`,
      because: 'events happen to someone',
      remedy: 'check that both are of the same people',
    })
  }
  const { low, high } = countInterval(events)
  const scale = per / persons
  return given(id, scale * events, { low: scale * low, high: scale * high }, events)
}

function measuredOf(id: string, form: Form, measured: readonly number[]): IndicatorValue {
  const count = measured.length
  if (count === 0) return none(id, 'nobody-counted')
  const sorted = [...measured].sort((a, b) => a - b)
  if (form === 'median') return given(id, medianOf(sorted), medianInterval(sorted), count)
  const mean = sorted.reduce((sum, value) => sum + value, 0) / count
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const interval = count < 2 ? null : meanInterval(mean, Math.sqrt(squares / (count - 1)), count)
  return given(id, mean, interval, count)
}

function gapOf(id: string, here: Growth, there: Growth): IndicatorValue {
  const counted = [here.before, here.after, there.before, there.after]
  if (counted.some((each) => each === null)) return none(id, 'not-given')
  if (here.before === 0 || there.before === 0) return none(id, 'nobody-counted')
  const value = 100 * (here.after! / here.before! - there.after! / there.before!)
  return { indicator: id, value, interval: null, missing: null, lowNumbers: false }
}

function given(
  indicator: string,
  value: number,
  interval: Bounds | null,
  counted: number,
): IndicatorValue {
  return { indicator, value, interval, missing: null, lowNumbers: counted < 10 }
}

function none(indicator: string, missing: NoValue): IndicatorValue {
  return { indicator, value: null, interval: null, missing, lowNumbers: false }
}

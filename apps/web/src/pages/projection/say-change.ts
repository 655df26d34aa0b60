import { isNothing, type Language } from '@samsyn/language'
import { amountOf } from './say-outcome.ts'

/** What of an outcome decides how its change is said. */
interface Changed {
  readonly id: string
  readonly unit: string
}

/** Beds, places, dwellings, FTE and kroner are freed and required; use and what nobody staffs become more or fewer. */
export function isFreed({ id, unit }: Changed): boolean {
  const counted = ['beds', 'places', 'dwellings', 'fte', 'kroner'].includes(unit)
  return counted && !/^(activity|waiting|family|lower-coverage)\.|\.moves$/.test(id)
}

/** "frigjør 24", "krever 4,1" – of use "24 færre"; empty for what rounds to nothing. A change below 0 is less. */
export function changeInWords(language: Language, outcome: Changed, value: number): string {
  const n = amountOf(language, outcome.unit, Math.abs(value))
  if (isNothing(n)) return ''
  if (isFreed(outcome)) return language.t(value < 0 ? 'run.free' : 'run.require', { n })
  if (outcome.unit === 'kroner') return language.t(value < 0 ? 'run.lessBy' : 'run.moreBy', { n })
  return language.t(value < 0 ? 'web.projection.fewerBy' : 'web.projection.moreBy', { n })
}

/** The ends of a change, the smaller first: words with each where it may go both ways. */
export function changeBetween(
  language: Language,
  outcome: Changed,
  { low, high }: { readonly low: number; readonly high: number },
): string {
  const said = (value: number) => amountOf(language, outcome.unit, Math.abs(value))
  if (low >= 0) return language.span(said(low), said(high))
  if (high <= 0) return language.span(said(high), said(low))
  const words = (value: number) => changeInWords(language, outcome, value) || said(value)
  return language.t('words.span', { low: words(low), high: words(high) })
}

/** "86 flere enn i dag". */
export function besideToday(language: Language, { unit }: Changed, value: number): string {
  const n = amountOf(language, unit, Math.abs(value))
  if (isNothing(n)) return language.t('run.asManyAsToday')
  if (value > 0)
    return language.t(unit === 'kroner' ? 'run.moreKronerThanToday' : 'run.moreThanToday', { n })
  return language.t(unit === 'kroner' ? 'run.lessKronerThanToday' : 'run.fewerThanToday', { n })
}

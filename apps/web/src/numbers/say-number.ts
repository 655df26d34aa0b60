import { decimalsOf, type Language } from '@samsyn/language'
import type { PlanNumber } from '@samsyn/plan'

type Said = Pick<PlanNumber, 'id' | 'value' | 'low' | 'high' | 'unit' | 'missing' | 'blanks'>

/** "4 401 personer", "minst 895 brukere", "i ingen tabell her". */
export function sayNumber(language: Language, number: Said): string {
  if (number.value === null) return language.t(`missing.${number.missing ?? 'not-collected'}`)
  const value = language.unit(number.unit, number.value, decimalsOf(number.id, number.unit))
  return atLeast(language, number, value)
}

/** The same without its unit, for a table whose heading has it. */
export function sayBare(language: Language, number: Said): string {
  if (number.value === null) return language.t(`missing.${number.missing ?? 'not-collected'}`)
  return atLeast(language, number, bare(language, number, number.value))
}

function atLeast(language: Language, number: Said, value: string): string {
  return number.blanks > 0 ? language.t('words.atLeastShort', { value }) : value
}

/** "4 100–4 700"; nothing without an interval, or with one too narrow to be seen. A year never reached has no upper end. */
export function sayInterval(language: Language, number: Said): string {
  const { low, high, unit } = number
  if (low === null) return ''
  if (high === null) {
    return unit === 'year' ? language.t('words.orLater', { year: Math.round(low) }) : ''
  }
  const [from, to] = [bare(language, number, low), bare(language, number, high)]
  return from === to ? '' : language.span(from, to)
}

function bare(language: Language, { id, unit }: Said, value: number): string {
  if (unit === 'year') return language.year(Math.round(value))
  return language.number(value, decimalsOf(id, unit))
}

/** A period as its source names it: "2013-2015" → "2013–2015", "2025-12-31" → "31. desember 2025". */
export function sayPeriod(language: Language, period: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return language.date(period)
  return period.replace(/^(\d{4})-(\d{4})$/, '$1–$2')
}

import { Refusal } from '@samsyn/refusal'
import type { CodeRule } from './source-catalogue.ts'

/** The columns of `observations` that one code fills. */
export interface CodeMeaning {
  readonly area?: string
  readonly vintage?: number
  readonly sex?: 0 | 1 | null
  readonly age_from?: number | null
  readonly age_to?: number | null
  readonly period_start?: string
  readonly period_end?: string
  readonly indicator?: string
  readonly unit?: string
  readonly detail?: string
}

type RuleOf<As extends CodeRule['as']> = Extract<CodeRule, { as: As }>

/**
 * What a code of a dimension or column means by its rule.
 *
 * @param where names dimension and table, for the refusal
 * @throws Refusal 'broken-table' for a code the rule does not cover
 */
export function meaningOf(
  rule: Exclude<CodeRule, RuleOf<'indicator'>>,
  code: string,
  dimension: string,
  where: string,
): CodeMeaning {
  switch (rule.as) {
    case 'area':
      return areaOf(rule, code, where)
    case 'sex':
      return { sex: sexOf(rule, code, where) }
    case 'age':
      return ageOf(rule, code, where)
    case 'period':
      return periodOf(rule, code, where)
    case 'detail':
      return { detail: `${rule.name ?? dimension}=${code}` }
  }
}

const country = { '0': 'norway', '0000': 'norway', EAK: 'norway' } as const

function areaOf(rule: RuleOf<'area'>, code: string, where: string): CodeMeaning {
  const found = rule.pattern === undefined ? code : new RegExp(rule.pattern).exec(code)?.[1]
  if (found === undefined) throw notUnderstood(code, where, `it does not match ${rule.pattern}`)
  if (found.trim() === '') throw notUnderstood(code, where, 'a blank is no area')
  const area = rule.names?.[found] ?? country[found as keyof typeof country] ?? found
  return rule.vintage === 'of-the-year' ? { area } : { area, vintage: rule.vintage }
}

function sexOf({ women, men, both }: RuleOf<'sex'>, code: string, where: string): 0 | 1 | null {
  if (code === women) return 0
  if (code === men) return 1
  if (code === both) return null
  throw notUnderstood(code, where, `women are ${women} and men ${men}`)
}

/** Ages above this are counted as it: "105 years and over". */
const OPEN_AGE = 105

/** "080", "105+", "67-79", "0_120", "90+". */
function ageOf({ all = [] }: RuleOf<'age'>, code: string, where: string): CodeMeaning {
  if (all.includes(code)) return { age_from: null, age_to: null }
  const [, from, to, open] = /^(\d{1,3})(?:[-_](\d{1,3})|(\+))?$/.exec(code) ?? []
  if (from === undefined) throw notUnderstood(code, where, 'an age is 080, 67-79 or 105+')
  const first = Number(from)
  const last = open !== undefined ? OPEN_AGE : Math.min(OPEN_AGE, Number(to ?? from))
  if (last < first) throw notUnderstood(code, where, 'the group ends before it begins')
  return { age_from: first, age_to: last }
}

/** "2024", FHI's "2023_2025", "2024K3", "2024M09". */
function periodOf({ on }: RuleOf<'period'>, code: string, where: string): CodeMeaning {
  const [, first, last, kind, number] = /^(\d{4})(?:[_-](\d{4})|([KM])(\d{1,2}))?$/.exec(code) ?? []
  if (first === undefined) throw notUnderstood(code, where, 'a period is 2024, 2024K3 or 2024M09')
  if (kind !== undefined) return partOfYear(Number(first), kind, Number(number), code, where)
  const end = last ?? first
  if (on === '1 January') return { period_start: `${first}-01-01`, period_end: `${end}-01-01` }
  if (on === '31 December') return { period_start: `${first}-12-31`, period_end: `${end}-12-31` }
  return { period_start: `${first}-01-01`, period_end: `${end}-12-31` }
}

function partOfYear(year: number, kind: string, number: number, code: string, where: string) {
  const months = kind === 'K' ? 3 : 1
  if (number < 1 || number > 12 / months) {
    throw notUnderstood(code, where, `a year has ${12 / months} of them`)
  }
  const day = (month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
  const first = (number - 1) * months
  return { period_start: day(first, 1), period_end: day(first + months, 0) }
}

/** The boundaries in force in a year; codes of before 2018 that lived on to 2018 are the same areas. */
export function vintageOfYear(year: number): 2018 | 2020 | 2024 {
  return year >= 2024 ? 2024 : year >= 2020 ? 2020 : 2018
}

function notUnderstood(code: string, where: string, because: string): Refusal {
  return new Refusal('broken-table', {
    found: `the code "${code}" in ${where}`,
    because,
    remedy: 'say in the catalogue what it means: the rule of this dimension',
  })
}

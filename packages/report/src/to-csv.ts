import type { Language } from '@samsyn/language'
import type { Plan, PlanNumber } from '@samsyn/plan'

const columns = [
  'id',
  'name',
  'area',
  'area_name',
  'year',
  'value',
  'low',
  'high',
  'unit',
  'quality',
  'missing',
  'blanks',
  'source',
  'data',
] as const

/**
 * Every number of a plan, one a line, comma-separated in UTF-8 with a decimal point: for programs. An empty
 * value has its reason in `missing`; `data` says real or synthetic on every line.
 */
export function toCsv(plan: Plan, language: Language): string {
  const lines = plan.numbers.map((number) => lineOf(plan, number, language).map(quoted).join(','))
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

function lineOf(plan: Plan, number: PlanNumber, language: Language): (string | number | null)[] {
  const { id, area, year, value, low, high, unit, quality, missing, blanks, source, data } = number
  const name = plan.areas[area]?.name ?? area
  return [
    id,
    language.figure(id).full,
    area,
    language.areaName({ id: area, name }),
    year,
    value,
    low,
    high,
    unit,
    quality,
    missing,
    blanks,
    source.join(' '),
    data,
  ]
}

function quoted(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

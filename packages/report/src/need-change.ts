import type { Language } from '@samsyn/language'
import type { PlanNumber } from '@samsyn/plan'
import { paths } from './layout.ts'
import type { Page } from './page.ts'
import { valueText } from './value.ts'

/** A sentence of the plan's own numbers, with the numbers it is made from. */
export interface Sentence {
  readonly text: string
  readonly numbers: readonly PlanNumber[]
}

/**
 * How a need changes from today to the last budget year, from the lowest path to the highest, in words; null
 * unless the plan has it in two paths.
 */
export function needChange({ plan, index, language }: Page, id: string): Sentence | null {
  const to = Math.max(...plan.budgetYears)
  const changes = paths.flatMap((path) => {
    const today = index.today(`${id}.${path}`, plan.community, plan.baseYear)
    const later = index.get(`${id}.${path}`, plan.community, to)
    if (today?.value == null || later?.value == null) return []
    const label = language.figure(`${id}.${path}`).suffix.replace(/ \((.*)\)$/, ', $1')
    return [{ change: later.value - today.value, label, today, later }]
  })
  if (changes.length < 2) return null
  const sorted = changes.sort((a, b) => a.change - b.change)
  const [lowest, highest] = [sorted[0]!, sorted.at(-1)!]
  const text = language.t('report.headlineNeed', {
    name: language.figure(id).name,
    low: signed(language, lowest.change),
    lowPath: lowest.label,
    high: signed(language, highest.change),
    highPath: highest.label,
    to,
    base: lowest.today.year,
  })
  return { text, numbers: [lowest.today, lowest.later, highest.later] }
}

/** How a figure goes from the base year to the last year shown; null where one of the two is missing. */
export function changeAhead(page: Page, id: string): Sentence | null {
  const { plan, index, language } = page
  const to = Math.max(...plan.years)
  const now = index.get(id, plan.community, plan.baseYear)
  const later = index.get(id, plan.community, to)
  if (!now?.value || later?.value == null || to <= plan.baseYear) return null
  const change = 100 * (later.value / now.value - 1)
  const said = (number: PlanNumber) => valueText(page, number)
  const text = language.t('report.headlineChange', {
    name: language.figure(id).full,
    now: said(now),
    base: plan.baseYear,
    later: said(later),
    to,
    change: `${change > 0 ? '+' : ''}${language.percent(change, 0)}`,
  })
  return { text, numbers: [now, later] }
}

function signed(language: Language, value: number): string {
  return `${value > 0 ? '+' : ''}${language.number(value)}`
}

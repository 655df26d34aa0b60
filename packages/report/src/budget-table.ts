import type { PlanNumber } from '@samsyn/plan'
import { type Html, html, nothing } from './html.ts'
import { budgetRows, paths } from './layout.ts'
import type { Page } from './page.ts'
import { table } from './table.ts'
import { cell, intervalText, qualitySign, valueText } from './value.ts'

interface NeedRow {
  readonly id: string
  readonly today: PlanNumber | undefined
  readonly numbers: readonly (PlanNumber | undefined)[]
}

/**
 * What each of the next budget years asks for, in every path, with the change from today as shading: the
 * figures a financial plan is written from.
 */
export function budgetTable(page: Page): Html {
  const { language, plan } = page
  const rows = needRows(page)
  if (rows.length === 0) return nothing
  return table(page, {
    caption: language.t('report.budgetYears'),
    note: `${language.t('report.budgetNote')} ${language.t('report.housingInside')}`,
    className: 'heat',
    numbers: rows.flatMap(({ numbers }) => numbers.filter((number) => number !== undefined)),
    head: html`<tr><th scope="col">${language.t('words.figure')}</th><th scope="col">${language.t('words.path')}</th><th scope="col" class="n">${language.t('words.today')}</th>${plan.budgetYears.map((year) => html`<th scope="col" class="n">${String(year)}</th>`)}</tr>`,
    body: rows.map((row) => needRow(page, row)),
  })
}

function needRows({ index, plan }: Page): NeedRow[] {
  return budgetRows.flatMap((figure) =>
    paths.flatMap((path): NeedRow[] => {
      const id = `${figure}.${path}`
      const numbers = plan.budgetYears.map((year) => index.get(id, plan.community, year))
      if (numbers.every((number) => number === undefined)) return []
      return [{ id, today: index.today(id, plan.community, plan.baseYear), numbers }]
    }),
  )
}

function needRow(page: Page, { id, today, numbers }: NeedRow): Html {
  const { language } = page
  const text = language.figure(id)
  const known = numbers.filter((number) => number !== undefined)
  return html`<tr><th scope="row">${text.name} <span class="unit">(${language.t(`unitName.${known[0]!.unit}`)}${today ? `, ${language.t('words.today').toLowerCase()}: ${today.year}` : ''})</span></th><td>${text.suffix}</td>${cell(page, today, false)}${numbers.map((number) => heatCell(page, number, today))}</tr>
`
}

function heatCell(page: Page, number: PlanNumber | undefined, today: PlanNumber | undefined): Html {
  if (number === undefined || number.value === null || !today?.value) return cell(page, number)
  const change = 100 * (number.value / today.value - 1)
  const said = `${change >= 0 ? '+' : ''}${page.language.percent(change, 0)}`
  const interval = intervalText(page, number)
  return html`<td class="n heat-${heatOf(change)}">${valueText(page, number)}${qualitySign(page, number.quality)} <span class="change">${said}</span>${interval ? html`<span class="ci">${interval}</span>` : null}</td>`
}

/** Six steps of shading: up in five, down or unchanged in the first. */
function heatOf(change: number): number {
  return change <= 0.5 ? 0 : Math.min(5, Math.ceil(change / 5))
}

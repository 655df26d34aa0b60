import type { PlanNumber } from '@samsyn/plan'
import { type Html, html, nothing } from './html.ts'
import { paths, withoutPath } from './layout.ts'
import { type Page, yearsAheadOf } from './page.ts'
import {
  blanksText,
  intervalText,
  qualityBadge,
  qualitySign,
  sourceLinks,
  valueAlone,
  valueText,
} from './value.ts'

/**
 * A key figure: today's number with year, quality and source, the years ahead in each path, and what it
 * means and does not mean. Nothing when the plan has no such figure.
 */
function card(page: Page, id: string): Html {
  const number = numberToday(page, id)
  if (number === undefined) return nothing
  const text = page.language.figure(id)
  const named = page.language.figure(number.id)
  const withDefinition = named.suffix !== text.suffix && withoutPath(number.id).path === null
  return html`<article class="card${number.value === null ? ' empty' : ''}">
<h3>${text.full}</h3>
<p class="value">${number.value === null ? page.language.t('report.figureMissing') : valueAlone(page, number)}</p>
${number.value === null ? missingNote(page, number) : when(page, number, withDefinition ? named.suffix : '')}
${span(page, id, number)}${yearsAhead(page, id)}
${meaning(page, id)}
</article>
`
}

/** The figure itself, or its default definition or path. */
function numberToday({ index, plan }: Page, id: string): PlanNumber | undefined {
  const ids = [id, `${id}.phenotype`, `${id}.constant`]
  for (const candidate of ids) {
    const found = index.today(candidate, plan.community, plan.baseYear)
    if (found !== undefined) return found
  }
  return undefined
}

function when(page: Page, number: PlanNumber, definition: string): Html {
  const interval = intervalText(page, number)
  const blanks = blanksText(page, number)
  return html`<p class="when">${page.language.year(number.year)} ${qualityBadge(page, number.quality)} ${sourceLinks(page, [number])}${
    interval ? html`<br>${page.language.t('words.interval', { range: interval })}` : null
  }${blanks ? html`<br>${blanks}` : null}${definition ? html`<br>${page.language.t('words.definition')}: ${definition}` : null}</p>`
}

function missingNote(page: Page, number: PlanNumber): Html {
  const gap = page.language.gap(gapOf[number.id] ?? '')
  const reason = page.language.t(`missingMeans.${number.missing ?? 'not-collected'}`)
  return html`<p class="when">${reason}.${gap ? html`<br>${page.language.t('report.held', { holder: gap.holder })}` : null}</p>`
}

/** Which named gap an empty figure belongs to. */
const gapOf: Readonly<Record<string, string>> = {
  'coord.delayed.per1000': 'gap.delayed-days',
  'coord.delayed.none': 'gap.delayed-days',
  'coord.notice24h': 'gap.early-notice',
  'coord.answered': 'gap.early-notice',
  'coord.ohd': 'gap.municipal-emergency-beds',
  'coord.moves': 'gap.place-of-death',
  'budget.paiddays': 'gap.paid-days',
  'budget.isf': 'gap.unit-costs',
}

/** The range over definitions of frailty. */
function span({ plan, index, language }: Page, id: string, number: PlanNumber): Html {
  if (id !== 'people.frail') return nothing
  const values = index
    .ids()
    .filter((candidate) => candidate.startsWith('people.frail.'))
    .map((candidate) => index.get(candidate, plan.community, number.year)?.value)
    .filter((value): value is number => typeof value === 'number')
  if (values.length < 2) return nothing
  const range = { low: Math.round(Math.min(...values)), high: Math.round(Math.max(...values)) }
  return html`<p class="span">${language.t('report.frailtySpan', range)}</p>`
}

function yearsAhead(page: Page, id: string): Html {
  const { index, plan, language } = page
  const ahead = yearsAheadOf(page)
  const rows = [id, `${id}.phenotype`, ...paths.map((path) => `${id}.${path}`)]
    .map((candidate) => ({
      id: candidate,
      numbers: ahead.map((year) => index.get(candidate, plan.community, year)),
    }))
    .filter(({ numbers }) =>
      numbers.some((number) => number !== undefined && number.value !== null),
    )
  if (rows.length === 0) return nothing
  const named = paths.some((path) => rows[0]!.id.endsWith(`.${path}`))
  return html`<table class="ahead"><thead><tr>${ahead.map((year) => html`<th scope="col">${String(year)}</th>`)}</tr></thead>${rows.map(
    (row) =>
      html`<tbody>${named ? html`<tr><th scope="rowgroup" colspan="${ahead.length}">${capital(language.figure(row.id).suffix)}</th></tr>` : null}<tr>${row.numbers.map((number) => aheadCell(page, number))}</tr></tbody>`,
  )}</table>`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function aheadCell(page: Page, number: PlanNumber | undefined): Html {
  if (number === undefined) return html`<td>${page.language.t('words.noFigure')}</td>`
  const interval = number.value === null ? '' : intervalText(page, number)
  return html`<td>${valueText(page, number)}${number.value === null ? null : qualitySign(page, number.quality)}${interval ? html`<span class="ci">${interval}</span>` : null}</td>`
}

function meaning({ language }: Page, id: string): Html {
  const { means, doesNotMean } = language.figure(id)
  if (!means) return nothing
  return html`<dl class="meaning"><div><dt>${language.t('words.means')}</dt><dd>${means}</dd></div><div><dt>${language.t('words.doesNotMean')}</dt><dd>${doesNotMean}</dd></div></dl>`
}

/** Cards side by side, `last` after them; nothing when none of the figures is in the plan. */
export function cards(page: Page, ids: readonly string[], last: Html | null = null): Html {
  const made = ids.map((id) => card(page, id)).filter((each) => each !== nothing)
  return made.length === 0 ? nothing : html`<div class="cards">${made}${last}</div>`
}

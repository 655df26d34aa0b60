import { decimalsOf } from '@samsyn/language'
import type { PlanNumber } from '@samsyn/plan'
import type { Quality } from '@samsyn/quantity'
import { type Html, html, nothing } from './html.ts'
import type { Page } from './page.ts'

/** A number as it stands in a cell, without unit: "4 401", "minst 895", "ikke publisert". */
export function valueText({ language }: Page, number: PlanNumber): string {
  if (number.value === null) return language.t(`missing.${number.missing ?? 'not-collected'}`)
  const value = bare({ language }, number, number.value)
  return number.blanks > 0 ? language.t('words.atLeastShort', { value }) : value
}

/** "2 kommuner ikke publisert"; where a part is a trust or a level, only that it is missing. */
export function blanksText(
  { language }: Pick<Page, 'language'>,
  { id, blanks }: PlanNumber,
): string {
  if (blanks === 0) return ''
  const ofTrusts = /^(hosp|need\.hospital|need\.nurse\.fte(?!\.municipal)|budget\.fte\.trust)/.test(
    id,
  )
  const key = ofTrusts ? 'words.missingParts' : 'words.notPublishedParts'
  return language.t(key, { n: blanks, count: blanks })
}

/** A number in large type, with its unit; how many parts are blank is said beside it. */
export function valueAlone({ language }: Pick<Page, 'language'>, number: PlanNumber): string {
  if (number.value === null) return language.t(`missing.${number.missing ?? 'not-collected'}`)
  const value = language.unit(number.unit, number.value, decimalsOf(number.id, number.unit))
  return number.blanks > 0 ? language.t('words.atLeastShort', { value }) : value
}

/**
 * "4 100–4 700"; nothing without an interval, or with one too narrow to be seen in print. A year that the
 * unlucky tenth of the draws never reaches has no upper end: "2045 eller senere".
 */
export function intervalText({ language }: Pick<Page, 'language'>, number: PlanNumber): string {
  if (number.low === null) return ''
  if (number.high === null) {
    if (number.unit !== 'year') return ''
    return language.t('words.orLater', { year: language.year(Math.round(number.low)) })
  }
  const low = bare({ language }, number, number.low)
  const high = bare({ language }, number, number.high)
  return low === high ? '' : language.span(low, high)
}

function bare({ language }: Pick<Page, 'language'>, number: PlanNumber, value: number): string {
  if (number.unit === 'year') return language.year(Math.round(value))
  return language.number(value, decimalsOf(number.id, number.unit))
}

/** The sign of a quality: fuller is surer. The word is there for whoever cannot see it. */
export function qualitySign({ language }: Pick<Page, 'language'>, quality: Quality): Html {
  return html`<span class="q q-${quality}" title="${language.t(`quality.${quality}`)}"><span class="vh"> ${language.t(`quality.${quality}`)}</span></span>`
}

export function qualityBadge({ language }: Pick<Page, 'language'>, quality: Quality): Html {
  return html`<span class="badge"><span class="q q-${quality}"></span>${language.t(`quality.${quality}`)}</span>`
}

/** Links to the source tables of some numbers, by their number in the list: [1] [3]. */
export function sourceLinks(page: Page, numbers: readonly PlanNumber[]): Html {
  const ids = [...new Set(numbers.flatMap(({ source }) => source))].filter((id) =>
    page.sourceNumber.has(id),
  )
  if (ids.length === 0) return nothing
  const label = page.language.t('words.source')
  const links = ids
    .map((id) => [page.sourceNumber.get(id)!, id] as const)
    .sort(([a], [b]) => a - b)
    .map(([n, id]) => html`<a href="#source-${id}"><span class="vh">${label} </span>${n}</a>`)
  return html`<span class="src">${links}</span>`
}

/** A cell: value, sign of quality and, where there is one, the interval under it. */
export function cell(page: Page, number: PlanNumber | undefined, withInterval = true): Html {
  if (number === undefined)
    return html`<td class="n none">${page.language.t('words.noFigure')}</td>`
  if (number.value === null) return html`<td class="n gone">${valueText(page, number)}</td>`
  const interval = withInterval ? intervalText(page, number) : ''
  return html`<td class="n">${valueText(page, number)}${qualitySign(page, number.quality)}${interval ? html`<span class="ci">${interval}</span>` : null}</td>`
}

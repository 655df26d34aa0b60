import type { PlanNumber } from '@samsyn/plan'
import { type Html, html } from '../html.ts'
import type { Page } from '../page.ts'
import { qualitySign } from '../value.ts'

export interface ChangeOptions {
  /** What the value is counted in: 1 000 000 for million kroner. */
  readonly per?: number
  /** A plus before what is more; without, for amounts that are never below 0. */
  readonly signed?: boolean
  /** The other way round: what was freed less required, as required less freed. */
  readonly turned?: boolean
}

/** A change as it is said: "−22", "+0,4", "0"; small ones with a decimal, so that little is not nothing. */
export function changeText(
  { language }: Pick<Page, 'language'>,
  value: number,
  options: ChangeOptions = {},
): string {
  const { per = 1, signed = true, turned = false } = options
  const said = ((turned ? -1 : 1) * value) / per
  const text = language.number(said, said !== 0 && Math.abs(said) < 9.95 ? 1 : 0)
  return signed && said > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** The interval: "−41 til −10". */
export function changeRange(
  page: Pick<Page, 'language'>,
  { low, high }: PlanNumber,
  options: ChangeOptions = {},
): string {
  if (low === null || high === null) return ''
  const ends = (options.turned ? [high, low] : [low, high]).map((end) =>
    changeText(page, end, { ...options, signed: false }),
  )
  return ends[0] === ends[1] ? '' : page.language.span(ends[0]!, ends[1]!)
}

/** A cell with a change, its quality and the interval under it; a dash where nothing of the kind changes. */
export function changeCell(
  page: Page,
  number: PlanNumber | undefined,
  options: ChangeOptions = {},
): Html {
  if (number === undefined || number.value === null)
    return html`<td class="n none">${page.language.t('words.noFigure')}</td>`
  const range = changeRange(page, number, options)
  return html`<td class="n">${changeText(page, number.value, options)}${qualitySign(page, number.quality)}${range ? html`<span class="ci">${range}</span>` : null}</td>`
}

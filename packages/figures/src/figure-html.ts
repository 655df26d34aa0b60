import type { Language } from '@samsyn/language'
import type { Key, Picture } from './drawing.ts'
import { keySign } from './key-sign.ts'

/** Widths a picture is drawn for: a page or a screen, and a phone. The style sheet shows one of them. */
export const wideWidth = 680
export const narrowWidth = 328

export interface FigureOptions {
  readonly id: string
  /** Marked beside the title when the numbers are made by a program. */
  readonly synthetic: boolean
  /** HTML that says where the numbers come from; stands under the note. */
  readonly source?: string
  /** For small charts that stand side by side: one drawing of this width instead of two. */
  readonly width?: number
}

/**
 * A picture as HTML: title, keys, the drawing under one text alternative, and its numbers as a table.
 * The one place where figures are made, so that all of them can be read without being seen.
 */
export function figureHtml(picture: Picture, language: Language, options: FigureOptions): string {
  const tag = options.synthetic
    ? ` <span class="tag">${escaped(language.t('words.synthetic'))}</span>`
    : ''
  const note = picture.note ? `<p class="figure-note">${escaped(picture.note)}</p>` : ''
  return `<figure class="figure${options.width ? ' small' : ''}" id="${escaped(options.id)}">
<div class="figure-head"><figcaption>${escaped(picture.title)}${tag}</figcaption>
${keysHtml(picture.keys)}</div>
<div class="drawing" role="img" aria-label="${escaped(picture.alternative)}">${drawings(picture, options.width)}</div>
<div class="figure-text">${note}${options.source ?? ''}${tableHtml(picture, language, options.id)}</div>
</figure>`
}

function drawings(picture: Picture, width: number | undefined): string {
  if (width !== undefined) return picture.draw(width)
  const wide = picture.draw(wideWidth)
  const narrow = picture.draw(narrowWidth)
  return `<div class="wide">${wide}</div><div class="narrow">${narrow}</div>`
}

function keysHtml(keys: readonly Key[]): string {
  if (keys.length === 0) return ''
  const items = keys.map(
    ({ label, colour, shape }) =>
      `<span class="key">${keySign(shape, colour)}${escaped(label)}</span>`,
  )
  return `<p class="keys">${items.join('')}</p>`
}

function tableHtml(picture: Picture, language: Language, id: string): string {
  const head = picture.columns
    .map(
      ({ label, numeric }) =>
        `<th scope="col"${numeric ? ' class="n"' : ''}>${escaped(label)}</th>`,
    )
    .join('')
  const body = picture.rows
    .map((row) => `<tr>${row.map((cell, column) => cellHtml(cell, column, picture)).join('')}</tr>`)
    .join('\n')
  const label = escaped(`${language.t('words.numbersAsTable')}: ${picture.title}`)
  return `<details class="numbers"><summary>${escaped(language.t('words.numbersAsTable'))}</summary>
<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table id="${escaped(id)}-table"><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div></details>`
}

function cellHtml(cell: string, column: number, { columns }: Picture): string {
  if (column === 0) return `<th scope="row">${escaped(cell)}</th>`
  return `<td${columns[column]?.numeric ? ' class="n"' : ''}>${escaped(cell)}</td>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

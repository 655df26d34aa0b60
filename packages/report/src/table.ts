import type { PlanNumber } from '@samsyn/plan'
import { type Html, html, nothing } from './html.ts'
import type { Page } from './page.ts'
import { phoneFold } from './phone-fold.ts'
import { sourceLinks } from './value.ts'

export interface TableOptions {
  readonly caption: string
  readonly head: Html
  readonly body: readonly Html[]
  /** Under the caption: what to know before reading. */
  readonly note?: string
  readonly className?: string
  /** The numbers of the table: their sources stand once, under it. */
  readonly numbers?: readonly PlanNumber[]
  /** A long table that repeats what is drawn: closed on the screen and left out of print. */
  readonly folded?: boolean
}

/** A table that scrolls in its own frame on a narrow screen, and can be reached with the keyboard. */
export function table(page: Page, options: TableOptions): Html {
  const { caption, head, body, note, className, folded } = options
  const under = note ? html`<span class="note">${note}</span>` : null
  const made = html`<div class="table ${body.length <= 14 ? 'short' : ''} ${className ?? ''}"><div class="scroll" role="region" aria-label="${page.language.t('report.table')}: ${caption}" tabindex="0"><table>
<caption>${folded ? html`<span class="vh">${caption}${syntheticTag(page)}</span>` : html`${caption}${syntheticTag(page)}`}${under}</caption>
<thead>${head}</thead>
<tbody>${body}</tbody>
</table></div>${tableSources(page, options.numbers ?? [])}</div>
`
  if (!folded) return phoneFold(html`${caption}${syntheticTag(page)}`, made)
  return html`<details class="fold screen"><summary>${caption}${syntheticTag(page)}</summary>${made}</details>
`
}

function tableSources(page: Page, numbers: readonly PlanNumber[]): Html {
  const links = sourceLinks(page, numbers)
  if (links === nothing) return nothing
  return html`<p class="table-source">${page.language.t('words.sources')} ${links}</p>`
}

/** Stands beside every group of numbers that a program has made up. */
export function syntheticTag({
  synthetic,
  language,
}: Pick<Page, 'synthetic' | 'language'>): Html | null {
  return synthetic ? html` <span class="tag">${language.t('words.synthetic')}</span>` : null
}

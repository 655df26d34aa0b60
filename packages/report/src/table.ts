import { type Html, html } from './html.ts'
import type { Page } from './page.ts'

export interface TableOptions {
  readonly caption: string
  readonly head: Html
  readonly body: readonly Html[]
  /** Under the caption: what to know before reading. */
  readonly note?: string
  readonly className?: string
}

/** A table that scrolls in its own frame on a narrow screen, and can be reached with the keyboard. */
export function table(page: Page, { caption, head, body, note, className }: TableOptions): Html {
  return html`<div class="table ${body.length <= 14 ? 'short' : ''} ${className ?? ''}"><div class="scroll" role="region" aria-label="${page.language.t('report.table')}: ${caption}" tabindex="0"><table>
<caption>${caption}${syntheticTag(page)}${note ? html`<span class="note">${note}</span>` : null}</caption>
<thead>${head}</thead>
<tbody>${body}</tbody>
</table></div></div>
`
}

/** Stands beside every group of numbers that a program has made up. */
export function syntheticTag({
  synthetic,
  language,
}: Pick<Page, 'synthetic' | 'language'>): Html | null {
  return synthetic ? html` <span class="tag">${language.t('words.synthetic')}</span>` : null
}

import { type Html, html } from './html.ts'

/**
 * Open everywhere but on a small screen, where it is a line to press: a phone is scrolled past it, not through it.
 * Browsers that cannot tell the two apart fold it everywhere.
 */
export function phoneFold(summary: Html | string, content: Html): Html {
  return html`<details class="phone"><summary>${summary}</summary>${content}</details>`
}

import { qualities } from '@samsyn/quantity'
import { type Html, html } from './html.ts'
import type { Page } from './page.ts'

/** How to read the numbers, where they first appear. */
export function readingCard({ language }: Page): Html {
  const t = language.t
  return html`<article class="card reading"><h3>${t('report.reading')}</h3><dl>${qualities.map(
    (quality) =>
      html`<div><dt><span class="q q-${quality}"></span>${t(`quality.${quality}`)}</dt><dd>${t(`qualityMeans.${quality}`)}</dd></div>`,
  )}</dl><p>${t('report.readingInterval')}</p><p>${t('report.readingSource')}</p></article>
`
}

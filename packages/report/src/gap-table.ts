import type { Gap } from '@samsyn/plan'
import { type Html, html, nothing } from './html.ts'
import { type Chapter, gapsOfChapter } from './layout.ts'
import type { Page } from './page.ts'
import { phoneFold } from './phone-fold.ts'
import { table } from './table.ts'

/** Everything that is unknown, by name: the figure, why it matters, who holds it and how to get it. */
export function gapTable(page: Page): Html {
  const { language, plan } = page
  const t = (key: 'gapFigure' | 'gapWhy' | 'gapHolder' | 'gapHow' | 'gapStatus') =>
    language.t(`report.${key}`)
  if (plan.gaps.length === 0) return nothing
  return table(
    { ...page, synthetic: false },
    {
      caption: language.t('report.unknown'),
      className: 'words',
      head: html`<tr><th scope="col">${t('gapFigure')}</th><th scope="col">${t('gapStatus')}</th><th scope="col">${t('gapWhy')}</th><th scope="col">${t('gapHolder')}</th><th scope="col">${t('gapHow')}</th></tr>`,
      body: plan.gaps.map((gap) => gapRow(page, gap)),
    },
  )
}

function gapRow({ language }: Page, { id, status }: Gap): Html {
  const text = language.gap(id)
  return html`<tr id="${id}"><th scope="row">${text?.figure ?? id}</th><td><span class="status status-${status}">${language.t(`status.${status}`)}</span></td><td>${text?.why ?? ''}</td><td>${text?.holder ?? ''}</td><td>${text?.how ?? ''}</td></tr>
`
}

/** The gaps that stand in the way of one question, each with a link to the whole story. */
export function chapterGaps({ plan, language }: Page, chapter: Chapter): Html {
  const gaps = plan.gaps.filter(({ id }) => gapsOfChapter[chapter].includes(id))
  if (gaps.length === 0) return nothing
  const list = html`<ul>${gaps.map(({ id, status }) => {
    const text = language.gap(id)
    return html`<li><a href="#${id}">${text?.figure ?? id}</a> <span class="status status-${status}">${language.t(`status.${status}`)}</span><span class="quiet held">${text ? `${text.holder} · ${text.how}` : ''}</span></li>`
  })}</ul>`
  return html`<aside class="gaps"><h3>${language.t('report.chapterGaps')}</h3>${phoneFold(language.t('report.chapterGapsShow', { n: gaps.length }), list)}</aside>
`
}

import { type Html, html, nothing } from './html.ts'
import type { Page } from './page.ts'
import { table } from './table.ts'

/** Similar communities: how far apart, and in what. */
export function peerTable(page: Page): Html {
  const { plan, language } = page
  if (plan.peers.length === 0) return nothing
  const measures = [
    ...new Set(plan.peers.flatMap(({ parts }) => parts.map(({ measure }) => measure))),
  ]
  const name = (measure: string) =>
    isKnown(measure) ? language.t(`peerMeasure.${measure}`) : measure
  return table(page, {
    caption: language.t('report.peers'),
    note: language.t('report.peersNote'),
    head: html`<tr><th scope="col">${language.t('report.community')}</th><th scope="col" class="n">${language.t('report.distance')}</th>${measures.map((measure) => html`<th scope="col" class="n">${name(measure)}</th>`)}</tr>`,
    body: plan.peers.map(
      ({ community, distance, parts }) =>
        html`<tr><th scope="row">${page.areaName(community)}</th><td class="n">${language.number(distance, 2)}</td>${measures.map(
          (measure) => {
            const part = parts.find((candidate) => candidate.measure === measure)
            return html`<td class="n">${part === undefined ? language.t('words.noFigure') : `${said(page, measure, part.own)} – ${said(page, measure, part.theirs)}`}</td>`
          },
        )}</tr>
`,
    ),
  })
}

const known = [
  'share80plus',
  'growth80plus',
  'inhabitants',
  'centrality',
  'travel',
  'smallness',
] as const

function isKnown(measure: string): measure is (typeof known)[number] {
  return known.some((candidate) => candidate === measure)
}

/** People are counted whole; shares and kilometres have a decimal. */
function said({ language }: Page, measure: string, value: number): string {
  const whole = measure === 'inhabitants' || measure === 'centrality'
  return language.number(value, whole ? 0 : 1)
}

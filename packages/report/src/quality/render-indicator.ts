import { atlasStyle } from '../atlas/atlas-style.ts'
import { html } from '../html.ts'
import { pageFrame } from '../page-frame.ts'
import { type QualityPage, type ShownIndicator, said } from './quality-page.ts'
import { areasPart, chapter, chartPart, definitionPart } from './quality-parts.ts'
import { qualityStyle } from './quality-style.ts'

/** One indicator as a page: what it is, how it goes over time and between areas, and what is missing. */
export function renderIndicator(page: QualityPage, shown: ShownIndicator): string {
  const { language, engine, data } = page
  const { definition, chart, notes } = shown
  const title = definition.name[language.code]
  const over = chart === null ? null : chartPart(page, definition, chart)
  return pageFrame(
    {
      ...{ language, engine, title, synthetic: data === 'synthetic' },
      ...{ kind: 'atlas quality', style: atlasStyle + qualityStyle },
    },
    [
      html`<header class="front"><p class="kicker">${said(page, 'page.kicker')}</p><h1>${title}</h1></header>
`,
      chapter('definition', said(page, 'page.definition'), definitionPart(page, definition)),
      chapter(
        'process',
        said(page, 'page.process'),
        over ?? html`<p>${said(page, 'page.no-series')}</p>`,
      ),
      chapter('areas', said(page, 'page.areas'), areasPart(page, shown)),
      chapter(
        'gaps',
        said(page, 'page.gaps'),
        html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`,
      ),
    ],
  )
}

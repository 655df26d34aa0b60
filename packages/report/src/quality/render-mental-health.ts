import type { MentalHealthView, NeedBesideActivity, PersonsFrom } from '@samsyn/quality'
import { atlasStyle } from '../atlas/atlas-style.ts'
import { atlasTable } from '../atlas/atlas-table.ts'
import { type Html, html } from '../html.ts'
import { pageFrame } from '../page-frame.ts'
import { type QualityPage, type ShownIndicator, said } from './quality-page.ts'
import { capital, chapter, chartPart, publishedText, targetText } from './quality-parts.ts'
import { qualityStyle } from './quality-style.ts'

export interface MentalHealthInput extends QualityPage {
  readonly view: MentalHealthView
  readonly area: string
  readonly year: number
  /** Every indicator of the view, with what the tables hold of it. */
  shown(id: string): ShownIndicator
}

/** Mental health as one page: need beside activity, then severity, medicines, golden rule, access, refusals and coercion. */
export function renderMentalHealth(page: MentalHealthInput): string {
  const { language, engine, data, view, area, year } = page
  const title = said(page, 'mental.title', { area })
  const [adults, children] = view.beside
  return pageFrame(
    {
      ...{ language, engine, title, synthetic: data === 'synthetic' },
      ...{ kind: 'atlas quality', style: atlasStyle + qualityStyle },
    },
    [
      html`<header class="front"><p class="kicker">${said(page, 'page.kicker')}</p><h1>${title}</h1>
<p class="lead">${said(page, 'mental.lead', {
        adults: language.number(adults!.persons),
        children: language.number(children!.persons),
        year: String(year),
      })}</p></header>
${besideTable(page)}<p>${said(page, 'mental.coverage-means')}</p><p><strong>${said(page, 'mental.gap.local')}</strong></p>
`,
      ...view.sections.map(({ id, indicators }) =>
        chapter(
          id,
          said(page, `mental.${id}`),
          html`${indicators.map(({ id: one }) => indicatorPart(page, page.shown(one)))}`,
        ),
      ),
    ],
  )
}

function besideTable(page: MentalHealthInput): Html {
  const { language, view } = page
  const column = (key: 'people' | 'need' | 'treated' | 'coverage') => ({
    label: said(page, `mental.${key}`),
    numeric: true,
  })
  return atlasTable(
    { language, synthetic: page.data === 'synthetic' },
    said(page, 'mental.title', { area: page.area }),
    [
      { label: '', numeric: false },
      column('people'),
      column('need'),
      column('treated'),
      column('coverage'),
    ],
    view.beside.map((row) => [
      said(page, `mental.${row.ages}`),
      language.number(row.persons),
      personsText(page, row.need),
      personsText(page, row.treated),
      coverageText(page, row.coverage),
    ]),
  )
}

/** "34 000–47 000 (16–22 %)": rounded to what a share in whole per cent can carry. */
function personsText({ language }: MentalHealthInput, { from, to, share }: PersonsFrom): string {
  const persons = (value: number) => language.number(Number(value.toPrecision(2)))
  const percent = (value: number) =>
    language.number(
      (100 * value) / share.per,
      share.per > 100 ? 1 : Number.isInteger(value) ? 0 : 1,
    )
  return from === to
    ? `${persons(from)} (${percent(share.from)} %)`
    : `${persons(from)}–${persons(to)} (${percent(share.from)}–${percent(share.to)} %)`
}

function coverageText(
  { language }: MentalHealthInput,
  { from, to }: NeedBesideActivity['coverage'],
) {
  const low = language.number(from, 0)
  const high = language.number(to, 0)
  return language.span(low, high)
}

/** One indicator: its chart where a table has it over time, else what is printed, else its gap by name. */
function indicatorPart(page: MentalHealthInput, { definition, chart }: ShownIndicator): Html {
  const { code } = page.language
  const target = targetText(page, definition)
  const printed = publishedText(page, definition)
  const formula = `${capital(definition.formula[code])} (${definition.unit.name[code]})`
  const lines = [formula, target, printed].filter(Boolean)
  const gap = chart === null && printed === '' ? said(page, 'mental.gap.none') : null
  return html`<h3>${definition.name[code]}</h3>${lines.map((line) => html`<p>${line}</p>`)}${gap === null ? null : html`<p><strong>${capital(gap)}.</strong></p>`}${chart === null ? null : chartPart(page, definition, chart)}
`
}

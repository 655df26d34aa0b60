import { controlChart, figureHtml } from '@samsyn/figures'
import {
  type IndicatorDefinition,
  type ProcessChart,
  publishedAt,
  sourceName,
  sourceNames,
} from '@samsyn/quality'
import { atlasPageOf } from '../atlas/atlas-page.ts'
import { barsFigure, funnelFigure } from '../atlas/atlas-pictures.ts'
import { type Html, html, raw } from '../html.ts'
import {
  numberText,
  type QualityPage,
  type ShownIndicator,
  said,
  saidText,
} from './quality-page.ts'

/** The series with its limits, its numbers as a table, and what it says in words. */
export function chartPart(page: QualityPage, definition: IndicatorDefinition, chart: ProcessChart) {
  const { language, data, document } = page
  const format = (value: number) => numberText(language, value)
  const target = definition.targets.at(-1)
  const picture = controlChart(
    { document, language },
    {
      title: said(page, 'draw.title', {
        name: definition.name[language.code],
        unit: definition.unit.name[language.code],
      }),
      unit: capital(definition.unit.name[language.code]),
      points: chart.points.map(({ label, ...point }) => ({
        ...point,
        special: label !== null,
        ...(label === null ? {} : { said: said(page, `label.${label}`) }),
      })),
      target:
        target === undefined ? null : { value: target.value, text: targetText(page, definition) },
      note: '',
      format,
    },
  )
  const figure = figureHtml(picture, language, {
    id: `chart-${definition.id}`,
    synthetic: data === 'synthetic',
    source: sourceLine(page, definition).text,
  })
  return html`${raw(figure)}<ul>${chart.texts.map((text) => html`<li>${saidText(page, text)}</li>`)}</ul>`
}

/** Areas beside each other and against chance: bars and funnel of the atlas. */
export function areasPart(page: QualityPage, { definition, atlas }: ShownIndicator): Html {
  if (atlas === null) return html`<p>${said(page, 'page.no-areas')}</p>`
  const { language, data, engine, tables, document } = page
  const atlasPage = atlasPageOf({
    ...{ atlas, language, data, engine, document, careSuggested: false },
    title: definition.name[language.code],
    unit: definition.unit.name[language.code],
    places: { kind: 'catchments', parts: [], circles: new Map(), areaOf: new Map() },
    tables: tables.filter(({ id }) => id === definition.table?.table),
    blank: 'not-collected',
  })
  return html`${barsFigure(atlasPage)}${funnelFigure(atlasPage)}`
}

/** Formula, unit, better side, targets, what documents print, and whence. */
export function definitionPart(page: QualityPage, definition: IndicatorDefinition): Html {
  const { code } = page.language
  const { formula, unit, direction, published, sources } = definition
  const rows: (readonly [string, string])[] = [
    [said(page, 'page.formula'), `${formula[code]} (${unit.name[code]})`],
    [said(page, 'page.direction'), said(page, `page.${direction}`)],
    [said(page, 'page.targets'), targetText(page, definition) || said(page, 'gap.no-target')],
    ...(published.length === 0
      ? []
      : [[said(page, 'page.publications'), publishedText(page, definition)] as const]),
    [said(page, 'page.sources'), sourceNames(sources, code).join('; ')],
  ]
  return html`<dl class="facts">${rows.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>`
}

const signs = { below: '<', 'at-most': '≤', 'at-least': '≥', above: '>' } as const

export function targetText(page: QualityPage, { targets }: IndicatorDefinition): string {
  return targets
    .map(({ value, comparison, by, source }) => {
      const values = { sign: signs[comparison], value, ...(by === null ? {} : { year: by }) }
      return `${said(page, by === null ? 'page.target' : 'page.target-by', values)} (${sourceName(source, page.language.code)})`
    })
    .join('; ')
}

/** "Norge, 2018: 16–22 (Meld. St. 7 …, kap. 5 …)", the country in the language of the page. */
export function publishedText(page: QualityPage, { published }: IndicatorDefinition): string {
  return published
    .map(({ value, to, source, ...at }) => {
      const { area, period } = publishedAt(at, page.language.code)
      const range = to === null ? value : `${numberText(page.language, value)}–${to}`
      const shown = typeof range === 'number' ? numberText(page.language, range) : range
      return `${area}, ${period}: ${shown} (${sourceName(source, page.language.code)})`
    })
    .join('; ')
}

function sourceLine({ language, tables }: QualityPage, { table }: IndicatorDefinition): Html {
  const used = tables.filter(({ id }) => id === table?.table).map((one) => language.source(one))
  return html`<p class="figure-source">${language.t('words.sources')}: ${used.map(({ title }) => title).join('; ')}</p>`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A part of a page under its own heading. */
export function chapter(id: string, title: string, body: Html): Html {
  return html`<section class="chapter" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${body}</section>
`
}

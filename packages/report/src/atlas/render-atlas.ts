import { type Html, html, nothing } from '../html.ts'
import { pageFrame } from '../page-frame.ts'
import { measureTable } from './atlas-measure-table.ts'
import { opportunitySection } from './atlas-opportunity.ts'
import { type AtlasPage, type AtlasPageInput, atlasPageOf } from './atlas-page.ts'
import { barsFigure, funnelFigure, mapFigure } from './atlas-pictures.ts'
import { atlasStyle } from './atlas-style.ts'
import { atlasTable } from './atlas-table.ts'
import { atlasTitleLanguage } from './atlas-title.ts'
import { fixedSentence, sentences } from './atlas-words.ts'

/**
 * The atlas of one service as one HTML page that needs nothing else: how its areas differ, how much of it is chance, how
 * to read it, and what a reference would change.
 */
export function renderAtlas(input: AtlasPageInput): string {
  const page = atlasPageOf(input)
  const { language, engine, synthetic } = page
  const title = language.t('atlas.titleFull', { title: page.title })
  const frame = { language, engine, synthetic, title, kind: 'atlas', style: atlasStyle }
  return pageFrame(frame, [
    head(page),
    html`${sections(page).map(([id, body]) => section(page, id, body))}`,
  ])
}

type SectionId =
  | 'chance'
  | 'rates'
  | 'funnel'
  | 'map'
  | 'measures'
  | 'opportunity'
  | 'reading'
  | 'hidden'
  | 'sources'

function sections(page: AtlasPage): (readonly [SectionId, Html])[] {
  return [
    ['chance', chance(page)],
    ['rates', barsFigure(page)],
    ['funnel', funnelFigure(page)],
    ['map', mapFigure(page)],
    ['measures', measureTable(page)],
    ['opportunity', opportunitySection(page)],
    ['reading', reading(page)],
    ...(page.blanks.length === 0 ? [] : [['hidden', hidden(page)] as const]),
    ['sources', sources(page)],
  ]
}

function section({ language }: AtlasPage, id: SectionId, body: Html): Html {
  return html`<section class="chapter" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${language.t(`atlas.${id}`)}</h2>
${body}</section>
`
}

function head(page: AtlasPage): Html {
  const { language, unit, known } = page
  const t = language.t
  const foreign = atlasTitleLanguage(language, page.atlas.series)
  const lead = t('atlas.lead', { period: periodText(page), unit, n: known.length })
  return html`<header class="front"><p class="kicker">${t('atlas.kicker')}</p><h1${foreign === undefined ? null : html` lang="${foreign}"`}>${page.title}</h1>
<p class="lead">${lead}</p></header>
<nav class="contents" aria-label="${t('report.contents')}"><ol>${sections(page).map(
    ([id]) => html`<li><a href="#${id}">${t(`atlas.${id}`)}</a></li>`,
  )}</ol></nav>
`
}

/** A day is written as the language writes it; the dash between years is a dash. */
function periodText({ atlas, language }: AtlasPage): string {
  const { period } = atlas.series
  if (/^\d{4}-\d\d-\d\d$/.test(period)) return language.date(period)
  return period.replace(/^(\d{4})-(\d{4})$/, '$1–$2')
}

function chance(page: AtlasPage): Html {
  const [first, ...rest] = sentences(page, 'chance', 'quotient', 'areas.o', 'areas.g')
  return html`<p class="lead"><strong>${first ?? ''}</strong></p>${split(page)}${rest.map(
    (text) => html`<p>${text}</p>`,
  )}`
}

/** The two parts of the variation as a bar, with the same in words under it. */
function split({ atlas, language }: AtlasPage): Html {
  if (atlas.shares === null) return nothing
  const percent = (share: number) => language.percent(100 * share, 0)
  const { chance, systematic } = atlas.shares
  const words = language.t('atlas.chanceSplit', {
    chance: percent(chance),
    own: percent(systematic),
  })
  return html`<div class="split" aria-hidden="true"><span class="by-chance" style="flex:${chance.toFixed(3)}"></span><span class="own" style="flex:${systematic.toFixed(3)}"></span></div><p class="quiet">${words}</p>`
}

const kinds = ['effective', 'preference-sensitive', 'supply-sensitive'] as const

/** The three kinds of care, told apart, and what to hold against the numbers. */
function reading(page: AtlasPage): Html {
  const { language, atlas, careSuggested } = page
  const { care, counting } = atlas.series
  const t = language.t
  const flags = sentences(page, 'flag.')
  const privateUnknown = atlas.areas.every(({ privateShare }) => privateShare == null)
  if (privateUnknown && counting !== 'fte') flags.unshift(t('atlas.flagPrivateUnknown'))
  return html`<ul class="kinds">${kinds.map((kind) => {
    const [name, meaning] = fixedSentence(page, `care.${kind}`).split(/: (.*)/s)
    return html`<li${kind === care ? html` class="here"` : null}><p><strong>${name!}</strong>${kind === care ? ` – ${t('atlas.careHere')}` : null}</p><p>${capital(meaning ?? '')}</p></li>`
  })}</ul>
${care === null ? sentences(page, 'care.unknown').map((text) => html`<p>${text}</p>`) : null}
${care !== null && careSuggested ? html`<p class="quiet">${t('atlas.careSuggested')}</p>` : null}
<h3>${t('atlas.flags')}</h3><ul>${[...flags, ...sentences(page, 'areas.low')].map((text) => html`<li>${text}</li>`)}</ul>`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Every area without a figure, by name, with the sign of what is not published. */
function hidden({ language, blanks, blank }: AtlasPage): Html {
  const why = language.t(blank === 'suppressed' ? 'atlas.whySuppressed' : 'atlas.whyBlank')
  return html`<p>${language.t('atlas.hiddenLead')}</p><p><strong>${language.t('atlas.why')}:</strong> ${why} (${blanks.length}).</p>
<ul class="blanks">${blanks.map(({ name }) => html`<li><span>${name}</span><span>:</span></li>`)}</ul>`
}

function sources(page: AtlasPage): Html {
  const { language, tables } = page
  const t = language.t
  const columns = ['sourceTitle', 'publisher', 'table', 'period', 'licence', 'hash'] as const
  return html`<p>${t('atlas.method')}</p><p>${t('atlas.files')}</p>${atlasTable(
    page,
    t('report.sources'),
    columns.map((key) => ({ label: t(`report.${key}`), numeric: false })),
    tables.map(({ title, publisher, table, period, licence, sha256 }) => [
      title,
      publisher,
      table,
      period,
      licence,
      sha256.slice(0, 12),
    ]),
  )}`
}

import { missingReasons, qualities } from '@samsyn/quantity'
import { findingList } from './finding-list.ts'
import { gapTable } from './gap-table.ts'
import { type Html, html, nothing } from './html.ts'
import { overview } from './municipal-table.ts'
import { hasManyParts, type Page } from './page.ts'
import { coverageFigures } from './pictures.ts'
import { table } from './table.ts'

/** What is unknown, what was found, how to read it all, and where the numbers come from. */
export function appendix(page: Page): Html {
  return html`${partsSection(page)}${unknown(page)}${findings(page)}${uncertainty(page)}${method(page)}${sources(page)}`
}

function section(id: string, title: string, body: Html): Html {
  return html`<section class="chapter appendix" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>
`
}

/** All municipalities where they are too many for the chapters: the overview, and each kind of coverage. */
function partsSection(page: Page): Html {
  const { language, plan } = page
  if (!hasManyParts(page)) return nothing
  const word = plan.municipalities.length > 1 ? 'report.perMunicipality' : 'report.perDistrict'
  return section('parts', language.t(word), html`${overview(page)}${coverageFigures(page, 'all')}`)
}

function unknown(page: Page): Html {
  const { language } = page
  return section(
    'unknown',
    language.t('report.unknown'),
    html`<p>${language.t('report.unknownLead')}</p>${gapTable(page)}`,
  )
}

function findings(page: Page): Html {
  const { plan, language } = page
  return section(
    'findings',
    language.t('report.findings'),
    plan.findings.length === 0
      ? html`<p>${language.t('report.noFindings')}</p>`
      : html`<p>${language.t('report.findingsLead')}</p>${findingList(page)}`,
  )
}

function uncertainty(page: Page): Html {
  const { language } = page
  const t = language.t
  return section(
    'uncertainty',
    t('report.uncertainty'),
    html`<p>${t('report.uncertaintyText')}</p><p>${t('report.uncertaintySum')}</p><p>${t('report.uncertaintyBlank')}</p>
<h3>${t('report.qualityKey')}</h3>
<dl class="legend">${qualities.map((quality) => html`<div><dt><span class="q q-${quality}"></span> ${t(`quality.${quality}`)}</dt><dd>${t(`qualityMeans.${quality}`)}</dd></div>`)}${missingReasons.map((reason) => html`<div><dt>${t(`missing.${reason}`)}</dt><dd>${t(`missingMeans.${reason}`)}</dd></div>`)}<div><dt>${t('words.noFigure')}</dt><dd>${t('words.noFigureMeans')}</dd></div></dl>`,
  )
}

function method({ language }: Page): Html {
  const notes = ['methodPopulation', 'methodDemand', 'methodFrailty', 'methodDates'] as const
  return section(
    'method',
    language.t('report.method'),
    html`${notes.map((note) => html`<p>${language.t(`report.${note}`)}</p>`)}`,
  )
}

function sources(page: Page): Html {
  const { plan, language } = page
  const t = (key: 'sourceTitle' | 'publisher' | 'table' | 'licence' | 'period' | 'rows' | 'hash') =>
    language.t(`report.${key}`)
  const run = { engine: plan.engine, seed: plan.seed, draws: plan.draws }
  const body = plan.tables.map(
    (source, index) =>
      html`<tr id="source-${source.id}"><td class="n">${index + 1}</td><th scope="row">${source.title}<code class="note">${source.id}${source.sha256 ? ` · ${source.sha256.slice(0, 12)}` : ''}</code></th><td>${source.publisher}</td><td>${source.table}</td><td>${source.period}</td><td>${source.licence}</td><td class="n">${source.rows}</td></tr>
`,
  )
  return section(
    'sources',
    language.t('report.sources'),
    html`${table(page, {
      caption: language.t('report.sources'),
      className: 'words',
      head: html`<tr><th scope="col" class="n">#</th><th scope="col">${t('sourceTitle')}<span class="note">${t('hash')}</span></th><th scope="col">${t('publisher')}</th><th scope="col">${t('table')}</th><th scope="col">${t('period')}</th><th scope="col">${t('licence')}</th><th scope="col" class="n">${t('rows')}</th></tr>`,
      body,
    })}<p class="quiet small-print">${language.t('report.moreInCsv')} ${language.t('report.methodRun', run)}</p>`,
  )
}

import { budgetTable } from './budget-table.ts'
import { cards } from './card.ts'
import { areaTable, periodTable } from './community-table.ts'
import { chapterGaps } from './gap-table.ts'
import { type Html, html, nothing } from './html.ts'
import { type Chapter, cardFigures, chapterOfFigure, municipalOverYears } from './layout.ts'
import { municipalOverYearsTable, municipalTables } from './municipal-table.ts'
import type { Page } from './page.ts'
import { peerTable } from './peer-table.ts'
import {
  classesFigure,
  coverageFigures,
  diagnosisFigure,
  frailtyFigure,
  growthFigure,
  pathFigures,
  pyramidFigure,
  ratioFigure,
} from './pictures.ts'

/** One of the ministry's six questions: key figures, pictures, tables and what is missing. */
export function chapter(page: Page, number: Chapter): Html {
  const { language } = page
  const has = page.plan.numbers.some(
    ({ id, value }) => value !== null && chapterOfFigure(id) === number,
  )
  return html`<section class="chapter" id="question-${number}" aria-labelledby="question-${number}-title">
<p class="kicker">${language.t('report.question', { n: number })}</p>
<h2 id="question-${number}-title">${language.t(`question.${number}`)}</h2>
${has ? bodies[number](page) : empty(page)}
${chapterGaps(page, number)}
${tables(page, number)}
</section>
`
}

const bodies: Readonly<Record<Chapter, (page: Page) => Html>> = {
  1: (page) =>
    html`${keyFigures(page, 1)}${pyramidFigure(page)}${growthFigure(page)}${frailty(page)}${classes(page)}`,
  2: (page) =>
    html`${keyFigures(page, 2)}${coverageFigures(page)}${peerTable(page)}${diagnosisFigure(page)}`,
  3: (page) => coordinated(page),
  4: (page) => needs(page),
  5: (page) =>
    html`<p>${page.language.t('report.together')}</p><p>${page.language.t('report.agreements')}</p>`,
  6: (page) =>
    html`<p>${page.language.t('report.budgetLead')}</p><p>${page.language.t('report.ledger')}</p>`,
}

function keyFigures(page: Page, number: Chapter): Html {
  const made = cards(page, cardFigures[number])
  return made === nothing ? nothing : html`<div class="group">${made}</div>`
}

function frailty(page: Page): Html {
  const made = frailtyFigure(page)
  return made === nothing ? nothing : html`${made}<p>${page.language.t('report.methodFrailty')}</p>`
}

function classes(page: Page): Html {
  const made = classesFigure(page)
  return made === nothing ? nothing : html`<h3>${page.language.t('report.fig44')}</h3>${made}`
}

function coordinated(page: Page): Html {
  const { language } = page
  return html`<h3>${language.t('report.coordinated')}</h3><p>${language.t('report.coordinatedNote')}</p>${ratioFigure(page)}`
}

function needs(page: Page): Html {
  const { language, plan } = page
  const adopted = plan.numbers.some(({ id, value }) => id.endsWith('.adopted') && value !== null)
  return html`<p>${language.t('report.pathsNote')}${adopted ? null : ` ${language.t('report.noAdopted')}`}</p>
${keyFigures(page, 4)}
${pathFigures(page)}
${budgetTable(page)}
<p>${language.t('report.notAnswerable')}</p>`
}

function empty({ language }: Page): Html {
  return html`<div class="no-figures"><p><strong>${language.t('report.noFigures')}</strong></p><p>${language.t('report.noFiguresNext')}</p></div>`
}

/** The numbers behind the chapter: community, then trusts, country and municipalities. */
function tables(page: Page, number: Chapter): Html {
  const { language, plan } = page
  const community = language.t('report.home', { community: page.areaName(plan.community) })
  const own = html`${areaTable(page, number, plan.community, community)}${periodTable(page, number, plan.community, community)}`
  const municipal = html`${municipalTables(page, number)}${municipalOverYears[number].map((id) => municipalOverYearsTable(page, id))}`
  const word = plan.municipalities.length > 1 ? 'report.perMunicipality' : 'report.perDistrict'
  const parts = [
    own.text === '' ? nothing : html`<h3>${language.t('report.otherFigures')}</h3>${own}`,
    trustTables(page, number),
    countryTable(page, number),
    municipal.text === '' ? nothing : html`<h3>${language.t(word)}</h3>${municipal}`,
  ]
  return html`${parts}`
}

function trustTables(page: Page, number: Chapter): Html {
  const { plan, language } = page
  const made = plan.trusts.map((trust) => areaTable(page, number, trust, page.areaName(trust)))
  if (made.every(({ text }) => text === '')) return nothing
  return html`<h3>${language.t('report.trustFigures')}</h3><p>${language.t('report.trustNote')}</p>${made}`
}

/** Figures that only the country has. */
function countryTable(page: Page, number: Chapter): Html {
  const { plan } = page
  const onlyNorway = plan.numbers.filter(
    ({ id, area }) => area === 'norway' && page.index.series(id, plan.community).length === 0,
  )
  const ids = new Set(onlyNorway.map(({ id }) => id))
  const index = { ...page, index: page.index.only((id) => ids.has(id)) }
  return areaTable(index, number, 'norway', page.areaName('norway'))
}

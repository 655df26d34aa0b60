import { budgetTable } from './budget-table.ts'
import { cards } from './card.ts'
import { areaTable, inChapter, periodTable, whenTable } from './community-table.ts'
import { chapterGaps } from './gap-table.ts'
import { type Html, html, nothing } from './html.ts'
import {
  type Chapter,
  cardFigures,
  chapterOfFigure,
  groupLayouts,
  municipalOverYears,
} from './layout.ts'
import { hasMeasures } from './measures/measure-words.ts'
import { moreAndLess } from './measures/more-and-less.ts'
import { movesBetween } from './measures/moves-between.ts'
import { partyPart } from './measures/party-part.ts'
import { whatCouldBeDone } from './measures/what-could-be-done.ts'
import { municipalOverYearsTable, municipalTables, overview } from './municipal-table.ts'
import {
  changeNote,
  hiddenNote,
  hospitalNote,
  opensAtOnce,
  opportunityNote,
  trendNote,
} from './notes.ts'
import { otherNeeds } from './other-needs.ts'
import { hasManyParts, type Page } from './page.ts'
import { peerTable } from './peer-table.ts'
import {
  type Comparison,
  classesFigure,
  comparisons,
  coverageFigures,
  diagnosisFigure,
  frailtyFigure,
  growthFigure,
  pathFigures,
  pyramidFigure,
  ratioFigure,
} from './pictures.ts'
import { proposals } from './proposals.ts'
import { syntheticTag } from './table.ts'

/** One of the ministry's six questions: key figures, pictures, tables and what is missing. */
export function chapter(page: Page, number: Chapter): Html {
  const { language } = page
  const has = page.plan.numbers.some(
    ({ id, value }) => value !== null && chapterOfFigure(id) === number,
  )
  return html`<section class="chapter" id="question-${number}" aria-labelledby="question-${number}-title">
<p class="kicker">${language.t('report.question', { n: number })}</p>
<h2 id="question-${number}-title">${language.t(`question.${number}`)}</h2>
${bodyOf(page, number, has)}
${chapterGaps(page, number)}
${tables(page, number)}
</section>
`
}

function bodyOf(page: Page, number: Chapter, has: boolean): Html {
  const made = has || number > 2 ? bodies[number](page) : nothing
  return made.text.trim() === '' ? empty(page) : made
}

const bodies: Readonly<Record<Chapter, (page: Page) => Html>> = {
  1: (page) =>
    html`${keyFigures(page, 1)}${pair(pyramidFigure(page), elderly(page) ? growthFigure(page) : nothing)}${frailty(page)}${hasManyParts(page) ? null : overview(page)}`,
  2: (page) =>
    html`${keyFigures(page, 2)}${hospitalNote(page, 2)}${hiddenNote(page)}${pair(coverageFigures(page, hasManyParts(page) ? 'none' : 'all'), diagnosisFigure(page))}${elderly(page) ? peerTable(page) : null}`,
  3: (page) => coordinated(page),
  4: (page) => (hasPaths(page) ? needs(page) : html`${otherNeeds(page)}${moreAndLess(page)}`),
  5: (page) => together(page),
  6: (page) => budgets(page),
}

/** Whether need is reckoned in paths for this group: services of both levels alone are not. */
function hasPaths({ plan }: Page): boolean {
  return plan.numbers.some(({ id }) => /^need\.(?!service\.)/.test(id))
}

function keyFigures(page: Page, number: Chapter): Html {
  const ids = number === 1 ? groupLayouts[page.plan.group].people : (cardFigures[number] ?? [])
  const made = cards(page, ids)
  if (made === nothing) return nothing
  return html`<h3>${page.language.t('report.keyFigures')}${syntheticTag(page)}</h3>${made}`
}

/** Under each other on the screen, side by side in print. */
function pair(...figures: readonly Html[]): Html {
  return figures.every((each) => each === nothing)
    ? nothing
    : html`<div class="pair">${figures}</div>`
}

function frailty(page: Page): Html {
  const made = frailtyFigure(page)
  return made === nothing
    ? nothing
    : html`${pair(made, elderly(page) ? classesFigure(page) : nothing)}<p>${page.language.t('report.frailFlat')}</p><p>${page.language.t('report.methodFrailty')}</p>`
}

function elderly({ plan }: Page): boolean {
  return plan.group === 'frail-elderly' || plan.group === 'chronic-conditions'
}

function coordinated(page: Page): Html {
  const { language } = page
  const rows = comparisons(page)
  if (rows.length === 0) return html`${opportunityNote(page)}${whatCouldBeDone(page)}`
  return html`<h3>${language.t('report.coordinated')}</h3><p>${language.t('report.coordinatedNote')}</p>${pair(html`<div>${worthATalk(page, rows)}${opportunityNote(page)}</div>`, ratioFigure(page, rows))}${whatCouldBeDone(page)}`
}

/** Outside what chance gives, as printed: 0.940 beside a band from 0.943 would read as 0.94 beside 0.94. */
function outsideChance(rows: readonly Comparison[]): Comparison[] {
  const printed = (value: number) => Math.round(100 * value)
  return rows.filter(
    ({ ratio, chance }) =>
      chance !== null &&
      (printed(ratio) < printed(chance.low) || printed(ratio) > printed(chance.high)),
  )
}

/** What lies outside what chance gives, in words, and how old it is. */
function worthATalk({ language }: Page, rows: readonly Comparison[]): Html {
  const outside = outsideChance(rows)
  if (outside.length === 0) return nothing
  const number = (value: number) => language.number(value, 2)
  const periods = outside.flatMap(({ numbers }) => numbers.map(({ year }) => year))
  const old = [...new Set(periods.filter((year) => typeof year === 'string'))]
  const age = language.t('report.atlasPeriod', { period: language.list(old) })
  return html`<p><strong>${language.t('report.worthATalk')}${old.length > 0 ? ` (${age})` : null}:</strong></p><ul>${outside.map(
    ({ name, ratio, chance }) =>
      html`<li>${name}: <strong>${number(ratio)}</strong>, ${language.t(ratio > 1 ? 'words.higher' : 'words.lower')} <span class="quiet">(${language.t('words.chance', { range: `${number(chance!.low)}–${number(chance!.high)}` })})</span></li>`,
  )}</ul>`
}

function needs(page: Page): Html {
  const { language, plan } = page
  const atOnce = opensAtOnce(page)
  const adopted = plan.numbers.some(({ id, value }) => id.endsWith('.adopted') && value !== null)
  return html`<p>${language.t('report.pathsNote')}${adopted ? null : ` ${language.t('report.noAdopted')}`}</p>
${trendNote(page)}${hospitalNote(page, 4)}${hiddenNote(page)}
${areaTable(page, 2, 'care-sample', language.t('report.fallen'), language.t('report.fallenNote'))}
${keyFigures(page, 4)}
${pathFigures(page)}
${budgetTable(page)}
${atOnce === nothing ? whenTable(page, 4, plan.community) : atOnce}
${moreAndLess(page)}
<p>${language.t('report.notAnswerable')}</p>`
}

function together(page: Page): Html {
  const { language } = page
  return html`<p>${language.t(hasMeasures(page) ? 'measures.togetherLead' : 'report.together')}</p>${movesBetween(page)}${proposals(page, outsideChance(comparisons(page)))}${entries(page, language.t('report.enter5'))}<p>${language.t('report.agreements')}</p>`
}

function budgets(page: Page): Html {
  const { language } = page
  return html`<p>${language.t(hasMeasures(page) ? 'measures.budgetLead' : 'report.budgetLead')}</p>${changeNote(page)}<p>${language.t('report.ledger')}</p>${partyPart(page)}${entries(page, language.t('report.enter6'))}`
}

/** What the figures cannot say and the parties must: a text of lines parted by "|". */
function entries({ language }: Page, lines: string): Html {
  return html`<aside class="enter"><h3>${language.t('report.partiesEnter')}</h3><ul>${lines.split('|').map((line) => html`<li>${line}</li>`)}</ul></aside>`
}

function empty({ language }: Page): Html {
  return html`<div class="no-figures"><p><strong>${language.t('report.noFigures')}</strong></p><p>${language.t('report.noFiguresNext')}</p></div>`
}

/** The numbers behind the chapter: community, then trusts, country and municipalities. */
function tables(whole: Page, number: Chapter): Html {
  const page = { ...whole, index: whole.index.only((id) => isShown(whole, id)) }
  const { language, plan } = page
  const home = language.t('report.home', { community: page.areaName(plan.community) })
  const community = inChapter(page, home, number)
  const own = html`${areaTable(page, number, plan.community, community)}${periodTable(page, number, plan.community, community)}${number === 4 ? null : whenTable(page, number, plan.community)}`
  return html`${own.text === '' ? null : html`<h3>${language.t('report.otherFigures')}</h3>${own}`}
${trustTables(page, number)}${countryTable(page, number)}${partTables(page, number)}`
}

/** The ages of the elderly are not rows of other groups; years that are all the first are said in a line. */
function isShown(page: Page, id: string): boolean {
  if (id.startsWith('need.opens')) return opensAtOnce(page) === nothing
  return elderly(page) || !/^people\.(67|80|90|share[68]|per80)/.test(id)
}

/** Municipality by municipality: the first tables open, the rest a press away. */
function partTables(page: Page, number: Chapter): Html {
  const { language, plan } = page
  if (page.parts.length < 2) return nothing
  const word = plan.municipalities.length > 1 ? 'report.perMunicipality' : 'report.perDistrict'
  const overYears = municipalOverYears[number]
    .map((id) => municipalOverYearsTable(page, id))
    .filter((made) => made !== nothing)
  const [first, ...rest] =
    number === 1 ? [nothing, ...overYears] : [municipalTables(page, number), ...overYears]
  if (first === nothing && rest.length === 0) return nothing
  const more = number === 1 ? html`${rest}${municipalTables(page, 1)}` : html`${rest.slice(1)}`
  return html`<div${number === 1 ? html` class="screen"` : null}><h3>${language.t(word)}</h3>${first}${number === 1 ? null : (rest[0] ?? null)}
${more.text === '' ? null : html`<details class="more"><summary>${language.t('words.tables')}</summary>${more}</details>`}
<p class="quiet">${language.t('report.moreInCsv')}</p></div>`
}

function trustTables(page: Page, number: Chapter): Html {
  const { plan, language } = page
  const made = plan.trusts.map((trust) =>
    areaTable(page, number, trust, inChapter(page, page.areaName(trust), number)),
  )
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
  return areaTable(index, number, 'norway', inChapter(page, page.areaName('norway'), number))
}

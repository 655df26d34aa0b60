import { type EffectRow, effectDots } from '@samsyn/figures'
import { MEASURE_YEAR, type PlanMeasure, type PlanNumber } from '@samsyn/plan'
import { type Html, html, nothing } from '../html.ts'
import type { Page } from '../page.ts'
import { figure } from '../pictures.ts'
import { syntheticTag, table } from '../table.ts'
import { intervalText, qualitySign, valueText } from '../value.ts'
import { changeCell, changeText } from './change-cell.ts'
import {
  capital,
  cautionsOf,
  evidenceOf,
  MILLION,
  nameOf,
  ofMeasures,
  reckoned,
} from './measure-words.ts'

const year = MEASURE_YEAR

/** Question 3 from runs: each measure of the library, whom it reaches, what it frees and requires, and the ministry's caution. */
export function whatCouldBeDone(page: Page): Html {
  const { language, plan } = page
  if (plan.measures.length === 0) return nothing
  const measures = reckoned(page)
  const left = notReckoned(page)
  if (measures.length === 0) return html`<h3>${language.t('measures.title')}</h3>${left}`
  return html`<h3>${language.t('measures.title')}${syntheticTag(page)}</h3>
<p>${language.t('measures.lead', { year })}</p>
${cautionsOf(page).map((text) => html`<aside class="enter caution"><h3>${language.t('measures.caution')}</h3><p>${text}</p></aside>`)}
<div class="small-multiples">${dots(page, 'beds')}${dots(page, 'fte')}</div>
${measureTable(page, measures)}
${left}`
}

function notReckoned(page: Page): Html {
  const { language, plan } = page
  const left = plan.measures.filter(({ uncounted }) => uncounted.length > 0)
  if (left.length === 0) return nothing
  const list = left.map((measure) =>
    language.t('measures.notReckonedOne', {
      name: nameOf(page, measure),
      services: language.list(measure.uncounted.map((id) => language.label(id))),
    }),
  )
  return html`<p class="quiet">${language.t('measures.notReckoned', { list: language.list(list) })}</p>`
}

/** Hospital beds freed, or public FTE more or less, measure by measure. */
function dots(page: Page, of: 'beds' | 'fte'): Html {
  const { language } = page
  const freed = of === 'beds'
  const numbers = reckoned(page).flatMap(({ id }) => ofMeasures(page, `less.${id}.${of}`) ?? [])
  if (numbers.length === 0) return nothing
  const rows = reckoned(page).flatMap((measure): EffectRow[] => {
    const number = ofMeasures(page, `less.${measure.id}.${of}`)
    if (number?.value == null || number.low === null || number.high === null) return []
    const { value, low, high } = number
    const name = capital(language.label(measure.id))
    return [freed ? { name, value: -value, low: -high, high: -low } : { name, value, low, high }]
  })
  const picture = effectDots(page.drawing, {
    title: language.t(freed ? 'measures.bedsTitle' : 'measures.fteTitle', { year }),
    note: freed ? '' : language.t('measures.fteNote'),
    unit: capital(language.t(freed ? 'unitName.beds' : 'unitName.fte')),
    rows,
    format: (value) => changeText(page, value, { signed: !freed }),
  })
  return figure(page, picture, `figure-measures-${of}`, numbers, 328)
}

const columns: readonly (readonly [
  id: (measure: string) => string,
  per?: number,
  turned?: boolean,
])[] = [
  [(id) => `less.${id}.beds`],
  [(id) => `less.${id}.places`],
  [(id) => `budget.who.${id}.trust.fte.net`, 1, true],
  [(id) => `budget.who.${id}.municipality.fte.net`, 1, true],
  [(id) => `budget.who.${id}.trust.nok.net`, MILLION, true],
  [(id) => `budget.who.${id}.municipality.nok.net`, MILLION, true],
]

function measureTable(page: Page, measures: readonly PlanMeasure[]): Html {
  const { language } = page
  const t = language.t
  const party = (id: string) => language.label(id)
  const heads = [
    t('measures.beds'),
    t('measures.places'),
    t('measures.fteOf', { party: party('trust') }),
    t('measures.fteOf', { party: party('municipality') }),
    t('measures.nokOf', { party: party('trust') }),
    t('measures.nokOf', { party: party('municipality') }),
  ]
  const all = [...measures.map(({ id }) => id), 'package']
  return table(page, {
    caption: t('measures.tableCaption'),
    note: t('measures.tableNote', { year }),
    className: 'dense measures',
    numbers: all.flatMap((id) => columns.flatMap(([of]) => ofMeasures(page, of(id)) ?? [])),
    head: html`<tr><th scope="col">${t('measures.measure')}</th><th scope="col">${t('measures.reach')}</th><th scope="col" class="n">${t('measures.moves')}</th>${heads.map((head) => html`<th scope="col" class="n">${head}</th>`)}</tr>`,
    body: [...measures.map((measure) => measureRow(page, measure)), packageRow(page)],
  })
}

function measureRow(page: Page, measure: PlanMeasure): Html {
  const { id } = measure
  return html`<tr><th scope="row"><strong>${nameOf(page, measure)}</strong> <span class="note">${standingOf(page, measure)}</span></th><td class="reaches">${reachOf(page, measure)}</td>${movesCell(page, ofMeasures(page, `together.effect.${id}`))}${columns.map(([of, per = 1, turned = false]) => changeCell(page, ofMeasures(page, of(id)), { per, turned }))}</tr>
<tr class="evidence"><td colspan="9"><span>${evidenceOf(page, measure)}</span></td></tr>
`
}

/** Where the effect comes from, and how the parties stand to it. */
function standingOf(page: Page, { id, standing, together }: PlanMeasure): string {
  const { t } = page.language
  const stated = ofMeasures(page, `together.effect.${id}.share`)?.quality !== 'assumed'
  const words = [
    t(stated ? 'measures.stated' : 'measures.assumedEffect'),
    ...(standing === 'disputed' ? [t('measures.dispute')] : []),
    ...(together ? [t('measures.inPackage')] : []),
  ]
  return `${capital(words.join(', '))}.`
}

function reachOf(page: Page, { id, from, ages }: PlanMeasure): Html {
  const { language } = page
  const share = ofMeasures(page, `together.reach.${id}.share`)
  if (share?.value == null) return html`${language.t('words.noFigure')}`
  const said = language.t('measures.reachText', {
    share: language.percent(share.value, 0),
    service: language.label(from),
    ages: agesOf(page, ages),
  })
  return html`${said}${qualitySign(page, share.quality)}<span class="ci">${language.number(share.low!)}–${language.percent(share.high!, 0)}</span>`
}

function agesOf({ language }: Page, { from, to }: PlanMeasure['ages']): string {
  if (from === 0 && to >= 105) return language.t('measures.allAges')
  return language.age(from, to >= 105 ? null : to)
}

/** What leaves its service, with its unit: bed-days and users stand in one column. */
function movesCell(page: Page, number: PlanNumber | undefined): Html {
  if (number?.value == null)
    return html`<td class="n none">${page.language.t('words.noFigure')}</td>`
  const unit = page.language.t(`unitName.${number.unit}`)
  return html`<td class="n">${valueText(page, number)}${qualitySign(page, number.quality)}<span class="ci">${intervalText(page, number)}<br>${unit}</span></td>`
}

function packageRow(page: Page): Html {
  const { language } = page
  return html`<tr class="sum"><th scope="row" colspan="3">${capital(language.label('package'))}</th>${columns.map(([of, per = 1, turned = false]) => changeCell(page, ofMeasures(page, of('package')), { per, turned }))}</tr>
`
}

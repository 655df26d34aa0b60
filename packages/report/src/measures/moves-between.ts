import { services } from '@samsyn/measures'
import { MEASURE_YEAR, type PlanMeasure, type PlanNumber } from '@samsyn/plan'
import { type Html, html, nothing } from '../html.ts'
import type { Page } from '../page.ts'
import { table } from '../table.ts'
import { intervalText, qualitySign, valueText } from '../value.ts'
import { changeRange, changeText } from './change-cell.ts'
import { nameOf, ofMeasures, reckoned } from './measure-words.ts'

const year = MEASURE_YEAR

/** Question 5 from runs: what leaves where, what ends, and who must have something in place for the rest. */
export function movesBetween(page: Page): Html {
  const { t } = page.language
  const measures = reckoned(page)
  if (measures.length === 0) return nothing
  const numbers = measures.flatMap((measure) => numbersOf(page, measure))
  return html`<h3>${t('measures.movesTitle')}</h3>
<p>${t('measures.movesLead', { year })}</p>
${table(page, {
  caption: t('measures.movesCaption', { year }),
  className: 'moves',
  numbers,
  head: html`<tr><th scope="col">${t('measures.measure')}</th><th scope="col" class="n">${t('measures.canReach')}<span class="note">${t('measures.canReachNote')}</span></th><th scope="col" class="n">${t('measures.leaves')}</th><th scope="col" class="n">${t('measures.ends')}</th><th scope="col">${t('measures.arrives')}</th><th scope="col">${t('measures.who')}</th></tr>`,
  body: measures.map((measure) => movesRow(page, measure)),
})}`
}

function numbersOf(page: Page, { id }: PlanMeasure): PlanNumber[] {
  const ids = [`together.reach.${id}`, `together.effect.${id}`, `together.effect.${id}.ends`]
  return [...ids.flatMap((one) => ofMeasures(page, one) ?? []), ...arrivals(page, id)]
}

/** Services with more than without the measure, in the order of the catalogue. */
function arrivals(page: Page, measure: string): PlanNumber[] {
  return services.flatMap(({ id }) => {
    const number = ofMeasures(page, `less.${measure}.${id}`)
    return number !== undefined && number.value! > 0 ? [number] : []
  })
}

function movesRow(page: Page, measure: PlanMeasure): Html {
  const { language } = page
  const { id, startYear, fullYear, parties } = measure
  const who = language.list(parties.map((party) => language.label(party)))
  const when = language.t('measures.from', { start: String(startYear), full: String(fullYear) })
  return html`<tr><th scope="row">${nameOf(page, measure)}<span class="note">${when}</span></th>${withUnit(page, ofMeasures(page, `together.reach.${id}`), false)}${withUnit(page, ofMeasures(page, `together.effect.${id}`))}${withUnit(page, ofMeasures(page, `together.effect.${id}.ends`))}<td><ul class="plain">${arrivals(page, id).map((number) => arrival(page, number))}</ul></td><td>${who}</td></tr>
`
}

function withUnit(page: Page, number: PlanNumber | undefined, said = true): Html {
  if (number?.value == null)
    return html`<td class="n none">${page.language.t('words.noFigure')}</td>`
  const unit = said ? html`<br>${page.language.t(`unitName.${number.unit}`)}` : null
  return html`<td class="n">${valueText(page, number)}${qualitySign(page, number.quality)}<span class="ci">${intervalText(page, number)}${unit}</span></td>`
}

function arrival(page: Page, number: PlanNumber): Html {
  const { language } = page
  const service = number.id.slice(number.id.lastIndexOf('.') + 1)
  const unit = language.t(`unitName.${number.unit}`)
  return html`<li>${language.label(service)}: ${changeText(page, number.value!)} ${unit} <span class="quiet">(${changeRange(page, number)})</span></li>`
}

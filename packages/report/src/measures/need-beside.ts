import { serviceLevels, services } from '@samsyn/measures'
import { MEASURE_YEAR } from '@samsyn/plan'
import { type Html, html, nothing } from '../html.ts'
import type { Page } from '../page.ts'
import { table } from '../table.ts'
import { cell, sourceLinks } from '../value.ts'
import { capital, ofMeasures } from './measure-words.ts'

const year = MEASURE_YEAR
const PREFIX = 'people.mental.'
/** Those whose coverage a plan is most likely to change: the severe are to be reached in any case. */
const WIDENED = 'adults-other'

/** People with need, how many of a hundred each level reaches, and what reaching more would take. */
export function needBeside(page: Page): Html {
  const { language, index, plan } = page
  const t = language.t
  const groups = index
    .ids()
    .filter((id) => id.startsWith(PREFIX))
    .map((id) => id.slice(PREFIX.length))
  if (groups.length === 0) return nothing
  const persons = (id: string) => index.series(`${PREFIX}${id}`, plan.community)
  const reached = (level: string, id: string) =>
    index.series(`mental.coverage.${level}.${id}`, plan.community)[0]
  const levels = serviceLevels.filter((level) =>
    groups.some((id) => reached(level, id) !== undefined),
  )
  const years = [persons(groups[0]!)[0]!.year, year]
  const made = table(page, {
    caption: t('measures.needTitle'),
    note: t('measures.needNote'),
    numbers: groups.flatMap((id) => [
      ...persons(id),
      ...levels.flatMap((level) => reached(level, id) ?? []),
    ]),
    head: html`<tr><th scope="col">${t('measures.needGroup')}</th>${years.map((when) => html`<th scope="col" class="n">${t('measures.needPersons', { year: String(when) })}</th>`)}${levels.map((level) => html`<th scope="col" class="n">${t('measures.needCoverage', { level: language.label(level) })}</th>`)}</tr>`,
    body: groups.map(
      (id) =>
        html`<tr><th scope="row">${capital(language.label(id))}</th>${years.map((when) =>
          cell(
            page,
            persons(id).find((one) => one.year === when),
          ),
        )}${levels.map((level) => cell(page, reached(level, id)))}</tr>
`,
    ),
  })
  return html`${made}${moreSentence(page)}`
}

/** "Skal ti flere av hundre nås i 2035, krever det …", service by service. */
function moreSentence(page: Page): Html {
  const { language } = page
  const more = services.flatMap(({ id }) => {
    const number = ofMeasures(page, `mental.more.${id}.${WIDENED}`)
    return number?.value == null ? [] : [{ id, number }]
  })
  if (more.length === 0) return nothing
  const list = more.map(({ id, number }) =>
    language.t('measures.needOne', {
      service: language.label(id),
      more: `${language.number(number.value!)} (${language.span(language.number(number.low!), language.number(number.high!))})`,
      unit: language.t(`unitName.${number.unit}`),
    }),
  )
  const said = language.t('measures.needMore', { year, list: language.list(list) })
  return html`<p>${said} ${sourceLinks(
    page,
    more.map(({ number }) => number),
  )}</p>`
}

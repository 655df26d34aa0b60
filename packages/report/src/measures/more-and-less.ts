import { waterfallBars } from '@samsyn/figures'
import { type ServiceLevel, serviceLevels, services } from '@samsyn/measures'
import { explained, MEASURE_YEAR } from '@samsyn/plan'
import { type Html, html, nothing } from '../html.ts'
import type { Page } from '../page.ts'
import { figure } from '../pictures.ts'
import { table } from '../table.ts'
import { cell, sourceLinks } from '../value.ts'
import { changeCell, changeRange, changeText } from './change-cell.ts'
import { capital, ofMeasures, togetherNames } from './measure-words.ts'
import { needBeside } from './need-beside.ts'

const year = MEASURE_YEAR

/** Question 4 from runs: why the year differs from today, and which services there is more and less of. */
export function moreAndLess(page: Page): Html {
  const made = serviceTable(page)
  if (made === nothing) return nothing
  return html`<div class="small-multiples three">${explained.map(([outcome], place) => whyFigure(page, outcome, place))}</div>
${needBeside(page)}${made}${trendNote(page)}${scopeNote(page)}`
}

/** From today, through what every step and measure adds or takes, to the year, as a waterfall. */
function whyFigure(page: Page, outcome: string, place: number): Html {
  const { language, index, plan } = page
  const prefix = `why.${outcome}.`
  const numbers = index
    .ids()
    .filter((id) => id.startsWith(prefix))
    .flatMap((id) => index.series(id, plan.community))
  const today = numbers.find(({ id }) => id === `${prefix}today`)
  const future = numbers.find(({ id }) => id === `${prefix}future`)
  if (today?.value == null || future?.value == null) return nothing
  const steps = numbers
    .filter((number) => number !== today && number !== future)
    .filter(({ value }) => Math.abs(value!) >= 0.5)
    .map(({ id, value }) => ({
      label: capital(language.label(id.slice(prefix.length))),
      change: value!,
    }))
  const format = (value: number) => language.number(value)
  const range = language.span(format(future.low!), format(future.high!))
  const name = capital(language.label(outcome))
  const picture = waterfallBars(page.drawing, {
    title: language.t('measures.whyTitle', { outcome: name, year, today: String(today.year) }),
    from: { label: String(today.year), value: today.value },
    to: { label: `${year} (${range})`, value: future.value },
    steps,
    format,
  })
  const said = place === 0 ? language.t('measures.whyNote') : ''
  const noted = { ...picture, note: `${picture.note} ${said}`.trim() }
  return figure(page, noted, `figure-why-${outcome.replaceAll('.', '-')}`, numbers, 328)
}

/** Every service of both levels: today, the year without measures, and what the measures together change. */
function serviceTable(page: Page): Html {
  const { language, index, plan } = page
  const t = language.t
  const known = services.filter(
    ({ id }) => index.series(`need.service.${id}.constant`, plan.community).length > 0,
  )
  if (known.length === 0) return nothing
  const numbers = known.flatMap(({ id }) => [
    ...index.series(`need.service.${id}.constant`, plan.community),
    ...index.series(`need.service.${id}.trend`, plan.community),
    ...index.series(`less.package.${id}`, plan.community),
  ])
  const today = index.series(`need.service.${known[0]!.id}.constant`, plan.community)[0]!.year
  const inLevel = (level: ServiceLevel) =>
    known.filter((service) => service.level === level).map(({ id }) => serviceRow(page, id, today))
  const body = serviceLevels.flatMap((level) => {
    const rows = inLevel(level)
    return rows.length === 0 ? [] : [levelRow(page, level), ...rows]
  })
  return table(page, {
    caption: t('measures.servicesTitle'),
    note: t('measures.servicesNote', { list: togetherNames(page) }),
    className: 'services',
    numbers,
    head: html`<tr><th scope="col">${t('measures.service')}</th><th scope="col" class="n">${language.year(today)}</th><th scope="col" class="n">${t('measures.without', { year })}</th><th scope="col" class="n">${t('measures.withoutTrend', { year })}</th><th scope="col" class="n">${t('measures.withAll')}</th></tr>`,
    body,
  })
}

function levelRow({ language }: Page, level: ServiceLevel): Html {
  return html`<tr class="group"><th scope="rowgroup" colspan="5">${language.t(`measures.level.${level}`)}</th></tr>
`
}

function serviceRow(page: Page, id: string, today: number | string): Html {
  const { language, index, plan } = page
  const name = `need.service.${id}.constant`
  const [first] = index.series(name, plan.community)
  return html`<tr><th scope="row">${capital(language.label(id))} <span class="unit">(${language.t(`unitName.${first!.unit}`)})</span></th>${cell(page, index.get(name, plan.community, today))}${cell(page, ofMeasures(page, name))}${cell(page, ofMeasures(page, `need.service.${id}.trend`))}${changeCell(page, ofMeasures(page, `less.package.${id}`))}</tr>
`
}

/** The same measures on the continued trend: how far the choice of path changes what they do. */
function trendNote(page: Page): Html {
  const [beds, places, fte] = ['beds', 'places', 'fte'].map((of) =>
    ofMeasures(page, `less.package.${of}.trend`),
  )
  if (beds?.value == null || places?.value == null || fte?.value == null) return nothing
  const said = page.language.t('measures.onTrend', {
    path: page.language.t('path.trend'),
    beds: changeText(page, beds.value),
    bedsRange: changeRange(page, beds),
    places: changeText(page, places.value),
    placesRange: changeRange(page, places),
    fte: changeText(page, fte.value),
    fteRange: changeRange(page, fte),
  })
  return html`<p>${said} ${sourceLinks(page, [beds, places, fte])}</p>`
}

/** Where the numbers of the runs and those of the key figures count different things. */
function scopeNote({ index, plan, language }: Page): Html {
  const first = (id: string) => index.series(id, plan.community)[0]?.value
  const values = {
    all: first('why.beds.today'),
    old: first('need.hospital.beds67plus.constant'),
    ours: first('competence.fte.municipality.nurse'),
    reported: first('muni.nurse.fte'),
  }
  if (Object.values(values).some((value) => value == null)) return nothing
  const said = Object.entries(values).map(([name, value]) => [name, language.number(value!)])
  return html`<p>${language.t('measures.scope', Object.fromEntries(said))}</p>`
}

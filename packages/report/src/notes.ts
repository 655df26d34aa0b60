import { type Html, html, nothing } from './html.ts'
import type { Page } from './page.ts'

/** Whose numbers the trend rests on, and whether any of them is here; nothing when the plan does not tell. */
export function trendNote({ plan, language, areaName }: Page): Html {
  const areas = plan.numbers
    .filter(({ id, area }) => id.startsWith('muni.trend.') && /^\d{4}$/.test(area))
    .map(({ area }) => area)
  const sample = [...new Set(areas)]
  if (sample.length === 0) return nothing
  const named = (codes: readonly string[]) =>
    language.list(codes.map(areaName).sort((a, b) => language.compare(a, b)))
  const own = sample.filter((code) => plan.municipalities.includes(code))
  const note = language.t('report.trendNote', {
    path: language.t('path.trend'),
    n: sample.length,
    list: named(sample),
    own:
      own.length === 0
        ? language.t('report.trendNone')
        : language.t('report.trendSome', { list: named(own) }),
  })
  return html`<p>${note}</p>`
}

/**
 * Why the hospital figures of questions 2 and 4 differ, with the occupancy beds are reckoned at: bed-days ÷
 * (365 × beds), from the plan's own two figures.
 */
export function hospitalNote({ plan, index, language }: Page, chapter: 2 | 4): Html {
  const both = ['hosp.beddays.expected67plus', 'need.hospital.beddays67plus.constant']
  const [national, local] = both.map((id) => index.today(id, plan.community, plan.baseYear))
  const beds = local && index.get('need.hospital.beds67plus.constant', plan.community, local.year)
  if (national?.value == null || local?.value == null || !beds?.value) return nothing
  const occupancy = language.percent((100 * local.value) / (365 * beds.value), 0)
  const key = chapter === 2 ? 'report.hospitalNational' : 'report.hospitalLocal'
  return html`<p>${language.t(key, { occupancy })}</p>`
}

/** Sums of today leave blank municipalities out, needs estimate them: said where the plan has such sums. */
export function hiddenNote({ plan, language }: Page): Html {
  const hidden = plan.numbers.some(
    ({ id, area, blanks }) => area === plan.community && id.startsWith('muni.') && blanks > 0,
  )
  return hidden ? html`<p>${language.t('report.hiddenEstimated')}</p>` : nothing
}

/** The difference from the country's level in bed-days, with its reference and sign in words. */
export function opportunityNote({ plan, index, language, areaName }: Page): Html {
  const number = index.today('coord.opportunity', plan.community, plan.baseYear)
  if (number?.value == null || number.low === null || number.high === null) return nothing
  const key =
    number.low <= 0 && number.high >= 0
      ? 'report.opportunityNone'
      : number.value < 0
        ? 'report.opportunityFewer'
        : 'report.opportunityMore'
  const said = language.t(key, {
    reference: areaName('norway'),
    year: number.year,
    n: language.number(Math.abs(number.value)),
    more: language.t(number.value < 0 ? 'report.fewer' : 'report.more'),
    low: language.number(number.low),
    high: language.number(number.high),
  })
  return html`<p>${said}</p>`
}

/** Which year the changes of the budget years are counted from. */
export function changeNote({ plan, index, language }: Page): Html {
  const from = index.series('need.nurse.fte.municipal.constant', plan.community)[0]
  return from === undefined
    ? nothing
    : html`<p>${language.t('report.changeFrom', { year: from.year })}</p>`
}

/** Most municipalities pass today's level at once: then a table of the years says nothing, and one line does. */
export function opensAtOnce({ index, language, parts }: Page): Html {
  const id = 'need.opens.constant'
  const years = parts.flatMap((part) => index.series(id, part))
  const first = years.filter(({ value, year }) => value === Number(year) + 1)
  if (years.length === 0 || 2 * first.length <= years.length) return nothing
  const said = language.t('report.opensNow', {
    n: first.length,
    total: years.length,
    year: first[0]!.value!,
    path: language.figure(id).suffix,
  })
  return html`<p>${said}</p>`
}

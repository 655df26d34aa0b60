import { type PartyRow, partyBars } from '@samsyn/figures'
import { type Party, parties, professions } from '@samsyn/measures'
import { MEASURE_YEAR, type PlanNumber } from '@samsyn/plan'
import { type Html, html, nothing } from '../html.ts'
import type { Page } from '../page.ts'
import { figure } from '../pictures.ts'
import { table } from '../table.ts'
import { cell } from '../value.ts'
import { changeCell, changeText } from './change-cell.ts'
import { capital, MILLION, ofMeasures } from './measure-words.ts'

const year = MEASURE_YEAR

/** Question 6 from runs: who frees, who requires and who receives; in the budget years; and which competence. */
export function partyPart(page: Page): Html {
  const shown = parties.filter((party) => numbersOf(page, party).length > 0)
  if (shown.length === 0) return competenceTable(page)
  return html`<div class="small-multiples">${whoFigure(page, shown, 'fte')}${whoFigure(page, shown, 'nok')}</div>
${partyTable(page, shown)}
${yearsTable(page, shown)}
${competenceTable(page)}`
}

function numbersOf(page: Page, party: Party): PlanNumber[] {
  const { index, plan } = page
  const prefix = `budget.who.package.${party}.`
  return index
    .ids()
    .filter((id) => id.startsWith(prefix))
    .flatMap((id) => index.get(id, plan.community, year) ?? [])
}

/** To the right what a party frees or receives, to the left what it must find, and the sum with its interval. */
function whoFigure(page: Page, shown: readonly Party[], of: 'fte' | 'nok'): Html {
  const { language } = page
  const per = of === 'fte' ? 1 : MILLION
  const at = (party: Party, part: string) =>
    ofMeasures(page, `budget.who.package.${party}.${of}.${part}`)
  const rows = shown.flatMap((party): PartyRow[] => {
    const net = at(party, 'net')
    if (net?.value == null) return []
    const moves = of === 'fte' ? null : (at(party, 'moves')?.value ?? 0) / per
    return [
      {
        party: capital(language.label(party)),
        frees: (at(party, 'frees')?.value ?? 0) / per,
        requires: (at(party, 'requires')?.value ?? 0) / per,
        moves,
        net: { value: net.value / per, low: net.low! / per, high: net.high! / per },
      },
    ]
  })
  const picture = partyBars(page.drawing, {
    title: language.t('measures.whoTitle', { year }),
    unit: language.t(of === 'fte' ? 'measures.whoFte' : 'measures.whoNok'),
    note: '',
    rows,
    format: (value) => changeText(page, value, { signed: false }),
  })
  const numbers = shown.flatMap((party) => numbersOf(page, party)).filter(({ unit }) => unit === of)
  return figure(page, picture, `figure-who-${of}`, numbers, 328)
}

const parts = [
  ['freesFte', 'fte.frees', 1],
  ['requiresFte', 'fte.requires', 1],
  ['freesNok', 'nok.frees', MILLION],
  ['requiresNok', 'nok.requires', MILLION],
  ['movesNok', 'nok.moves', MILLION],
  ['netNok', 'nok.net', MILLION],
] as const

function partyTable(page: Page, shown: readonly Party[]): Html {
  const { language } = page
  return table(page, {
    caption: language.t('measures.partyTable', { year }),
    note: language.t('measures.partyNote'),
    className: 'dense',
    numbers: shown.flatMap((party) => numbersOf(page, party)),
    head: html`<tr><th scope="col">${language.t('measures.party')}</th>${parts.map(([name]) => html`<th scope="col" class="n">${language.t(`measures.${name}`)}</th>`)}</tr>`,
    body: shown.map(
      (party) =>
        html`<tr><th scope="row">${capital(language.label(party))}</th>${parts.map(([name, part, per]) => changeCell(page, ofMeasures(page, `budget.who.package.${party}.${part}`), { per, signed: name === 'movesNok' || name === 'netNok' }))}</tr>
`,
    ),
  })
}

/** What the financial plans need: the sum per party in every budget year, while the measures are phased in. */
function yearsTable(page: Page, shown: readonly Party[]): Html {
  const { language, plan, index } = page
  const years = [...plan.budgetYears, year]
  const sums = [
    ['fte.net', language.t('measures.whoFte'), 1],
    ['nok.net', language.t('measures.whoNok'), MILLION],
  ] as const
  const rows = shown.flatMap((party) =>
    sums.map(([part, unit, per]) => ({
      name: `${capital(language.label(party))}, ${unit.charAt(0).toLowerCase() + unit.slice(1)}`,
      numbers: years.map((at) =>
        index.get(`budget.who.package.${party}.${part}`, plan.community, at),
      ),
      per,
    })),
  )
  const filled = rows.filter(({ numbers }) => numbers.some((number) => number !== undefined))
  return table(page, {
    caption: language.t('measures.yearsTable'),
    note: language.t('measures.yearsNote'),
    className: 'dense',
    numbers: filled.flatMap(({ numbers }) => numbers.filter((number) => number !== undefined)),
    head: html`<tr><th scope="col">${language.t('measures.party')}</th>${years.map((at) => html`<th scope="col" class="n">${String(at)}</th>`)}</tr>`,
    body: filled.map(
      ({ name, numbers, per }) =>
        html`<tr><th scope="row">${name}</th>${numbers.map((number) => changeCell(page, number, { per }))}</tr>
`,
    ),
  })
}

/** FTE by party and profession: what the activity takes today and in the year, and what the measures change. */
function competenceTable(page: Page): Html {
  const { language, index, plan } = page
  const rows = parties.flatMap((party) =>
    professions.flatMap((profession) => {
      const name = `${party}.${profession}`
      const levels = index.series(`competence.fte.${name}`, plan.community)
      const change = ofMeasures(page, `competence.change.${name}`)
      return levels.length === 0 && change === undefined
        ? []
        : [{ party, profession, levels, change }]
    }),
  )
  if (rows.length === 0) return nothing
  const today = rows.flatMap(({ levels }) => levels)[0]?.year ?? plan.baseYear
  const at = (levels: readonly PlanNumber[], when: number | string) =>
    levels.find((level) => level.year === when)
  return table(page, {
    caption: language.t('measures.competenceTitle'),
    note: language.t('measures.competenceNote'),
    numbers: rows.flatMap(({ levels, change }) => [...levels, ...(change ? [change] : [])]),
    head: html`<tr><th scope="col">${language.t('measures.party')}</th><th scope="col">${language.t('measures.profession')}</th><th scope="col" class="n">${language.year(today)}</th><th scope="col" class="n">${language.t('measures.without', { year })}</th><th scope="col" class="n">${language.t('measures.withAll')}</th></tr>`,
    body: rows.map(
      ({ party, profession, levels, change }, i) =>
        html`<tr><th scope="row">${rows[i - 1]?.party === party ? html`<span class="vh">${capital(language.label(party))}</span>` : capital(language.label(party))}</th><td>${language.label(profession)}</td>${cell(page, at(levels, today))}${cell(page, at(levels, year))}${changeCell(page, change)}</tr>
`,
    ),
  })
}

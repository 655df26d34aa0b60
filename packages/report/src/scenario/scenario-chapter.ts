import { type PartyRow, partyBars, waterfallBars } from '@samsyn/figures'
import { scenarioNames } from '@samsyn/language'
import { parties } from '@samsyn/measures'
import { type Html, html, nothing } from '../html.ts'
import { changeText } from '../measures/change-cell.ts'
import { MILLION } from '../measures/measure-words.ts'
import { NumberIndex } from '../number-index.ts'
import type { Page } from '../page.ts'
import { figure } from '../pictures.ts'
import { syntheticTag, table } from '../table.ts'
import type { ChosenScenario } from './chosen-scenario.ts'
import { type ScenarioPart, type ScenarioTable, scenarioOutline } from './scenario-part.ts'

/** The scenarios that the reader has chosen: beside each other, and each of them from what is done to what it rests on. */
export function scenarioChapter(page: Page): Html {
  if (page.scenarios.length === 0) return nothing
  const { title, lead, compare, parts } = scenarioOutline(page, page.scenarios)
  const own = page.scenarios.filter(({ isReference }) => !isReference)
  return html`<section class="chapter" id="scenario" aria-labelledby="scenario-title">
<p class="kicker">${page.language.t('scenario.short')}</p>
<h2 id="scenario-title">${title}${syntheticTag(page)}</h2>
<p>${lead}</p>
${compare === null ? null : textTable(page, compare)}
${parts.map((part, n) => scenarioPart(page, part, own[n]!, n + 1))}
</section>
`
}

function scenarioPart(page: Page, part: ScenarioPart, one: ChosenScenario, n: number): Html {
  const of = (id: ScenarioTable['id']) => {
    const made = part.tables.find((each) => each.id === id)
    return made === undefined ? nothing : textTable(page, made)
  }
  return html`<h3 id="scenario-${n}">${part.title}</h3>
<ul>${part.says.map((text) => html`<li>${text}</li>`)}</ul>
${of('done')}${of('set')}${of('outcomes')}
${whyFigures(page, one, n)}${of('why')}
${whoFigures(page, one, n)}${of('who')}${of('moves')}${of('assumptions')}
`
}

/** Tables that only say in numbers what is drawn, or what is looked up: closed on the screen, and left out of print. */
const folded: ReadonlySet<string> = new Set(['why', 'assumptions'])

function textTable(page: Page, { id, title, note, table: made, numbers }: ScenarioTable): Html {
  return table(page, {
    caption: title,
    note,
    className: id === 'done' || id === 'set' || id === 'assumptions' ? 'words' : 'dense',
    numbers,
    folded: folded.has(id),
    head: html`<tr>${made.head.map((text) => html`<th scope="col">${text}</th>`)}</tr>`,
    body: made.rows.map(
      ([first, ...rest]) =>
        html`<tr><th scope="row">${first!}</th>${rest.map((text) => html`<td>${text}</td>`)}</tr>
`,
    ),
  })
}

const explained = ['beds', 'places', 'fte.specialist', 'fte.municipal'] as const

/** From today to the year, step by step, for beds, places and the FTE of both levels. */
function whyFigures(page: Page, one: ChosenScenario, n: number): Html {
  const { language } = page
  const { area, year } = one
  const names = scenarioNames(language, one.scenario)
  const index = new NumberIndex(one.numbers)
  const made = explained.flatMap((outcome) => {
    const [today] = index.series(`outcome.${outcome}`, area)
    const future = index.get(`outcome.${outcome}`, area, year)
    if (today === undefined || future === undefined) return []
    const lines = one.numbers.filter(({ id }) => id.startsWith(`why.${outcome}.`))
    const picture = waterfallBars(page.drawing, {
      title: language.t('web.projection.whyTitle', { outcome: names.outcome(outcome), year }),
      from: { label: String(today.year), value: today.value! },
      to: { label: String(year), value: future.value! },
      steps: lines.map(({ id, value }) => ({
        label: names.player(id.slice(`why.${outcome}.`.length)),
        change: value!,
      })),
      format: (value) => changeText(page, value, { signed: false }),
    })
    const id = `figure-scenario-${n}-${outcome.replace('.', '-')}`
    return [figure(page, picture, id, [today, future, ...lines], 328)]
  })
  return made.length === 0 ? nothing : html`<div class="small-multiples">${made}</div>`
}

/** Who frees and who requires, in FTE and in kroner with what moves between the parties. */
function whoFigures(page: Page, one: ChosenScenario, n: number): Html {
  const { language } = page
  const { t } = language
  const index = new NumberIndex(one.numbers)
  const made = (['fte', 'nok'] as const).flatMap((unit) => {
    const per = unit === 'fte' ? 1 : MILLION
    const rows = parties.flatMap((party): PartyRow[] => {
      const at = (part: string) => index.get(`who.${party}.${unit}.${part}`, one.area, one.year)
      const net = at('net')
      if (net === undefined) return []
      return [
        {
          party: t(`web.party.${party}`),
          frees: at('frees')!.value! / per,
          requires: at('requires')!.value! / per,
          moves: unit === 'fte' ? null : at('moves')!.value! / per,
          net: { value: net.value! / per, low: net.low! / per, high: net.high! / per },
        },
      ]
    })
    if (rows.length === 0) return []
    const picture = partyBars(page.drawing, {
      title: t('measures.whoTitle', { year: one.year }),
      unit: t(unit === 'fte' ? 'measures.whoFte' : 'measures.whoNok'),
      note: '',
      rows: unit === 'fte' ? rows.filter(({ frees, requires }) => frees + requires > 0) : rows,
      format: (value) => changeText(page, value, { signed: false }),
    })
    const numbers = one.numbers.filter(({ id }) => new RegExp(`^who\\..+\\.${unit}\\.`).test(id))
    return [figure(page, picture, `figure-scenario-${n}-who-${unit}`, numbers, 328)]
  })
  return made.length === 0 ? nothing : html`<div class="small-multiples">${made}</div>`
}

/** For the first page: which scenarios the document is made with, and the way to them. */
export function scenarioFront(page: Page): Html {
  if (page.scenarios.length === 0) return nothing
  const { front } = scenarioOutline(page, page.scenarios)
  return html`<p class="scenario-front"><a href="#scenario">${front}</a></p>`
}

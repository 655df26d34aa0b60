import type { TextKey } from '@samsyn/language'
import { type Html, html, nothing } from './html.ts'
import { groupLayouts } from './layout.ts'
import { changeAhead, needChange } from './need-change.ts'
import type { Page } from './page.ts'
import type { Comparison } from './pictures.ts'

type Party = 'municipalities' | 'trust' | 'gp'

interface Proposal {
  readonly figure: string
  readonly question: TextKey
  readonly parties: readonly Party[]
}

/** What the parties may start with: a figure of the plan, the question it raises and whose it is. */
export function proposals(page: Page, outside: readonly Comparison[]): Html {
  const { language } = page
  const made = [...ofNeeds(page), ...ofPeople(page), ...ofRatios(page, outside), ...ofGaps(page)]
  if (made.length === 0) return nothing
  return html`<h3>${language.t('report.proposals')}</h3><ol>${made.map(
    ({ figure, question, parties }) =>
      html`<li>${figure}<br><strong>${language.t(question)}</strong><br><span class="quiet">${language.t('report.parties', { list: language.list(parties.map((party) => language.t(`report.${party}Party`))) })}</span></li>`,
  )}</ol>`
}

const asked: readonly (readonly [id: string, question: TextKey, parties: readonly Party[]])[] = [
  ['need.nurse.fte', 'report.askNurses', ['municipalities', 'trust']],
  ['need.roundtheclock.users', 'report.askPlaces', ['municipalities', 'trust']],
  ['need.hospital.beds67plus', 'report.askBeds', ['municipalities', 'trust', 'gp']],
]

function ofNeeds(page: Page): Proposal[] {
  return asked.flatMap(([id, question, parties]) => {
    const change = needChange(page, id)
    return change === null ? [] : [{ figure: change.text, question, parties }]
  })
}

/** For groups whose need is not reckoned in paths. */
function ofPeople(page: Page): Proposal[] {
  const { group } = page.plan
  if (group === 'frail-elderly') return []
  const change = changeAhead(page, groupLayouts[group].main)
  if (change === null) return []
  return [
    { figure: change.text, question: 'report.askPeople', parties: ['municipalities', 'trust'] },
  ]
}

/** The two ratios that lie farthest from the country. */
function ofRatios({ language }: Page, outside: readonly Comparison[]): Proposal[] {
  return [...outside]
    .sort((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)))
    .slice(0, 2)
    .map(({ name, ratio }) => ({
      figure: `${name}: ${language.number(ratio, 2)}, ${language.t(ratio > 1 ? 'words.higher' : 'words.lower')}.`,
      question: 'report.askRatio',
      parties: ['trust', 'municipalities', 'gp'],
    }))
}

function ofGaps({ plan, language }: Page): Proposal[] {
  const gap = plan.gaps.find(({ status }) => status === 'bestilles')
  const text = gap && language.gap(gap.id)
  if (!text) return []
  return [
    {
      figure: `${language.t('report.figureMissing')}: ${text.figure}.`,
      question: 'report.askGap',
      parties: ['municipalities', 'trust'],
    },
  ]
}

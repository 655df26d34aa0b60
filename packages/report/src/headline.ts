import { type Html, html, nothing } from './html.ts'
import { groupLayouts } from './layout.ts'
import { hasMeasures } from './measures/measure-words.ts'
import { packageSentence } from './measures/package-sentence.ts'
import { changeAhead, needChange, type Sentence } from './need-change.ts'
import type { Page } from './page.ts'
import { syntheticTag } from './table.ts'
import { sourceLinks } from './value.ts'

/** What the plan says in a handful of sentences, each only where its numbers exist; nothing without a number. */
export function headline(page: Page): Html {
  const { language } = page
  const sentences = headlineSentences(page)
  if (sentences.length === 0) return nothing
  return html`<section id="brief" aria-labelledby="brief-title">
<h2 id="brief-title">${language.t('report.headline')}${syntheticTag(page)}</h2>
<ul>${sentences.map(({ text, numbers }) => html`<li>${text} ${sourceLinks(page, numbers)}</li>`)}${unknown(page)}<li>${headlineDecide(page)}</li></ul>
</section>
`
}

export function headlineSentences(page: Page): Sentence[] {
  const elderly = page.plan.group === 'frail-elderly'
  const people = elderly
    ? ['people.80plus', 'people.per80plus']
    : groupLayouts[page.plan.group].front
  const needs = ['need.nurse.fte.municipal', 'need.longstay.places', 'need.hospital.beds67plus']
  return [
    ...people.map((id) => changeAhead(page, id)),
    ...needs.map((id) => needChange(page, id)),
    packageSentence(page),
  ].filter((sentence): sentence is Sentence => sentence !== null)
}

/** What a committee can decide on these numbers, and what not. */
export function headlineDecide(page: Page): string {
  const { plan, language } = page
  if (plan.group !== 'frail-elderly') return language.t('report.headlineDecideOther')
  return language.t(hasMeasures(page) ? 'measures.headlineDecide' : 'report.headlineDecide')
}

/** The first figures that are missing, by name. */
function unknown({ plan, language }: Page): Html {
  const names = plan.gaps
    .filter(({ status }) => status !== 'har')
    .slice(0, 3)
    .flatMap(({ id }) => language.gap(id)?.figure ?? [])
    .map((name) => (/^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name))
  if (names.length === 0) return nothing
  return html`<li>${language.t('report.headlineUnknown', { list: names.join('; ') })}</li>`
}

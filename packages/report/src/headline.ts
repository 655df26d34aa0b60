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
  const { plan, language } = page
  const elderly = plan.group === 'frail-elderly'
  const people = elderly ? ['people.80plus', 'people.per80plus'] : groupLayouts[plan.group].front
  const needs = ['need.nurse.fte.municipal', 'need.longstay.places', 'need.hospital.beds67plus']
  const sentences = [
    ...people.map((id) => changeAhead(page, id)),
    ...needs.map((id) => needChange(page, id)),
    packageSentence(page),
  ].filter((sentence): sentence is Sentence => sentence !== null)
  if (sentences.length === 0) return nothing
  const decide = !elderly
    ? 'report.headlineDecideOther'
    : hasMeasures(page)
      ? 'measures.headlineDecide'
      : 'report.headlineDecide'
  return html`<section id="brief" aria-labelledby="brief-title">
<h2 id="brief-title">${language.t('report.headline')}${syntheticTag(page)}</h2>
<ul>${sentences.map(({ text, numbers }) => html`<li>${text} ${sourceLinks(page, numbers)}</li>`)}${unknown(page)}<li>${language.t(decide)}</li></ul>
</section>
`
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

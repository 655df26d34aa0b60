import { cards } from './card.ts'
import { headline } from './headline.ts'
import { type Html, html, nothing } from './html.ts'
import { chapters, groupLayouts } from './layout.ts'
import { hasManyParts, type Page } from './page.ts'
import { mapFigure } from './pictures.ts'
import { readingCard } from './reading-card.ts'
import { scenarioFront } from './scenario/scenario-chapter.ts'
import { syntheticTag } from './table.ts'

/** The head of the report: whose it is, the figures everyone needs, the map and the way in. */
export function frontPage(page: Page): Html {
  const { plan, language } = page
  const t = language.t
  const community = page.areaName(plan.community)
  const group = t(`group.${plan.group}`)
  const trusts = language.list(plan.trusts.map((trust) => page.areaName(trust)))
  const n = plan.municipalities.length
  const lower = group.charAt(0).toLowerCase() + group.slice(1)
  return html`<header class="front">
<p class="kicker">${t('report.title')}</p>
<h1>${t('report.titleShort', { group, community })}</h1>
<p class="lead">${t('report.intro', { group: lower, community, n, count: n, trusts })}</p>
<p class="quiet">${t('report.basisYear', { year: plan.baseYear })} · Samsyn ${plan.engine}</p>
${scenarioFront(page)}</header>
${contents(page)}
${headline(page)}<section id="front" aria-labelledby="front-title">
<h2 id="front-title">${t('report.front')}${syntheticTag(page)}</h2>
<p>${t('report.frontLead')}</p>
${cards(page, groupLayouts[plan.group].front, readingCard(page))}
${map(page)}
</section>
`
}

function map(page: Page): Html {
  const made = mapFigure(page)
  return made === nothing ? nothing : html`<h3>${page.language.t('report.frontMap')}</h3>${made}`
}

function contents(page: Page): Html {
  const { t } = page.language
  const appendix = ['unknown', 'findings', 'uncertainty', 'method', 'sources'] as const
  const parts = hasManyParts(page)
    ? html`<li><a href="#parts">${t(page.plan.municipalities.length > 1 ? 'report.perMunicipality' : 'report.perDistrict')}</a></li>`
    : null
  const scenarios =
    page.scenarios.length === 0
      ? null
      : html`<li><a href="#scenario">${t('scenario.short')}</a></li>`
  return html`<nav class="contents" aria-label="${t('report.contents')}"><ol>${chapters.map(
    (number) =>
      html`<li><a href="#question-${number}"><span class="number">${number} </span>${t(`questionShort.${number}`)}</a></li>`,
  )}</ol><ul>${scenarios}${parts}${appendix.map((id) => html`<li><a href="#${id}">${t(`report.${id}`)}</a></li>`)}</ul></nav>
`
}

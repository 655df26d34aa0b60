import { areaTable, inChapter } from './community-table.ts'
import { type Html, html, nothing } from './html.ts'
import type { Page } from './page.ts'

/**
 * What there is on the fourth question for groups whose need is not reckoned in paths: expected use in the
 * years ahead and the capacity of the trusts. Nothing where the plan has neither.
 */
export function otherNeeds(page: Page): Html {
  const { plan, language } = page
  const of = (area: string, name: string, prefix: RegExp) =>
    areaTable(
      { ...page, index: page.index.only((id) => prefix.test(id)) },
      2,
      area,
      inChapter(page, name, 4),
    )
  const home = language.t('report.home', { community: page.areaName(plan.community) })
  const use = of(plan.community, home, /^hosp\.(beddays|stays)\.expected/)
  const capacity = plan.trusts.map((trust) => of(trust, page.areaName(trust), /^hosp\.beds\./))
  if (use === nothing && capacity.every((table) => table === nothing)) return nothing
  return html`<p>${language.t('report.otherNeeds')}</p>${use}${capacity}`
}

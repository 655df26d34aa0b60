import { atlasAreasOf, projectNeed } from '@samsyn/demand'
import { nationalDeathProbability } from '@samsyn/population'
import type { Figure } from '@samsyn/quantity'
import type { Setting } from './setting.ts'
import { trustShares } from './trust-shares.ts'

/** Question 4 and 6: what the years to come take at both levels, in each path; and more or less than today in the budget years. */
export function needFigures(setting: Setting): Figure[] {
  const { prepared, options, community, book, baseYear, years, budgetYears } = setting
  const { data, model, projection, alternative } = prepared
  const { services } = data
  const figures = projectNeed({
    communityId: community.id,
    municipalities: community.municipalities,
    years: years.filter((year) => year >= baseYear),
    seed: options.seed,
    projection,
    draws: book.draws,
    deathProbability: (year) => nationalDeathProbability(model, year, alternative),
    care: services.care,
    careSample: services.careSample,
    persons: (area, year, from, to) => book.value([area], year, from, to),
    hospitalUse: services.hospitalUse,
    atlas: services.atlas,
    atlasAreas: atlasAreasOf(community.id),
    capacity: services.capacity,
    trusts: trustShares(setting),
    adopted: options.adopted ?? [],
    assumptions: options.assumptions ?? {},
  })
  return figures.filter(
    ({ id, year }) => !id.startsWith('budget.') || budgetYears.includes(Number(year)),
  )
}

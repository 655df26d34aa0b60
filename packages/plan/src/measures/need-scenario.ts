import { mentalHealthNeed, type NeedAtService, type NeedGroup, needGroups } from '@samsyn/demand'
import { serviceOf } from '@samsyn/measures'
import type { Baseline, Scenario } from '@samsyn/scenario'

/** Mental health care from prevalence, severity and coverage, from the year after today on: a path beside today's rates. */
export function needScenario({ firstYear }: Baseline): NonNullable<Scenario['need']> {
  return needOfToday().map(({ service, group, of, coverage, perPerson }) => {
    const { ages, prevalence } = groupOf(group)
    const way = { share: 1, startYear: firstYear + 1, rampYears: 0 }
    return { service, group, of, ages, prevalence, coverage, perPerson, ...way }
  })
}

/** Need, coverage and use by group and service, as the nation has them. */
export function needOfToday(): NeedAtService[] {
  const { labour } = serviceOf('municipal-mental-health')
  return mentalHealthNeed(labour.reduce((sum, { perUnit }) => sum + perUnit.central, 0))
}

function groupOf(id: NeedGroup['id']): NeedGroup {
  return needGroups.find((group) => group.id === id)!
}

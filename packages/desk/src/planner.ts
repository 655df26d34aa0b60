import type { AdoptedCoverage } from '@samsyn/demand'
import { buildPlan, type Group, type Plan, type PlanningData, preparePlans } from '@samsyn/plan'
import { ENGINE } from './engine.ts'
import type { Progress } from './progress.ts'

export interface PlanSettings {
  readonly years: readonly number[]
  readonly alternative: string
  readonly seed: number
  readonly draws: number
  readonly adopted: readonly AdoptedCoverage[]
}

/** One set of tables, one projection, any number of plans. */
export interface Planner {
  readonly data: PlanningData
  plan(community: string, group: Group): Plan
}

export async function plannerFor(
  data: PlanningData,
  settings: PlanSettings,
  progress: Progress,
): Promise<Planner> {
  progress.at(0, 1, 'Projecting every municipality to 2050')
  const prepared = preparePlans(data, { alternative: settings.alternative })
  return {
    data,
    plan: (community, group) =>
      buildPlan(prepared, { ...settings, engine: ENGINE, community, group }),
  }
}

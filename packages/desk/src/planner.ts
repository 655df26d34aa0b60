import type { AdoptedCoverage } from '@samsyn/demand'
import { buildPlan, type Group, type Plan, type PlanningData, preparePlans } from '@samsyn/plan'
import type { ChosenScenario } from '@samsyn/report'
import { type ChosenQuestion, ScenarioTeller } from './documents/chosen-scenarios.ts'
import { ENGINE } from './engine.ts'
import { gateBaseline } from './gate-baseline.ts'
import { gatePlan } from './gate-plan.ts'
import type { Progress } from './progress.ts'
import { recordsFor } from './release-ledger.ts'
import { stageOf } from './scenario-runner.ts'

/** What all plans of one planner share. */
export interface PlanSettings {
  readonly years: readonly number[]
  readonly alternative: string
  readonly seed: number
  readonly draws: number
  readonly adopted: readonly AdoptedCoverage[]
  /** Folder in which what went out is remembered; see `recordsFor`. */
  readonly records?: string
}

/** One set of tables, one projection, any number of plans. */
export interface Planner {
  readonly data: PlanningData
  /** As it may leave the house. */
  plan(community: string, group: Group): Plan
  /** Scenarios to make its documents with, the reference first. @throws Refusal as `ScenarioTeller.tell` */
  chosen(community: string, question: ChosenQuestion): ChosenScenario[]
}

/** Projects everyone once, so that each plan after is quick. @throws Refusal as `preparePlans` and `recordsFor` */
export async function plannerFor(
  data: PlanningData,
  settings: PlanSettings,
  progress: Progress,
): Promise<Planner> {
  progress.at(0, 1, 'projecting')
  const records = recordsFor(settings.records)
  const prepared = preparePlans(data, { alternative: settings.alternative })
  return {
    data,
    plan: (community, group) => {
      const plan = buildPlan(prepared, { ...settings, engine: ENGINE, community, group })
      return gatePlan(plan, data, records).plan
    },
    chosen: (id, question) => {
      const community = data.geography.communities.find((one) => one.id === id)!
      const stage = stageOf(prepared, community)
      return new ScenarioTeller(gateBaseline(stage, records)).tell(question)
    },
  }
}

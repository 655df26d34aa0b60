import type { PlanningData } from '@samsyn/plan'
import {
  CELLS_PER_AREA,
  fitPopulationModel,
  type PopulationHistory,
  type PopulationModel,
  type Projection,
  projectPopulation,
} from '@samsyn/population'

/** What was known at the end of a year about people, and what was projected from there. */
export interface KnownAt {
  /** Until 1 January of the year after. */
  readonly history: PopulationHistory
  readonly model: PopulationModel
  readonly projection: Projection
}

/**
 * People as someone had them at 31 December `year`, projected to 1 January after `to`. The population model leaves
 * later years out of sight by itself (a test garbles them and finds no bit changed); here the history is cut too.
 */
export function knownAt({ population }: PlanningData, year: number, to: number): KnownAt {
  const { history } = population
  const model = fitPopulationModel(population, { baseYear: year + 1 })
  const cells = (year + 2 - history.firstYear) * history.areas.length * CELLS_PER_AREA
  return {
    history: { ...history, lastYear: year + 1, people: history.people.slice(0, cells) },
    model,
    projection: projectPopulation(model, { lastYear: to + 1 }),
  }
}

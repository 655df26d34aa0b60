import {
  fitPopulationModel,
  nationalDeathProbability,
  nationalPeople,
  type PopulationTables,
  projectPopulation,
} from '@samsyn/population'
import { TABLE_END, TABLE_START } from './printed-table.ts'
import type { TwoYears } from './public-fte.ts'

/** The plan was made on Statistics Norway's projection of 2018, which starts on 1 January 2018. */
const PROJECTED_FROM = 2018

/**
 * Years of deaths behind the mortality trend. A quarter of a century, where our own plans use ten years: official
 * projections of the time rested on a long window, and the health rule reads the trend at every age.
 */
const MORTALITY_YEARS = 25

export interface NorwayOptions {
  readonly projectedFrom?: number
  readonly mortalityYears?: number
  readonly end?: number
}

/**
 * Norway in 2017 as counted, and in the end year as projected with nothing later than 1 January 2018 in sight
 * (Statistics Norway's own projection of 2018 is not among the tables).
 */
export function norwayBetween(
  tables: PopulationTables,
  {
    projectedFrom = PROJECTED_FROM,
    mortalityYears = MORTALITY_YEARS,
    end = TABLE_END,
  }: NorwayOptions = {},
): TwoYears {
  const model = fitPopulationModel(tables, {
    baseYear: projectedFrom,
    constants: { mortalityTrendYears: mortalityYears },
  })
  const projection = projectPopulation(model, { lastYear: end })
  return {
    years: end - TABLE_START,
    peopleStart: nationalPeople(tables.history, TABLE_START),
    peopleEnd: nationalPeople(projection, end),
    deathStart: nationalDeathProbability(model, TABLE_START),
    deathEnd: nationalDeathProbability(model, end),
  }
}

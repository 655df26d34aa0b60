import type { FitOptions } from './fit-population-model.ts'
import type { RateModel } from './model.ts'
import { personsByGroup } from './persons-by-group.ts'
import { projectPopulation } from './project-population.ts'
import { CELLS_PER_AREA, type PopulationTables } from './types.ts'

/** A national projection needs this much history to be made as today's is. */
const YEARS_OF_HISTORY = 10
export const NEAREST = 3
export const FARTHEST = 10

/** What one national projection missed: log of projected ÷ actual persons, by age group of `ageGroups`. */
export interface NationalError {
  readonly from: number
  readonly yearsAhead: number
  readonly groups: readonly number[]
}

/**
 * Projects the nation alone from every earlier year with ten years of history behind it, and compares three to
 * ten years on with what was known at the base year. Base years after the outlook's last estimate are left
 * out, so **every one of these projections holds fertility and migration**; one that leans on the outlook is
 * too young to have been scored.
 */
export function nationalErrors(
  tables: PopulationTables,
  { baseYear, constants = {} }: FitOptions,
  fit: (tables: PopulationTables, options: FitOptions) => RateModel,
): NationalError[] {
  const alone = nationAlone(tables, baseYear)
  const first = Math.max(tables.national.firstYear, tables.mortality.firstYear) + YEARS_OF_HISTORY
  const last = Math.min(baseYear - NEAREST, tables.outlook.lastEstimate)
  const errors: NationalError[] = []
  for (let from = first; from <= last; from++) {
    const lastYear = Math.min(baseYear, from + FARTHEST)
    const projection = projectPopulation(fit(alone, { baseYear: from, constants }), { lastYear })
    for (let yearsAhead = NEAREST; from + yearsAhead <= lastYear; yearsAhead++) {
      const projected = personsByGroup(projection, 0, from + yearsAhead)
      const actual = personsByGroup(alone.history, 0, from + yearsAhead)
      const groups = projected.map((persons, group) =>
        Math.log(Math.max(1, persons) / Math.max(1, actual[group]!)),
      )
      errors.push({ from, yearsAhead, groups })
    }
  }
  return errors
}

/** The national table up to the base year as a country of one area. */
function nationAlone(tables: PopulationTables, baseYear: number): PopulationTables {
  const { firstYear, people } = tables.national
  const cells = (baseYear - firstYear + 1) * CELLS_PER_AREA
  const history = {
    areas: ['0000'],
    firstYear,
    lastYear: baseYear,
    people: people.subarray(0, cells),
  }
  return { ...tables, history, countyOf: new Map(), cityOf: new Map() }
}

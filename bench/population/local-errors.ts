import {
  ageGroups,
  fitPopulationModel,
  type PopulationTables,
  personsByGroup,
  projectPopulation,
} from '@samsyn/population'

/** What a projection missed in one municipality beyond what the nation missed: log of projected ÷ actual. */
export interface LocalError {
  readonly county: number
  readonly yearsAhead: number
  /** Projected persons of the group. */
  readonly persons: number
  readonly error: number
}

/** By age group: errors of all municipalities, projected from one year and scored in another. */
export function localErrors(tables: PopulationTables, from: number, to: number): LocalError[][] {
  const model = fitPopulationModel(tables, { baseYear: from })
  const projection = projectPopulation(model, { lastYear: to })
  const list = [...model.areas.municipalities]
  const projected = list.map((area) => personsByGroup(projection, area, to))
  const actual = list.map((area) => personsByGroup(tables.history, area, to))
  return ageGroups.map((_, group) => {
    const sum = (rows: readonly (readonly number[])[]) =>
      rows.reduce((total, row) => total + row[group]!, 0)
    const nation = Math.log(sum(projected) / sum(actual))
    return list.map((area, i) => ({
      county: model.areas.county[area]!,
      yearsAhead: to - from,
      persons: Math.max(1, projected[i]![group]!),
      error:
        Math.log(Math.max(0.5, projected[i]![group]!) / Math.max(0.5, actual[i]![group]!)) - nation,
    }))
  })
}

import { CELLS_PER_AREA, type PopulationTables } from '@samsyn/population'

/** The same tables as someone had them on 1 January of a year: what came later is not there to be seen. */
export function tablesUntil(tables: PopulationTables, year: number): PopulationTables {
  const { history, national } = tables
  const cells = (areas: number, firstYear: number) =>
    (year - firstYear + 1) * areas * CELLS_PER_AREA
  return {
    ...tables,
    history: {
      ...history,
      lastYear: year,
      people: history.people.slice(0, cells(history.areas.length, history.firstYear)),
    },
    national: {
      ...national,
      lastYear: year,
      people: national.people.slice(0, cells(1, national.firstYear)),
    },
  }
}

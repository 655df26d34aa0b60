import {
  CELLS_PER_AREA,
  type MortalityHistory,
  type NationalOutlook,
  type OutlookSeries,
  type PopulationTables,
} from '@samsyn/population'

/**
 * The same tables as someone had them on 1 January of a year: people and death rates that came later are not there
 * to be seen, nor are the outlook's years and periods that had not ended. The outlook is one of 2024 all the same:
 * what it says of earlier years is as the United Nations see them now.
 */
export function tablesUntil(tables: PopulationTables, year: number): PopulationTables {
  const { history, national, mortality, outlook } = tables
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
    mortality: mortalityUntil(mortality, year - 1),
    outlook: outlookUntil(outlook, year - 1),
  }
}

function mortalityUntil(mortality: MortalityHistory, last: number): MortalityHistory {
  const { firstYear, rate } = mortality
  const lastYear = Math.min(last, mortality.lastYear)
  return { firstYear, lastYear, rate: rate.slice(0, (lastYear - firstYear + 1) * CELLS_PER_AREA) }
}

/** Years up to `lastYear` and five-year periods that ended with it or before. All are estimates, so nothing leans on them. */
function outlookUntil(outlook: NationalOutlook, lastYear: number): NationalOutlook {
  const years = lastYear - outlook.firstYear + 1
  const series = ({ central, low, high }: OutlookSeries): OutlookSeries => ({
    central: central.slice(0, years),
    low: low.slice(0, years),
    high: high.slice(0, years),
  })
  const ended = ({ periodStart }: { periodStart: number }) => periodStart + 5 <= lastYear + 1
  return {
    ...outlook,
    lastYear,
    fertility: series(outlook.fertility),
    lifeExpectancyWomen: series(outlook.lifeExpectancyWomen),
    lifeExpectancyMen: series(outlook.lifeExpectancyMen),
    netMigration: series(outlook.netMigration),
    sexRatioAtBirth: outlook.sexRatioAtBirth.slice(0, years),
    fertilityPattern: outlook.fertilityPattern.filter(ended),
    mortality: outlook.mortality.filter(ended),
  }
}

import { stream } from '@samsyn/draws'
import {
  CELLS_PER_AREA,
  type NationalOutlook,
  type OutlookSeries,
  type PopulationTables,
} from '@samsyn/population'

/**
 * The same tables with nonsense in place of everything that was not known on 1 January of a year: later people, death
 * rates and outlook years from that year on, and five-year periods that had not ended.
 */
export function garbledAfter(tables: PopulationTables, year: number): PopulationTables {
  const { history, national, mortality, outlook } = tables
  const peopleFrom = (firstYear: number, areas: number) =>
    (year + 1 - firstYear) * areas * CELLS_PER_AREA
  return {
    ...tables,
    history: {
      ...history,
      people: garbled(history.people, peopleFrom(history.firstYear, history.areas.length), 400),
    },
    national: {
      ...national,
      people: garbled(national.people, peopleFrom(national.firstYear, 1), 90_000),
    },
    mortality: {
      ...mortality,
      rate: garbled(mortality.rate, (year - mortality.firstYear) * CELLS_PER_AREA, 0.5),
    },
    outlook: garbledOutlook(outlook, year),
  }
}

function garbledOutlook(outlook: NationalOutlook, year: number): NationalOutlook {
  const from = year - outlook.firstYear
  const series = ({ central, low, high }: OutlookSeries, size: number): OutlookSeries => ({
    central: garbled(central, from, size),
    low: garbled(low, from, size),
    high: garbled(high, from, size),
  })
  const open = ({ periodStart }: { periodStart: number }) => periodStart + 5 > year
  return {
    ...outlook,
    fertility: series(outlook.fertility, 9),
    lifeExpectancyWomen: series(outlook.lifeExpectancyWomen, 120),
    lifeExpectancyMen: series(outlook.lifeExpectancyMen, 120),
    netMigration: series(outlook.netMigration, 90_000),
    sexRatioAtBirth: garbled(outlook.sexRatioAtBirth, from, 3),
    fertilityPattern: outlook.fertilityPattern.map((row, i) =>
      open(row) ? { ...row, share: nonsense.uniform(i) } : row,
    ),
    mortality: outlook.mortality.map((row, i) =>
      open(row) ? { ...row, women: nonsense.uniform(i), men: nonsense.uniform(i) / 2 } : row,
    ),
  }
}

const nonsense = stream(7, 'nonsense')

/** A copy with numbers from 0 to `size` from an index on. */
function garbled(values: Float64Array, from: number, size: number): Float64Array {
  return values.map((value, i) => (i >= from ? size * nonsense.uniform(i) : value))
}

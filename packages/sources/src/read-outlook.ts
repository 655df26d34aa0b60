import type { NationalOutlook, OutlookSeries } from '@samsyn/population'
import { checkComplete } from './check-complete.ts'
import type { InspectedFile } from './inspect-file.ts'
import {
  agesIn,
  amountIn,
  broken,
  impossible,
  numberIn,
  numberOrBlank,
  textIn,
  within,
} from './read-cell.ts'
import { deathRateOrBlank } from './read-death-rate.ts'
import { range } from './read-population.ts'
import { readRows, type SourceRow } from './read-rows.ts'
import type { TableDatabase } from './table-database.ts'

export interface OutlookFiles {
  readonly outlook: InspectedFile
  readonly fertilityPattern: InspectedFile
  readonly outlookMortality: InspectedFile
}

const firstYear = 1950
const lastYear = 2100
const fiveYearPeriods = Array.from({ length: 30 }, (_, index) => {
  const start = firstYear + 5 * index
  return `${start}-${start + 5}`
})

/**
 * What World Population Prospects 2024 says of Norway, thousands turned into persons and per cent into shares.
 *
 * @param persons in Norway today, against which migration is held
 */
export async function readOutlook(
  database: TableDatabase,
  files: OutlookFiles,
  persons: number,
): Promise<NationalOutlook> {
  const yearly = await readRows(database, files.outlook)
  checkComplete(files.outlook.table, yearly, { year: range(firstYear, lastYear) })
  const withLimits = (name: Limited, times = 1): OutlookSeries => {
    const rows = yearly.map((row) => limitsIn(row, name, boundsOf(persons)[name]))
    const series = (which: keyof Limits) =>
      Float64Array.from(rows, (limits) => (limits[which] ?? Number.NaN) * times)
    return { central: series('central'), low: series('low'), high: series('high') }
  }
  return {
    firstYear,
    lastYear,
    lastEstimate: lastEstimateIn(yearly),
    fertility: withLimits('tfr'),
    lifeExpectancyWomen: withLimits('life_exp_f'),
    lifeExpectancyMen: withLimits('life_exp_m'),
    netMigration: withLimits('net_migration_1000', 1000),
    sexRatioAtBirth: Float64Array.from(yearly, (row) =>
      within(
        row,
        'sex_ratio_birth',
        amountIn(row, 'sex_ratio_birth'),
        [0.9, 1.2],
        'boys per girl born',
      ),
    ),
    fertilityPattern: await readFertilityPattern(database, files.fertilityPattern),
    mortality: await readOutlookMortality(database, files.outlookMortality),
  }
}

type Limited = 'tfr' | 'life_exp_f' | 'life_exp_m' | 'net_migration_1000'

interface Bounds {
  readonly what: string
  readonly bounds: readonly [number, number]
}

/** What no year of Norway can be outside of. */
function boundsOf(persons: number): Readonly<Record<Limited, Bounds>> {
  const life: Bounds = { what: 'life expectancy', bounds: [50, 110] }
  const moves = Math.round((0.05 * persons) / 1000)
  return {
    tfr: { what: 'children per woman', bounds: [0.5, 5] },
    life_exp_f: life,
    life_exp_m: life,
    net_migration_1000: {
      what: 'net migration, at most a twentieth of the people,',
      bounds: [-moves, moves],
    },
  }
}

interface Limits {
  readonly central: number
  /** null in the years of estimates. */
  readonly low: number | null
  readonly high: number | null
}

function limitsIn(row: SourceRow, column: Limited, { what, bounds }: Bounds): Limits {
  const [below, above] = [`${column}_80l`, `${column}_80u`]
  const central = within(row, column, numberIn(row, column), bounds, what)
  const low = within(row, below, numberOrBlank(row, below), bounds, what)
  const high = within(row, above, numberOrBlank(row, above), bounds, what)
  if (low !== null && low > central) throw impossible(row, below, `${column} is ${central}`)
  if (high !== null && high < central) throw impossible(row, above, `${column} is ${central}`)
  return { central, low, high }
}

function lastEstimateIn(yearly: readonly SourceRow[]): number {
  const estimates = yearly.filter((row) => textIn(row, 'variant') === 'estimate')
  const last = estimates.at(-1)
  if (last === undefined) throw broken(yearly[0]!, 'variant', 'the first years are estimates')
  return numberIn(last, 'year')
}

async function readFertilityPattern(database: TableDatabase, file: InspectedFile) {
  const rows = await readRows(database, file)
  checkComplete(file.table, rows, {
    period: fiveYearPeriods,
    age_group: ['15-19', '20-24', '25-29', '30-34', '35-39', '40-44', '45-49'],
  })
  const pattern = rows.map((row) => ({
    periodStart: Number(textIn(row, 'period').slice(0, 4)),
    ageFrom: agesIn(row, 'age_group').ageFrom,
    share: amountIn(row, 'pct_of_tfr') / 100,
  }))
  for (let first = 0; first < pattern.length; first += 7) {
    const sum = pattern.slice(first, first + 7).reduce((total, { share }) => total + share, 0)
    if (Math.abs(sum - 1) > 0.001) {
      throw broken(rows[first]!, 'pct_of_tfr', 'the shares of its period do not add up to 100 %')
    }
  }
  return pattern
}

async function readOutlookMortality(database: TableDatabase, file: InspectedFile) {
  const rows = await readRows(database, file)
  const ages = ['0', '1', ...Array.from({ length: 20 }, (_, index) => String(5 * (index + 1)))]
  checkComplete(file.table, rows, { period: fiveYearPeriods, age_from: ages })
  return rows
    .map((row) => ({
      periodStart: Number(textIn(row, 'period').slice(0, 4)),
      ageFrom: numberIn(row, 'age_from'),
      women: deathRateIn(row, 'mx_f'),
      men: deathRateIn(row, 'mx_m'),
    }))
    .sort((a, b) => a.periodStart - b.periodStart || a.ageFrom - b.ageFrom)
}

function deathRateIn(row: SourceRow, column: string): number {
  textIn(row, column)
  return deathRateOrBlank(row, column, numberIn(row, 'age_from'))!
}

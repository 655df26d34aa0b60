import type { NationalOutlook, OutlookSeries } from '@samsyn/population'
import { checkComplete } from './check-complete.ts'
import type { InspectedFile } from './inspect-file.ts'
import { agesIn, amountIn, broken, numberIn, numberOrBlank, textIn } from './read-cell.ts'
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

/** What World Population Prospects 2024 says of Norway, thousands turned into persons and per cent into shares. */
export async function readOutlook(
  database: TableDatabase,
  files: OutlookFiles,
): Promise<NationalOutlook> {
  const yearly = await readRows(database, files.outlook)
  checkComplete(files.outlook.table, yearly, { year: range(firstYear, lastYear) })
  const series = (column: string, times = 1): Float64Array =>
    Float64Array.from(yearly, (row) => (numberOrBlank(row, column) ?? Number.NaN) * times)
  const withLimits = (name: string, times = 1): OutlookSeries => ({
    central: Float64Array.from(yearly, (row) => numberIn(row, name) * times),
    low: series(`${name}_80l`, times),
    high: series(`${name}_80u`, times),
  })
  return {
    firstYear,
    lastYear,
    lastEstimate: lastEstimateIn(yearly),
    fertility: withLimits('tfr'),
    lifeExpectancyWomen: withLimits('life_exp_f'),
    lifeExpectancyMen: withLimits('life_exp_m'),
    netMigration: withLimits('net_migration_1000', 1000),
    sexRatioAtBirth: Float64Array.from(yearly, (row) => amountIn(row, 'sex_ratio_birth')),
    fertilityPattern: await readFertilityPattern(database, files.fertilityPattern),
    mortality: await readOutlookMortality(database, files.outlookMortality),
  }
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
      women: amountIn(row, 'mx_f'),
      men: amountIn(row, 'mx_m'),
    }))
    .sort((a, b) => a.periodStart - b.periodStart || a.ageFrom - b.ageFrom)
}

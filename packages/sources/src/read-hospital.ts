import type { AtlasRow, HospitalUseRow, TrustCapacityRow } from '@samsyn/demand'
import type { Geography } from '@samsyn/geography'
import type { NationalHistory } from '@samsyn/population'
import { checkComplete, checkEdition } from './check-complete.ts'
import { checkHospitalUse, mostPerPerson } from './check-hospital-use.ts'
import type { InspectedFile } from './inspect-file.ts'
import {
  agesIn,
  amountIn,
  amountOrBlank,
  broken,
  countIn,
  impossible,
  numberIn,
  numberOrBlank,
  textIn,
  within,
  yearIn,
} from './read-cell.ts'
import { readRows, type SourceRow } from './read-rows.ts'
import type { TableDatabase } from './table-database.ts'

const chapters = [
  ...['_T', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII'],
  ...['XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XXI'],
]

/**
 * Use of somatic hospitals in Norway by age group and ICD-10 chapter.
 *
 * @throws Refusal also where the persons differ from the population of Norway
 */
export async function readHospitalUse(
  database: TableDatabase,
  file: InspectedFile,
  national: NationalHistory,
): Promise<HospitalUseRow[]> {
  const rows = await readRows(database, file)
  checkComplete(file.table, rows, {
    year: ['2024'],
    age_group: ['0-17', '18-29', '30-49', '50-66', '67-79', '80-89', '90+'],
    icd10_chapter: chapters,
  })
  const uses = rows.map((row) => {
    return {
      year: yearIn(row, 'year', 2024, 2024),
      ...agesIn(row, 'age_group'),
      chapter: textIn(row, 'icd10_chapter'),
      label: textIn(row, 'icd10_label'),
      patients: countIn(row, 'patients'),
      inpatients: countIn(row, 'inpatients'),
      stays: countIn(row, 'inpatient_stays'),
      bedDays: countIn(row, 'bed_days'),
      population: countIn(row, 'population_1jan'),
    }
  })
  checkHospitalUse(rows, uses, national)
  return uses
}

/** Rates of the health atlases; rows whose value is blank are left out and counted. */
export async function readAtlas(
  database: TableDatabase,
  file: InspectedFile,
): Promise<{ rows: AtlasRow[]; blanks: number }> {
  const rows = await readRows(database, file)
  checkEdition(file.table, rows.length)
  const given = rows.filter((row) => row.cells.value !== null)
  return { rows: given.map(atlasRow), blanks: rows.length - given.length }
}

function atlasRow(row: SourceRow): AtlasRow {
  const type = textIn(row, 'type')
  const rate: AtlasRow = {
    atlas: textIn(row, 'atlas'),
    group: row.cells.indicator_group ?? '',
    indicator: row.cells.indicator ?? '',
    detail: row.cells.indicator_detail ?? '',
    area: textIn(row, 'area'),
    period: textIn(row, 'period'),
    type,
    rateBase: amountOrBlank(row, 'rate_base'),
    // Growth may be negative, nothing else.
    value: type === 'growth_pct' ? numberIn(row, 'value') : amountIn(row, 'value'),
    lower: numberOrBlank(row, 'lower'),
    upper: numberOrBlank(row, 'upper'),
    numerator: amountOrBlank(row, 'numerator'),
    denominator: amountOrBlank(row, 'denominator'),
  }
  checkAtlasRow(row, rate)
  return rate
}

function checkAtlasRow(row: SourceRow, { type, value, rateBase, numerator }: AtlasRow): void {
  if (rateBase === 0) throw impossible(row, 'rate_base', 'a rate is per one person or more')
  if (type === 'share_pct') within(row, 'value', value, [0, 100], 'a share in per cent')
  if (type === 'mean_age') within(row, 'value', value, [0, 105], 'a mean age')
  if (type === 'rate' && rateBase !== null) {
    within(row, 'value', value, [0, mostPerPerson * rateBase], `a rate per ${rateBase} persons`)
  }
  // An expected count is the count divided by the rate.
  if (value === 0 && type !== 'growth_pct' && (numerator ?? 0) > 0) {
    throw impossible(row, 'value', `${numerator} are counted, so it cannot be 0`)
  }
}

/** The most that is expected of a metric, several times what the largest trust has. */
const mostOf = { occupancy: 200, beds: 10_000, fte: 100_000, discharges: 1_000_000 }

function capacityIn(row: SourceRow): number {
  const value = amountIn(row, 'value')
  const metric = textIn(row, 'metric')
  const family = Object.keys(mostOf).find((name) => metric.startsWith(name))
  if (family === undefined) return value
  return within(row, 'value', value, [0, mostOf[family as keyof typeof mostOf]], metric)
}

/** Beds, occupancy, discharges and FTE of the trusts. */
export async function readCapacity(
  database: TableDatabase,
  file: InspectedFile,
  geography: Geography,
): Promise<TrustCapacityRow[]> {
  const rows = await readRows(database, file)
  checkEdition(file.table, rows.length)
  const trusts = new Set(geography.trusts.map(({ hfId }) => hfId))
  return rows.map((row) => {
    const hfId = textIn(row, 'hf_id')
    if (!trusts.has(hfId)) throw broken(row, 'hf_id', 'no hospital trust has that number')
    return {
      hfId,
      metric: textIn(row, 'metric'),
      year: yearIn(row, 'year', 2024, 2025),
      value: capacityIn(row),
    }
  })
}

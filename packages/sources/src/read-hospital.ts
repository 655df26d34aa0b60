import type { AtlasRow, HospitalUseRow, TrustCapacityRow } from '@samsyn/demand'
import type { Geography } from '@samsyn/geography'
import { checkComplete, checkEdition } from './check-complete.ts'
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
  yearIn,
} from './read-cell.ts'
import { readRows, type SourceRow } from './read-rows.ts'
import type { TableDatabase } from './table-database.ts'

const chapters = [
  ...['_T', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII'],
  ...['XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XXI'],
]

/** Use of somatic hospitals in Norway by age group and ICD-10 chapter. */
export async function readHospitalUse(
  database: TableDatabase,
  file: InspectedFile,
): Promise<HospitalUseRow[]> {
  const rows = await readRows(database, file)
  checkComplete(file.table, rows, {
    year: ['2024'],
    age_group: ['0-17', '18-29', '30-49', '50-66', '67-79', '80-89', '90+'],
    icd10_chapter: chapters,
  })
  return rows.map((row) => {
    const use = {
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
    checkUse(row, use)
    return use
  })
}

function checkUse(row: SourceRow, use: HospitalUseRow): void {
  // Cells are rounded to a multiple of 3, so a part may exceed its whole by that.
  if (use.inpatients > use.patients + 3) {
    throw impossible(row, 'inpatients', 'inpatients are a part of the patients')
  }
  if (use.patients > use.population) {
    throw impossible(row, 'patients', 'a person counts once, and there are not so many persons')
  }
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
  return {
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
      value: amountIn(row, 'value'),
    }
  })
}

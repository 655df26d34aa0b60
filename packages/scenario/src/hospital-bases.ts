import {
  HOSPITAL_TABLE,
  type HospitalUseRow,
  localHospitalLevel,
  needAssumptions,
} from '@samsyn/demand'
import { AGES } from '@samsyn/population'
import type { BaselineService } from './baseline.ts'
import { GROUPS } from './baseline.ts'
import type { BaselineWork } from './build-baseline.ts'
import type { ServiceBase } from './service-base.ts'

/** Pregnancy and birth; in groups that begin at 50 or later the few days of the chapter are counted with the rest. */
const BIRTHS = 'XV'
const BEFORE_AGE = 50

/**
 * Stays and bed-days at the nation's rates of the latest year × the level of the catchment. Days of
 * pregnancy and birth are a service of their own, because they follow births.
 */
export function hospitalBases(work: BaselineWork): ServiceBase[] {
  const rows = work.tables.hospitalUse
  if (rows.length === 0) return []
  const minus = (pick: (row: HospitalUseRow) => number) => {
    const all = stepRates(rows, '_T', pick)
    const births = stepRates(rows, BIRTHS, pick)
    return all.map((rate, age) => rate - births[age]!)
  }
  return [
    hospitalBase(
      work,
      'hospital-stays',
      'stays',
      'people',
      minus((row) => row.stays),
    ),
    hospitalBase(
      work,
      'hospital-bed-days',
      'bed-days',
      'people',
      minus((row) => row.bedDays),
    ),
    hospitalBase(
      work,
      'birth-bed-days',
      'bed-days',
      'births',
      stepRates(rows, BIRTHS, (row) => row.bedDays),
    ),
  ]
}

/** Per person by single year of age, in steps of the table's groups; 0 where the chapter has no row. */
function stepRates(
  rows: readonly HospitalUseRow[],
  chapter: string,
  pick: (row: HospitalUseRow) => number,
): Float64Array {
  const rates = new Float64Array(AGES)
  for (const row of rows) {
    if (row.chapter !== chapter || (chapter === BIRTHS && row.ageFrom >= BEFORE_AGE)) continue
    rates.fill(pick(row) / row.population, row.ageFrom, row.ageTo + 1)
  }
  return rates
}

function hospitalBase(
  work: BaselineWork,
  id: BaselineService['id'],
  unit: BaselineService['unit'],
  follows: BaselineService['follows'],
  rates: Float64Array,
): ServiceBase {
  const { persistence, municipalLevelSd } = needAssumptions
  const { ratio, sd } = localHospitalLevel(work.tables.atlas, work.atlasAreas, persistence)
  const each = <T>(value: T) => work.codes.map(() => value)
  return {
    service: {
      id,
      unit,
      clock: 0,
      follows,
      quality: 'estimated',
      missing: null,
      sources: [HOSPITAL_TABLE, 'helseatlas_variation_2009_2017'],
      levelGroup: 'hospital',
      sharedLevelSd: sd / ratio,
      turnover: 1,
      trend: null,
    },
    activity: work.codes.map((code) =>
      Float64Array.from(
        { length: GROUPS },
        (_, g) => ratio * work.people.weighted(code, work.firstYear, g, rates),
      ),
    ),
    rates,
    groups: groupsOf(work.tables.hospitalUse),
    localRatio: each(ratio),
    levelSd: each(municipalLevelSd),
    levelMean: each(1),
  }
}

function groupsOf(rows: readonly HospitalUseRow[]): ServiceBase['groups'] {
  return rows
    .filter(({ chapter }) => chapter === '_T')
    .map(({ ageFrom, ageTo }) => ({ from: ageFrom, to: ageTo }))
    .sort((a, b) => a.from - b.from)
}

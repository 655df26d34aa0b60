import type { Service, ServiceId } from '@samsyn/measures'
import { AGES } from '@samsyn/population'
import type { BaselineService } from './baseline.ts'

/** One service on its way into a baseline. */
export interface ServiceBase {
  readonly service: Omit<BaselineService, 'drift'>
  /** Units today `[area][age group]`; null where no table has them. */
  readonly activity: readonly Float64Array[] | null
  /** Relative use by single year of age: the weights that people of an age group are counted with. */
  readonly rates: Float64Array
  /** Ages whose totals are kept when rates are smoothed before they are shifted along the age axis. */
  readonly groups: readonly { readonly from: number; readonly to: number }[]
  /** Another service whose health it shares. */
  readonly healthAs?: ServiceId
  /** By area. */
  readonly localRatio: readonly number[]
  readonly levelSd: readonly number[]
  readonly levelMean: readonly number[]
}

/** Users, places and FTE stand at the end of a year; the rest is counted through it. */
export function clockOf(unit: Service['unit']): 0 | 1 {
  return unit === 'users' || unit === 'places' || unit === 'fte' ? 1 : 0
}

/** A service without a table: it follows people once something arrives or a scenario gives it a base. */
export function missingBase({ id, unit }: Service): ServiceBase {
  return {
    service: {
      id,
      unit,
      clock: clockOf(unit),
      follows: 'people',
      quality: 'assumed',
      missing: 'not-collected',
      sources: [],
      levelGroup: id,
      sharedLevelSd: 0,
      turnover: 0,
      trend: null,
    },
    activity: null,
    rates: new Float64Array(AGES).fill(1),
    groups: [],
    localRatio: [],
    levelSd: [],
    levelMean: [],
  }
}

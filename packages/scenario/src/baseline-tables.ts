import type { ServiceId } from '@samsyn/measures'
import { type Baseline, GROUPS, yearsOf } from './baseline.ts'
import type { Model } from './model.ts'
import { Shelf } from './shelf.ts'

export type Tables = Pick<
  Model,
  'base' | 'growth' | 'health' | 'deathRatio' | 'levelSd' | 'levelMean' | 'people' | 'follows'
>

/** Sets of services of a baseline whose tables are kept: those of a screen, with measures and without. */
const MOST_KEPT = 4
const kept = new WeakMap<Baseline, Shelf<Tables>>()

/**
 * The rows of a baseline for some services in their order; 0 where a service starts from nothing. Scenario after scenario
 * takes the same: nobody may write in them.
 */
export function tablesOfBaseline(baseline: Baseline, ids: readonly ServiceId[]): Tables {
  const shelf = kept.get(baseline) ?? new Shelf<Tables>(MOST_KEPT)
  kept.set(baseline, shelf)
  return shelf.take(ids.join(), () => makeTables(baseline, ids))
}

function makeTables(baseline: Baseline, ids: readonly ServiceId[]): Tables {
  const { arrays } = baseline
  const years = yearsOf(baseline)
  const all = baseline.services.length
  const areas = baseline.areas.length
  const rows = ids.map((id) => baseline.services.findIndex((service) => service.id === id))
  const take = (from: Float64Array, width: number, perArea: boolean) => {
    const out = new Float64Array((perArea ? areas : 1) * ids.length * width)
    for (let a = 0; a < (perArea ? areas : 1); a++) {
      for (const [s, row] of rows.entries()) {
        const at = (a * all + row) * width
        out.set(from.subarray(at, at + width), (a * ids.length + s) * width)
      }
    }
    return out
  }
  return {
    base: take(arrays.base, GROUPS, true).map((each) => (Number.isNaN(each) ? 0 : each)),
    growth: take(arrays.growth, GROUPS * years, true),
    health: take(arrays.health, GROUPS * years * 2, false),
    deathRatio: take(arrays.deathRatio, GROUPS * years, false),
    levelSd: take(arrays.levelSd, 1, true),
    levelMean: take(arrays.levelMean, 1, true),
    people: arrays.people,
    follows: rows.map((row) => baseline.services[row]!.follows),
  }
}

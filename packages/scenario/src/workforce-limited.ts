import type { RunDraws } from './draw-run.ts'
import type { Model } from './model.ts'
import type { LimitedRun } from './run-model.ts'
import { compounded } from './step-factors.ts'

/**
 * What cannot be staffed: FTE needed beyond today's × (1 + growth)ⁿ. It becomes waiting, family care or
 * lower coverage in the shares the scenario gives; nothing of it disappears.
 *
 * @param community FTE needed, `[(outcome × years + year) × draws + draw]`
 * @param today `[outcome × draws + draw]`
 */
export function workforceLimited(
  { limits, years }: Model,
  { values, draws }: RunDraws,
  community: Float32Array,
  today: Float64Array,
): LimitedRun[] {
  return limits.map(({ level, outcome, growth, waiting, family, lowerCoverage }) => {
    const staffed = new Float32Array(years * draws)
    const unmet = new Float32Array(years * draws)
    for (let y = 0; y < years; y++) {
      for (let d = 0; d < draws; d++) {
        const needed = community[(outcome * years + y) * draws + d]!
        const supply = today[outcome * draws + d]! * compounded(values[growth]![d]!, y)
        staffed[y * draws + d] = Math.min(needed, supply)
        unmet[y * draws + d] = Math.max(0, needed - supply)
      }
    }
    return { level, staffed, unmet, waiting, family, lowerCoverage }
  })
}

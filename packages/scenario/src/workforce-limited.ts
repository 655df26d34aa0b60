import type { RunDraws } from './draw-run.ts'
import { levelToday, sharesOfLack } from './lack.ts'
import type { Model, WorkforceLimit } from './model.ts'
import type { LimitedRun } from './run-model.ts'
import { compounded } from './step-factors.ts'

/** Outcomes of a run, where `staffed` is still all that is needed and the rest still nothing. */
export interface LimitedOutput {
  /** `[(outcome × years + year) × draws + draw]` */
  readonly community: Float32Array
  /** Numbers of the outcomes that are kept by area; `[((kept × areas + area) × years + year) × areaDraws + draw]` */
  readonly kept: readonly number[]
  readonly areas: Float32Array
  readonly areaDraws: number
}

/**
 * What cannot be staffed: FTE needed beyond today's × (1 + growth)ⁿ. It becomes waiting, family care or
 * lower coverage in the shares the scenario gives; nothing of it disappears. A level has one staff for the
 * community; what that lacks is divided between areas by how far each one's need has outgrown its own.
 */
export function workforceLimited(model: Model, drawn: RunDraws, out: LimitedOutput): LimitedRun[] {
  return model.limits.map((limit) => {
    const { level, outcome, staffed, unmet } = limit
    const rows = (number: number) => rowsOf(out.community, number, model.years * drawn.draws)
    const lacking = new Float32Array(model.years * drawn.draws)
    const todayOf = todayByArea(model, drawn, limit)
    for (let y = 0; y < model.years; y++) {
      for (let d = 0; d < drawn.draws; d++) {
        const i = y * drawn.draws + d
        const grown = compounded(drawn.values[limit.growth]![d]!, y)
        const supply = todayOf.reduce((sum, area) => sum + area[d]!, 0) * grown
        lacking[i] = Math.max(0, rows(outcome)[i]! - supply)
        rows(staffed)[i]! -= lacking[i]!
        for (const part of unmet) rows(part.outcome)[i] = part.share * lacking[i]!
        if (d < out.areaDraws)
          shareBetweenAreas(model, limit, out, { y, d, grown, todayOf }, lacking[i]!)
      }
    }
    const share = (part: string) => unmet.find((one) => one.part === part)!.share
    return {
      level,
      staffed: rows(staffed),
      unmet: lacking,
      waiting: share('waiting'),
      family: share('family'),
      lowerCoverage: share('lower-coverage'),
    }
  })
}

interface Moment {
  readonly y: number
  readonly d: number
  readonly grown: number
  readonly todayOf: readonly Float64Array[]
}

function shareBetweenAreas(
  { areas, years }: Model,
  { outcome, staffed, unmet }: WorkforceLimit,
  { kept, areas: values, areaDraws }: LimitedOutput,
  { y, d, grown, todayOf }: Moment,
  lacking: number,
): void {
  const needed = kept.indexOf(outcome)
  if (needed < 0 || lacking === 0) return
  const at = (k: number, a: number) => ((k * areas + a) * years + y) * areaDraws + d
  const shares = sharesOfLack(
    todayOf.map((today, a) => ({ needed: values[at(needed, a)]!, supply: today[d]! * grown })),
  )
  for (let a = 0; a < areas; a++) {
    const own = lacking * shares[a]!
    const k = kept.indexOf(staffed)
    if (k >= 0) values[at(k, a)]! -= own
    for (const part of unmet) {
      const to = kept.indexOf(part.outcome)
      if (to >= 0) values[at(to, a)] = part.share * own
    }
  }
}

/** FTE of a level today by area and draw: the same labour per unit as in the run. */
function todayByArea(model: Model, drawn: RunDraws, limit: WorkforceLimit): Float64Array[] {
  return Array.from({ length: model.areas }, (_, a) =>
    Float64Array.from({ length: drawn.draws }, (_, d) =>
      levelToday(model, limit, (p) => drawn.values[p]![d]!, a),
    ),
  )
}

function rowsOf(values: Float32Array, row: number, width: number): Float32Array {
  return values.subarray(row * width, (row + 1) * width)
}

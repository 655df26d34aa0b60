import type { RunDraws } from './draw-run.ts'
import { lackingIn, sharesInDraw, staffToday } from './lacking-staff.ts'
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
  const { draws, values } = drawn
  return model.limits.map((limit) => {
    const { level, outcome, staffed, unmet } = limit
    const rows = (number: number) => rowsOf(out.community, number, model.years * draws)
    const lacking = new Float32Array(model.years * draws)
    const today = staffToday(model, limit, values, draws)
    const growth = values[limit.growth]!
    for (let y = 0; y < model.years; y++) {
      lacking.set(lackingIn(rowsOf(rows(outcome), y, draws), today, growth, y), y * draws)
      for (let i = y * draws; i < (y + 1) * draws; i++) {
        rows(staffed)[i]! -= lacking[i]!
        for (const part of unmet) rows(part.outcome)[i] = part.share * lacking[i]!
      }
      for (let d = 0; d < out.areaDraws; d++) {
        const own = lacking[y * draws + d]!
        const grown = compounded(growth[d]!, y)
        if (own > 0) shareBetweenAreas(model, limit, out, { y, d, grown, today }, own)
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
  readonly today: readonly Float64Array[]
}

function shareBetweenAreas(
  { areas, years }: Model,
  { outcome, staffed, unmet }: WorkforceLimit,
  { kept, areas: values, areaDraws }: LimitedOutput,
  { y, d, grown, today }: Moment,
  lacking: number,
): void {
  const needed = kept.indexOf(outcome)
  if (needed < 0) return
  const at = (k: number, a: number) => ((k * areas + a) * years + y) * areaDraws + d
  const shares = sharesInDraw((a) => values[at(needed, a)]!, today, d, grown)
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

function rowsOf(values: Float32Array, row: number, width: number): Float32Array {
  return values.subarray(row * width, (row + 1) * width)
}

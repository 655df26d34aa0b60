import type { Model, ModelMove } from './model.ts'
import type { Point } from './point.ts'
import { sharedShares, sharedSlopes } from './shared-shares.ts'

/** Areas with the same measures, and which those are. */
export interface AreaClass {
  readonly areas: readonly number[]
  readonly measures: ReadonlySet<number>
}

/** What moves take in one year and age group, with derivatives by the λ of measures. */
export interface MoveShares {
  readonly sources: readonly {
    readonly service: number
    readonly moves: readonly {
      readonly move: ModelMove
      readonly share: number
      /** Measure and ∂share ÷ ∂λ of it. */
      readonly slopes: ReadonlyMap<number, number>
      /** Share that is reached: what requirements are counted by. */
      readonly reached: number
      readonly reachedSlope: number
    }[]
  }[]
}

/** Areas grouped by the measures they have: usually one class. */
export function classesOf({ areas, measures }: Model): AreaClass[] {
  const byKey = new Map<string, { areas: number[]; measures: Set<number> }>()
  for (let a = 0; a < areas; a++) {
    const own = measures.flatMap((measure, m) => (measure.areas.has(a) ? [m] : []))
    const found = byKey.get(own.join()) ?? { areas: [], measures: new Set(own) }
    found.areas.push(a)
    byKey.set(own.join(), found)
  }
  return [...byKey.values()]
}

export function moveShares(
  model: Model,
  { values }: Point,
  year: number,
  group: number,
  lambda: number,
  { measures }: AreaClass,
): MoveShares {
  const sources = model.order.map((service) => {
    const moves = model.moves.filter(
      (move) =>
        move.from === service &&
        measures.has(move.measure) &&
        move.ramp[year]! > 0 &&
        move.overlap[group]! > 0,
    )
    const full = moves.map((move) => values[move.reach]! * move.ramp[year]! * move.overlap[group]!)
    const alone = Float64Array.from(moves, (move, k) => full[k]! * values[move.effect]!)
    const wanted = alone.map((each) => each * lambda)
    const share = new Float64Array(moves.length)
    const slope = new Float64Array(moves.length ** 2)
    if (moves.length > 0) {
      sharedShares(wanted, share)
      sharedSlopes(wanted, slope)
    }
    return {
      service,
      moves: moves.map((move, k) => {
        const slopes = new Map<number, number>()
        for (const [j, { measure }] of moves.entries()) {
          const own = slope[k * moves.length + j]! * alone[j]!
          slopes.set(measure, (slopes.get(measure) ?? 0) + own)
        }
        return {
          move,
          share: share[k]!,
          slopes,
          reached: full[k]! * lambda,
          reachedSlope: full[k]!,
        }
      }),
    }
  })
  return { sources }
}

import type { Block } from './block.ts'
import { addWeighted, addWeightedTwice } from './vectors.ts'

/** The kept outcomes of one area at a time, as weights of its activity before moves. */
export class AreaOutcomes {
  /** By kept outcome, `[(service × 5 + group) × width + draw]`: what a unit before the moves is worth after them. */
  readonly weights: readonly Float64Array[]
  private readonly block: Block
  private readonly areaDraws: number
  private readonly sums: readonly Float64Array[]
  /** By cell: the kept outcomes it counts in. */
  private counted: number[][] = []
  private some = 0
  private year = 0
  private out: Float32Array = new Float32Array()

  constructor(block: Block, kept: number, cells: number, areaDraws: number) {
    this.block = block
    this.areaDraws = areaDraws
    this.weights = Array.from({ length: kept }, () => block.vector(cells))
    this.sums = Array.from({ length: kept }, () => block.vector(1))
  }

  /** Takes up a year, when the weights are made. */
  startYear(year: number, some: number, cells: readonly number[], out: Float32Array): void {
    const { width } = this.block
    Object.assign(this, { year, some, out })
    for (const cell of cells) {
      this.counted[cell] = [...this.weights.keys()].filter((k) =>
        anyOf(this.weights[k]!, cell * width, some),
      )
    }
  }

  /** Activity of a cell, from its place. */
  add(cell: number, activity: Float64Array): void {
    const { sums, weights, some } = this
    const at = cell * this.block.width
    const counted = this.counted[cell]!
    for (let i = 0; i + 1 < counted.length; i += 2) {
      const [k, l] = [counted[i]!, counted[i + 1]!]
      addWeightedTwice(sums[k]!, sums[l]!, activity, weights[k]!, weights[l]!, at, some)
    }
    if (counted.length % 2 === 0) return
    const k = counted.at(-1)!
    addWeighted(sums[k]!, activity, weights[k]!, at, some)
  }

  /** Writes what has been added to an area, and begins the next. */
  keep(area: number): void {
    const { model, from } = this.block
    for (const [k, sum] of this.sums.entries()) {
      const to = ((k * model.areas + area) * model.years + this.year) * this.areaDraws + from
      for (let d = 0; d < this.some; d++) this.out[to + d] = sum[d]!
      sum.fill(0)
    }
  }
}

function anyOf(weight: Float64Array, at: number, size: number): boolean {
  for (let d = 0; d < size; d++) if (weight[at + d] !== 0) return true
  return false
}

import type { Block } from './block.ts'
import {
  addByRow,
  addByRowOnce,
  addByRowTwice,
  addProduct,
  addScaled,
  addWeighted,
  addWeightedByRow,
} from './vectors.ts'

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

  /** Activity of a cell that is already made. */
  add(cell: number, activity: Float64Array): void {
    const at = cell * this.block.width
    for (const k of this.counted[cell]!) {
      addWeighted(this.sums[k]!, activity, this.weights[k]!, at, this.some)
    }
  }

  /** Activity that is central × row, as long as people are certain: to the areas' sum and to the outcomes. */
  addRow(cell: number, areas: Float64Array, row: Float64Array, central: number): void {
    const { width, size } = this.block
    const at = cell * width
    addScaled(areas, at, row, 0, central, size)
    for (const k of this.counted[cell]!) {
      addProduct(this.sums[k]!, 0, this.weights[k]!, at, row, central, size)
    }
  }

  /** Activity that is central × people × row, where `people` starts at `start`: to the areas' sum and to the outcomes. */
  addByRow(
    cell: number,
    areas: Float64Array,
    people: Float32Array,
    start: number,
    row: Float64Array,
    central: number,
  ): void {
    const { sums, weights } = this
    const { width, size } = this.block
    const at = cell * width
    // Not taken apart as an array: this is called for every cell of every area, year and block.
    const counted = this.counted[cell]!
    const k = counted[0]
    const l = counted[1]
    if (k === undefined) {
      addByRow(areas, at, people, start, row, central, size)
      return
    }
    const one = sums[k]!
    const weight = weights[k]!
    if (l === undefined) {
      addByRowOnce(areas, at, people, start, row, central, one, weight, size)
      return
    }
    const other = sums[l]!
    const otherWeight = weights[l]!
    addByRowTwice(areas, at, people, start, row, central, one, weight, other, otherWeight, size)
    for (let i = 2; i < counted.length; i++) {
      const m = counted[i]!
      addWeightedByRow(sums[m]!, people, start, row, weights[m]!, at, central, size)
    }
  }

  /** Writes what has been added to an area, and begins the next. */
  keep(area: number): void {
    const { model, from } = this.block
    const { out, some, areaDraws } = this
    for (const [k, sum] of this.sums.entries()) {
      const to = ((k * model.areas + area) * model.years + this.year) * areaDraws + from
      for (let d = 0; d < some; d++) out[to + d] = sum[d]!
      sum.fill(0)
    }
  }
}

function anyOf(weight: Float64Array, at: number, size: number): boolean {
  for (let d = 0; d < size; d++) if (weight[at + d] !== 0) return true
  return false
}

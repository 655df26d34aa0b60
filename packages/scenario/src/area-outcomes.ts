import type { Block } from './block.ts'
import { addProduct, addWeighted, addWeightedByRow } from './vectors.ts'

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

  /** Activity that is central × people × row, where `people` starts at `start`; without people central × row. */
  addByRow(
    cell: number,
    people: Float32Array | null,
    start: number,
    row: Float64Array,
    central: number,
  ): void {
    const at = cell * this.block.width
    for (const k of this.counted[cell]!) {
      const [sum, weight] = [this.sums[k]!, this.weights[k]!]
      if (people === null) addProduct(sum, 0, weight, at, row, central, this.some)
      else addWeightedByRow(sum, people, start, row, weight, at, central, this.some)
    }
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

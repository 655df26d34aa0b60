import type { RunDraws } from './draw-run.ts'
import type { Model } from './model.ts'

/** Some draws that are worked on together, and what every part of the work needs of them. Draws are innermost. */
export class Block {
  readonly model: Model
  readonly drawn: RunDraws
  /** Room for draws in every work array. */
  readonly width: number
  /** First draw, and how many. */
  from = 0
  size = 0
  /** By assumption. */
  readonly values: readonly Float64Array[]

  constructor(model: Model, drawn: RunDraws, width: number) {
    this.model = model
    this.drawn = drawn
    this.width = width
    this.values = model.parameters.map(() => new Float64Array(width))
  }

  vector(count: number): Float64Array {
    return new Float64Array(count * this.width)
  }

  start(from: number, size: number): void {
    this.from = from
    this.size = size
    for (const [p, values] of this.values.entries()) {
      values.set(this.drawn.values[p]!.subarray(from, from + size))
    }
  }
}

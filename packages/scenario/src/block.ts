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

  constructor(
    model: Model,
    drawn: RunDraws,
    width: number,
    values: readonly Float64Array[] = model.parameters.map(() => new Float64Array(width)),
  ) {
    this.model = model
    this.drawn = drawn
    this.width = width
    this.values = values
  }

  /** The first draws as one block, which takes their values as they stand. */
  static first(model: Model, drawn: RunDraws, size: number): Block {
    const block = new Block(
      model,
      drawn,
      size,
      drawn.values.map((values) => values.subarray(0, size)),
    )
    block.size = size
    return block
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

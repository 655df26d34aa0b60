import type { RunDraws } from './draw-run.ts'
import type { Kept } from './kept.ts'
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
  /** What was made before and may be used again; null where nothing is. */
  readonly kept: Kept | null

  constructor(
    model: Model,
    drawn: RunDraws,
    width: number,
    values: readonly Float64Array[] = model.parameters.map(() => new Float64Array(width)),
    kept: Kept | null = null,
  ) {
    this.model = model
    this.drawn = drawn
    this.width = width
    this.values = values
    this.kept = kept
  }

  /** The first draws as one block, which takes their values as they stand. */
  static first(model: Model, drawn: RunDraws, size: number, kept: Kept): Block {
    const values = drawn.values.map((values) => values.subarray(0, size))
    const block = new Block(model, drawn, size, values, kept)
    block.size = size
    return block
  }

  vector(count: number): Float64Array {
    return new Float64Array(count * this.width)
  }

  /** A vector to work in: what is in it may be gone when another asks for the same name. */
  desk(name: string, count: number): Float64Array {
    return this.kept?.desk(name, count * this.width) ?? this.vector(count)
  }

  start(from: number, size: number): void {
    this.from = from
    this.size = size
    for (const [p, values] of this.values.entries()) {
      values.set(this.drawn.values[p]!.subarray(from, from + size))
    }
  }
}

import { Shelf } from './shelf.ts'

/** What the next turn of a dial is unlikely to change: activity before the moves, weights of outcomes. */
const LASTING_BYTES = 256 * 1024 * 1024
/** What a turn makes: shares of moves, activity after them. Room for a dozen turns. */
const PASSING_BYTES = 48 * 1024 * 1024
/** Draws of outcomes. */
const DRAWS_BYTES = 16 * 1024 * 1024
/** Texts that have a number. */
const MOST_NAMES = 10_000

/**
 * What scenarios on one baseline and one luck share: everything that has been made, under the name of all that it
 * depends on, and room to work in that no turn of a dial has to ask for again.
 */
export class Kept {
  readonly lasting: Shelf<Float64Array>
  readonly passing: Shelf<Float64Array>
  readonly draws: Shelf<Float32Array>
  private readonly names = new Shelf<number>(MOST_NAMES)
  private readonly desks = new Map<string, Float64Array>()
  private named = 0

  /** @param room bytes of each kind, in place of what is usual */
  constructor(room?: number) {
    const bytes = ({ byteLength }: { readonly byteLength: number }) => byteLength
    this.lasting = new Shelf<Float64Array>(room ?? LASTING_BYTES, bytes)
    this.passing = new Shelf<Float64Array>(room ?? PASSING_BYTES, bytes)
    this.draws = new Shelf<Float32Array>(room ?? DRAWS_BYTES, bytes)
  }

  /** A short name of a long text: no other text has it. */
  nameOf(text: string): number {
    return this.names.take(text, () => {
      this.named += 1
      return this.named
    })
  }

  /** Room to work in, by what it is for: what is in it may be gone when another asks for the same. */
  desk(name: string, length: number): Float64Array {
    const known = this.desks.get(name)
    if (known !== undefined && known.length >= length) return known.subarray(0, length)
    const made = new Float64Array(length)
    this.desks.set(name, made)
    return made
  }
}

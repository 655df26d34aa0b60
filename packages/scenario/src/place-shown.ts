import { ActivityNames } from './activity-names.ts'
import { GROUPS } from './baseline.ts'
import type { Block } from './block.ts'
import { BlockMoves } from './block-moves.ts'
import type { Kept } from './kept.ts'
import type { KeptBefore } from './kept-before.ts'
import type { AreaClass } from './move-shares.ts'
import { addScaled } from './vectors.ts'

/** Areas with the same measures. */
export interface PlacePart {
  readonly areas: AreaClass['areas']
  readonly moves: BlockMoves
}

/** The activity of a community, or of one of its areas, for the services and years that are asked for. */
export class PlaceShown {
  private readonly block: Block
  private readonly before: KeptBefore
  private readonly kept: Kept
  private readonly parts: readonly PlacePart[]
  private readonly names: ActivityNames
  /** Services that some move leaves or reaches. */
  private readonly involved: ReadonlySet<number>
  /** By year whose moves are all made: what each takes, `[move × width + draw]`. */
  private readonly left = new Map<number, Float64Array>()

  /** @param classes areas with the same measures: all of a community, or one area alone */
  constructor(block: Block, before: KeptBefore, kept: Kept, classes: readonly AreaClass[]) {
    this.block = block
    this.before = before
    this.kept = kept
    this.parts = classes.map((one) => ({ areas: one.areas, moves: new BlockMoves(block, one) }))
    this.names = new ActivityNames(block.model, this.parts, before, kept)
    this.involved = new Set(this.parts.flatMap(({ moves: { involved } }) => involved))
  }

  get maxError(): number {
    return Math.max(...this.parts.map(({ moves }) => moves.maxError))
  }

  /** The name of all that the activity of a service in a year depends on: where it is the same, so is the activity. */
  nameOf(service: number, year: number): string {
    return `${this.block.width} ${this.names.of(service, year)} ${year}`
  }

  /** Activity of some services in every draw of a year (0 = the first): only what is not known is made, with the moves that lead there. */
  activities(services: readonly number[], year: number): Float64Array[] {
    const { passing } = this.kept
    const known = services.map((s) => passing.get(this.nameOf(s, year)))
    const missing = services.filter((_, i) => known[i] === undefined)
    const made = missing.length === 0 ? [] : this.make(missing, year)
    return services.map((s, i) =>
      passing.take(this.nameOf(s, year), () => known[i] ?? made[missing.indexOf(s)]!),
    )
  }

  /** What each move takes in a year, `[move × width + draw]`: makes all moves of it, and checks that nothing is lost. */
  leftIn(year: number): Float64Array {
    const known = this.left.get(year)
    if (known !== undefined) return known
    const { width } = this.block
    const left = this.block.vector(this.block.model.moves.length)
    for (const { areas, moves } of this.parts) {
      const cells = this.take(areas, this.involved, year)
      moves.startYear(year)
      moves.apply(cells, year, { values: left, stride: width, at: 0 })
    }
    this.left.set(year, left)
    return left
  }

  private make(services: readonly number[], year: number): Float64Array[] {
    const { width } = this.block
    const size = GROUPS * width
    const sums = services.map(() => this.block.vector(1))
    for (const { areas, moves } of this.parts) {
      const only = new Set(services.flatMap((s) => [...moves.leadingTo(s).services]))
      const cells = this.take(areas, only, year)
      moves.startYear(year, only)
      moves.lead(cells, year, only)
      for (const [k, s] of services.entries()) {
        for (let g = 0; g < GROUPS; g++)
          addScaled(sums[k]!, 0, cells, s * size + g * width, 1, width)
      }
    }
    return sums
  }

  /** Some services before the moves, to be moved: `[(service × 5 + group) × width + draw]`. */
  private take(areas: readonly number[], services: Iterable<number>, year: number): Float64Array {
    const { width, model } = this.block
    const size = GROUPS * width
    const cells = this.block.desk('cells', model.services.length * GROUPS)
    for (const s of services) cells.set(this.before.rows(areas, s, year), s * size)
    return cells
  }
}

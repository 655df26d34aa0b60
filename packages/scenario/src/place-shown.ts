import { GROUPS } from './baseline.ts'
import type { Block } from './block.ts'
import { BlockMoves } from './block-moves.ts'
import type { KeptBefore } from './kept-before.ts'
import type { AreaClass } from './move-shares.ts'
import { addScaled } from './vectors.ts'

interface Part {
  readonly areas: AreaClass['areas']
  readonly moves: BlockMoves
}

/** The activity of a community, or of one of its areas, for the services and years that are asked for. */
export class PlaceShown {
  private readonly block: Block
  private readonly before: KeptBefore
  private readonly parts: readonly Part[]
  /** Services that some move leaves or reaches. */
  private readonly involved: ReadonlySet<number>
  /** By service and year. */
  private readonly made = new Map<string, Float64Array>()
  /** By year whose moves are all made: what each takes, `[move × width + draw]`. */
  private readonly left = new Map<number, Float64Array>()
  private readonly cells: Float64Array

  /** @param classes areas with the same measures: all of a community, or one area alone */
  constructor(block: Block, before: KeptBefore, classes: readonly AreaClass[]) {
    this.block = block
    this.before = before
    this.parts = classes.map((one) => ({ areas: one.areas, moves: new BlockMoves(block, one) }))
    this.involved = new Set(this.parts.flatMap(({ moves: { involved } }) => involved))
    this.cells = block.vector(block.model.services.length * GROUPS)
  }

  get maxError(): number {
    return Math.max(...this.parts.map(({ moves }) => moves.maxError))
  }

  /** Activity of some services in every draw of a year (0 = the first): only the moves are made that lead there. */
  activities(services: readonly number[], year: number): Float64Array[] {
    const missing = services.filter((s) => !this.made.has(keyOf(s, year)))
    if (missing.length > 0) {
      const feeding = this.parts.map(
        ({ moves }) => new Set(missing.flatMap((s) => [...moves.feeding(s)])),
      )
      this.fill(year, missing, feeding, this.block.vector(this.block.model.moves.length))
    }
    return services.map((s) => this.made.get(keyOf(s, year))!)
  }

  /** What each move takes in a year, `[move × width + draw]`: makes all moves of it, and checks that nothing is lost. */
  leftIn(year: number): Float64Array {
    const known = this.left.get(year)
    if (known !== undefined) return known
    const left = this.block.vector(this.block.model.moves.length)
    this.fill(year, [...this.involved], null, left)
    this.left.set(year, left)
    return left
  }

  /** @param feeding by part: services whose moves are made; null for all */
  private fill(
    year: number,
    services: readonly number[],
    feeding: readonly ReadonlySet<number>[] | null,
    left: Float64Array,
  ): void {
    const { width } = this.block
    const size = GROUPS * width
    const sums = services.map(() => this.block.vector(1))
    for (const [i, { areas, moves }] of this.parts.entries()) {
      const only = feeding?.[i]
      for (const s of only ?? this.involved) {
        this.cells.set(this.before.rows(areas, s, year), s * size)
      }
      moves.startYear(year, only)
      moves.apply(this.cells, year, { values: left, stride: width, at: 0 }, only)
      for (const [k, s] of services.entries()) {
        for (let g = 0; g < GROUPS; g++) {
          addScaled(sums[k]!, 0, this.cells, s * size + g * width, 1, width)
        }
      }
    }
    for (const [k, s] of services.entries()) this.made.set(keyOf(s, year), sums[k]!)
  }
}

function keyOf(service: number, year: number): string {
  return `${service} ${year}`
}

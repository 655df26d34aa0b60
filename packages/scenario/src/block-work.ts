import { AreaOutcomes } from './area-outcomes.ts'
import { GROUPS } from './baseline.ts'
import { BeforeMoves } from './before-moves.ts'
import { Block } from './block.ts'
import { BlockMoves } from './block-moves.ts'
import type { RunDraws } from './draw-run.ts'
import type { Model } from './model.ts'
import { type AreaClass, classesOf } from './move-shares.ts'
import { labourInYear, perUnit } from './per-unit.ts'
import { addProduct, addScaled, multiplyBy, scaleInto } from './vectors.ts'

interface Output {
  readonly community: Float32Array
  readonly areas: Float32Array
  readonly left: Float64Array
}

/** Areas with the same measures in one block: their moves, their sum, and weights of what was before. */
interface ClassWork {
  readonly areas: AreaClass['areas']
  readonly moves: BlockMoves
  readonly sum: Float64Array
  readonly outcomes: AreaOutcomes
}

/**
 * The work arrays of one block of draws, used again for the next. Moves are linear in activity, so the
 * community is moved as one sum, and an area's outcomes are weights of its activity before.
 */
export class BlockWork {
  private readonly block: Block
  private readonly kept: readonly number[]
  private readonly areaDraws: number
  private readonly before: BeforeMoves
  private readonly classes: readonly ClassWork[]
  /** Activity of the community, `[service × width]`. */
  private readonly all: Float64Array
  /** Outcome per unit at today's labour, `[outcome][service]`, of terms that follow labour and of those that do not; null where it has none. */
  private readonly perLabour: (Float64Array | null)[][]
  private readonly perUnit: (Float64Array | null)[][]
  private readonly labour: Float64Array
  private readonly sum: Float64Array

  constructor(
    model: Model,
    drawn: RunDraws,
    kept: readonly number[],
    width: number,
    areaDraws: number,
  ) {
    this.areaDraws = areaDraws
    this.block = new Block(model, drawn, width)
    this.kept = kept
    this.before = new BeforeMoves(this.block)
    this.all = this.block.vector(model.services.length)
    this.labour = this.block.vector(1)
    this.sum = this.block.vector(1)
    this.perLabour = this.weightsOf(true)
    this.perUnit = this.weightsOf(false)
    this.classes = classesOf(model).map((one) => this.classWork(one))
  }

  get maxError(): number {
    return Math.max(...this.classes.map(({ moves }) => moves.maxError))
  }

  /** Takes up the next draws: assumptions, and weights of outcomes at today's labour. */
  start(from: number, size: number): void {
    const { block } = this
    block.start(from, size)
    for (const [o, outcome] of block.model.outcomes.entries()) {
      for (const s of block.model.services.keys()) {
        const valuesOf = (p: number) => block.values[p]!
        const [labour, plain] = [this.perLabour[o]![s], this.perUnit[o]![s]]
        if (labour != null) perUnit(outcome, s, true, valuesOf, size, labour)
        if (plain != null) perUnit(outcome, s, false, valuesOf, size, plain)
      }
    }
  }

  private weightsOf(labour: boolean): (Float64Array | null)[][] {
    const { outcomes, services } = this.block.model
    return outcomes.map(({ terms }) =>
      services.map((_, s) =>
        terms.some((term) => term.service === s && term.labour === labour)
          ? this.block.vector(1)
          : null,
      ),
    )
  }

  runYear(year: number, out: Output): void {
    const { model, drawn, from } = this.block
    this.before.startYear(year)
    this.fillLabour(year)
    this.all.fill(0)
    for (const work of this.classes) {
      work.moves.startYear(year)
      const some = Math.max(0, Math.min(this.block.size, this.areaDraws - this.block.from))
      const wanted = some > 0 ? work.outcomes : null
      if (wanted !== null) this.weigh(work, year)
      wanted?.startYear(year, some, this.before.cells, out.areas)
      work.sum.fill(0)
      this.before.addAreas(work.areas, year, work.sum, wanted)
      work.moves.apply(work.sum, year, {
        values: out.left,
        stride: model.years * drawn.draws,
        at: year * drawn.draws + from,
      })
      this.sumAges(work.sum)
    }
    this.keepCommunity(year, out.community)
  }

  private classWork(one: AreaClass): ClassWork {
    const { block } = this
    const cells = block.model.services.length * GROUPS
    return {
      areas: one.areas,
      moves: new BlockMoves(block, one),
      sum: block.vector(cells),
      outcomes: new AreaOutcomes(block, this.kept.length, cells, this.areaDraws),
    }
  }

  private fillLabour(year: number): void {
    const { model, size, values } = this.block
    labourInYear(model, year, (p) => values[p]!, size, this.labour)
  }

  /** What a unit before the moves is worth after them, for every kept outcome. */
  private weigh({ moves, outcomes: { weights } }: ClassWork, year: number): void {
    const { model, width, size } = this.block
    for (const [k, o] of this.kept.entries()) {
      const weight = weights[k]!.fill(0)
      for (const s of model.services.keys()) {
        const [labour, plain] = [this.perLabour[o]![s], this.perUnit[o]![s]]
        if (labour == null && plain == null) continue
        const first = s * GROUPS * width
        if (labour != null) {
          scaleInto(weight, first, labour, 0, 1, size)
          multiplyBy(weight, first, this.labour, 0, size)
        }
        if (plain != null) addScaled(weight, first, plain, 0, 1, size)
        // The same at every age, until the moves are pulled back.
        for (let g = 1; g < GROUPS; g++) weight.copyWithin(first + g * width, first, first + size)
      }
      moves.pullBack(weight, year)
      this.before.shareInto(weight)
    }
  }

  private sumAges(activity: Float64Array): void {
    const { model, width, size } = this.block
    for (let s = 0; s < model.services.length; s++) {
      for (let g = 0; g < GROUPS; g++) {
        addScaled(this.all, s * width, activity, (s * GROUPS + g) * width, 1, size)
      }
    }
  }

  private addUnits(sum: Float64Array, weights: readonly (Float64Array | null)[]): void {
    const { size, width } = this.block
    for (const [s, per] of weights.entries()) {
      if (per !== null) addProduct(sum, 0, this.all, s * width, per, 1, size)
    }
  }

  private keepCommunity(year: number, out: Float32Array): void {
    const { model, drawn, from, size } = this.block
    const { sum } = this
    for (let o = 0; o < model.outcomes.length; o++) {
      sum.fill(0)
      this.addUnits(sum, this.perLabour[o]!)
      if (this.perLabour[o]!.some((per) => per !== null)) multiplyBy(sum, 0, this.labour, 0, size)
      this.addUnits(sum, this.perUnit[o]!)
      const to = (o * model.years + year) * drawn.draws + from
      for (let d = 0; d < size; d++) out[to + d] = sum[d]!
    }
  }
}

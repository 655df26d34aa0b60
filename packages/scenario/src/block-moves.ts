import { GROUPS } from './baseline.ts'
import type { Block } from './block.ts'
import type { ModelMove } from './model.ts'
import type { AreaClass } from './move-shares.ts'
import { sharedShares } from './shared-shares.ts'
import { addScaled, arriveAt, scaleInto, takeShare } from './vectors.ts'

/** Moves from one service, with what each takes by age group and draw: `share[(move × 5 + group) × width + draw]`. */
interface Source {
  readonly service: number
  readonly moves: readonly ModelMove[]
  readonly numbers: readonly number[]
  /** By age group: the first of which every move reaches as much, so that shares are made once. */
  readonly like: readonly number[]
  readonly share: Float64Array
  readonly reached: Float64Array
}

/** The moves of areas that have the same measures: applied to their sum, or pulled back to a weight of what was before. */
export class BlockMoves {
  /** Largest difference between what is there and what was there − left + arrived, ÷ what was there. */
  maxError = 0
  private readonly block: Block
  private readonly sources: readonly Source[]
  /** Services that moves leave or reach. */
  readonly involved: readonly number[]
  private readonly before: Float64Array
  private readonly left: Float64Array
  private readonly expected: Float64Array
  /** Which draws and ramps the shares are of: most years have those of the year before. */
  private readonly made = new Map<Source, string>()

  constructor(block: Block, { measures }: AreaClass) {
    const { model } = block
    this.block = block
    this.sources = model.order.flatMap((service) => {
      const numbers = [...model.moves.keys()].filter(
        (k) => model.moves[k]!.from === service && measures.has(model.moves[k]!.measure),
      )
      const shares = () => block.vector(numbers.length * GROUPS)
      const moves = numbers.map((k) => model.moves[k]!)
      return numbers.length === 0
        ? []
        : [{ service, numbers, moves, like: likeOf(moves), share: shares(), reached: shares() }]
    })
    this.involved = involvedIn(this.sources.flatMap(({ moves }) => moves))
    this.before = block.vector(1)
    this.left = block.vector(1)
    this.expected = block.vector(model.services.length)
  }

  /** Makes the shares of a year, where they are not those that are there; of all, or of moves from some services. */
  startYear(year: number, only?: ReadonlySet<number>): void {
    for (const source of this.sources) {
      if (only?.has(source.service) === false) continue
      const ramps = source.moves.map(({ ramp }) => ramp[year]!)
      const made = `${this.block.from} ${ramps.join()}`
      if (this.made.get(source) === made || ramps.every((ramp) => ramp === 0)) continue
      this.made.set(source, made)
      for (const [g, like] of source.like.entries()) {
        if (like === g) this.fillShares(source, g, year)
        else this.copyShares(source, like, g)
      }
    }
  }

  private fillShares({ moves, share, reached }: Source, g: number, year: number): void {
    const { size, width, values } = this.block
    const count = moves.length
    const wanted = new Float64Array(count)
    const taken = new Float64Array(count)
    const reach = moves.map((move) => values[move.reach]!)
    const effect = moves.map((move) => values[move.effect]!)
    const ramp = moves.map((move) => move.ramp[year]!)
    const overlap = moves.map((move) => move.overlap[g]!)
    for (let d = 0; d < size; d++) {
      for (let k = 0; k < count; k++) {
        const full = reach[k]![d]! * ramp[k]! * overlap[k]!
        reached[(k * GROUPS + g) * width + d] = full
        wanted[k] = full * effect[k]![d]!
      }
      sharedShares(wanted, taken)
      for (let k = 0; k < count; k++) share[(k * GROUPS + g) * width + d] = taken[k]!
    }
  }

  private copyShares({ moves, share, reached }: Source, from: number, to: number): void {
    const { size, width } = this.block
    for (const k of moves.keys()) {
      const at = (k * GROUPS + from) * width
      share.copyWithin((k * GROUPS + to) * width, at, at + size)
      reached.copyWithin((k * GROUPS + to) * width, at, at + size)
    }
  }

  /** The services whose moves must be made for the activity of one to be known: those that feed it, and theirs. */
  feeding(service: number): ReadonlySet<number> {
    const found = new Set([service])
    for (const each of found) {
      for (const { service: from, moves } of this.sources) {
        if (moves.some((move) => reaches(move, each))) found.add(from)
      }
    }
    return found
  }

  /**
   * Moves activity, and checks that nothing is lost.
   *
   * @param left gains what left, of a move from `move × stride + at`
   * @param only services whose activity is wanted, with those that feed them: then there is nothing to check
   */
  apply(
    activity: Float64Array,
    year: number,
    left: { readonly values: Float64Array; readonly stride: number; readonly at: number },
    only?: ReadonlySet<number>,
  ): void {
    const { size, width, values } = this.block
    if (only === undefined) this.expect(activity)
    for (const { service, moves, numbers, share, reached } of this.sources) {
      if (only?.has(service) === false) continue
      for (let g = 0; g < GROUPS; g++) {
        const at = (service * GROUPS + g) * width
        scaleInto(this.before, 0, activity, at, 1, size)
        for (const [k, move] of moves.entries()) {
          if (move.overlap[g] === 0 || move.ramp[year] === 0) continue
          const cell = (k * GROUPS + g) * width
          const out = service * width
          takeShare(
            activity,
            at,
            this.before,
            share,
            cell,
            this.left,
            this.expected,
            out,
            left.values,
            numbers[k]! * left.stride + left.at,
            size,
          )
          for (const { service: to, share: part, conversion } of move.to) {
            if (only?.has(to) === false) continue
            this.arrive(activity, to, g, values[conversion]!, part)
          }
          if (move.requires.length === 0) continue
          for (let d = 0; d < size; d++) this.left[d] = this.before[d]! * reached[cell + d]!
          for (const { service: to, perReached } of move.requires) {
            if (only?.has(to) === false) continue
            this.arrive(activity, to, g, values[perReached]!, 1)
          }
        }
      }
    }
    if (only === undefined) this.checkConservation(activity)
  }

  /**
   * From weights of activity after the moves to weights of activity before, so that an area's outcome needs
   * no moving: what leaves a service counts as much as what it becomes.
   *
   * @param weights `[(service × 5 + group) × width + draw]`, changed in place
   */
  pullBack(weights: Float64Array, year: number): void {
    const { size, width, values } = this.block
    for (const { service, moves, share, reached } of this.sources.toReversed()) {
      for (let g = 0; g < GROUPS; g++) {
        const at = (service * GROUPS + g) * width
        const own = this.before
        scaleInto(own, 0, weights, at, 1, size)
        for (const [k, move] of moves.entries()) {
          if (move.overlap[g] === 0 || move.ramp[year] === 0) continue
          const cell = (k * GROUPS + g) * width
          for (let d = 0; d < size; d++) weights[at + d]! -= own[d]! * share[cell + d]!
          for (const { service: to, share: part, conversion } of move.to) {
            const there = (to * GROUPS + g) * width
            const per = values[conversion]!
            for (let d = 0; d < size; d++) {
              weights[at + d]! += part * share[cell + d]! * per[d]! * weights[there + d]!
            }
          }
          for (const { service: to, perReached } of move.requires) {
            const there = (to * GROUPS + g) * width
            const per = values[perReached]!
            for (let d = 0; d < size; d++) {
              weights[at + d]! += reached[cell + d]! * per[d]! * weights[there + d]!
            }
          }
        }
      }
    }
  }

  private arrive(
    activity: Float64Array,
    to: number,
    g: number,
    per: Float64Array,
    times: number,
  ): void {
    const { width, size } = this.block
    const at = (to * GROUPS + g) * width
    arriveAt(activity, at, this.expected, to * width, this.left, per, times, size)
  }

  /** The books: `expected` is what was there + what arrived − what left. */
  private expect(activity: Float64Array): void {
    const { width, size } = this.block
    this.expected.fill(0)
    for (const s of this.involved) {
      for (let g = 0; g < GROUPS; g++) {
        addScaled(this.expected, s * width, activity, (s * GROUPS + g) * width, 1, size)
      }
    }
  }

  private checkConservation(activity: Float64Array): void {
    const { width, size } = this.block
    for (const s of this.involved) {
      for (let d = 0; d < size; d++) {
        let there = 0
        for (let g = 0; g < GROUPS; g++) there += activity[(s * GROUPS + g) * width + d]!
        const expected = this.expected[s * width + d]!
        const error = Math.abs(there - expected) / Math.max(1, Math.abs(expected))
        if (error > this.maxError) this.maxError = error
      }
    }
  }
}

function reaches({ to, requires }: ModelMove, service: number): boolean {
  return [...to, ...requires].some((one) => one.service === service)
}

function likeOf(moves: readonly ModelMove[]): number[] {
  const overlaps = Array.from({ length: GROUPS }, (_, g) =>
    moves.map(({ overlap }) => overlap[g]).join(),
  )
  return overlaps.map((overlap) => overlaps.indexOf(overlap))
}

/** Services that moves leave or reach. */
function involvedIn(moves: readonly ModelMove[]): number[] {
  return [
    ...new Set(
      moves.flatMap(({ from, to, requires }) => [
        from,
        ...to.map(({ service }) => service),
        ...requires.map(({ service }) => service),
      ]),
    ),
  ]
}

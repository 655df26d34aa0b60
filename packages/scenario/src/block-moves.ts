import { GROUPS } from './baseline.ts'
import type { Block } from './block.ts'
import { drawnAs } from './luck.ts'
import type { ModelMove } from './model.ts'
import type { AreaClass } from './move-shares.ts'
import { sharedShares } from './shared-shares.ts'
import { addProduct, addScaled, arriveAt, takeInto, takeShare } from './vectors.ts'

/** Moves from one service. */
interface Source {
  readonly service: number
  readonly moves: readonly ModelMove[]
  readonly numbers: readonly number[]
  /** One age group of each kind: groups that every move reaches as much have the same shares. */
  readonly kinds: readonly number[]
  /** By age group: its kind. */
  readonly kindOf: readonly number[]
  /** Where what is reached begins, after what is taken; null where nothing is required for it. */
  readonly reachedAt: number | null
}

/** What moves take and then what they reach, `[(move × kinds + kind) × width + draw]`, and the ramps it is of. */
interface Shares {
  readonly ramps: string
  readonly values: Float64Array
}

/** Some of the moves of a model, and the services they lead between. */
export interface Leading {
  readonly services: ReadonlySet<number>
  readonly moves: readonly ModelMove[]
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
  /** Most years have the shares of the year before. */
  private readonly shares = new Map<Source, Shares>()

  constructor(block: Block, { measures }: AreaClass) {
    const { model } = block
    this.block = block
    this.sources = model.order.flatMap((service) => {
      const numbers = [...model.moves.keys()].filter(
        (k) => model.moves[k]!.from === service && measures.has(model.moves[k]!.measure),
      )
      return numbers.length === 0 ? [] : [sourceOf(block, service, numbers)]
    })
    this.involved = involvedIn(this.sources.flatMap(({ moves }) => moves))
    this.before = block.desk('before', 1)
    this.left = block.desk('left', 1)
  }

  /** Makes the shares of a year, where they are not those that are there; of all, or of moves from some services. */
  startYear(year: number, only?: ReadonlySet<number>): void {
    for (const source of this.sources) {
      if (only?.has(source.service) === false) continue
      const all = source.moves.map(({ ramp }) => ramp[year]!)
      if (all.every((ramp) => ramp === 0)) continue
      const ramps = `${this.block.from} ${all.join()}`
      if (this.shares.get(source)?.ramps === ramps) continue
      this.shares.set(source, { ramps, values: this.sharesOf(source, ramps, year) })
    }
  }

  /** What has been made of these very moves, where anything is kept; else in the place of those there are. */
  private sharesOf(source: Source, ramps: string, year: number): Float64Array {
    const { block } = this
    const fill = (values: Float64Array) => {
      for (const kind of source.kinds.keys()) this.fillShares(source, kind, year, values)
      return values
    }
    const rows = source.moves.length * source.kinds.length * (source.reachedAt === null ? 1 : 2)
    if (block.kept === null) return fill(this.shares.get(source)?.values ?? block.vector(rows))
    const key = `${block.width} shares ${movesKey(block, source.moves)} ${ramps}`
    return block.kept.passing.take(key, () => fill(block.vector(rows)))
  }

  private fillShares(
    { moves, kinds, reachedAt }: Source,
    kind: number,
    year: number,
    out: Float64Array,
  ): void {
    const { size, width, values } = this.block
    const count = moves.length
    const wanted = new Float64Array(count)
    const taken = new Float64Array(count)
    const reach = moves.map((move) => values[move.reach]!)
    const effect = moves.map((move) => values[move.effect]!)
    const ramp = moves.map((move) => move.ramp[year]!)
    const overlap = moves.map((move) => move.overlap[kinds[kind]!]!)
    const rows = moves.map((_, k) => (k * kinds.length + kind) * width)
    for (let d = 0; d < size; d++) {
      for (let k = 0; k < count; k++) {
        const full = reach[k]![d]! * ramp[k]! * overlap[k]!
        if (reachedAt !== null) out[reachedAt + rows[k]! + d] = full
        wanted[k] = full * effect[k]![d]!
      }
      sharedShares(wanted, taken)
      for (let k = 0; k < count; k++) out[rows[k]! + d] = taken[k]!
    }
  }

  /** The services whose moves must be made for the activity of one to be known, those that feed it and theirs; and the moves. */
  leadingTo(service: number): Leading {
    const services = new Set([service])
    for (const each of services) {
      for (const { service: from, moves } of this.sources) {
        if (moves.some((move) => reaches(move, each))) services.add(from)
      }
    }
    const leading = this.sources.filter((source) => services.has(source.service))
    return { services, moves: leading.flatMap(({ moves }) => moves) }
  }

  /**
   * Moves activity, and checks that nothing is lost.
   *
   * @param left gains what left, of a move from `move × stride + at`
   */
  apply(
    activity: Float64Array,
    year: number,
    left: { readonly values: Float64Array; readonly stride: number; readonly at: number },
  ): void {
    const { size, width, values } = this.block
    const expected = this.expect(activity)
    const arrive = (to: number, g: number, per: Float64Array, times: number) => {
      const at = (to * GROUPS + g) * width
      arriveAt(activity, at, expected, to * width, this.left, per, times, size)
    }
    this.eachMove(activity, year, undefined, (source, k, g, shares) => {
      const { service, moves, numbers } = source
      const move = moves[k]!
      const at = (service * GROUPS + g) * width
      const cell = rowOf(source, k, g) * width
      const out = service * width
      const leftAt = numbers[k]! * left.stride + left.at
      takeShare(
        activity,
        at,
        this.before,
        shares,
        cell,
        this.left,
        expected,
        out,
        left.values,
        leftAt,
        size,
      )
      for (const { service: to, share, conversion } of move.to) {
        arrive(to, g, values[conversion]!, share)
      }
      if (move.requires.length === 0) return
      this.reach(shares, source.reachedAt! + cell)
      for (const { service: to, perReached } of move.requires) {
        arrive(to, g, values[perReached]!, 1)
      }
    })
    this.checkConservation(activity, expected)
  }

  /**
   * Moves the activity of some services, and of no others: the same bits as when all are moved, without the books.
   *
   * @param only with every service that feeds one of them
   */
  lead(activity: Float64Array, year: number, only: ReadonlySet<number>): void {
    const { size, width, values } = this.block
    this.eachMove(activity, year, only, (source, k, g, shares) => {
      const { service, moves } = source
      const { to, requires } = moves[k]!
      const cell = rowOf(source, k, g) * width
      const at = (service * GROUPS + g) * width
      takeInto(activity, at, this.before, shares, cell, this.left, size)
      for (const { service: there, share, conversion } of to) {
        if (!only.has(there)) continue
        const at = (there * GROUPS + g) * width
        addProduct(activity, at, this.left, 0, values[conversion]!, share, size)
      }
      if (!requires.some(({ service: there }) => only.has(there))) return
      this.reach(shares, source.reachedAt! + cell)
      for (const { service: there, perReached } of requires) {
        if (!only.has(there)) continue
        const at = (there * GROUPS + g) * width
        addProduct(activity, at, this.left, 0, values[perReached]!, 1, size)
      }
    })
  }

  /** Every move of a year in its order, with `before` what its service had when the first of its moves began. */
  private eachMove(
    activity: Float64Array,
    year: number,
    only: ReadonlySet<number> | undefined,
    make: (source: Source, move: number, group: number, shares: Float64Array) => void,
  ): void {
    const { size, width } = this.block
    for (const source of this.sources) {
      const { service, moves } = source
      if (only?.has(service) === false || moves.every(({ ramp }) => ramp[year] === 0)) continue
      const { values } = this.shares.get(source)!
      for (let g = 0; g < GROUPS; g++) {
        const at = (service * GROUPS + g) * width
        this.before.set(activity.subarray(at, at + size))
        for (const [k, move] of moves.entries()) {
          if (move.overlap[g] !== 0 && move.ramp[year] !== 0) make(source, k, g, values)
        }
      }
    }
  }

  /** What a move reaches of its service: what is required for it is counted by that. */
  private reach(shares: Float64Array, at: number): void {
    const { size } = this.block
    for (let d = 0; d < size; d++) this.left[d] = this.before[d]! * shares[at + d]!
  }

  /**
   * From weights of activity after the moves to weights of activity before, so that an area's outcome needs
   * no moving: what leaves a service counts as much as what it becomes.
   *
   * @param weights `[(service × 5 + group) × width + draw]`, changed in place
   */
  pullBack(weights: Float64Array, year: number): void {
    const { size, width, values } = this.block
    for (const source of this.sources.toReversed()) {
      const { service, moves, reachedAt } = source
      const share = this.shares.get(source)?.values
      if (share === undefined) continue
      for (let g = 0; g < GROUPS; g++) {
        const at = (service * GROUPS + g) * width
        const own = this.before
        own.set(weights.subarray(at, at + size))
        for (const [k, move] of moves.entries()) {
          if (move.overlap[g] === 0 || move.ramp[year] === 0) continue
          const cell = rowOf(source, k, g) * width
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
            const reached = reachedAt! + cell
            for (let d = 0; d < size; d++) {
              weights[at + d]! += share[reached + d]! * per[d]! * weights[there + d]!
            }
          }
        }
      }
    }
  }

  /** The books, `[service × width + draw]`: what was there, to which what arrives is added, less what leaves. */
  private expect(activity: Float64Array): Float64Array {
    const { width, size, model } = this.block
    const expected = this.block.desk('expected', model.services.length).fill(0)
    for (const s of this.involved) {
      for (let g = 0; g < GROUPS; g++) {
        addScaled(expected, s * width, activity, (s * GROUPS + g) * width, 1, size)
      }
    }
    return expected
  }

  private checkConservation(activity: Float64Array, expected: Float64Array): void {
    const { width, size } = this.block
    for (const s of this.involved) {
      for (let d = 0; d < size; d++) {
        let there = 0
        for (let g = 0; g < GROUPS; g++) there += activity[(s * GROUPS + g) * width + d]!
        const wanted = expected[s * width + d]!
        const error = Math.abs(there - wanted) / Math.max(1, Math.abs(wanted))
        if (error > this.maxError) this.maxError = error
      }
    }
  }
}

function sourceOf({ model, width }: Block, service: number, numbers: readonly number[]): Source {
  const moves = numbers.map((k) => model.moves[k]!)
  const overlaps = Array.from({ length: GROUPS }, (_, g) =>
    moves.map(({ overlap }) => overlap[g]).join(),
  )
  const different = [...new Set(overlaps)]
  const required = moves.some(({ requires }) => requires.length > 0)
  return {
    service,
    numbers,
    moves,
    kinds: different.map((overlap) => overlaps.indexOf(overlap)),
    kindOf: overlaps.map((overlap) => different.indexOf(overlap)),
    reachedAt: required ? moves.length * different.length * width : null,
  }
}

/** The row of shares of a move in an age group. */
function rowOf({ kinds, kindOf }: Source, move: number, group: number): number {
  return move * kinds.length + kindOf[group]!
}

/** All that the shares of moves from one service depend on in one luck, but for the ramps of a year. */
function movesKey({ model, kept }: Block, moves: readonly ModelMove[]): number {
  const drawn = (parameter: number) => drawnAs(model.parameters[parameter]!)
  return kept!.nameOf(
    JSON.stringify(
      moves.map(({ reach, effect, overlap, requires }) => [
        ...[drawn(reach), drawn(effect), [...overlap], requires.length > 0],
      ]),
    ),
  )
}

function reaches({ to, requires }: ModelMove, service: number): boolean {
  return [...to, ...requires].some((one) => one.service === service)
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

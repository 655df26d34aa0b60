import { GROUPS } from './baseline.ts'
import type { RunDraws } from './draw-run.ts'
import type { Model, ModelMove } from './model.ts'
import { type AreaClass, classesOf } from './move-shares.ts'
import { sharedShares } from './shared-shares.ts'
import { compounded, coverageFactor, healthFactorAt, luckShown } from './step-factors.ts'
import {
  addProduct,
  addScaled,
  arriveAt,
  multiplyBy,
  scaleByRow,
  scaleInto,
  takeShare,
} from './vectors.ts'

interface Output {
  readonly community: Float32Array
  readonly areas: Float32Array
  readonly left: Float64Array
}

/** Moves from one service, with what each takes by age group and draw: `share[(move × 5 + group) × block + draw]`. */
interface BlockMoves {
  readonly service: number
  readonly moves: readonly ModelMove[]
  readonly numbers: readonly number[]
  readonly share: Float64Array
  readonly reached: Float64Array
}

/** The work arrays of one block of draws, used again for the next. Draws are innermost everywhere. */
export class BlockWork {
  maxError = 0
  private readonly model: Model
  private readonly drawn: RunDraws
  private readonly kept: readonly number[]
  private readonly block: number
  private readonly classes: readonly AreaClass[]
  private readonly classOf: readonly number[]
  private readonly moves: readonly (readonly BlockMoves[])[]
  private readonly involved: readonly number[]
  /** Steps that are the same in all areas, `[(service × 5 + group) × block]`; services without any are marked. */
  private readonly common: Float64Array
  private readonly plain: readonly boolean[]
  private readonly activity: Float64Array
  private readonly total: Float64Array
  private readonly row: Float64Array
  private readonly before: Float64Array
  private readonly left: Float64Array
  private readonly values: Float64Array[]
  private readonly flowIn: Float64Array
  private readonly flowOut: Float64Array
  private readonly preMoves: Float64Array
  /** Activity of the community, `[service × block]`. */
  private readonly all: Float64Array
  /** Outcome per unit at today's labour, `[outcome][service × block]`; null where it has no term. */
  private readonly weights: (Float64Array | null)[][]
  private readonly labour: Float64Array
  private readonly labourOf: readonly boolean[]
  private from = 0
  private size = 0

  constructor(model: Model, drawn: RunDraws, kept: readonly number[], block: number) {
    const cells = model.services.length * GROUPS
    const vector = (count: number) => new Float64Array(count * block)
    this.model = model
    this.drawn = drawn
    this.kept = kept
    this.block = block
    this.classes = classesOf(model)
    this.classOf = Array.from({ length: model.areas }, (_, a) =>
      this.classes.findIndex(({ areas }) => areas.includes(a)),
    )
    this.moves = this.classes.map((one) => blockMoves(model, one, block))
    this.involved = involvedIn(model)
    this.common = vector(cells).fill(1)
    this.plain = model.services.map(
      ({ trend, health, flows }) => trend === null && health === null && flows.length === 0,
    )
    this.activity = vector(cells)
    this.total = vector(model.services.length)
    this.row = vector(1)
    this.before = vector(1)
    this.left = vector(1)
    this.values = model.parameters.map(() => vector(1))
    this.flowIn = vector(model.services.length)
    this.flowOut = vector(model.services.length)
    this.preMoves = vector(model.services.length)
    this.all = vector(model.services.length)
    this.labour = vector(1)
    this.labourOf = model.outcomes.map(({ terms }) => terms.some(({ labour }) => labour))
    this.weights = model.outcomes.map(({ terms }) =>
      model.services.map((_, s) => (terms.some(({ service }) => service === s) ? vector(1) : null)),
    )
  }

  /** Takes up the next draws: assumptions, and weights of outcomes at today's labour. */
  start(from: number, size: number): void {
    this.from = from
    this.size = size
    for (const [p, values] of this.values.entries()) {
      values.set(this.drawn.values[p]!.subarray(from, from + size))
    }
    for (const [o, { terms }] of this.model.outcomes.entries()) {
      for (const weight of this.weights[o]!) weight?.fill(0)
      for (const { service, factor, times, over } of terms) {
        const weight = this.weights[o]![service]!
        for (let d = 0; d < size; d++) {
          let each = factor
          for (const p of times) each *= this.values[p]![d]!
          for (const p of over) each /= this.values[p]![d]!
          weight[d]! += each
        }
      }
    }
  }

  /** Outcomes of today's activity, `[outcome × draws + draw]`. */
  fillToday(today: Float64Array): void {
    const { services, areas, base, outcomes } = this.model
    for (const o of outcomes.keys()) {
      const at = o * this.drawn.draws + this.from
      for (const s of services.keys()) {
        const weight = this.weights[o]![s]
        if (weight == null) continue
        let units = 0
        for (let a = 0; a < areas; a++) {
          for (let g = 0; g < GROUPS; g++) units += base[(a * services.length + s) * GROUPS + g]!
        }
        for (let d = 0; d < this.size; d++) today[at + d]! += units * weight[d]!
      }
    }
  }

  runYear(year: number, out: Output): void {
    this.fillCommon(year)
    for (const moves of this.moves) this.fillShares(year, moves)
    this.fillLabour(year)
    this.all.fill(0)
    this.flowIn.fill(0)
    this.flowOut.fill(0)
    this.preMoves.fill(0)
    for (let a = 0; a < this.model.areas; a++) {
      this.fillActivity(a, year)
      this.addNeeds(a, year)
      this.addWaiting(a, year)
      this.shareFamily(a, year)
      this.countBefore()
      this.move(this.moves[this.classOf[a]!]!, year, out.left)
      this.sumAges()
      this.keepArea(a, year, out.areas)
    }
    this.keepCommunity(year, out.community)
    this.checkConservation()
  }

  private fillCommon(year: number): void {
    const { model, size, block } = this
    for (const [s, { trend, health, flows }] of model.services.entries()) {
      if (this.plain[s]) continue
      for (let g = 0; g < GROUPS; g++) {
        const common = this.common.subarray(
          (s * GROUPS + g) * block,
          (s * GROUPS + g) * block + size,
        )
        common.fill(1)
        if (trend !== null) {
          const score = this.values[trend.parameter]!
          for (let d = 0; d < size; d++) common[d]! *= coverageFactor(model, s, g, year, score[d]!)
        }
        if (health !== null) {
          const share = this.values[model.healthShare!]!
          for (let d = 0; d < size; d++) common[d]! *= healthFactorAt(model, s, g, year, share[d]!)
        }
        for (const { parameter, sign, ramp } of flows) {
          const share = this.values[parameter]!
          for (let d = 0; d < size; d++) common[d]! *= 1 + sign * ramp[year]! * share[d]!
        }
      }
    }
  }

  private fillShares(year: number, all: readonly BlockMoves[]): void {
    const { size, block } = this
    for (const { moves, share, reached } of all) {
      const count = moves.length
      const wanted = new Float64Array(count)
      const taken = new Float64Array(count)
      for (let g = 0; g < GROUPS; g++) {
        for (let d = 0; d < size; d++) {
          for (let k = 0; k < count; k++) {
            const { reach, effect, ramp, overlap } = moves[k]!
            const full = this.values[reach]![d]! * ramp[year]! * overlap[g]!
            reached[(k * GROUPS + g) * block + d] = full
            wanted[k] = full * this.values[effect]![d]!
          }
          sharedShares(wanted, taken)
          for (let k = 0; k < count; k++) share[(k * GROUPS + g) * block + d] = taken[k]!
        }
      }
    }
  }

  private fillLabour(year: number): void {
    const { standard, productivity } = this.model
    for (let d = 0; d < this.size; d++) {
      const up = standard === null ? 1 : compounded(this.values[standard]![d]!, year)
      const down = productivity === null ? 1 : compounded(this.values[productivity]![d]!, year)
      this.labour[d] = up / down
    }
  }

  private fillActivity(a: number, year: number): void {
    const { model, size, block, activity } = this
    const { services, years, base, growth, adopted } = model
    for (const [s, service] of services.entries()) {
      const cell = a * services.length + s
      this.fillRow(a, s, year)
      for (let g = 0; g < GROUPS; g++) {
        const at = (s * GROUPS + g) * block
        const i = (cell * GROUPS + g) * years + year
        const central = base[cell * GROUPS + g]! * growth[i]! * (adopted?.[i] ?? 1)
        if (central === 0) {
          activity.fill(0, at, at + size)
          continue
        }
        const group = model.follows[s] === 'births' ? 0 : g
        this.fillPeople(a, group, year + service.clock, central, at)
        if (!this.plain[s]) multiplyBy(activity, at, this.common, at, size)
      }
    }
  }

  /** Level and convergence: what differs between areas but not between ages. */
  private fillRow(a: number, s: number, year: number): void {
    const { model, row, size } = this
    const shown = luckShown(model, s, year)
    const at = (a * model.services.length + s) * this.drawn.draws + this.from
    const { level } = this.drawn
    for (let d = 0; d < size; d++) row[d] = 1 + shown * (level[at + d]! - 1)
    for (const { parameter, gap, ramp } of model.services[s]!.convergence) {
      const share = this.values[parameter]!
      const times = ramp[year]! * gap[a]!
      for (let d = 0; d < size; d++) row[d]! *= 1 + share[d]! * times
    }
  }

  private fillPeople(a: number, g: number, year: number, central: number, at: number): void {
    const { people, draws } = this.drawn
    const { activity, size } = this
    if (people === null) {
      scaleInto(activity, at, this.row, 0, central, size)
      return
    }
    const from = ((a * GROUPS + g) * (this.model.years + 1) + year) * draws + this.from
    scaleByRow(activity, at, people, from, this.row, central, size)
  }

  private addNeeds(a: number, year: number): void {
    const { model, activity, size, block } = this
    for (const { service, overlap, prevalence, coverage, perPerson, ramp } of model.needs) {
      const then = year + model.services[service]!.clock
      for (let g = 0; g < GROUPS; g++) {
        const way = ramp[year]!
        if (way === 0) continue
        const persons = model.people[(a * GROUPS + g) * (model.years + 1) + then]! * overlap[g]!
        const at = (service * GROUPS + g) * block
        for (let d = 0; d < size; d++) {
          const rate =
            this.values[prevalence]![d]! * this.values[coverage]![d]! * this.values[perPerson]![d]!
          const wanted = persons * rate * this.peopleFactor(a, g, then, d)
          activity[at + d]! += way * (wanted - activity[at + d]!)
        }
      }
    }
  }

  private peopleFactor(a: number, g: number, year: number, d: number): number {
    const { people, draws } = this.drawn
    if (people === null) return 1
    return people[((a * GROUPS + g) * (this.model.years + 1) + year) * draws + this.from + d]!
  }

  private addWaiting(a: number, year: number): void {
    for (const { service, units, perYear, spread } of this.model.waiting) {
      if (perYear[year] === 0) continue
      for (let g = 0; g < GROUPS; g++) {
        const share = perYear[year]! * spread[a * GROUPS + g]!
        const at = (service * GROUPS + g) * this.block
        addScaled(this.activity, at, this.values[units]!, 0, share, this.size)
      }
    }
  }

  private shareFamily(a: number, year: number): void {
    const { model, activity, size, block } = this
    if (model.family === null) return
    const { family, homeCare, conversion, given } = model.family
    const users = this.values[conversion]!
    const row = a * model.services.length + family
    for (let g = 0; g < GROUPS; g++) {
      const gives = model.base[row * GROUPS + g]! * given[a * model.years + year]!
      const from = (family * GROUPS + g) * block
      const to = (homeCare * GROUPS + g) * block
      for (let d = 0; d < size; d++) {
        const short = activity[from + d]! - gives
        activity[from + d]! -= short
        activity[to + d]! += users[d]! * short
      }
    }
  }

  private countBefore(): void {
    for (const s of this.involved) {
      for (let g = 0; g < GROUPS; g++) {
        const at = (s * GROUPS + g) * this.block
        addScaled(this.preMoves, s * this.block, this.activity, at, 1, this.size)
      }
    }
  }

  private move(all: readonly BlockMoves[], year: number, leftMean: Float64Array): void {
    const { activity, size, block, before, left } = this
    for (const { service, moves, numbers, share, reached } of all) {
      for (let g = 0; g < GROUPS; g++) {
        const at = (service * GROUPS + g) * block
        scaleInto(before, 0, activity, at, 1, size)
        for (const [k, move] of moves.entries()) {
          if (move.overlap[g] === 0 || move.ramp[year] === 0) continue
          const cell = (k * GROUPS + g) * block
          const out = service * block
          leftMean[numbers[k]! * this.model.years + year]! += takeShare(
            activity,
            at,
            before,
            share,
            cell,
            left,
            this.flowOut,
            out,
            size,
          )
          for (const { service: to, share: part, conversion } of move.to) {
            this.arrive(to, g, this.values[conversion]!, part)
          }
          for (const { service: to, perReached } of move.requires) {
            for (let d = 0; d < size; d++) left[d] = before[d]! * reached[cell + d]!
            this.arrive(to, g, this.values[perReached]!, 1)
          }
        }
      }
    }
  }

  private arrive(to: number, g: number, per: Float64Array, times: number): void {
    const { activity, flowIn, left, block, size } = this
    arriveAt(activity, (to * GROUPS + g) * block, flowIn, to * block, left, per, times, size)
  }

  private sumAges(): void {
    const { activity, total, all, size, block } = this
    for (let s = 0; s < this.model.services.length; s++) {
      const at = s * GROUPS * block
      const to = s * block
      for (let d = 0; d < size; d++) {
        const sum =
          activity[at + d]! +
          activity[at + block + d]! +
          activity[at + 2 * block + d]! +
          activity[at + 3 * block + d]! +
          activity[at + 4 * block + d]!
        total[to + d] = sum
        all[to + d]! += sum
      }
    }
  }

  private keepArea(a: number, year: number, out: Float32Array): void {
    const { areas, years } = this.model
    for (const [k, o] of this.kept.entries()) {
      const at = ((k * areas + a) * years + year) * this.drawn.draws + this.from
      this.sumOutcome(o, this.total, out, at)
    }
  }

  private keepCommunity(year: number, out: Float32Array): void {
    for (const o of this.model.outcomes.keys()) {
      const at = (o * this.model.years + year) * this.drawn.draws + this.from
      this.sumOutcome(o, this.all, out, at)
    }
  }

  private sumOutcome(o: number, units: Float64Array, out: Float32Array, at: number): void {
    const { size, block, left } = this
    left.fill(0)
    for (let s = 0; s < this.model.services.length; s++) {
      const weight = this.weights[o]![s]
      if (weight != null) addProduct(left, 0, units, s * block, weight, 1, size)
    }
    if (this.labourOf[o]) {
      multiplyBy(left, 0, this.labour, 0, size)
    }
    for (let d = 0; d < size; d++) out[at + d] = left[d]!
  }

  /** What was there − what left + what arrived = what is there, for every service and draw. */
  private checkConservation(): void {
    for (const s of this.involved) {
      for (let d = 0; d < this.size; d++) {
        const i = s * this.block + d
        const expected = this.preMoves[i]! - this.flowOut[i]! + this.flowIn[i]!
        const scale = Math.max(1, Math.abs(this.preMoves[i]!) + this.flowIn[i]!)
        const error = Math.abs(this.all[i]! - expected) / scale
        if (error > this.maxError) this.maxError = error
      }
    }
  }
}

function blockMoves(model: Model, { measures }: AreaClass, block: number): BlockMoves[] {
  return model.order.flatMap((service) => {
    const numbers = [...model.moves.keys()].filter(
      (k) => model.moves[k]!.from === service && measures.has(model.moves[k]!.measure),
    )
    if (numbers.length === 0) return []
    return [
      {
        service,
        numbers,
        moves: numbers.map((k) => model.moves[k]!),
        share: new Float64Array(numbers.length * GROUPS * block),
        reached: new Float64Array(numbers.length * GROUPS * block),
      },
    ]
  })
}

/** Services that moves leave or reach. */
function involvedIn({ moves }: Model): number[] {
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

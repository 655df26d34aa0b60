import { GROUPS } from './baseline.ts'
import type { Block } from './block.ts'
import { coverageFactor, healthFactorAt, luckShown } from './step-factors.ts'
import { addScaled, multiplyBy, scaleByRow, scaleInto } from './vectors.ts'

/** Activity of an area in a year before any measure: `activity[(service × 5 + group) × width + draw]`. */
export class BeforeMoves {
  readonly activity: Float64Array
  /** Cells (service × 5 + group) that can have activity before moves. */
  readonly cells: readonly number[]
  private readonly block: Block
  /** Steps that are the same in all areas; services without any are `plain`. */
  private readonly common: Float64Array
  private readonly plain: readonly boolean[]
  private readonly row: Float64Array

  constructor(block: Block) {
    const { services } = block.model
    this.block = block
    this.cells = cellsWithActivity(block)
    this.activity = block.vector(services.length * GROUPS)
    this.common = block.vector(services.length * GROUPS).fill(1)
    this.plain = services.map(
      ({ trend, health, flows }) => trend === null && health === null && flows.length === 0,
    )
    this.row = block.vector(1)
  }

  /** What all areas share in a year: coverage, health, patient flow. */
  startYear(year: number): void {
    const { model, size, values, width } = this.block
    for (const cell of this.cells) {
      const s = Math.floor(cell / GROUPS)
      const g = cell % GROUPS
      const { trend, health, flows } = model.services[s]!
      if (this.plain[s]) continue
      const common = this.common.subarray(cell * width, cell * width + size).fill(1)
      if (trend !== null) {
        const score = values[trend.parameter]!
        for (let d = 0; d < size; d++) common[d]! *= coverageFactor(model, s, g, year, score[d]!)
      }
      if (health !== null) {
        const share = values[model.healthShare!]!
        for (let d = 0; d < size; d++) common[d]! *= healthFactorAt(model, s, g, year, share[d]!)
      }
      for (const { parameter, sign, ramp } of flows) {
        const share = values[parameter]!
        for (let d = 0; d < size; d++) common[d]! *= 1 + sign * ramp[year]! * share[d]!
      }
    }
  }

  fillArea(a: number, year: number): void {
    const { model, size, width } = this.block
    const { services, years, base, growth, adopted } = model
    let filled = -1
    for (const cell of this.cells) {
      const s = Math.floor(cell / GROUPS)
      const g = cell % GROUPS
      if (s !== filled) this.fillRow(a, s, year)
      filled = s
      const own = a * services.length * GROUPS + cell
      const i = own * years + year
      const central = base[own]! * growth[i]! * (adopted?.[i] ?? 1)
      const group = model.follows[s] === 'births' ? 0 : g
      this.fillPeople(a, group, year + services[s]!.clock, central, cell * width)
      if (!this.plain[s]) multiplyBy(this.activity, cell * width, this.common, cell * width, size)
    }
    this.addNeeds(a, year)
    this.addWaiting(a, year)
    this.shareFamily(a, year)
  }

  /** Level and convergence: what differs between areas but not between ages. */
  private fillRow(a: number, s: number, year: number): void {
    const { model, size, from, drawn, values } = this.block
    const { row } = this
    const shown = luckShown(model, s, year)
    const at = (a * model.services.length + s) * drawn.draws + from
    const { level } = drawn
    for (let d = 0; d < size; d++) row[d] = 1 + shown * (level[at + d]! - 1)
    for (const { parameter, gap, ramp } of model.services[s]!.convergence) {
      const share = values[parameter]!
      const times = ramp[year]! * gap[a]!
      for (let d = 0; d < size; d++) row[d]! *= 1 + share[d]! * times
    }
  }

  private fillPeople(a: number, g: number, year: number, central: number, at: number): void {
    const { drawn, model, from, size } = this.block
    if (drawn.people === null) {
      scaleInto(this.activity, at, this.row, 0, central, size)
      return
    }
    const start = ((a * GROUPS + g) * (model.years + 1) + year) * drawn.draws + from
    scaleByRow(this.activity, at, drawn.people, start, this.row, central, size)
  }

  private addNeeds(a: number, year: number): void {
    const { model, size, width, values } = this.block
    for (const { service, overlap, prevalence, coverage, perPerson, ramp } of model.needs) {
      const then = year + model.services[service]!.clock
      const way = ramp[year]!
      if (way === 0) continue
      for (let g = 0; g < GROUPS; g++) {
        const persons = model.people[(a * GROUPS + g) * (model.years + 1) + then]! * overlap[g]!
        const at = (service * GROUPS + g) * width
        for (let d = 0; d < size; d++) {
          const rate = values[prevalence]![d]! * values[coverage]![d]! * values[perPerson]![d]!
          const wanted = persons * rate * this.peopleFactor(a, g, then, d)
          this.activity[at + d]! += way * (wanted - this.activity[at + d]!)
        }
      }
    }
  }

  private peopleFactor(a: number, g: number, year: number, d: number): number {
    const { drawn, model, from } = this.block
    if (drawn.people === null) return 1
    return drawn.people[((a * GROUPS + g) * (model.years + 1) + year) * drawn.draws + from + d]!
  }

  private addWaiting(a: number, year: number): void {
    const { model, values, width, size } = this.block
    for (const { service, units, perYear, spread } of model.waiting) {
      if (perYear[year] === 0) continue
      for (let g = 0; g < GROUPS; g++) {
        const share = perYear[year]! * spread[a * GROUPS + g]!
        addScaled(this.activity, (service * GROUPS + g) * width, values[units]!, 0, share, size)
      }
    }
  }

  private shareFamily(a: number, year: number): void {
    const { model, size, width, values } = this.block
    if (model.family === null) return
    const { family, homeCare, conversion, given } = model.family
    const users = values[conversion]!
    const row = a * model.services.length + family
    for (let g = 0; g < GROUPS; g++) {
      const gives = model.base[row * GROUPS + g]! * given[a * model.years + year]!
      const from = (family * GROUPS + g) * width
      const to = (homeCare * GROUPS + g) * width
      for (let d = 0; d < size; d++) {
        const short = this.activity[from + d]! - gives
        this.activity[from + d]! -= short
        this.activity[to + d]! += users[d]! * short
      }
    }
  }
}

/** A base in some area, or a step that brings activity: need, family care at home care. */
function cellsWithActivity({ model }: Block): number[] {
  const count = model.services.length * GROUPS
  const brought = new Set(model.needs.map(({ service }) => service))
  if (model.family !== null) brought.add(model.family.homeCare)
  return Array.from({ length: count }, (_, cell) => cell).filter(
    (cell) =>
      brought.has(Math.floor(cell / GROUPS)) ||
      Array.from({ length: model.areas }, (_, a) => model.base[a * count + cell]!).some(
        (units) => units !== 0,
      ),
  )
}

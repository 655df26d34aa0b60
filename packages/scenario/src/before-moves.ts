import type { AreaOutcomes } from './area-outcomes.ts'
import { GROUPS, MOTHERS } from './baseline.ts'
import type { Block } from './block.ts'
import type { NeedStep } from './model.ts'
import { coverageFactor, healthFactor, luckOfNeed, luckShown } from './step-factors.ts'
import { StrayedRows } from './strayed-rows.ts'
import { addByRow, addScaled, multiplyBy, scaleByRow, scaleInto } from './vectors.ts'

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
  /** By cell: whether steps of their own change it after rates and people: need, waiting list, family care. */
  private readonly late: readonly boolean[]
  private readonly strayed: StrayedRows
  /** What `row` holds: area, service and year; −1 for nothing that is to be kept. */
  private filled = -1

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
    this.strayed = new StrayedRows(block)
    this.late = lateCells(block)
  }

  /** What all areas share in a year: coverage, health, patient flow; of all cells, or of some. */
  startYear(year: number, cells = this.cells): void {
    const { model, size, values, width } = this.block
    for (const cell of cells) {
      const s = Math.floor(cell / GROUPS)
      const g = cell % GROUPS
      const { trend, health, flows } = model.services[s]!
      if (this.plain[s]) continue
      const common = this.common.subarray(cell * width, cell * width + size).fill(1)
      if (trend !== null) {
        const score = values[trend.parameter]!
        const factor = coverageFactor(model, s, g, year)
        for (let d = 0; d < size; d++) common[d]! *= factor(score[d]!)
      }
      if (health !== null) {
        const share = values[model.healthShare!]!
        const factor = healthFactor(model, s, g, year)
        for (let d = 0; d < size; d++) common[d]! *= factor(share[d]!)
      }
      for (const { parameter, sign, ramp } of flows) {
        const share = values[parameter]!
        for (let d = 0; d < size; d++) common[d]! *= 1 + sign * ramp[year]! * share[d]!
      }
    }
  }

  /**
   * All draws of some areas, added up; and each area's own outcomes, where they are wanted. What all areas share
   * is multiplied once, after the sum; cells that later steps change are made area by area.
   *
   * @param cells all, or those of some services: the ones that later steps change together or not at all
   */
  addAreas(
    areas: readonly number[],
    year: number,
    sum: Float64Array,
    wanted: AreaOutcomes | null,
    cells = this.cells,
  ): void {
    const { size, width } = this.block
    this.filled = -1
    const late = cells.filter((cell) => this.late[cell])
    for (const a of areas) {
      for (const cell of cells) {
        if (this.late[cell]) this.fillCell(a, cell, year, size)
        else this.addCell(a, cell, year, sum, wanted)
      }
      if (late.length > 0) this.addSteps(a, year, size)
      for (const cell of late) {
        addScaled(sum, cell * width, this.activity, cell * width, 1, size)
        wanted?.add(cell, this.activity)
      }
      wanted?.keep(a)
    }
    for (const cell of cells) {
      if (this.late[cell] || this.plain[Math.floor(cell / GROUPS)]) continue
      multiplyBy(sum, cell * width, this.common, cell * width, size)
    }
    this.filled = -1
  }

  /** What all areas share, into weights of their activity: so that it is multiplied once a year, not once an area. */
  shareInto(weight: Float64Array): void {
    const { size, width } = this.block
    for (const cell of this.cells) {
      if (this.late[cell] || this.plain[Math.floor(cell / GROUPS)]) continue
      multiplyBy(weight, cell * width, this.common, cell * width, size)
    }
  }

  private fillCell(a: number, cell: number, year: number, size: number): void {
    const { width } = this.block
    const s = Math.floor(cell / GROUPS)
    this.fillRow(a, s, year, size)
    const central = this.centralOf(a, cell, year)
    const { people } = this.block.drawn
    const at = cell * width
    if (people === null) scaleInto(this.activity, at, this.row, 0, central, size)
    else {
      const start = this.peopleAt(a, cell, year)
      scaleByRow(this.activity, at, people, start, this.row, central, size)
    }
    if (!this.plain[s]) multiplyBy(this.activity, at, this.common, at, size)
  }

  private addCell(
    a: number,
    cell: number,
    year: number,
    sum: Float64Array,
    wanted: AreaOutcomes | null,
  ): void {
    const { width, size } = this.block
    const { people } = this.block.drawn
    const central = this.centralOf(a, cell, year)
    if (central === 0) return
    this.fillRow(a, Math.floor(cell / GROUPS), year, size)
    const start = this.peopleAt(a, cell, year)
    const at = cell * width
    if (wanted !== null && people !== null) {
      wanted.addByRow(cell, sum, people, start, this.row, central)
    } else if (wanted !== null) wanted.addRow(cell, sum, this.row, central)
    else if (people !== null) addByRow(sum, at, people, start, this.row, central, size)
    else addScaled(sum, at, this.row, 0, central, size)
  }

  private centralOf(a: number, cell: number, year: number): number {
    const { services, years, base, growth, adopted } = this.block.model
    const own = a * services.length * GROUPS + cell
    const i = own * years + year
    return base[own]! * growth[i]! * (adopted === null ? 1 : adopted[i]!)
  }

  /** Where the people of a cell begin in the draws. */
  private peopleAt(a: number, cell: number, year: number): number {
    const { model, drawn, from } = this.block
    const s = Math.floor(cell / GROUPS)
    const g = model.follows[s] === 'births' ? MOTHERS : cell % GROUPS
    const then = year + model.services[s]!.clock
    return ((a * GROUPS + g) * (model.years + 1) + then) * drawn.draws + from
  }

  private addSteps(a: number, year: number, size: number): void {
    this.addNeeds(a, year, size)
    this.addWaiting(a, year, size)
    this.shareFamily(a, year, size)
  }

  /** Level, drift and convergence: what differs between areas but not between ages. */
  private fillRow(a: number, s: number, year: number, size: number): void {
    const { model, values } = this.block
    const { row } = this
    // The same for all ages of a service: kept until the next service or area.
    const key = (a * model.services.length + s) * model.years + year
    if (key === this.filled) return
    this.fillPractice(a, s, year, luckShown(model, s, year))
    this.filled = key
    for (const { parameter, gap, ramp } of model.services[s]!.convergence) {
      const share = values[parameter]!
      const times = ramp[year]! * gap[a]!
      for (let d = 0; d < size; d++) row[d]! *= 1 + share[d]! * times
    }
  }

  /** Level and drift of a service in an area, into `row`. */
  private fillPractice(a: number, s: number, year: number, shown: number): void {
    const { model, from, drawn, size } = this.block
    const { row } = this
    this.filled = -1
    const at = (a * model.services.length + s) * drawn.draws + from
    const { level } = drawn
    const strayed = this.strayed.row(a, s, year)
    if (strayed === null) for (let d = 0; d < size; d++) row[d] = 1 + shown * (level[at + d]! - 1)
    else for (let d = 0; d < size; d++) row[d] = (1 + shown * (level[at + d]! - 1)) * strayed[d]!
  }

  private addNeeds(a: number, year: number, size: number): void {
    const { model } = this.block
    for (const need of model.needs) {
      this.fillPractice(a, need.service, year, luckOfNeed(model, need.service))
      for (let g = 0; g < GROUPS; g++) this.addNeed(need, a, g, year, size)
    }
  }

  private addNeed(need: NeedStep, a: number, g: number, year: number, size: number): void {
    const { model, width, values } = this.block
    const { service, overlap, prevalence, coverage, perPerson, ramp, leaves } = need
    const then = year + model.services[service]!.clock
    const way = ramp[year]!
    const stays = 1 - leaves[g * model.years + year]!
    if (stays === 1 && way * overlap[g]! === 0) return
    const persons = model.people[(a * GROUPS + g) * (model.years + 1) + then]! * overlap[g]!
    const at = (service * GROUPS + g) * width
    for (let d = 0; d < size; d++) {
      const rate = values[prevalence]![d]! * values[coverage]![d]! * values[perPerson]![d]!
      const wanted = persons * rate * this.peopleFactor(a, g, then, d) * this.row[d]!
      this.activity[at + d] = stays * this.activity[at + d]! + way * wanted
    }
  }

  private peopleFactor(a: number, g: number, year: number, d: number): number {
    const { drawn, model, from } = this.block
    if (drawn.people === null) return 1
    return drawn.people[((a * GROUPS + g) * (model.years + 1) + year) * drawn.draws + from + d]!
  }

  private addWaiting(a: number, year: number, size: number): void {
    const { model, values, width } = this.block
    for (const { service, units, perYear, spread } of model.waiting) {
      if (perYear[year] === 0) continue
      for (let g = 0; g < GROUPS; g++) {
        const share = perYear[year]! * spread[a * GROUPS + g]!
        addScaled(this.activity, (service * GROUPS + g) * width, values[units]!, 0, share, size)
      }
    }
  }

  private shareFamily(a: number, year: number, size: number): void {
    const { model, width, values } = this.block
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

function lateCells({ model }: Block): boolean[] {
  const services = new Set([
    ...model.needs.map(({ service }) => service),
    ...model.waiting.map(({ service }) => service),
    ...(model.family === null ? [] : [model.family.family, model.family.homeCare]),
  ])
  return Array.from({ length: model.services.length * GROUPS }, (_, cell) =>
    services.has(Math.floor(cell / GROUPS)),
  )
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

import { Block } from './block.ts'
import { type Counted, countedBy } from './counted.ts'
import type { RunDraws } from './draw-run.ts'
import type { Kept } from './kept.ts'
import { KeptBefore } from './kept-before.ts'
import { levelToday } from './lack.ts'
import { lackingIn, sharesInDraw, staffToday } from './lacking-staff.ts'
import type { LimitPart, Model } from './model.ts'
import { classesOf } from './move-shares.ts'
import { labourInYear } from './per-unit.ts'
import { PlaceShown } from './place-shown.ts'
import { meanOf } from './run-quantiles.ts'
import type { Scenario } from './scenario-schema.ts'
import { compounded } from './step-factors.ts'
import { addProduct, multiplyBy } from './vectors.ts'

/**
 * A scenario as it is shown: every outcome, year and place is reckoned when it is asked for, and kept. The draws are
 * those of a whole run (`runScenario`): of the community to the last bit.
 */
export class Shown {
  readonly scenario: Scenario
  readonly model: Model
  readonly firstYear: number
  /** How many draws: the first of those that the luck has. */
  readonly draws: number
  /** Ids of the outcomes that can be asked for. */
  readonly outcomes: readonly string[]
  private readonly block: Block
  private readonly before: KeptBefore
  private readonly kept: Kept
  private readonly places = new Map<number | undefined, PlaceShown>()
  private readonly made = new Map<string, Float32Array>()
  private readonly staff = new Map<number, Float64Array[]>()
  private readonly counted = new Map<number, Counted>()

  /** @param kept of what scenarios of the same baseline and luck share */
  constructor(scenario: Scenario, model: Model, drawn: RunDraws, draws: number, kept: Kept) {
    this.scenario = scenario
    this.model = model
    this.firstYear = model.baseline.firstYear
    this.draws = draws
    this.outcomes = model.outcomes.map(({ id }) => id)
    this.block = Block.first(model, drawn, draws, kept)
    this.kept = kept
    this.before = new KeptBefore(this.block, kept)
  }

  /** The draws of an outcome in a year, of the community or of an area by number. Not to be written in. */
  drawsOf(outcome: string, year: number, area?: number): Float32Array {
    const key = `${outcome} ${year} ${area ?? ''}`
    const known = this.made.get(key)
    if (known !== undefined) return known
    const o = this.outcomes.indexOf(outcome)
    const y = year - this.firstYear
    const { limited } = this.model.outcomes[o]!
    const made =
      limited === undefined
        ? this.linear(o, y, area)
        : this.limited(limited.limit, limited.part, y, area)
    this.made.set(key, made)
    return made
  }

  /** An outcome today, on the central path, of the community or of an area. */
  today(outcome: string, area?: number): number {
    const { areas, parameters } = this.model
    const number = { outcome: this.outcomes.indexOf(outcome) }
    const places = area === undefined ? Array.from({ length: areas }, (_, a) => a) : [area]
    return places.reduce(
      (sum, a) => sum + levelToday(this.model, number, (p) => parameters[p]!.central, a),
      0,
    )
  }

  /** What a move takes from its service in a year, on average, in the community or in an area by number. */
  leftBy(move: number, year: number, area?: number): number {
    const left = this.place(area).leftIn(year - this.firstYear)
    return meanOf(left.subarray(move * this.draws, (move + 1) * this.draws))
  }

  /** Largest relative difference, of all draws, between what was there before every move of a year and what there is after. */
  conservationIn(year: number, area?: number): number {
    const place = this.place(area)
    place.leftIn(year - this.firstYear)
    return place.maxError
  }

  private place(area: number | undefined): PlaceShown {
    const known = this.places.get(area)
    if (known !== undefined) return known
    const classes = classesOf(this.model)
    const own =
      area === undefined
        ? classes
        : classes
            .filter(({ areas }) => areas.includes(area))
            .map(({ measures }) => ({ areas: [area], measures }))
    const place = new PlaceShown(this.block, this.before, this.kept, own)
    this.places.set(area, place)
    return place
  }

  /** Under the name of all it depends on: what a turned dial leaves as it was is there already. */
  private linear(o: number, year: number, area: number | undefined): Float32Array {
    const counted = this.countedBy(o)
    const place = this.place(area)
    const activities = counted.services.map((s) => place.nameOf(s, year))
    return this.kept.draws.take(`${counted.name} of ${activities.join()}`, () =>
      this.sumOf(counted, place, year),
    )
  }

  private sumOf(counted: Counted, place: PlaceShown, year: number): Float32Array {
    const { model, block, draws } = this
    const activities = place.activities(counted.services, year)
    const sum = block.desk('sum', 1).fill(0)
    const add = (weights: Counted['plain']) => {
      for (const [i, weight] of weights.entries()) {
        if (weight !== null) addProduct(sum, 0, activities[i]!, 0, weight, 1, draws)
      }
    }
    add(counted.labour)
    if (counted.grows) {
      const growth = block.desk('labour', 1)
      labourInYear(model, year, (p) => block.values[p]!, draws, growth)
      multiplyBy(sum, 0, growth, 0, draws)
    }
    add(counted.plain)
    return new Float32Array(sum)
  }

  private countedBy(o: number): Counted {
    const made = this.counted.get(o) ?? countedBy(this.block, this.kept, o)
    this.counted.set(o, made)
    return made
  }

  /** What a limit of the workforce makes of the FTE that a level needs. */
  private limited(
    number: number,
    part: LimitPart,
    y: number,
    area: number | undefined,
  ): Float32Array {
    const limit = this.model.limits[number]!
    const needed = (a?: number) =>
      this.drawsOf(this.outcomes[limit.outcome]!, this.firstYear + y, a)
    const today =
      this.staff.get(number) ?? staffToday(this.model, limit, this.block.values, this.draws)
    this.staff.set(number, today)
    const growth = this.block.values[limit.growth]!
    const lacking = lackingIn(needed(), today, growth, y)
    const own = lacking.slice()
    if (area !== undefined) {
      for (let d = 0; d < this.draws; d++) {
        if (own[d] === 0) continue
        const grown = compounded(growth[d]!, y)
        own[d]! *= sharesInDraw((a) => needed(a)[d]!, today, d, grown)[area]!
      }
    }
    const share = limit.unmet.find((one) => one.part === part)?.share
    if (share !== undefined) return own.map((each) => share * each)
    return needed(area).map((each, d) => each - own[d]!)
  }
}

import { GROUPS, MOTHERS } from './baseline.ts'
import { weightOf } from './lack.ts'
import { limitYear } from './limit-year.ts'
import type { Model } from './model.ts'
import { classesOf, type MoveShares, moveShares } from './move-shares.ts'
import { FIRST_MEASURE, playersOf } from './players.ts'
import type { Point } from './point.ts'
import {
  compounded,
  coverageFactor,
  driftFactor,
  healthFactor,
  luckOfNeed,
  luckShown,
  ownDriftFactor,
} from './step-factors.ts'

/**
 * One year of one world with every step and measure at λ: values and their derivatives by each λ.
 * `outcome[((area × 5 + group) × outcomes + outcome) × (1 + players)]` is the value, the rest its derivatives.
 */
export interface YearAtLambda {
  readonly outcome: Float64Array
  readonly width: number
}

/**
 * Evaluates a year by forward derivatives: exact, and fast because cells of an area and age group never meet.
 *
 * @param year number of the year, 0 = the first
 * @param options without derivatives the width is 1
 */
export function evaluateYear(
  model: Model,
  point: Point,
  year: number,
  lambda: number,
  { derivatives = true }: { derivatives?: boolean } = {},
): YearAtLambda {
  const width = derivatives ? 1 + playersOf(model).length : 1
  const { areas, outcomes, services } = model
  const outcome = new Float64Array(areas * GROUPS * outcomes.length * width)
  const cell = new Float64Array(services.length * width)
  const weights = outcomeWeights(model, point)
  const classes = classesOf(model)
  for (let g = 0; g < GROUPS; g++) {
    const shares = classes.map((measures) => moveShares(model, point, year, g, lambda, measures))
    for (let a = 0; a < areas; a++) {
      const work = { model, point, year, lambda, width, cell, a, g }
      fillBeforeMoves(work)
      const own = classes.findIndex((_, c) => classes[c]!.areas.includes(a))
      applyMoves(work, shares[own]!)
      const at = (a * GROUPS + g) * outcomes.length * width
      sumOutcomes(work, weights, outcome.subarray(at, at + outcomes.length * width))
    }
  }
  // A limit is taken when all else is known: it is no step among others.
  if (lambda === 1) limitYear(model, point, year, outcome, width)
  return { outcome, width }
}

interface Work {
  readonly model: Model
  readonly point: Point
  readonly year: number
  readonly lambda: number
  readonly width: number
  /** `[service × width]`: value, then derivatives. */
  readonly cell: Float64Array
  readonly a: number
  readonly g: number
}

function fillBeforeMoves(work: Work): void {
  const { model, point, year, cell, width, a, g } = work
  cell.fill(0)
  for (const [s, service] of model.services.entries()) {
    const row = a * model.services.length + s
    const at = (row * GROUPS + g) * model.years + year
    cell[s * width] = model.base[row * GROUPS + g]!
    const births = model.follows[s] === 'births'
    const people = model.growth[at]! * point.people(a, births ? MOTHERS : g, year + service.clock)
    const { drift } = service
    const strayed = drift === null ? 1 : driftFactor(year)(point.values[drift.parameter]!)
    const own = drift === null ? 1 : ownDriftFactor(year)(point.drift(a, s))
    const level = 1 + luckShown(model, s, year) * (point.level(a, s) - 1)
    step(work, s, births ? 1 : 0, (births ? people * strayed : people) - 1)
    step(work, s, 2, level * own - 1)
    if (!births) step(work, s, 3, strayed - 1)
    if (model.adopted !== null) step(work, s, 3, model.adopted[at]! - 1)
    if (service.trend !== null) {
      step(
        work,
        s,
        3,
        coverageFactor(model, s, g, year)(point.values[service.trend.parameter]!) - 1,
      )
    }
    if (service.health !== null) {
      step(work, s, 4, healthFactor(model, s, g, year)(point.values[model.healthShare!]!) - 1)
    }
    for (const { parameter, gap, ramp } of service.convergence) {
      step(work, s, 5, point.values[parameter]! * ramp[year]! * gap[a]!)
    }
    for (const { parameter, sign, ramp } of service.flows) {
      step(work, s, 6, sign * point.values[parameter]! * ramp[year]!)
    }
  }
  needStep(work)
  waitingStep(work)
  familyStep(work)
}

/** × 1 + λ·change, booked to a player. */
function step(
  { cell, width, lambda }: Work,
  service: number,
  player: number,
  change: number,
): void {
  if (change === 0) return
  const at = service * width
  const before = cell[at]!
  const factor = 1 + lambda * change
  for (let i = 0; i < width; i++) cell[at + i]! *= factor
  if (width > 1) cell[at + 1 + player]! += before * change
}

/**
 * A share of the way to what prevalence asks for; the people of that need grow with the demographic step, and practice
 * differs and strays as that of today's rates.
 */
function needStep({ model, point, year, lambda, cell, width, a, g }: Work): void {
  for (const { service, overlap, prevalence, coverage, perPerson, ramp, leaves } of model.needs) {
    const { clock } = model.services[service]!
    const persons = (y: number) => model.people[(a * GROUPS + g) * (model.years + 1) + y]!
    const rate =
      overlap[g]! * point.values[prevalence]! * point.values[coverage]! * point.values[perPerson]!
    const today = persons(clock) * rate
    const then = persons(year + clock) * rate * point.people(a, g, year + clock)
    const way = ramp[year]!
    const leave = leaves[g * model.years + year]!
    const at = service * width
    const before = cell[at]!
    const { local, shared } = practiceOfNeed(model, point, service, a, year)
    const asked = today + lambda * (then - today)
    const here = 1 + lambda * local
    const everywhere = 1 + lambda * shared
    const wanted = asked * here * everywhere
    for (let i = 0; i < width; i++) cell[at + i]! *= 1 - lambda * leave
    cell[at]! += lambda * way * wanted
    if (width === 1) continue
    cell[at + 1 + 7]! += way * wanted - leave * before
    cell[at + 1]! += lambda * way * (then - today) * here * everywhere
    cell[at + 1 + 2]! += lambda * way * asked * local * everywhere
    cell[at + 1 + 3]! += lambda * way * asked * here * shared
  }
}

/** What an area's level and own practice change of a need, and what all areas' practice does: 0 = nothing. */
function practiceOfNeed(model: Model, point: Point, service: number, a: number, year: number) {
  const { drift } = model.services[service]!
  const level = 1 + luckOfNeed(model, service) * (point.level(a, service) - 1)
  if (drift === null) return { local: level - 1, shared: 0 }
  return {
    local: level * ownDriftFactor(year)(point.drift(a, service)) - 1,
    shared: driftFactor(year)(point.values[drift.parameter]!) - 1,
  }
}

function waitingStep({ model, point, year, lambda, cell, width, a, g }: Work): void {
  for (const { service, units, perYear, spread } of model.waiting) {
    const extra = point.values[units]! * perYear[year]! * spread[a * GROUPS + g]!
    cell[service * width]! += lambda * extra
    if (width > 1) cell[service * width + 1 + 8]! += extra
  }
}

/** What families are asked for beyond what they give lands at home care. */
function familyStep({ model, point, year, lambda, cell, width, a, g }: Work): void {
  if (model.family === null) return
  const { family, homeCare, conversion, given } = model.family
  const users = point.values[conversion]!
  const from = family * width
  const to = homeCare * width
  const row = a * model.services.length + family
  const gives = model.base[row * GROUPS + g]! * given[a * model.years + year]!
  const short = cell[from]! - gives
  for (let i = 0; i < width; i++) {
    const part = i === 0 ? short : cell[from + i]!
    cell[to + i]! += lambda * users * part
    cell[from + i]! -= lambda * part
  }
  if (width === 1) return
  cell[to + 1 + 9]! += users * short
  cell[from + 1 + 9]! -= short
}

function applyMoves({ point, cell, width }: Work, shares: MoveShares): void {
  for (const source of shares.sources) {
    const before = cell.slice(source.service * width, (source.service + 1) * width)
    for (const { move, share, slopes, reached, reachedSlope } of source.moves) {
      const player = 1 + FIRST_MEASURE + move.measure
      const left = before.map((each) => each * share)
      if (width > 1)
        for (const [measure, slope] of slopes) {
          left[1 + FIRST_MEASURE + measure]! += before[0]! * slope
        }
      add(cell, source.service * width, left, -1)
      for (const { service, share: part, conversion } of move.to) {
        add(cell, service * width, left, part * point.values[conversion]!)
      }
      for (const { service, perReached } of move.requires) {
        const needs = before.map((each) => each * reached)
        if (width > 1) needs[player]! += before[0]! * reachedSlope
        add(cell, service * width, needs, point.values[perReached]!)
      }
    }
  }
}

function add(cell: Float64Array, at: number, dual: Float64Array, times: number): void {
  for (let i = 0; i < dual.length; i++) cell[at + i]! += times * dual[i]!
}

function sumOutcomes(
  { model, cell, width, lambda, point, year }: Work,
  weights: readonly Float64Array[],
  out: Float64Array,
): void {
  const growth = (parameter: number | null) =>
    parameter === null ? 1 : compounded(point.values[parameter]!, year)
  const standard = growth(model.standard) - 1
  const productivity = 1 / growth(model.productivity) - 1
  const up = 1 + lambda * standard
  const down = 1 + lambda * productivity
  for (const [o, { terms }] of model.outcomes.entries()) {
    const at = o * width
    for (const [t, { service, labour }] of terms.entries()) {
      const weight = weights[o]![t]!
      const from = service * width
      const times = labour ? weight * up * down : weight
      for (let i = 0; i < width; i++) out[at + i]! += times * cell[from + i]!
      if (!labour || width === 1) continue
      out[at + width - 2]! += weight * standard * down * cell[from]!
      out[at + width - 1]! += weight * up * productivity * cell[from]!
    }
  }
}

/** Units of an outcome per unit of activity, today's labour, by outcome and term. */
function outcomeWeights({ outcomes }: Model, { values }: Point): Float64Array[] {
  return outcomes.map(({ terms }) =>
    Float64Array.from(terms, (term) => weightOf(term, (parameter) => values[parameter]!)),
  )
}

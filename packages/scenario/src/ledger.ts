import { GROUPS } from './baseline.ts'
import { pointOfDraw, type RunDraws } from './draw-run.ts'
import { evaluateYear } from './evaluate-year.ts'
import { gaussLegendre } from './gauss-legendre.ts'
import type { Model } from './model.ts'
import { limitLines, playersOf } from './players.ts'
import type { Point } from './point.ts'

/**
 * The exact account of why an outcome differs from today in one year of one world.
 * `parts[((area × 5 + group) × outcomes + outcome) × players + player]` sums over players to future − today,
 * for every area, age group and outcome, and so for every sum of them.
 */
export interface Ledger {
  readonly year: number
  readonly players: readonly string[]
  readonly outcomes: readonly string[]
  readonly parts: Float64Array
  /** `[(area × 5 + group) × outcomes + outcome]` */
  readonly today: Float64Array
  readonly future: Float64Array
  /** Largest difference between the sum of parts and the change, ÷ the largest value or part of the outcome. */
  readonly maxError: number
}

/** More nodes than any run needs for the last digit: steps and measures of 40 degrees together. */
const MOST_NODES = 20

/**
 * Shapley's split of a year, and then the limits of the workforce, which are no smooth step and come last: the integral of ∂run ÷ ∂λ along the diagonal (Owen 1972, Management Science
 * 18: P64–P79), by Gauss–Legendre.
 *
 * @param year number of the year, 0 = the first
 * @param wanted outcomes that are accounted for, all unless told: a limit of the workforce needs all
 */
export function ledgerOf(
  whole: Model,
  point: Point,
  year: number,
  wanted?: readonly string[],
): Ledger {
  const model = wanted === undefined ? whole : withOutcomes(whole, wanted)
  const steps = playersOf(model).length
  const players = [...playersOf(model), ...(model.limits.length > 0 ? limitLines : [])]
  const count = model.areas * GROUPS * model.outcomes.length
  const parts = new Float64Array(count * players.length)
  const { nodes, weights } = gaussLegendre(nodesFor(model))
  for (let n = 0; n < nodes.length; n++) {
    const { outcome, width } = evaluateYear(model, point, year, nodes[n]!)
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < steps; k++) {
        parts[i * players.length + k]! += weights[n]! * outcome[i * width + 1 + k]!
      }
    }
  }
  const today = valuesAt(model, point, year, 0)
  const future = valuesAt(model, point, year, 1)
  const sizes = { players: players.length, outcomes: model.outcomes.length }
  bookLimits(model, parts, future, { players: players.length, first: steps })
  return {
    year: model.baseline.firstYear + year,
    players,
    outcomes: model.outcomes.map(({ id }) => id),
    parts,
    today,
    future,
    maxError: errorOf(parts, today, future, sizes),
  }
}

function withOutcomes(model: Model, wanted: readonly string[]): Model {
  const outcomes = model.outcomes.filter(({ id }) => wanted.includes(id))
  return outcomes.some(({ limited }) => limited !== undefined)
    ? model
    : { ...model, outcomes, limits: [] }
}

/** A limit comes last: what it makes of FTE leaves `staffed` and is all there is of the other outcomes. */
function bookLimits(
  { limits, outcomes }: Model,
  parts: Float64Array,
  future: Float64Array,
  { players, first }: { players: number; first: number },
): void {
  for (const { staffed, unmet } of limits) {
    for (let cell = 0; cell < future.length; cell += outcomes.length) {
      for (const [k, { outcome }] of unmet.entries()) {
        const lost = future[cell + outcome]!
        parts[(cell + outcome) * players + first + k] = lost
        parts[(cell + staffed) * players + first + k] = -lost
      }
    }
  }
}

/** Steps that can meet in one product, each once, and moves, which chains may bring in more than once. */
function nodesFor({ moves, measures, needs, family, services }: Model): number {
  const stepsOfOne = Math.max(
    ...services.map(
      ({ trend, drift, health, convergence, flows }) =>
        3 +
        Number(trend !== null) +
        Number(drift !== null) +
        Number(health !== null) +
        convergence.length +
        flows.length,
    ),
  )
  const degree =
    stepsOfOne + needs.length + 2 * Number(family !== null) + moves.length + measures.length + 3
  return Math.min(MOST_NODES, Math.ceil((degree + 1) / 2))
}

function valuesAt(model: Model, point: Point, year: number, lambda: number): Float64Array {
  const { outcome, width } = evaluateYear(model, point, year, lambda)
  return Float64Array.from({ length: outcome.length / width }, (_, i) => outcome[i * width]!)
}

/** By outcome, because kroner are millions and beds are tens: what is lost ÷ the largest value or part of that outcome. */
function errorOf(
  parts: Float64Array,
  today: Float64Array,
  future: Float64Array,
  { players, outcomes }: { players: number; outcomes: number },
): number {
  const worst = new Float64Array(outcomes)
  const largest = new Float64Array(outcomes).fill(1e-300)
  for (let i = 0; i < today.length; i++) {
    const o = i % outcomes
    let sum = 0
    for (let k = 0; k < players; k++) {
      const part = parts[i * players + k]!
      sum += part
      // Where steps undo each other, the last digit is that of the larger.
      largest[o] = Math.max(largest[o]!, Math.abs(part))
    }
    worst[o] = Math.max(worst[o]!, Math.abs(sum - (future[i]! - today[i]!)))
    largest[o] = Math.max(largest[o]!, Math.abs(future[i]!), Math.abs(today[i]!))
  }
  return worst.reduce((most, each, o) => Math.max(most, each / largest[o]!), 0)
}

/**
 * The account of the mean of some draws: the mean of their ledgers, so that parts sum to the change of the
 * mean. A draw costs what a central ledger does: take hundreds, not thousands.
 */
export function meanLedger(
  model: Model,
  drawn: RunDraws,
  year: number,
  count = Math.min(100, drawn.draws),
): Ledger {
  const first = ledgerOf(model, pointOfDraw(model, drawn, 0), year)
  for (let d = 1; d < count; d++) {
    const other = ledgerOf(model, pointOfDraw(model, drawn, d), year)
    for (const name of ['parts', 'today', 'future'] as const) addTo(first[name], other[name])
  }
  for (const name of ['parts', 'today', 'future'] as const) {
    for (let i = 0; i < first[name].length; i++) first[name][i]! /= count
  }
  const { parts, today, future, players, outcomes } = first
  const sizes = { players: players.length, outcomes: outcomes.length }
  return { ...first, maxError: errorOf(parts, today, future, sizes) }
}

function addTo(sum: Float64Array, some: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += some[i]!
}

/** A line of a waterfall: what a step or measure adds. */
export interface LedgerLine {
  readonly player: string
  readonly change: number
}

/** The account of one outcome, summed over areas and age groups (all unless told); lines of nothing are left out. */
export function waterfall(
  ledger: Ledger,
  outcome: string,
  { areas, groups }: { areas?: readonly number[]; groups?: readonly number[] } = {},
): { today: number; future: number; lines: LedgerLine[] } {
  const { players, outcomes, parts, today, future } = ledger
  const o = outcomes.indexOf(outcome)
  const change = new Float64Array(players.length)
  let before = 0
  let after = 0
  const cells = today.length / outcomes.length
  for (let cell = 0; cell < cells; cell++) {
    if (areas !== undefined && !areas.includes(Math.floor(cell / GROUPS))) continue
    if (groups !== undefined && !groups.includes(cell % GROUPS)) continue
    const i = cell * outcomes.length + o
    before += today[i]!
    after += future[i]!
    for (let k = 0; k < players.length; k++) change[k]! += parts[i * players.length + k]!
  }
  const lines = players.map((player, k) => ({ player, change: change[k]! }))
  return { today: before, future: after, lines: lines.filter(({ change }) => change !== 0) }
}

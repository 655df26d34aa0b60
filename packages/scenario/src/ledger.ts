import { GROUPS } from './baseline.ts'
import { pointOfDraw, type RunDraws } from './draw-run.ts'
import { evaluateYear } from './evaluate-year.ts'
import { gaussLegendre } from './gauss-legendre.ts'
import type { Model } from './model.ts'
import { playersOf } from './players.ts'
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
  /** Largest difference between the sum of parts and the change, ÷ the largest value. */
  readonly maxError: number
}

/** More nodes than any run needs for the last digit: steps and measures of 40 degrees together. */
const MOST_NODES = 20

/**
 * Shapley's split of a year: the integral of ∂run ÷ ∂λ along the diagonal (Owen 1972, Management Science
 * 18: P64–P79), by Gauss–Legendre.
 *
 * @param year number of the year, 0 = the first
 */
export function ledgerOf(model: Model, point: Point, year: number): Ledger {
  const players = playersOf(model)
  const count = model.areas * GROUPS * model.outcomes.length
  const parts = new Float64Array(count * players.length)
  const { nodes, weights } = gaussLegendre(nodesFor(model))
  for (let n = 0; n < nodes.length; n++) {
    const { outcome, width } = evaluateYear(model, point, year, nodes[n]!)
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < players.length; k++) {
        parts[i * players.length + k]! += weights[n]! * outcome[i * width + 1 + k]!
      }
    }
  }
  const today = valuesAt(model, point, year, 0)
  const future = valuesAt(model, point, year, 1)
  return {
    year: model.baseline.firstYear + year,
    players,
    outcomes: model.outcomes.map(({ id }) => id),
    parts,
    today,
    future,
    maxError: errorOf(parts, today, future, players.length),
  }
}

/** Steps that can meet in one product, each once, and moves, which chains may bring in more than once. */
function nodesFor({ moves, measures, needs, family, services }: Model): number {
  const stepsOfOne = Math.max(
    ...services.map(
      ({ trend, health, convergence, flows }) =>
        3 + Number(trend !== null) + Number(health !== null) + convergence.length + flows.length,
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

function errorOf(
  parts: Float64Array,
  today: Float64Array,
  future: Float64Array,
  players: number,
): number {
  let worst = 0
  let largest = 1e-300
  for (let i = 0; i < today.length; i++) {
    let sum = 0
    for (let k = 0; k < players; k++) sum += parts[i * players + k]!
    worst = Math.max(worst, Math.abs(sum - (future[i]! - today[i]!)))
    largest = Math.max(largest, Math.abs(future[i]!))
  }
  return worst / largest
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
  const { parts, today, future, players } = first
  return { ...first, maxError: errorOf(parts, today, future, players.length) }
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

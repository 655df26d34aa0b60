import { Refusal } from '@samsyn/refusal'
import type { Run } from './run-model.ts'
import { drawsOf, type QuantileOfRun, runQuantiles } from './run-quantiles.ts'

/** A change between two runs of the same luck, on the central path and over the draws. */
export interface Change {
  readonly central: number
  readonly quantiles: readonly QuantileOfRun[]
  /** Share of draws in which the other run has more. */
  readonly more: number
}

/** How an outcome differs between two runs of the same luck. */
export interface Difference extends Change {
  readonly outcome: string
  readonly year: number
}

/** A run, and the same scenario with its measures nowhere: the run itself where it has none. */
interface WithAndWithout {
  readonly run: Run
  readonly bare: Run
}

/** All draws of both, and the central path of both as runs of one draw. */
export interface RunAndBare extends WithAndWithout {
  readonly central: WithAndWithout
}

/** A difference in two steps that add up to it in every draw and on the central path. */
export interface DifferenceInParts extends Difference {
  /** What the other assumptions change, with the measures of neither. */
  readonly assumptions: Change
  /** What the measures of the other change on its assumptions, less what those of the one change on its own. */
  readonly measures: Change
}

/**
 * Other − one, draw by draw, so that what both runs share of luck falls out; told apart: first the assumptions change, then
 * the measures come in. What measures do depends on the assumptions they meet, and that part is counted with the measures.
 *
 * @throws Refusal shapes-differ for runs with other seeds or numbers of draws
 */
export function compareInParts(
  one: RunAndBare,
  other: RunAndBare,
  outcome: string,
  year: number,
): DifferenceInParts {
  const drawn = stepsBetween(one, other, outcome, year)
  const central = stepsBetween(one.central, other.central, outcome, year)
  const change = (step: keyof Steps) => changeOver(central[step][0]!, drawn[step])
  return {
    outcome,
    year,
    ...change('all'),
    assumptions: change('assumptions'),
    measures: change('measures'),
  }
}

interface Steps {
  readonly all: Float64Array
  readonly assumptions: Float64Array
  readonly measures: Float64Array
}

function stepsBetween(
  one: WithAndWithout,
  other: WithAndWithout,
  outcome: string,
  year: number,
): Steps {
  const all = between(one.run, other.run, outcome, year)
  const assumptions = between(one.bare, other.bare, outcome, year)
  return { all, assumptions, measures: all.map((value, d) => value - assumptions[d]!) }
}

function between(one: Run, other: Run, outcome: string, year: number): Float64Array {
  if (one.seed !== other.seed || one.draws !== other.draws) {
    throw new Refusal('shapes-differ', {
      found: `${one.draws} draws of seed ${one.seed} beside ${other.draws} of seed ${other.seed}`,
      because: 'runs are compared draw by draw',
      remedy: 'run both with the same seed and number of draws',
    })
  }
  const before = valuesOf(one, outcome, year)
  const after = valuesOf(other, outcome, year)
  return Float64Array.from(after, (value, d) => value - before[d]!)
}

function changeOver(central: number, draws: Float64Array): Change {
  return {
    central,
    quantiles: runQuantiles(draws),
    more: draws.filter((value) => value > 0).length / draws.length,
  }
}

/** Zero where a run has nothing of the outcome. */
function valuesOf(run: Run, outcome: string, year: number): Float32Array {
  if (!run.outcomes.includes(outcome)) return new Float32Array(run.draws)
  return drawsOf(run, outcome, year)
}

import { Refusal } from '@samsyn/refusal'
import type { Run } from './run-model.ts'
import { drawsOf, type QuantileOfRun, runQuantiles } from './run-quantiles.ts'

/** How an outcome differs between two runs of the same luck. */
export interface Difference {
  readonly outcome: string
  readonly year: number
  readonly quantiles: readonly QuantileOfRun[]
  /** Share of draws in which the other run has more. */
  readonly more: number
}

/**
 * Other − one, draw by draw: what both runs share of luck falls out.
 *
 * @throws Refusal shapes-differ for runs with other seeds or numbers of draws
 */
export function compareRuns(one: Run, other: Run, outcome: string, year: number): Difference {
  if (one.seed !== other.seed || one.draws !== other.draws) {
    throw new Refusal('shapes-differ', {
      found: `${one.draws} draws of seed ${one.seed} beside ${other.draws} of seed ${other.seed}`,
      because: 'runs are compared draw by draw',
      remedy: 'run both with the same seed and number of draws',
    })
  }
  const before = valuesOf(one, outcome, year)
  const after = valuesOf(other, outcome, year)
  const difference = Float64Array.from(after, (value, d) => value - before[d]!)
  return {
    outcome,
    year,
    quantiles: runQuantiles(difference),
    more: difference.filter((value) => value > 0).length / one.draws,
  }
}

/** Zero where a run has nothing of the outcome. */
function valuesOf(run: Run, outcome: string, year: number): Float32Array {
  if (!run.outcomes.includes(outcome)) return new Float32Array(run.draws)
  return drawsOf(run, outcome, year)
}

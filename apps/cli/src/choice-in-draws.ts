import { runOn, type Stage, type Staged } from '@samsyn/desk'
import {
  ALL_KRONER,
  type Bound,
  type Choice,
  type chooseMeasures,
  drawsOf,
  meanOf,
  type RunInput,
  runQuantiles,
  type Scenario,
} from '@samsyn/scenario'
import type { ChooseAnswer, Held } from './choose-text.ts'

/** All sets on the central path, and what was asked of them. */
export interface Found extends ReturnType<typeof chooseMeasures> {
  readonly target: Bound
  readonly ceiling: Bound
}

export interface InDraws {
  readonly held: Held | null
  readonly error: ChooseAnswer['error']
  readonly units: { readonly target: string; readonly ceiling: string }
}

/**
 * How often the chosen set keeps to the bounds when nothing is known for certain, and how well the draws tell it from no
 * measures; all measures where none was chosen, or the best is to take none.
 */
export async function choiceInDraws(
  stage: Stage,
  { scenario }: RunInput,
  { target, ceiling, best, nearest, all }: Found,
  options: { draws: number; seed: number; year: number },
): Promise<InDraws> {
  const chosen = best ?? nearest
  const drawn = async (choice: Choice) => {
    const some = { scenario: withOnly(scenario, choice.measures), text: null }
    const staged = await runOn(stage, some, { ...options, byArea: [] })
    const of = ({ outcome }: Bound, outlays: number) =>
      drawsWith(staged, outcome, outlays, options.year)
    const { outlays } = choice
    return {
      staged,
      target: of(target, outlays.target),
      ceiling: of(ceiling, outlays.ceiling),
    }
  }
  const none = await drawn(all[0]!)
  const takesSome = chosen !== null && chosen.measures.length > 0
  const some = await drawn(takesSome ? chosen : all.at(-1)!)
  const error = (which: 'target' | 'ceiling') =>
    runQuantiles(
      some[which].map((value, d) => value - none[which][d]!),
      [0.5],
    )[0]!.error
  const unit = ({ outcome }: Bound) =>
    some.staged.model.outcomes.find(({ id }) => id === outcome)?.unit ?? 'kroner'
  return {
    held: chosen === null ? null : heldBy(takesSome ? some : none, { target, ceiling }),
    error: { target: error('target'), ceiling: error('ceiling'), draws: options.draws },
    units: { target: unit(target), ceiling: unit(ceiling) },
  }
}

/** The scenario with some of its measures, and without what it says of the others' numbers. */
export function withOnly(scenario: Scenario, measures: readonly string[]): Scenario {
  return {
    ...scenario,
    measures: (scenario.measures ?? []).filter(({ measure }) => measures.includes(measure)),
    assumptions: (scenario.assumptions ?? []).filter(
      ({ id }) => !id.startsWith('measure.') || measures.includes(id.split('.')[1]!),
    ),
  }
}

function heldBy(
  drawn: { readonly target: Float64Array; readonly ceiling: Float64Array },
  { target, ceiling }: Pick<Found, 'target' | 'ceiling'>,
): Held {
  const draws = drawn.target.length
  const reached = drawn.target.map((value) => Number(value <= target.atMost))
  const kept = drawn.ceiling.map((value) => Number(value <= ceiling.atMost))
  return {
    draws,
    target: meanOf(reached),
    ceiling: meanOf(kept),
    both: meanOf(reached.map((yes, d) => yes * kept[d]!)),
  }
}

/** An outcome in every draw, with what the measures themselves cost. */
function drawsWith({ run }: Staged, outcome: string, outlays: number, year: number): Float64Array {
  const ids =
    outcome === ALL_KRONER
      ? run.outcomes.filter((id) => /^party\.[a-z]+\.kroner$/.test(id))
      : [outcome]
  const parts = ids.map((id) => drawsOf(run, id, year))
  return Float64Array.from({ length: run.draws }, (_, d) =>
    parts.reduce((sum, part) => sum + part[d]!, outlays),
  )
}

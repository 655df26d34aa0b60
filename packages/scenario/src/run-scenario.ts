import { drawRun, type RunDraws } from './draw-run.ts'
import { type DrawChoice, Luck } from './luck.ts'
import type { Model } from './model.ts'
import { prepareRun, type RunInput } from './prepare-run.ts'
import { type Run, type RunOptions, runModel } from './run-model.ts'
import type { Scenario } from './scenario-schema.ts'

/** A model, its luck and what came of it. */
export interface Played {
  readonly model: Model
  readonly drawn: RunDraws
  readonly run: Run
}

export interface ScenarioRun extends Played {
  readonly scenario: Scenario
}

/**
 * A scenario on a baseline, from check to result: all that a command, a server or a browser's worker calls. Pure,
 * and the same bytes everywhere for the same input and draws.
 *
 * @param options which draws, or luck that is kept from scenario to scenario; and what is kept by area
 * @throws Refusal naming the place in the scenario
 */
export function runScenario(
  input: RunInput,
  options: (DrawChoice | { readonly luck: Luck }) & RunOptions,
): ScenarioRun {
  const luck = 'luck' in options ? options.luck : new Luck(options)
  const model = prepareRun(input)
  const drawn = drawRun(model, luck)
  return { scenario: input.scenario, model, drawn, run: runModel(model, drawn, options) }
}

import { Luck } from './luck.ts'
import type { RunInput } from './prepare-run.ts'
import { joinDraws, joinRuns } from './run-in-parts.ts'
import type { RunOptions } from './run-model.ts'
import { runScenario, type ScenarioRun } from './run-scenario.ts'
import type { Scenario } from './scenario-schema.ts'

export interface ShowingOptions extends RunOptions {
  /** All draws, for when a hand has let go. */
  readonly draws: number
  /** The first of them, shown while the hand is on the dial. */
  readonly first: number
  readonly seed: number
}

/** The usual run, and what is enough to see where a dial leads. */
export const usualShowing: ShowingOptions = { draws: 4000, first: 1000, seed: 1 }

/**
 * Scenario after scenario on one baseline, as someone turns a dial: people and levels are drawn once, so that
 * a changed assumption costs its own draws and the run. All scenarios share their luck.
 */
export class Showing {
  private readonly input: Omit<RunInput, 'scenario'>
  private readonly options: ShowingOptions
  private readonly lucks: readonly [first: Luck, rest: Luck]
  private shown: ScenarioRun | null = null

  constructor(input: Omit<RunInput, 'scenario'>, options: ShowingOptions = usualShowing) {
    const { draws, seed } = options
    const first = Math.min(options.first, draws)
    this.input = input
    this.options = options
    this.lucks = [
      new Luck({ draws: first, seed }),
      new Luck({ draws: draws - first, seed, from: first }),
    ]
  }

  /** The first draws of a scenario. @throws Refusal naming the place in the scenario */
  first(scenario: Scenario): ScenarioRun {
    if (this.shown?.scenario !== scenario) this.shown = this.part(scenario, this.lucks[0])
    return this.shown
  }

  /** All draws: those that `first` has made are not made again. @throws Refusal as `first` */
  all(scenario: Scenario): ScenarioRun {
    const first = this.first(scenario)
    if (this.lucks[1].draws === 0) return first
    const rest = this.part(scenario, this.lucks[1])
    return {
      ...first,
      drawn: joinDraws([first.drawn, rest.drawn]),
      run: joinRuns([first.run, rest.run]),
    }
  }

  private part(scenario: Scenario, luck: Luck): ScenarioRun {
    const { byArea, draws, areaDraws = draws, block } = this.options
    return runScenario(
      { ...this.input, scenario },
      {
        luck,
        ...(byArea === undefined ? {} : { byArea }),
        ...(block === undefined ? {} : { block }),
        // Draws are kept by area from the first of all, not of each part.
        areaDraws: Math.max(0, areaDraws - luck.from),
      },
    )
  }
}

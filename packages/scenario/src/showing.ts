import { centralDraws } from './central-draws.ts'
import { drawRun } from './draw-run.ts'
import { Kept } from './kept.ts'
import { type DrawChoice, Luck } from './luck.ts'
import type { Model } from './model.ts'
import { prepareRun, type RunInput } from './prepare-run.ts'
import { canonicalJson } from './scenario-link.ts'
import type { Scenario } from './scenario-schema.ts'
import { Shelf } from './shelf.ts'
import { Shown } from './shown.ts'

interface ShowingOptions extends DrawChoice {
  /** Bytes of each kind of what is made that are kept, in place of what is usual. */
  readonly room?: number
}

/** The usual run. */
const usual = { draws: 4000, seed: 1 } as const

/** Scenarios that are kept: those on a screen, each with its measures and without, and the last turns of a dial. */
const MOST_SHOWN = 8

/**
 * Scenario after scenario on one baseline, as someone turns a dial. All share their luck, and what one has made and
 * the next does not change: people, levels, assumptions, activity before the measures. What nobody asks for is not
 * reckoned.
 */
export class Showing {
  /** Scores and values of assumptions: for accounts of what is shown. */
  readonly luck: Luck
  private readonly input: Omit<RunInput, 'scenario'>
  private readonly kept: Kept
  /** The same of the central path: one draw, which is no draw of the luck. */
  private readonly centralKept: Kept
  private readonly models = new Shelf<Model>(MOST_SHOWN)
  private readonly shown = new Shelf<Shown>(MOST_SHOWN)
  private readonly centralShown = new Shelf<Shown>(MOST_SHOWN)

  constructor(input: Omit<RunInput, 'scenario'>, options: ShowingOptions = usual) {
    this.input = input
    this.luck = new Luck(options)
    this.kept = new Kept(options.room)
    this.centralKept = new Kept(options.room)
  }

  /**
   * @param draws the first so many of all
   * @throws Refusal naming the place in the scenario
   */
  show(scenario: Scenario, draws: number = this.luck.draws): Shown {
    return this.shown.take(`${draws} ${canonicalJson(scenario)}`, () => {
      const model = this.modelOf(scenario)
      return new Shown(scenario, model, drawRun(model, this.luck), draws, this.kept)
    })
  }

  /**
   * The same scenario where nothing is left to chance: its one draw is the central path.
   *
   * @throws Refusal naming the place in the scenario
   */
  central(scenario: Scenario): Shown {
    return this.centralShown.take(canonicalJson(scenario), () => {
      const model = this.modelOf(scenario)
      return new Shown(scenario, model, centralDraws(model), 1, this.centralKept)
    })
  }

  private modelOf(scenario: Scenario): Model {
    return this.models.take(canonicalJson(scenario), () => prepareRun({ ...this.input, scenario }))
  }
}

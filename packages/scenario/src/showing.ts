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
import { usual } from './usual.ts'

interface ShowingOptions extends DrawChoice {
  /** Bytes of each kind of what is made that are kept, in place of what is usual. */
  readonly room?: number
}

/** A scenario is asked for with its measures and without, in a few draws first and then in all. */
const SHOWN_OF_EACH = 4
/** Beside those on a screen: with its measures and without, as one of them stood at the last turns of a dial. */
const SHOWN_OF_TURNS = 4

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
  private readonly models = new Shelf<Model>(0)
  private readonly shown = new Shelf<Shown>(0)
  private readonly centralShown = new Shelf<Shown>(0)

  constructor(input: Omit<RunInput, 'scenario'>, options: ShowingOptions = usual) {
    this.input = input
    this.luck = new Luck(options)
    this.kept = new Kept(options.room)
    this.centralKept = new Kept(options.room)
    this.besideEachOther(1)
  }

  /**
   * So many scenarios are asked for at each turn of a dial: room for all of them, for what is not turned is then not made
   * again. One unless told.
   */
  besideEachOther(scenarios: number): void {
    const room = SHOWN_OF_EACH * scenarios + SHOWN_OF_TURNS
    for (const shelf of [this.models, this.shown, this.centralShown]) shelf.makeRoom(room)
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

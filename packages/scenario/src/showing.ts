import { drawRun } from './draw-run.ts'
import { type DrawChoice, Luck } from './luck.ts'
import { prepareRun, type RunInput } from './prepare-run.ts'
import { canonicalJson } from './scenario-link.ts'
import type { Scenario } from './scenario-schema.ts'
import { Shelf } from './shelf.ts'
import { Shown } from './shown.ts'

interface ShowingOptions extends DrawChoice {
  /** Bytes of activity before moves that are kept. */
  readonly room?: number
}

/** The usual run. */
const usual = { draws: 4000, seed: 1 } as const

const ROOM = 256 * 1024 * 1024
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
  private readonly before: Shelf<Float64Array>
  private readonly shown = new Shelf<Shown>(MOST_SHOWN)

  constructor(input: Omit<RunInput, 'scenario'>, options: ShowingOptions = usual) {
    this.input = input
    this.luck = new Luck(options)
    this.before = new Shelf(options.room ?? ROOM, ({ byteLength }) => byteLength)
  }

  /**
   * @param draws the first so many of all
   * @throws Refusal naming the place in the scenario
   */
  show(scenario: Scenario, draws: number = this.luck.draws): Shown {
    return this.shown.take(`${draws} ${canonicalJson(scenario)}`, () => {
      const model = prepareRun({ ...this.input, scenario })
      return new Shown(scenario, model, drawRun(model, this.luck), draws, this.before)
    })
  }
}

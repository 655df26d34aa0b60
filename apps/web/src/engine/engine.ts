import type { RefusedLike } from '@samsyn/language'
import { library } from '@samsyn/measures'
import { Refusal } from '@samsyn/refusal'
import {
  accountsAt,
  type Baseline,
  bandAt,
  changeAt,
  headlineOutcomes,
  measureOutlays,
  type Scenario,
  Showing,
  servicesBehind,
  type ToldBeside,
  toldRun,
  usual,
  waterfallAt,
} from '@samsyn/scenario'
import type {
  Headline,
  ReasonsAnswer,
  RunAnswer,
  RunOrder,
  ScenarioAnswer,
  ScenarioReasons,
  ScenarioResult,
} from './orders.ts'
import { rehearsal } from './rehearsal.ts'

/** One community's baseline, and the scenarios that are shown of it. */
export class Engine {
  readonly baseline: Baseline
  private readonly showings = new Map<number, Showing>()

  constructor(baseline: Baseline) {
    this.baseline = baseline
  }

  /** What follows a moving slider: headlines, and the path of the chosen outcome. */
  answer(order: RunOrder): RunAnswer {
    const start = performance.now()
    this.showing(order.draws).besideEachOther(order.scenarios.length)
    const scenarios = order.scenarios.map((scenario): ScenarioAnswer => {
      try {
        return this.result(scenario, order)
      } catch (error) {
        if (error instanceof Refusal) return { refusal: refusedLike(error) }
        throw error
      }
    })
    return {
      ticket: order.ticket,
      asked: order.scenarios,
      draws: order.draws,
      year: order.year,
      outcome: order.outcome,
      area: order.area,
      ms: performance.now() - start,
      firstYear: this.baseline.firstYear,
      scenarios,
    }
  }

  /** Makes what a turn of a dial would ask for, and tells nobody; false where the answer has no dial to turn. */
  rehearse(order: RunOrder, answer: RunAnswer, turn: number): boolean {
    const [scenario, told] = [order.scenarios[order.active], answer.scenarios[order.active]]
    if (scenario === undefined || told === undefined || 'refusal' in told) return false
    const ahead = rehearsal(order, this.run(scenario, order).central.model, turn)
    if (ahead !== null) this.answer(ahead)
    return ahead !== null
  }

  /** Why, and for whom: of an answer that was given. */
  reasons(order: RunOrder, answer: RunAnswer): ReasonsAnswer {
    return {
      ticket: order.ticket,
      reasons: answer.scenarios.map((each, i) =>
        'refusal' in each ? null : this.reasonsOf(order.scenarios[i]!, order),
      ),
    }
  }

  private result(scenario: Scenario, order: RunOrder): ScenarioResult {
    const run = this.run(scenario, order)
    const { central, without } = run
    const { outcomes } = central.model
    const area = this.areaOf(order)
    const { year, outcome } = order
    const { firstYear, lastYear } = this.baseline
    return {
      headlines: withChosen(headlineOutcomes(central), outcome, outcomes).map(
        (id): Headline => ({
          id,
          unit: outcomes.find((one) => one.id === id)!.unit,
          today: central.today(id, area),
          later: bandAt(run, id, year, area),
          effect: without === null ? null : changeAt(run, without, id, year, area),
          services: servicesBehind(central.model, id),
        }),
      ),
      outcomes: outcomes.map(({ id, unit }) => ({ id, unit })),
      path: central.outcomes.includes(outcome)
        ? Array.from({ length: lastYear - firstYear + 1 }, (_, y) => ({
            year: firstYear + y,
            ...bandAt(run, outcome, firstYear + y, area),
          }))
        : [],
    }
  }

  private reasonsOf(scenario: Scenario, order: RunOrder): ScenarioReasons {
    const { year, outcome, draws } = order
    const run = this.run(scenario, order)
    const { central, drawn, without } = run
    const area = this.areaOf(order)
    const { model } = central
    const { luck } = this.showing(draws)
    const luckOfAll = { baseline: this.baseline, luck, draws }
    return {
      waterfall: model.outcomes.some(({ id }) => id === outcome)
        ? waterfallAt(central, outcome, year, area)
        : null,
      accounts: without === null ? null : accountsAt(run, without, luckOfAll, year, area),
      withoutOutlays: area !== undefined && this.outlays(scenario, year),
      moves: model.moves.map((move, k) => ({
        measure: model.measures[move.measure]!.id,
        from: model.services[move.from]!.id,
        unit: model.services[move.from]!.unit,
        leaves: central.leftBy(k, year, area),
        to: move.to.map(({ service }) => model.services[service]!.id),
      })),
      conservation: drawn.conservationIn(year, area),
      assumptions: model.parameters,
    }
  }

  /** Whether the measures cost something in themselves in a year, beside the activity they move. */
  private outlays(scenario: Scenario, year: number): boolean {
    const { baseline } = this
    return measureOutlays({ baseline, scenario, library }, scenario.measures ?? [], year).length > 0
  }

  private areaOf({ area }: RunOrder): number | undefined {
    const found = area === null ? -1 : this.baseline.areas.indexOf(area)
    return found < 0 ? undefined : found
  }

  private run(scenario: Scenario, { draws }: RunOrder): ToldBeside {
    return toldRun(this.showing(draws), scenario, draws)
  }

  /** Luck of all draws is drawn when they are first asked for; fewer before that have a small one of their own. */
  private showing(draws: number): Showing {
    const known = this.showings.get(usual.draws) ?? this.showings.get(draws)
    if (known !== undefined) return known
    const made = new Showing({ baseline: this.baseline, library }, { ...usual, draws })
    if (draws === usual.draws) this.showings.clear()
    this.showings.set(draws, made)
    return made
  }
}

/** What of a refusal goes from a worker to the page, which says it in the reader's language. */
function refusedLike({ kind, text, said }: Refusal): RefusedLike {
  return { kind, text, said }
}

/** The outcome that is looked at has a headline of its own, too. */
function withChosen(
  ids: readonly string[],
  chosen: string,
  outcomes: readonly { readonly id: string }[],
): readonly string[] {
  return ids.includes(chosen) || !outcomes.some(({ id }) => id === chosen) ? ids : [...ids, chosen]
}

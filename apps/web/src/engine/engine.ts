import { interval80 } from '@samsyn/draws'
import { netFte, netKroner } from '@samsyn/finance'
import { library } from '@samsyn/measures'
import { Refusal } from '@samsyn/refusal'
import {
  type Account,
  accountsBetween,
  type Baseline,
  centralPoint,
  type Ledger,
  ledgerOf,
  meanOf,
  type Scenario,
  Showing,
  type Shown,
  waterfall,
  withoutMeasures,
} from '@samsyn/scenario'
import {
  type AccountAnswer,
  ALL_DRAWS,
  type Band,
  type Headline,
  type ReasonsAnswer,
  type RunAnswer,
  type RunOrder,
  type ScenarioAnswer,
  type ScenarioReasons,
  type ScenarioResult,
} from './orders.ts'

/** Outcomes that are always shown, where the run has them. */
const headlineIds = [
  'beds',
  'places',
  'dwellings',
  'fte',
  'fte.specialist',
  'fte.municipal',
  'fte.gp',
  'fte.family',
] as const

const SEED = 1

/** One community's baseline, and the scenarios that are shown of it. */
export class Engine {
  readonly baseline: Baseline
  private readonly showings = new Map<number, Showing>()
  private readonly bands = new WeakMap<Shown, Map<string, Band>>()

  constructor(baseline: Baseline) {
    this.baseline = baseline
  }

  /** What follows a moving slider: headlines, and the path of the chosen outcome. */
  answer(order: RunOrder): RunAnswer {
    const start = performance.now()
    const scenarios = order.scenarios.map((scenario): ScenarioAnswer => {
      try {
        return this.result(scenario, order)
      } catch (error) {
        if (error instanceof Refusal) return { refusal: error.text }
        throw error
      }
    })
    return {
      ticket: order.ticket,
      asked: order.scenarios,
      draws: order.draws,
      ms: performance.now() - start,
      firstYear: this.baseline.firstYear,
      scenarios,
    }
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
    const shown = this.shown(scenario, order)
    const without = this.without(scenario, order)
    const area = this.areaOf(order)
    const { year, outcome } = order
    const { firstYear, lastYear } = this.baseline
    return {
      headlines: headlinesOf(shown).map(
        (id): Headline => ({
          id,
          unit: shown.model.outcomes.find((one) => one.id === id)!.unit,
          today: shown.today(id, area),
          later: this.bandOf(shown, id, year, area),
          effect: without === null ? null : effectOf(shown, without, id, year, area),
        }),
      ),
      outcomes: shown.model.outcomes.map(({ id, unit }) => ({ id, unit })),
      path: shown.outcomes.includes(outcome)
        ? Array.from({ length: lastYear - firstYear + 1 }, (_, y) => {
            const { mean, low, high } = this.bandOf(shown, outcome, firstYear + y, area)
            return { year: firstYear + y, value: mean, low, high }
          })
        : [],
    }
  }

  private reasonsOf(scenario: Scenario, order: RunOrder): ScenarioReasons {
    const { year, outcome } = order
    const shown = this.shown(scenario, order)
    const without = this.without(scenario, order)
    return {
      waterfall: shown.outcomes.includes(outcome)
        ? wholeWaterfall(shown, order, this.areaOf(order))
        : null,
      accounts: without === null ? null : this.accounts(shown, without, order),
      moves: shown.model.moves.map((move, k) => ({
        measure: shown.model.measures[move.measure]!.id,
        from: shown.model.services[move.from]!.id,
        unit: shown.model.services[move.from]!.unit,
        leaves: shown.leftBy(k, year),
        to: move.to.map(({ service }) => shown.model.services[service]!.id),
      })),
      conservation: shown.maxError,
      assumptions: shown.model.parameters,
    }
  }

  private accounts(shown: Shown, without: Shown, { draws, year }: RunOrder): AccountAnswer[] {
    const { baseline } = this
    const { luck } = this.showing(draws)
    const activity = (one: Shown) => ({
      activity: (service: string) => {
        const id = `activity.${service}`
        return one.outcomes.includes(id) ? one.drawsOf(id, year) : null
      },
    })
    const { accounts } = accountsBetween(
      { model: shown.model, ...activity(shown) },
      activity(without),
      { baseline, scenario: shown.scenario, library },
      year,
      // The first draws of the luck, where it has more.
      { draws, values: (assumption) => luck.values(assumption).subarray(0, draws) },
    )
    return accounts.map(accountAnswer)
  }

  private areaOf({ area }: RunOrder): number | undefined {
    const found = area === null ? -1 : this.baseline.areas.indexOf(area)
    return found < 0 ? undefined : found
  }

  private shown(scenario: Scenario, { draws }: RunOrder): Shown {
    return this.showing(draws).show(scenario, draws)
  }

  private without(scenario: Scenario, order: RunOrder): Shown | null {
    return (scenario.measures ?? []).length === 0
      ? null
      : this.shown(withoutMeasures(scenario), order)
  }

  /** Luck of all draws is drawn when they are first asked for; fewer before that have a small one of their own. */
  private showing(draws: number): Showing {
    const known = this.showings.get(ALL_DRAWS) ?? this.showings.get(draws)
    if (known !== undefined) return known
    const made = new Showing({ baseline: this.baseline, library }, { draws, seed: SEED })
    if (draws === ALL_DRAWS) this.showings.clear()
    this.showings.set(draws, made)
    return made
  }

  private bandOf(shown: Shown, id: string, year: number, area: number | undefined): Band {
    const kept = this.bands.get(shown) ?? new Map<string, Band>()
    this.bands.set(shown, kept)
    const key = `${id} ${year} ${area ?? ''}`
    const made = kept.get(key) ?? band(shown.drawsOf(id, year, area))
    kept.set(key, made)
    return made
  }
}

/** What nobody staffs is shown, where the scenario sets a limit. */
function headlinesOf({ outcomes, model }: Shown): string[] {
  const unmet = model.outcomes.filter(({ limited }) => limited && limited.part !== 'staffed')
  return [...headlineIds.filter((id) => outcomes.includes(id)), ...unmet.map(({ id }) => id)]
}

/** What the measures change, draw by draw: the luck that both share falls out. */
function effectOf(
  shown: Shown,
  without: Shown,
  id: string,
  year: number,
  area: number | undefined,
): Band {
  const now = shown.drawsOf(id, year, area)
  if (!without.outcomes.includes(id)) return band(now)
  const before = without.drawsOf(id, year, area)
  const change = new Float64Array(now)
  for (let d = 0; d < change.length; d++) change[d]! -= before[d]!
  return band(change)
}

/** Exact on the central path; what doubt adds to the mean is a line of its own, so that lines sum to the mean. */
function wholeWaterfall(shown: Shown, { outcome, year }: RunOrder, area: number | undefined) {
  const { today, future, lines } = waterfall(
    ledgerIn(shown, year, outcome),
    outcome,
    area === undefined ? {} : { areas: [area] },
  )
  const mean = meanOf(shown.drawsOf(outcome, year, area))
  return { today, future: mean, lines: [...lines, { player: 'skewness', change: mean - future }] }
}

function ledgerIn({ model, firstYear }: Shown, year: number, outcome: string): Ledger {
  return ledgerOf(model, centralPoint(model), year - firstYear, [outcome])
}

function accountAnswer(account: Account): AccountAnswer {
  const { party, freesFte, requiresFte, freesKroner, requiresKroner, movesKroner } = account
  return {
    party,
    freesFte: band(freesFte),
    requiresFte: band(requiresFte),
    netFte: band(netFte(account)),
    freesKroner: band(freesKroner),
    requiresKroner: band(requiresKroner),
    movesKroner: band(movesKroner),
    netKroner: band(netKroner(account)),
  }
}

function band(draws: ArrayLike<number>): Band {
  return { mean: meanOf(draws), ...interval80(draws) }
}

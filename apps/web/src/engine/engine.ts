import { interval80 } from '@samsyn/draws'
import { netFte, netKroner } from '@samsyn/finance'
import { library } from '@samsyn/measures'
import { Refusal } from '@samsyn/refusal'
import {
  type Account,
  accountsBetween,
  type Baseline,
  centralPoint,
  ledgerOf,
  measureOutlays,
  noLuck,
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
import { servicesBehind } from './services-behind.ts'

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

/** A scenario where nothing is left to chance, and in every draw around that. */
interface Pair {
  readonly central: Shown
  readonly drawn: Shown
}

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
    const pair = this.pair(scenario, order)
    const { outcomes } = pair.central.model
    const without = this.without(scenario, order)
    const area = this.areaOf(order)
    const { year, outcome } = order
    const { firstYear, lastYear } = this.baseline
    return {
      headlines: headlinesOf(pair.central).map(
        (id): Headline => ({
          id,
          unit: outcomes.find((one) => one.id === id)!.unit,
          today: pair.central.today(id, area),
          later: this.bandOf(pair, id, year, area),
          effect: without === null ? null : effectOf(pair, without, id, year, area),
          services: servicesBehind(pair.central.model, id),
        }),
      ),
      outcomes: outcomes.map(({ id, unit }) => ({ id, unit })),
      path: pair.central.outcomes.includes(outcome)
        ? Array.from({ length: lastYear - firstYear + 1 }, (_, y) => ({
            year: firstYear + y,
            ...this.bandOf(pair, outcome, firstYear + y, area),
          }))
        : [],
    }
  }

  private reasonsOf(scenario: Scenario, order: RunOrder): ScenarioReasons {
    const { year, outcome } = order
    const pair = this.pair(scenario, order)
    const without = this.without(scenario, order)
    const area = this.areaOf(order)
    const { model } = pair.central
    return {
      waterfall: model.outcomes.some(({ id }) => id === outcome)
        ? waterfallOf(pair.central, order, area)
        : null,
      accounts: without === null ? null : this.accounts(pair, without, order),
      withoutOutlays: area !== undefined && this.outlays(scenario, year),
      moves: model.moves.map((move, k) => ({
        measure: model.measures[move.measure]!.id,
        from: model.services[move.from]!.id,
        unit: model.services[move.from]!.unit,
        leaves: pair.central.leftBy(k, year, area),
        to: move.to.map(({ service }) => model.services[service]!.id),
      })),
      conservation: Math.max(pair.drawn.maxError, pair.central.maxError),
      assumptions: model.parameters,
    }
  }

  /** Of the community; in an area what its own residents use less and more of. */
  private accounts(pair: Pair, without: Pair, order: RunOrder): AccountAnswer[] {
    const { draws } = order
    const { luck } = this.showing(draws)
    const drawn = this.accountsIn(pair.drawn, without.drawn, order, {
      draws,
      // The first draws of the luck, where it has more.
      values: (assumption) => luck.values(assumption).subarray(0, draws),
    })
    const central = this.accountsIn(pair.central, without.central, order, noLuck)
    return drawn.map((account) =>
      accountAnswer(
        central.find(({ party }) => party === account.party),
        account,
      ),
    )
  }

  private accountsIn(
    shown: Shown,
    without: Shown,
    order: RunOrder,
    luck: Parameters<typeof accountsBetween>[4],
  ): readonly Account[] {
    const { year } = order
    const area = this.areaOf(order)
    const activity = (one: Shown) => ({
      activity: (service: string) => {
        const id = `activity.${service}`
        return one.outcomes.includes(id) ? one.drawsOf(id, year, area) : null
      },
    })
    const { baseline } = this
    const { scenario } = shown
    const own = area === undefined ? scenario : { ...scenario, measures: [] }
    return accountsBetween(
      { model: shown.model, ...activity(shown) },
      activity(without),
      { baseline, scenario: own, library },
      year,
      luck,
    ).accounts
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

  private pair(scenario: Scenario, { draws }: RunOrder): Pair {
    const showing = this.showing(draws)
    return { drawn: showing.show(scenario, draws), central: showing.central(scenario) }
  }

  private without(scenario: Scenario, order: RunOrder): Pair | null {
    return (scenario.measures ?? []).length === 0
      ? null
      : this.pair(withoutMeasures(scenario), order)
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

  private bandOf(
    { drawn, central }: Pair,
    id: string,
    year: number,
    area: number | undefined,
  ): Band {
    const kept = this.bands.get(drawn) ?? new Map<string, Band>()
    this.bands.set(drawn, kept)
    const key = `${id} ${year} ${area ?? ''}`
    const made =
      kept.get(key) ?? band(central.drawsOf(id, year, area)[0]!, drawn.drawsOf(id, year, area))
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
  pair: Pair,
  without: Pair,
  id: string,
  year: number,
  area: number | undefined,
): Band {
  const change = (now: Shown, before: Shown) => {
    const own = Float64Array.from(now.drawsOf(id, year, area))
    if (!before.outcomes.includes(id)) return own
    const other = before.drawsOf(id, year, area)
    for (let d = 0; d < own.length; d++) own[d]! -= other[d]!
    return own
  }
  return band(change(pair.central, without.central)[0]!, change(pair.drawn, without.drawn))
}

/** Exact on the central path: from today to where the headline stands, in steps that add up. */
function waterfallOf(central: Shown, { outcome, year }: RunOrder, area: number | undefined) {
  const { model, firstYear } = central
  const ledger = ledgerOf(model, centralPoint(model), year - firstYear, [outcome])
  const { today, future, lines } = waterfall(
    ledger,
    outcome,
    area === undefined ? {} : { areas: [area] },
  )
  return { today, future, lines }
}

function accountAnswer(central: Account | undefined, drawn: Account): AccountAnswer {
  const of = (pick: (account: Account) => Float64Array) =>
    band(central === undefined ? 0 : pick(central)[0]!, pick(drawn))
  return {
    party: drawn.party,
    freesFte: of(({ freesFte }) => freesFte),
    requiresFte: of(({ requiresFte }) => requiresFte),
    netFte: of(netFte),
    freesKroner: of(({ freesKroner }) => freesKroner),
    requiresKroner: of(({ requiresKroner }) => requiresKroner),
    movesKroner: of(({ movesKroner }) => movesKroner),
    netKroner: of(netKroner),
  }
}

/** The interval is widened where needed to hold the central path, as in the planning basis. */
function band(value: number, draws: ArrayLike<number>): Band {
  const { low, high } = interval80(draws)
  return { value, low: Math.min(low, value), high: Math.max(high, value) }
}

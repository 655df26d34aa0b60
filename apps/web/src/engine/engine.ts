import { netFte, netKroner } from '@samsyn/finance'
import { library } from '@samsyn/measures'
import { Refusal } from '@samsyn/refusal'
import {
  type Account,
  accountsOfMeasures,
  type Baseline,
  canonicalJson,
  centralPoint,
  compareRuns,
  drawsOf,
  type Ledger,
  Luck,
  ledgerOf,
  meanOf,
  type Run,
  runQuantiles,
  runScenario,
  type Scenario,
  type ScenarioRun,
  waterfall,
  withoutMeasures,
} from '@samsyn/scenario'
import type {
  AccountAnswer,
  Band,
  Headline,
  RunAnswer,
  RunOrder,
  ScenarioAnswer,
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
/** Runs that are kept: those on the screen, each with its reference and without its measures. */
const MOST_KEPT = 10

/**
 * One community's baseline and what was run on it. Luck is drawn once for each number of draws and shared by
 * all scenarios, so that a changed slider costs its own run only, and differences are not luck.
 */
export class Engine {
  private readonly luck = new Map<number, Luck>()
  private readonly runs = new Map<string, ScenarioRun>()
  private readonly ledgers = new WeakMap<ScenarioRun, Map<number, Ledger>>()
  readonly baseline: Baseline

  constructor(baseline: Baseline) {
    this.baseline = baseline
  }

  answer(order: RunOrder): RunAnswer {
    const start = performance.now()
    const scenarios = order.scenarios.map((scenario): ScenarioAnswer => {
      try {
        return this.scenario(scenario, order)
      } catch (error) {
        if (error instanceof Refusal) return { refusal: error.text }
        throw error
      }
    })
    const { firstYear, lastYear, areas, services } = this.baseline
    return {
      ticket: order.ticket,
      asked: order.scenarios,
      draws: order.draws,
      ms: performance.now() - start,
      firstYear,
      lastYear,
      areas,
      services: services.map(({ id, quality, missing, sources }) => ({
        id,
        quality,
        missing,
        sources,
      })),
      scenarios,
    }
  }

  private scenario(scenario: Scenario, order: RunOrder): ScenarioAnswer {
    const played = this.run(scenario, order)
    const bare = withoutMeasures(scenario)
    const measured = (scenario.measures ?? []).length > 0
    const without = measured ? this.run(bare, order) : null
    const area = this.areaOf(order)
    const { year, outcome } = order
    const ledger = this.ledger(played, year)
    const input = { baseline: this.baseline, scenario, library }
    return {
      headlines: headlineIds
        .filter((id) => played.run.outcomes.includes(id))
        .map((id) => headline(played, without, ledger, { id, year, area })),
      outcomes: played.model.outcomes.map(({ id, unit }) => ({ id, unit })),
      path: played.run.outcomes.includes(outcome) ? path(played.run, outcome, area) : [],
      waterfall: played.run.outcomes.includes(outcome)
        ? wholeWaterfall(played.run, ledger, { outcome, year, area })
        : null,
      accounts:
        without === null
          ? null
          : accountsOfMeasures(played, without, input, year).accounts.map(accountAnswer),
      moves: movesOf(played, year),
      conservation: played.run.conservation.maxError,
      assumptions: played.model.parameters,
    }
  }

  private areaOf({ area }: RunOrder): number | undefined {
    const found = area === null ? -1 : this.baseline.areas.indexOf(area)
    return found < 0 ? undefined : found
  }

  private run(scenario: Scenario, order: RunOrder): ScenarioRun {
    const byArea = this.areaOf(order) === undefined ? [] : [...headlineIds, order.outcome]
    const key = `${order.draws} ${[...new Set(byArea)].join()} ${canonicalJson(scenario)}`
    const known = this.runs.get(key)
    if (known !== undefined) {
      this.runs.delete(key)
      this.runs.set(key, known)
      return known
    }
    const made = runScenario(
      { baseline: this.baseline, scenario, library },
      { luck: this.luckOf(order.draws), byArea: [...new Set(byArea)] },
    )
    this.runs.set(key, made)
    const oldest = this.runs.keys().next().value
    if (this.runs.size > MOST_KEPT && oldest !== undefined) this.runs.delete(oldest)
    return made
  }

  private luckOf(draws: number): Luck {
    const luck = this.luck.get(draws) ?? new Luck({ draws, seed: SEED })
    this.luck.set(draws, luck)
    return luck
  }

  private ledger(played: ScenarioRun, year: number): Ledger {
    const kept = this.ledgers.get(played) ?? new Map<number, Ledger>()
    this.ledgers.set(played, kept)
    const ledger =
      kept.get(year) ??
      ledgerOf(played.model, centralPoint(played.model), year - this.baseline.firstYear)
    kept.set(year, ledger)
    return ledger
  }
}

interface At {
  readonly year: number
  readonly area: number | undefined
}

const areasOf = ({ area }: At) => (area === undefined ? {} : { areas: [area] })

function headline(
  { run, model }: ScenarioRun,
  without: ScenarioRun | null,
  ledger: Ledger,
  { id, ...at }: At & { id: string },
): Headline {
  return {
    id,
    unit: model.outcomes.find((outcome) => outcome.id === id)!.unit,
    today: waterfall(ledger, id, areasOf(at)).today,
    later: band(drawsOf(run, id, at.year, at.area)),
    effect: without === null ? null : effectOf(without.run, run, id, at),
  }
}

/** What the measures change, draw by draw: the luck that both runs share falls out. */
function effectOf(without: Run, run: Run, id: string, { year, area }: At): Band {
  if (area === undefined) {
    const { quantiles } = compareRuns(without, run, id, year)
    const mean = meanOf(drawsOf(run, id, year)) - meanOfOrNone(without, id, year)
    return { mean, low: quantiles[0]!.value, high: quantiles[2]!.value }
  }
  const now = drawsOf(run, id, year, area)
  if (!without.kept.includes(id)) return band(now)
  const before = drawsOf(without, id, year, area)
  return band(now.map((value, d) => value - before[d]!))
}

function meanOfOrNone(run: Run, id: string, year: number): number {
  return run.outcomes.includes(id) ? meanOf(drawsOf(run, id, year)) : 0
}

function path(run: Run, outcome: string, area: number | undefined) {
  return Array.from({ length: run.years }, (_, y) => {
    const year = run.firstYear + y
    const { mean, low, high } = band(drawsOf(run, outcome, year, area))
    return { year, value: mean, low, high }
  })
}

/** Exact on the central path; what doubt adds to the mean is a line of its own, so that lines sum to the mean. */
function wholeWaterfall(run: Run, ledger: Ledger, { outcome, ...at }: At & { outcome: string }) {
  const { today, future, lines } = waterfall(ledger, outcome, areasOf(at))
  const mean = meanOf(drawsOf(run, outcome, at.year, at.area))
  return { today, future: mean, lines: [...lines, { player: 'skewness', change: mean - future }] }
}

function movesOf({ model, run }: ScenarioRun, year: number) {
  return model.moves.map((move, k) => ({
    measure: model.measures[move.measure]!.id,
    from: model.services[move.from]!.id,
    unit: model.services[move.from]!.unit,
    leaves: run.left[k * run.years + year - run.firstYear]!,
    to: move.to.map(({ service }) => model.services[service]!.id),
  }))
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
  const [low, high] = runQuantiles(draws, [0.1, 0.9])
  return { mean: meanOf(draws), low: low!.value, high: high!.value }
}

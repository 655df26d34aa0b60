import { ageGroups } from '@samsyn/population'
import {
  type Account,
  type Accounts,
  type Baseline,
  centralPoint,
  centralRun,
  drawsOf,
  type Ledger,
  type LedgerLine,
  ledgerOf,
  meanOf,
  runQuantiles,
  type Scenario,
  waterfall,
} from '@samsyn/scenario'
import { besidePlan } from './beside-plan.ts'
import { ENGINE } from './engine.ts'
import { madeOn } from './made-on.ts'
import { centralPartiesOf, type Stage, type Staged } from './scenario-runner.ts'

/** What the draws of a number say. The interval need not hold the central path: whoever shows both widens it. */
interface Drawn {
  readonly mean: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** An outcome's ledger: today + lines = the central path. */
export interface AccountOfOutcome {
  readonly outcome: string
  readonly unit: string
  readonly today: number
  /** As `central`. */
  readonly future: number
  readonly central: number
  readonly lines: readonly LedgerLine[]
  /** Of the year; null where no draws are kept: by age, and of outcomes that are not kept by area. */
  readonly drawn: Drawn | null
}

/**
 * Why outcomes of the community (or of one area) differ from today in a year: exact on the central path,
 * with what the draws say of the year beside it.
 */
export function accountsOf(
  stage: Stage,
  staged: Staged,
  year: number,
  area?: number,
): { maxError: number; outcomes: AccountOfOutcome[] } {
  const ledger = ledgerIn(stage, staged, year)
  return { maxError: ledger.maxError, outcomes: accountsIn(ledger, staged, area) }
}

function ledgerIn({ baseline }: Stage, { model }: Staged, year: number): Ledger {
  return ledgerOf(model, centralPoint(model), year - baseline.firstYear)
}

function accountsIn(ledger: Ledger, { model, run }: Staged, area?: number): AccountOfOutcome[] {
  return model.outcomes.map(({ id, unit }) => {
    const own = accountIn(ledger, id, unit, area === undefined ? {} : { areas: [area] })
    if (area !== undefined && !run.kept.includes(id)) return own
    return { ...own, drawn: drawnOf(drawsOf(run, id, ledger.year, area)) }
  })
}

/** On the central path, of some areas and age groups. */
function accountIn(
  ledger: Ledger,
  outcome: string,
  unit: string,
  some: { areas?: readonly number[]; groups?: readonly number[] },
): AccountOfOutcome {
  const { today, future, lines } = waterfall(ledger, outcome, some)
  return { outcome, unit, today, future, central: future, lines, drawn: null }
}

/**
 * The ledger of a year at every level: the community, its areas and its ages. Areas and ages add up to `central`
 * of the community, line by line; services and parties are outcomes of their own (`activity.…`, `party.…`).
 */
function ledgerJson(stage: Stage, staged: Staged, year: number) {
  const ledger = ledgerIn(stage, staged, year)
  const { outcomes } = staged.model
  return {
    year,
    maxError: ledger.maxError,
    outcomes: accountsIn(ledger, staged),
    areas: stage.baseline.areas.map((area, a) => ({
      area,
      outcomes: accountsIn(ledger, staged, a).filter(isSomething),
    })),
    ages: ageGroups.map(({ id: ages }, g) => ({
      ages,
      outcomes: outcomes
        .map(({ id, unit }) => accountIn(ledger, id, unit, { groups: [g] }))
        .filter(isSomething),
    })),
  }
}

function isSomething({ today, future, lines }: AccountOfOutcome): boolean {
  return today !== 0 || future !== 0 || lines.length > 0
}

/** The run as JSON for other programs. What is one number is the central path; what the draws say is named for it. */
export function runJson(stage: Stage, staged: Staged, year: number, parties: Accounts | null) {
  const { baseline, baselineHash } = stage
  const { model, run, scenario, scenarioHash, engineMs, workers } = staged
  const years = Array.from({ length: run.years }, (_, y) => run.firstYear + y)
  const central = centralRun(model, { byArea: run.kept }).run
  const pathOf = (id: string, area?: number) =>
    years.map((at) => ({
      year: at,
      central: drawsOf(central, id, at, area)[0]!,
      ...summary(drawsOf(run, id, at, area)),
    }))
  return {
    run: 'samsyn-run-1',
    engine: ENGINE,
    kind: baseline.kind,
    community: baseline.community.id,
    areas: baseline.areas,
    seed: run.seed,
    draws: run.draws,
    baseline: baselineHash,
    scenario: {
      name: scenario.name,
      hash: scenarioHash,
      document: scenario,
      madeOn: madeOn(stage, scenario),
    },
    timing: { engineMs: Math.round(engineMs), workers },
    conservation: run.conservation,
    services: servicesJson(baseline, scenario),
    outcomes: model.outcomes.map(({ id, unit }) => ({ id, unit, path: pathOf(id) })),
    areaOutcomes: run.kept.flatMap((id) =>
      baseline.areas.map((area, a) => ({ id, area, path: pathOf(id, a) })),
    ),
    limits: central.limits.map(({ level, staffed, unmet, waiting, family, lowerCoverage }) => ({
      level,
      unmetGoesTo: { waiting, family, lowerCoverage },
      path: years.map((at, y) => ({ year: at, staffed: staffed[y]!, unmet: unmet[y]! })),
    })),
    measures: model.measures.map(({ id, name, caution }, m) => ({
      id,
      name,
      caution,
      moves: model.moves.flatMap((move, k) =>
        move.measure === m
          ? [
              {
                id: move.id,
                from: model.services[move.from]!.id,
                left: central.left[k * run.years + year - run.firstYear]!,
              },
            ]
          : [],
      ),
    })),
    ledger: ledgerJson(stage, staged, year),
    besidePlan,
    parties: parties === null ? [] : partiesJson(parties, centralPartiesOf(stage, staged, year)),
    assumptions: model.parameters,
  }
}

/** What today's activity rests on; where the scenario gives a base, on its word. */
function servicesJson({ services }: Baseline, { bases = [] }: Scenario) {
  return services.map(({ id, unit, quality, missing, sources }) => {
    const given = bases.find(({ service }) => service === id)
    if (given === undefined) return { id, unit, quality, missing, sources }
    return {
      ...{ id, unit, quality: 'assumed' as const, missing: null },
      sources: [`scenario: ${given.rationale}`],
    }
  })
}

/** What measures free, require and move for each party: the central path, and what the draws say. */
function partiesJson({ accounts }: Accounts, central: Accounts) {
  return accounts.map((account) => {
    const { party, year } = account
    const own = central.accounts.find((one) => one.party === party)
    const of = (pick: (one: Account) => Float64Array) => ({
      central: own === undefined ? 0 : pick(own)[0]!,
      ...drawnOf(pick(account)),
    })
    return {
      party,
      year,
      freesFte: of(({ freesFte }) => freesFte),
      requiresFte: of(({ requiresFte }) => requiresFte),
      freesKroner: of(({ freesKroner }) => freesKroner),
      requiresKroner: of(({ requiresKroner }) => requiresKroner),
      movesKroner: of(({ movesKroner }) => movesKroner),
    }
  })
}

function drawnOf(sample: Float32Array | Float64Array): Drawn {
  const { p90Error, ...drawn } = summary(sample)
  return drawn
}

function summary(sample: Float32Array | Float64Array) {
  const [p10, p50, p90] = runQuantiles(sample)
  return {
    mean: meanOf(sample),
    p10: p10!.value,
    p50: p50!.value,
    p90: p90!.value,
    p90Error: p90!.error,
  }
}

import {
  type Account,
  type Accounts,
  centralPoint,
  drawsOf,
  type LedgerLine,
  ledgerOf,
  runQuantiles,
  waterfall,
} from '@samsyn/scenario'
import { ENGINE } from './engine.ts'
import type { Stage, Staged } from './scenario-runner.ts'

/** An outcome's ledger: today + lines = the mean of all draws. */
export interface AccountOfOutcome {
  readonly outcome: string
  readonly unit: string
  readonly today: number
  readonly future: number
  readonly lines: readonly LedgerLine[]
}

/**
 * Why outcomes of the community (or of one area) differ from today in a year: exact on the central path;
 * `skewness` is what uncertainty adds to the mean, so that the lines sum to the mean of the draws.
 */
export function accountsOf(
  { baseline }: Stage,
  { model, run }: Staged,
  year: number,
  area?: number,
): { maxError: number; outcomes: AccountOfOutcome[] } {
  const ledger = ledgerOf(model, centralPoint(model), year - baseline.firstYear)
  const outcomes = model.outcomes.map(({ id, unit }) => {
    const { today, future, lines } = waterfall(
      ledger,
      id,
      area === undefined ? {} : { areas: [area] },
    )
    if (area !== undefined && !run.kept.includes(id)) {
      return { outcome: id, unit, today, future, lines }
    }
    const mean = meanOf(drawsOf(run, id, year, area))
    const skewness = { player: 'skewness', change: mean - future }
    return { outcome: id, unit, today, future: mean, lines: [...lines, skewness] }
  })
  return { maxError: ledger.maxError, outcomes }
}

/** The run as JSON for other programs. */
export function runJson(stage: Stage, staged: Staged, year: number, parties: Accounts | null) {
  const { baseline, baselineHash } = stage
  const { model, run, scenario, scenarioHash, engineMs, workers } = staged
  const years = Array.from({ length: run.years }, (_, y) => run.firstYear + y)
  const account = accountsOf(stage, staged, year)
  return {
    run: 'samsyn-run-1',
    engine: ENGINE,
    kind: baseline.kind,
    community: baseline.community.id,
    areas: baseline.areas,
    seed: run.seed,
    draws: run.draws,
    baseline: baselineHash,
    scenario: { name: scenario.name, hash: scenarioHash, document: scenario },
    timing: { engineMs: Math.round(engineMs), workers },
    conservation: run.conservation,
    services: baseline.services.map(({ id, unit, quality, missing, sources }) => ({
      id,
      unit,
      quality,
      missing,
      sources,
    })),
    outcomes: model.outcomes.map(({ id, unit }) => ({
      id,
      unit,
      path: years.map((at) => summary(drawsOf(run, id, at), at)),
    })),
    areaOutcomes: run.kept.flatMap((id) =>
      baseline.areas.map((area, a) => ({
        id,
        area,
        path: years.map((at) => summary(drawsOf(run, id, at, a), at)),
      })),
    ),
    limits: run.limits.map(({ level, staffed, unmet, waiting, family, lowerCoverage }) => ({
      level,
      unmetGoesTo: { waiting, family, lowerCoverage },
      path: years.map((at, y) => ({
        year: at,
        staffed: meanOf(staffed.subarray(y * run.draws, (y + 1) * run.draws)),
        unmet: meanOf(unmet.subarray(y * run.draws, (y + 1) * run.draws)),
      })),
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
                left: run.left[k * run.years + year - run.firstYear],
              },
            ]
          : [],
      ),
    })),
    ledger: { year, ...account },
    parties: parties === null ? [] : parties.accounts.map(partyJson),
    assumptions: model.parameters,
  }
}

/** Mean and 80 % interval of what measures free, require and move for a party. */
function partyJson(account: Account) {
  const of = (draws: Float64Array) => {
    const [p10, p50, p90] = runQuantiles(draws)
    return { mean: meanOf(draws), p10: p10!.value, p50: p50!.value, p90: p90!.value }
  }
  return {
    party: account.party,
    year: account.year,
    freesFte: of(account.freesFte),
    requiresFte: of(account.requiresFte),
    freesKroner: of(account.freesKroner),
    requiresKroner: of(account.requiresKroner),
    movesKroner: of(account.movesKroner),
  }
}

function summary(sample: Float32Array, year: number) {
  const [p10, p50, p90] = runQuantiles(sample)
  return {
    year,
    mean: meanOf(sample),
    p10: p10!.value,
    p50: p50!.value,
    p90: p90!.value,
    p90Error: p90!.error,
  }
}

export function meanOf(sample: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < sample.length; i++) sum += sample[i]!
  return sum / sample.length
}

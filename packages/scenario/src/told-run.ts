import { type Interval, interval80 } from '@samsyn/draws'
import { type Account, netFte, netKroner } from '@samsyn/finance'
import { library, type Party } from '@samsyn/measures'
import { accountsBetween, noLuck, withoutMeasures } from './accounts-of-run.ts'
import type { Baseline } from './baseline.ts'
import { ledgerOf, waterfall } from './ledger.ts'
import type { DrawChoice, Luck } from './luck.ts'
import { centralPoint } from './point.ts'
import type { Scenario } from './scenario-schema.ts'
import type { Showing } from './showing.ts'
import type { Shown } from './shown.ts'

/** What a screen and a document tell of a scenario: the same reckoning, so that they tell the same numbers. */

/** The central path, and the 80 % interval of the draws around it. Only central paths add up to each other. */
export interface Band {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A scenario where nothing is left to chance, and in every draw around that. */
export interface ToldRun {
  readonly central: Shown
  readonly drawn: Shown
}

/** A run with the same run without its measures; null where the scenario has none. */
export interface ToldBeside extends ToldRun {
  readonly without: ToldRun | null
}

/** The first `draws` that the luck has. @throws Refusal naming the place in the scenario */
export function toldRun(showing: Showing, scenario: Scenario, draws: number): ToldBeside {
  const pair = (one: Scenario) => ({
    drawn: showing.show(one, draws),
    central: showing.central(one),
  })
  const measured = (scenario.measures ?? []).length > 0
  return { ...pair(scenario), without: measured ? pair(withoutMeasures(scenario)) : null }
}

/** Outcomes that are always told, where the run has them. */
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

/** Those a run is told by; and what nobody staffs, where the scenario sets a limit. */
export function headlineOutcomes({ outcomes, model }: Shown): string[] {
  const unmet = model.outcomes.filter(({ limited }) => limited && limited.part !== 'staffed')
  return [...headlineIds.filter((id) => outcomes.includes(id)), ...unmet.map(({ id }) => id)]
}

/** An outcome in a year, of the community or of an area by its number. */
export function bandAt({ central, drawn }: ToldRun, outcome: string, year: number, area?: number) {
  return bandOf(central.drawsOf(outcome, year, area)[0]!, drawn.drawsOf(outcome, year, area))
}

/** What the measures change of an outcome, draw by draw: the luck that both share falls out. */
export function changeAt(
  run: ToldRun,
  without: ToldRun,
  outcome: string,
  year: number,
  area?: number,
): Band {
  const change = (now: Shown, before: Shown) =>
    less(
      now.drawsOf(outcome, year, area),
      before.outcomes.includes(outcome) ? before.drawsOf(outcome, year, area) : null,
    )
  return bandOf(change(run.central, without.central)[0]!, change(run.drawn, without.drawn))
}

/** Draw by draw; nothing where no measure touches it, for then it is the very same draws. */
function less(draws: Float32Array, others: Float32Array | null): Float64Array {
  if (draws === others) return Float64Array.of(0)
  const own = new Float64Array(draws)
  if (others !== null) for (let d = 0; d < own.length; d++) own[d]! -= others[d]!
  return own
}

/** Exact on the central path: from today to where its outcome stands in a year, in steps that add up. */
export function waterfallAt(
  { model, firstYear }: Shown,
  outcome: string,
  year: number,
  area?: number,
): ReturnType<typeof waterfall> {
  const ledger = ledgerOf(model, centralPoint(model), year - firstYear, [outcome])
  return waterfall(ledger, outcome, area === undefined ? {} : { areas: [area] })
}

/** What measures mean for a party. Net is frees − requires, draw by draw; of kroner also + what moves in. */
export interface AccountBands {
  readonly party: Party
  readonly freesFte: Band
  readonly requiresFte: Band
  readonly netFte: Band
  readonly freesKroner: Band
  readonly requiresKroner: Band
  readonly movesKroner: Band
  readonly netKroner: Band
}

/** The accounts of the measures in a year; in an area what its own residents use less and more of, without outlays. */
export function accountsAt(
  run: ToldRun,
  without: ToldRun,
  { baseline, luck, draws }: { baseline: Baseline; luck: Luck } & Pick<DrawChoice, 'draws'>,
  year: number,
  area?: number,
): AccountBands[] {
  const between = (one: Shown, other: Shown, values: Parameters<typeof accountsBetween>[4]) =>
    accountsOf({ one, other, values, baseline, year, area })
  const drawn = between(run.drawn, without.drawn, {
    draws,
    // The first draws of the luck, where it has more.
    values: (assumption) => luck.values(assumption).subarray(0, draws),
  })
  const central = between(run.central, without.central, noLuck)
  return drawn.map((account) =>
    accountBands(
      central.find(({ party }) => party === account.party),
      account,
    ),
  )
}

function accountsOf({
  one,
  other,
  values,
  baseline,
  year,
  area,
}: {
  one: Shown
  other: Shown
  values: Parameters<typeof accountsBetween>[4]
  baseline: Baseline
  year: number
  area: number | undefined
}): readonly Account[] {
  const activity = (shown: Shown) => ({
    activity: (service: string) => {
      const id = `activity.${service}`
      return shown.outcomes.includes(id) ? shown.drawsOf(id, year, area) : null
    },
  })
  const { scenario, model } = one
  const own = area === undefined ? scenario : { ...scenario, measures: [] }
  const input = { baseline, scenario: own, library }
  return accountsBetween({ model, ...activity(one) }, activity(other), input, year, values).accounts
}

function accountBands(central: Account | undefined, drawn: Account): AccountBands {
  const of = (pick: (account: Account) => Float64Array) =>
    bandOf(central === undefined ? 0 : pick(central)[0]!, pick(drawn))
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

/** Of draws that nobody writes in, as those of outcomes: most are asked for again at the next turn of a dial. */
const intervals = new WeakMap<Float32Array, Interval>()

function intervalOf(draws: Float32Array): Interval {
  const made = intervals.get(draws) ?? interval80(draws)
  intervals.set(draws, made)
  return made
}

function bandOf(value: number, draws: Float32Array | Float64Array): Band {
  return bandAround(value, draws instanceof Float32Array ? intervalOf(draws) : interval80(draws))
}

/** The interval is widened where needed to hold the central path, as in the planning basis. */
export function bandAround(value: number, { low, high }: Interval): Band {
  return { value, low: Math.min(low, value), high: Math.max(high, value) }
}

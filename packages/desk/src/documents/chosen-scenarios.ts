import { library, parties, type ServiceId } from '@samsyn/measures'
import type { PlanNumber } from '@samsyn/plan'
import { projectionTables } from '@samsyn/population'
import { type Quality, type Unit, units } from '@samsyn/quantity'
import type { ChosenScenario } from '@samsyn/report'
import {
  type AccountBands,
  accountsAt,
  type Band,
  type Baseline,
  bandAt,
  changeAt,
  eachScenario,
  headlineOutcomes,
  type Scenario,
  Showing,
  servicesBehind,
  type ToldBeside,
  toldRun,
  usual,
  waterfallAt,
} from '@samsyn/scenario'
import { beyondScale } from '../finite-json.ts'
import { reference, refuseYearOfAccounts } from '../scenario-runner.ts'

/** Bytes of each kind of what is made that are kept between two documents: three kinds, for the draws and for the central path. */
const ROOM = 64 * 1024 * 1024

/** The years that a document has room for. */
const ahead = [2030, 2035, 2040]
/** Outcomes whose ledger is told, where the run has them. */
const accountedFor = ['beds', 'places', 'fte.specialist', 'fte.municipal']

/** Scenarios that a document is made with, and the year of its accounts. */
export interface ChosenQuestion {
  readonly scenarios: readonly Scenario[]
  readonly year: number
}

/** Tells scenarios on one baseline, as it may leave the house: what rests on it may too. */
export class ScenarioTeller {
  readonly baseline: Baseline
  private readonly showing: Showing

  constructor(baseline: Baseline) {
    this.baseline = baseline
    // As on the screen: the same draws of the same luck.
    this.showing = new Showing({ baseline, library }, { ...usual, room: ROOM })
  }

  /**
   * The reference, and then the scenarios in their order.
   *
   * @param area a municipality by its code; the community without
   * @throws Refusal naming the scenario and the place in it, year-out-of-range, or impossible-value where its numbers leave every scale
   */
  tell({ scenarios, year }: ChosenQuestion, area?: string): ChosenScenario[] {
    refuseYearOfAccounts(this, year)
    this.showing.besideEachOther(scenarios.length + 1)
    return [
      this.told(reference, true, year, area),
      ...eachScenario(scenarios, (scenario) => this.told(scenario, false, year, area)),
    ]
  }

  private told(
    scenario: Scenario,
    isReference: boolean,
    year: number,
    area?: string,
  ): ChosenScenario {
    const { baseline } = this
    const run = toldRun(this.showing, scenario, usual.draws)
    const { model } = run.central
    const at = {
      ...{ baseline, luck: this.showing.luck, run, year },
      years: [...new Set([...ahead.filter((one) => one <= baseline.lastYear), year])].sort(),
      place: area === undefined ? undefined : baseline.areas.indexOf(area),
      area: area ?? baseline.community.id,
    }
    const numbers = [
      ...outcomeNumbers(at),
      ...(isReference ? [] : [...whoNumbers(at), ...whyNumbers(at), ...leavingNumbers(at)]),
    ]
    refuseInfinite(numbers)
    return {
      ...{ scenario, isReference, year, area: at.area, draws: usual.draws, numbers },
      moves: model.moves.map(({ measure, id, from, to }) => ({
        measure: model.measures[measure]!.id,
        move: id,
        from: model.services[from]!.id,
        unit: model.services[from]!.unit,
        to: to.map(({ service }) => model.services[service]!.id),
      })),
      assumptions: model.parameters,
      kept: baseline.services.flatMap(({ id, missing }) => (missing === 'suppressed' ? id : [])),
    }
  }
}

/** What the numbers of a scenario are made from. */
interface Told {
  readonly baseline: Baseline
  readonly luck: Showing['luck']
  readonly run: ToldBeside
  readonly year: number
  readonly years: readonly number[]
  readonly place: number | undefined
  readonly area: string
}

function outcomeNumbers(told: Told): PlanNumber[] {
  const { run, years, place, baseline } = told
  const { central, without } = run
  return headlineOutcomes(central).flatMap((outcome) => {
    const services = servicesBehind(central.model, outcome)
    const unit = unitOf(central.model.outcomes.find(({ id }) => id === outcome)!.unit)
    const number = (kind: string, year: number, band: Band | number, quality: Quality) =>
      numberOf(told, { id: `${kind}.${outcome}`, unit, year, quality, services }, band)
    const today = central.today(outcome, place)
    return [
      number('outcome', baseline.firstYear, today, 'estimated'),
      ...years.flatMap((year) => [
        number('outcome', year, bandAt(run, outcome, year, place), 'estimated'),
        ...(without === null || !without.central.outcomes.includes(outcome)
          ? []
          : [number('without', year, bandAt(without, outcome, year, place), 'estimated')]),
        ...(without === null
          ? []
          : [number('change', year, changeAt(run, without, outcome, year, place), 'assumed')]),
      ]),
    ]
  })
}

const accountParts: readonly (readonly [
  name: string,
  unit: Unit,
  of: (account: AccountBands) => Band,
])[] = [
  ['fte.frees', 'fte', ({ freesFte }) => freesFte],
  ['fte.requires', 'fte', ({ requiresFte }) => requiresFte],
  ['fte.net', 'fte', ({ netFte }) => netFte],
  ['nok.frees', 'nok', ({ freesKroner }) => freesKroner],
  ['nok.requires', 'nok', ({ requiresKroner }) => requiresKroner],
  ['nok.moves', 'nok', ({ movesKroner }) => movesKroner],
  ['nok.net', 'nok', ({ netKroner }) => netKroner],
]

function whoNumbers(told: Told): PlanNumber[] {
  const { run, luck, baseline, year, place } = told
  if (run.without === null) return []
  const services = run.central.model.services.map(({ id }) => id)
  const accounts = accountsAt(run, run.without, { baseline, luck, draws: usual.draws }, year, place)
  return parties.flatMap((party) => {
    const account = accounts.find((one) => one.party === party)
    if (account === undefined) return []
    return accountParts.map(([name, unit, of]) => {
      const id = `who.${party}.${name}`
      const naming = { id, unit, year, quality: 'assumed', services } as const
      return numberOf(told, { ...naming, priced: unit === 'nok' }, of(account))
    })
  })
}

function whyNumbers(told: Told): PlanNumber[] {
  const { run, year, place } = told
  const { central } = run
  return accountedFor
    .filter((outcome) => central.outcomes.includes(outcome))
    .flatMap((outcome) => {
      const unit = unitOf(central.model.outcomes.find(({ id }) => id === outcome)!.unit)
      const services = servicesBehind(central.model, outcome)
      return waterfallAt(central, outcome, year, place).lines.map(({ player, change }) =>
        numberOf(
          told,
          { id: `why.${outcome}.${player}`, unit, year, quality: 'assumed', services },
          change,
        ),
      )
    })
}

function leavingNumbers(told: Told): PlanNumber[] {
  const { run, year, place } = told
  const { model } = run.central
  return model.moves.map((move, k) => {
    const service = model.services[move.from]!
    const id = `leaves.${model.measures[move.measure]!.id}.${move.id}`
    const naming = { id, year, quality: 'assumed', services: [service.id] } as const
    return numberOf(
      told,
      { ...naming, unit: unitOf(service.unit) },
      run.central.leftBy(k, year, place),
    )
  })
}

interface Naming {
  readonly id: string
  readonly unit: Unit
  readonly year: number
  readonly quality: Quality
  /** What it rests on. */
  readonly services: readonly ServiceId[]
  readonly priced?: boolean
}

function numberOf(
  { baseline, area }: Told,
  { id, unit, year, quality, services, priced }: Naming,
  told: Band | number,
): PlanNumber {
  const { value, low, high } =
    typeof told === 'number' ? { value: told, low: null, high: null } : told
  const tables = baseline.services
    .filter((service) => services.includes(service.id))
    .flatMap(({ sources }) => sources)
  const source = [
    ...tables,
    ...projectionTables,
    'measures-library',
    ...(priced ? ['price-list'] : []),
  ]
  return {
    ...{ id, value, low, high, unit, area, year, quality, source: [...new Set(source)] },
    ...{ missing: null, blanks: 0, data: baseline.kind },
  }
}

/** Outcomes that documents tell are counted in what a plan's numbers are. */
function unitOf(unit: string): Unit {
  const found = units.find((one) => one === unit)
  if (found === undefined) throw new Error(`a plan counts nothing in ${unit}`)
  return found
}

/** @throws Refusal impossible-value: each number of a scenario is inside its limits, and yet they can multiply beyond every one */
function refuseInfinite(numbers: readonly PlanNumber[]): void {
  const beyond = numbers.find(({ value, low, high }) =>
    [value, low, high].some((one) => one !== null && !Number.isFinite(one)),
  )
  if (beyond !== undefined) throw beyondScale(beyond.id)
}

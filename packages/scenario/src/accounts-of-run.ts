import {
  type Accounts,
  type ActivityChange,
  accountsOf,
  type Outlay,
  priceList,
} from '@samsyn/finance'
import type { ServiceId } from '@samsyn/measures'
import { valueAt } from './assumption.ts'
import { Luck } from './luck.ts'
import { measureOutlays } from './measure-outlays.ts'
import type { Model, UnitCosting } from './model.ts'
import { labourInYear, perUnit } from './per-unit.ts'
import type { RunInput } from './prepare-run.ts'
import { drawsOf } from './run-quantiles.ts'
import type { Played } from './run-scenario.ts'
import type { Scenario } from './scenario-schema.ts'

/** Draws of an assumption. */
type LuckOf = Pick<Luck, 'draws' | 'values'>

/** For a run of one draw in which nothing is left to chance: every assumption at its central value. */
export const noLuck: LuckOf = { draws: 1, values: (one) => Float64Array.of(valueAt(one, 0)) }

/**
 * The same scenario with its measures nowhere: what the accounts of the measures are counted from. They keep their
 * place, so that an assumption about a service that only they bring is still about something.
 */
export function withoutMeasures(scenario: Scenario): Scenario {
  const { measures } = scenario
  if (measures === undefined) return scenario
  return { ...scenario, measures: measures.map((choice) => ({ ...choice, areas: [] })) }
}

/**
 * What measures mean for each party in a year: FTE and kroner that its services free and require, and what
 * moves between parties, draw by draw. The municipalities are counted as one.
 *
 * Prices are assumptions of the run (`price.<id>`), drawn with its seed; outlays of measures likewise. Those of its first
 * year hold throughout, as in the run itself: a step from one set of rules to the next is no part of any measure.
 *
 * @param luck that of the run unless told; `noLuck` for the accounts of the central path
 */
export function accountsOfMeasures(
  played: Played,
  without: Played,
  input: RunInput,
  year: number,
  luck: LuckOf = new Luck(played.run),
): Accounts {
  const activity = ({ run }: Played) => ({
    activity: (service: ServiceId) =>
      run.outcomes.includes(`activity.${service}`)
        ? drawsOf(run, `activity.${service}`, year)
        : null,
  })
  return accountsBetween(
    { model: played.model, ...activity(played) },
    activity(without),
    input,
    year,
    luck,
  )
}

/** Activity of a year by service, in every draw; null where a run has nothing of it. */
export interface ActivityOfYear {
  activity(service: ServiceId): ArrayLike<number> | null
}

/** `accountsOfMeasures` from the activity of the year alone: of a run that is only shown. */
export function accountsBetween(
  played: ActivityOfYear & { readonly model: Model },
  without: ActivityOfYear,
  input: RunInput,
  year: number,
  luck: LuckOf,
): Accounts {
  const prices = priceList({
    drawsOf: (id) => drawsOfPrice(played.model, luck, id),
    heldAt: played.model.baseline.firstYear,
  })
  return accountsOf(
    { activity: changesOf(played, without, luck, year), outlays: outlaysOf(luck, input, year) },
    prices,
  )
}

function changesOf(
  played: ActivityOfYear & { readonly model: Model },
  without: ActivityOfYear,
  luck: LuckOf,
  year: number,
): ActivityChange[] {
  const { model } = played
  return model.services.flatMap(({ id }, s): ActivityChange[] => {
    const now = played.activity(id)!
    const other = without.activity(id)
    const units = Float64Array.from(now, (value, d) => value - (other?.[d] ?? 0))
    if (units.every((each) => each === 0)) return []
    const perUnit = unitInYear({ model, luck, year }, s, 'fte')
    const fte = units.map((each, d) => each * perUnit[d]!)
    const costliness = unitInYear({ model, luck, year }, s, 'cost')
    return [{ service: id, area: null, year, units, fte, costliness }]
  })
}

/** The draws of a price, which is an assumption of the run. */
function drawsOfPrice({ parameters }: Model, luck: LuckOf, id: string): Float64Array | undefined {
  const price = parameters.find((one) => one.id === `price.${id}`)
  return price && luck.values(price)
}

/** What a unit of a service takes in each draw, with standard and productivity of the year. */
function unitInYear(
  { model, luck, year }: { readonly model: Model; readonly luck: LuckOf; readonly year: number },
  service: number,
  of: keyof UnitCosting,
): Float64Array {
  const { draws } = luck
  const { [of]: terms } = model.units[service]!
  const valuesOf = (parameter: number) => luck.values(model.parameters[parameter]!)
  const [grown, labour, plain] = [0, 0, 0].map(() => new Float64Array(draws))
  labourInYear(model, year - model.baseline.firstYear, valuesOf, draws, grown!)
  perUnit({ terms }, service, true, valuesOf, draws, labour!)
  perUnit({ terms }, service, false, valuesOf, draws, plain!)
  return plain!.map((each, d) => grown![d]! * labour![d]! + each)
}

/** Kroner of the measures themselves. */
function outlaysOf(luck: LuckOf, input: RunInput, year: number): Outlay[] {
  return measureOutlays(input, input.scenario.measures ?? [], year).map(
    ({ id, driver, party, kroner: value, share }) => {
      const drawn = luck.values({ id, driver, ...value, shape: 'positive' })
      const kroner = drawn.map((each) => share * each)
      return { party, area: null, year, kroner }
    },
  )
}

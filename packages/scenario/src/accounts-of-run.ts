import {
  type Accounts,
  type ActivityChange,
  accountsOf,
  costParts,
  type Outlay,
  priceList,
} from '@samsyn/finance'
import { type ServiceId, serviceOf } from '@samsyn/measures'
import { valueAt } from './assumption.ts'
import { Luck } from './luck.ts'
import { measureOutlays } from './measure-outlays.ts'
import type { Model } from './model.ts'
import { isOwnPrice } from './party-outcomes.ts'
import type { RunInput } from './prepare-run.ts'
import { drawsOf } from './run-quantiles.ts'
import type { Played } from './run-scenario.ts'
import type { Scenario } from './scenario-schema.ts'
import { compounded } from './step-factors.ts'

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
  return played.model.services.flatMap(({ id }): ActivityChange[] => {
    const now = played.activity(id)!
    const other = without.activity(id)
    const units = Float64Array.from(now, (value, d) => value - (other?.[d] ?? 0))
    if (units.every((each) => each === 0)) return []
    const { perUnit, costliness } = labourOf(played.model, luck, id, year)
    const fte = units.map((each, d) => each * perUnit[d]!)
    return [{ service: id, area: null, year, units, fte, costliness }]
  })
}

/** The draws of a price, which is an assumption of the run. */
function drawsOfPrice({ parameters }: Model, luck: LuckOf, id: string): Float64Array | undefined {
  const price = parameters.find((one) => one.id === `price.${id}`)
  return price && luck.values(price)
}

/** FTE per unit of a service in each draw, with standard and productivity of the year; and what it makes of the unit cost. */
function labourOf(
  model: Model,
  luck: LuckOf,
  id: ServiceId,
  year: number,
): { perUnit: Float64Array; costliness: Float64Array } {
  const { labour, publicLabour } = serviceOf(id)
  const parts = labour.map(({ profession }) =>
    luck.values(model.parameters.find((one) => one.id === `labour.${id}.${profession}`)!),
  )
  const growth = (parameter: number | null) =>
    parameter === null || !publicLabour
      ? null
      : luck
          .values(model.parameters[parameter]!)
          .map((each) => compounded(each, year - model.baseline.firstYear))
  const up = growth(model.standard)
  const down = growth(model.productivity)
  const inDraws = (value: (d: number) => number) =>
    Float64Array.from({ length: luck.draws }, (_, d) => value(d))
  const grown = inDraws((d) => (up?.[d] ?? 1) / (down?.[d] ?? 1))
  const cost = costParts(serviceOf(id))
  const own = isOwnPrice(model.scenario, id)
  return {
    perUnit: inDraws((d) => grown[d]! * parts.reduce((sum, part) => sum + part[d]!, 0)),
    costliness: inDraws((d) =>
      cost === null
        ? 1
        : cost.staff.reduce(
            (sum, { share, perUnit }, i) =>
              sum + share * grown[d]! * (own ? 1 : parts[i]![d]! / perUnit),
            cost.other,
          ),
    ),
  }
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

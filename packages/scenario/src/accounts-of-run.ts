import {
  type Accounts,
  type ActivityChange,
  accountsOf,
  type Outlay,
  priceList,
} from '@samsyn/finance'
import { type Measure, type ServiceId, serviceOf } from '@samsyn/measures'
import { type Assumption, valueAt } from './assumption.ts'
import { Luck } from './luck.ts'
import type { Model } from './model.ts'
import { rampBetween } from './model-steps.ts'
import type { RunInput } from './prepare-run.ts'
import { drawsOf } from './run-quantiles.ts'
import type { Played } from './run-scenario.ts'
import type { Scenario } from './scenario-schema.ts'
import { compounded } from './step-factors.ts'

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
 * Prices are assumptions of the run (`price.<id>`), drawn with its seed; outlays of measures likewise.
 */
export function accountsOfMeasures(
  played: Played,
  without: Played,
  input: RunInput,
  year: number,
): Accounts {
  const luck = new Luck(played.run)
  const prices = priceList({ drawsOf: (id) => drawsOfPrice(played.model, luck, id) })
  return accountsOf(
    { activity: changesOf(played, without, luck, year), outlays: outlaysOf(luck, input, year) },
    prices,
  )
}

function changesOf(played: Played, without: Played, luck: Luck, year: number): ActivityChange[] {
  return played.model.services.flatMap(({ id }): ActivityChange[] => {
    const outcome = `activity.${id}`
    const now = drawsOf(played.run, outcome, year)
    const other = without.run.outcomes.includes(outcome)
      ? drawsOf(without.run, outcome, year)
      : null
    const units = Float64Array.from(now, (value, d) => value - (other?.[d] ?? 0))
    if (units.every((each) => each === 0)) return []
    const perUnit = labourOf(played.model, luck, id, year)
    return [
      { service: id, area: null, year, units, fte: units.map((each, d) => each * perUnit[d]!) },
    ]
  })
}

/** The draws of a price, which is an assumption of the run. */
function drawsOfPrice({ parameters }: Model, luck: Luck, id: string): Float64Array | undefined {
  const price = parameters.find((one) => one.id === `price.${id}`)
  return price && luck.scores(price).map((z) => valueAt(price, z))
}

/** FTE per unit of a service in each draw, with standard and productivity of the year. */
function labourOf(model: Model, luck: Luck, id: ServiceId, year: number): Float64Array {
  const { labour, publicLabour } = serviceOf(id)
  const drawn = (assumption: Assumption) =>
    luck.scores(assumption).map((z) => valueAt(assumption, z))
  const parts = labour.map(({ profession }) =>
    drawn(model.parameters.find((one) => one.id === `labour.${id}.${profession}`)!),
  )
  const growth = (parameter: number | null) =>
    parameter === null || !publicLabour
      ? null
      : drawn(model.parameters[parameter]!).map((each) =>
          compounded(each, year - model.baseline.firstYear),
        )
  const up = growth(model.standard)
  const down = growth(model.productivity)
  return Float64Array.from({ length: luck.draws }, (_, d) => {
    const fte = parts.reduce((sum, part) => sum + part[d]!, 0)
    return (fte * (up?.[d] ?? 1)) / (down?.[d] ?? 1)
  })
}

/** Kroner of the measures themselves: yearly by ramp-up, and the investment in the start year. */
function outlaysOf(luck: Luck, { scenario, library }: RunInput, year: number): Outlay[] {
  const all = [...library, ...((scenario.ownMeasures ?? []) as Measure[])]
  return (scenario.measures ?? []).flatMap((choice) => {
    const measure = all.find(({ id }) => id === choice.measure)!
    if (choice.areas?.length === 0) return []
    const start = choice.startYear ?? measure.startYear
    const ramp = rampBetween(year, start, choice.rampYears ?? measure.rampYears)
    return measure.costs.flatMap(({ party, yearly, investment }, i): Outlay[] => {
      const parts = [
        { name: 'yearly', value: yearly, times: ramp },
        { name: 'investment', value: investment, times: year === start ? 1 : 0 },
      ]
      return parts.flatMap(({ name, value, times }) => {
        if (value === null || times === 0) return []
        const id = `measure.${measure.id}.cost.${i}.${name}`
        const scores = luck.scores({ id, driver: measure.driver })
        const kroner = scores.map((z) => times * valueAt({ ...value, shape: 'positive' }, z))
        return [{ party, area: null, year, kroner }]
      })
    })
  })
}

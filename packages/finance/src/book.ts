import { type Party, serviceOf } from '@samsyn/measures'
import { paymentsOf } from './payments-of.ts'
import type { PriceList } from './price-list.ts'
import type { ActivityChange, Amount, Booking, Outlay, PaidDaysChange, PartyAt } from './types.ts'

/** What a set of changes is: activity, days that municipalities pay for, and outlays of the measures themselves. */
export interface Changes {
  readonly activity: readonly ActivityChange[]
  readonly paidDays?: readonly PaidDaysChange[]
  readonly outlays?: readonly Outlay[]
}

const the = (party: Party): PartyAt => ({ party, area: null })

/** Every krone that changes hands or is used up, first order: only what follows the activity itself. */
export function book(changes: Changes, prices: PriceList, draws: number): Booking[] {
  return [
    ...changes.activity.flatMap((change) => bookActivity(change, prices, draws)),
    ...(changes.paidDays ?? []).map((change) => bookPaidDays(change, prices, draws)),
    ...(changes.outlays ?? []).map(
      ({ party, area, year, kroner }): Booking => ({
        kind: 'outlay',
        service: null,
        year,
        from: { party, area },
        to: null,
        kroner: perDraw(kroner, draws),
        by: [],
      }),
    ),
  ]
}

/** Who gives a service here: the one municipality, or the party of which there is one. */
export function giverOf({ service, area }: Pick<ActivityChange, 'service' | 'area'>): PartyAt {
  const { party } = serviceOf(service)
  return { party, area: party === 'municipality' ? area : null }
}

function bookActivity(change: ActivityChange, prices: PriceList, draws: number): Booking[] {
  const { service, year } = change
  const giver = giverOf(change)
  const units = perDraw(change.units, draws)
  const at = (party: Party) => (party === giver.party ? giver : the(party))
  return paymentsOf(service).map(
    ({ kind, from, to, by }): Booking => ({
      kind,
      service,
      year,
      from: at(from),
      to: to === null ? null : at(to),
      kroner: by.reduce(
        (kroner, id) => times(kroner, prices.drawn(id, year, draws)),
        kind === 'own-cost' ? times(units, perDraw(change.costliness ?? 1, draws)) : units,
      ),
      by,
    }),
  )
}

function bookPaidDays(
  { area, year, days }: PaidDaysChange,
  prices: PriceList,
  draws: number,
): Booking {
  return {
    kind: 'paid-day',
    service: null,
    year,
    from: { party: 'municipality', area },
    to: the('trust'),
    kroner: times(perDraw(days, draws), prices.drawn('paid-day.price', year, draws)),
    by: ['paid-day.price'],
  }
}

export function perDraw(amount: Amount, draws: number): Float64Array {
  return typeof amount === 'number' ? new Float64Array(draws).fill(amount) : amount
}

function times(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, d) => value * b[d]!)
}

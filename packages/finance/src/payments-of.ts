import { type Party, type ServiceId, serviceOf } from '@samsyn/measures'
import { defaultPrices } from './price-list.ts'
import type { BookingKind } from './types.ts'

/** A krone that follows a unit of a service: who uses it or hands it on, and the parameters that multiply. */
export interface Payment {
  readonly kind: BookingKind
  readonly from: Party
  /** Null for what is used up: then it is no transfer. */
  readonly to: Party | null
  /** Ids of price parameters whose product is kroner per unit. */
  readonly by: readonly string[]
}

const known = new Set(defaultPrices.map(({ id }) => id))

/** What giving a service costs, and the transfers that follow it; those without a parameter do not exist for it. */
export function paymentsOf(service: ServiceId): Payment[] {
  const { party } = serviceOf(service)
  const all: Payment[] = [
    { kind: 'own-cost', from: party, to: null, by: [`unit-cost.${service}`] },
    {
      kind: 'isf',
      from: 'state',
      to: party,
      by: [`isf.points.${service}`, 'isf.unit-price', 'isf.share'],
    },
    { kind: 'user-fee', from: 'person', to: party, by: [`user-fee.${service}`] },
    {
      kind: 'national-insurance',
      from: 'state',
      to: party,
      by: [`national-insurance.${service}`],
    },
  ]
  return all.filter(({ by }) => by.every((id) => known.has(id)))
}

import type { Skewed } from '@samsyn/draws'
import type { Party, ServiceId, Standing } from '@samsyn/measures'
import type { Quality } from '@samsyn/quantity'

/** A number per draw, or one number for the central path. */
export type Amount = number | Float64Array

/** How much more (or, below 0, less) of a service there is in a year than without. */
export interface ActivityChange {
  readonly service: ServiceId
  /** The municipality it belongs to, for a service that municipalities give; null where there is one giver. */
  readonly area: string | null
  readonly year: number
  /** In the unit of the service. */
  readonly units: Amount
  /** FTE it takes, when the engine knows better than the catalogue's central labour (standard, productivity). */
  readonly fte?: Amount
  /** Cost of a unit ÷ its unit cost, when a unit takes more or less staff than the catalogue has; 1 unless told. */
  readonly costliness?: Amount
}

/** More or fewer days that a municipality pays for because it could not receive a discharge-ready patient. */
export interface PaidDaysChange {
  /** The municipality of stay: the one that owes, wherever the patient is registered. */
  readonly area: string
  readonly year: number
  readonly days: Amount
}

/** Kroner of a measure itself, beside what the moved activity costs. */
export interface Outlay {
  readonly party: Party
  readonly area: string | null
  readonly year: number
  readonly kroner: Amount
}

/** A value that holds from a year until the next one begins. */
export interface DatedValue {
  readonly from: number
  readonly value: Skewed
  readonly quality: Quality
  /** Publication, regulation or document:line; "first-order assumption" when no source gives it. */
  readonly source: string
  readonly standing: Standing
}

/** A price, a fee or a share that a user can see and change. */
export interface PriceParameter {
  /** Stable, e.g. "unit-cost.home-care". */
  readonly id: string
  readonly unit: 'kroner-per-unit' | 'kroner-per-point' | 'points-per-unit' | 'share'
  /** In plain English. */
  readonly name: string
  /** Year of the kroner; null for shares and points. */
  readonly priceYear: number | null
  /** Earliest first. */
  readonly values: readonly DatedValue[]
}

/** What a booking is for. */
export const bookingKinds = [
  'own-cost', // what giving the service takes; paid to no party
  'isf', // activity-based funding: state → trust
  'paid-day', // discharge-ready patients: municipality → trust
  'user-fee', // person → who gives the service
  'national-insurance', // state → GP
  'outlay', // of the measure itself; paid to no party
] as const
export type BookingKind = (typeof bookingKinds)[number]

/** One side or both sides of a krone: `to` is null for what is used up, and then it is no transfer. */
export interface Booking {
  readonly kind: BookingKind
  readonly service: ServiceId | null
  readonly year: number
  readonly from: PartyAt
  readonly to: PartyAt | null
  /** Kroner; below 0 when less is paid than without. One per draw. */
  readonly kroner: Float64Array
  /** The parameters it was reckoned with. */
  readonly by: readonly string[]
}

/** A party, and which municipality when it is one. */
export interface PartyAt {
  readonly party: Party
  readonly area: string | null
}

/** What a year means for one party. All per draw; "frees" and "requires" are never below 0. */
export interface Account extends PartyAt {
  readonly year: number
  /** FTE at services with less activity, and at services with more. */
  readonly freesFte: Float64Array
  readonly requiresFte: Float64Array
  /** Kroner of its own services with less activity, and with more (outlays too). */
  readonly freesKroner: Float64Array
  readonly requiresKroner: Float64Array
  /** Received from other parties less paid to them; adds up to 0 over all parties. */
  readonly movesKroner: Float64Array
}

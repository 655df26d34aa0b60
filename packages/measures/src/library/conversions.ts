import type { Skewed } from '@samsyn/draws'
import type { Arrival, Evidence } from '../types.ts'

// No source we hold says what a day outside hospital takes elsewhere. These are first-order figures, the same in every
// measure, so that one community's better number can replace them all.

const skewed = (central: number, low: number, high: number): Skewed => ({ central, low, high })

/** What takes the place of one bed-day, in units of the receiving service. */
const perBedDay = {
  /** A day at home instead of in hospital takes what two ordinary home-care users take that day: 2 ÷ 365. */
  'home-care': skewed(0.0055, 0.0027, 0.011),
  /** A day for a day; recovery away from hospital is often slower. */
  'short-stay': skewed(1, 0.9, 1.5),
  'municipal-acute-beds': skewed(1, 0.8, 1.3),
  'hospital-at-home': skewed(1, 0.8, 1.2),
  /** One contact with the GP for every ten days. */
  gp: skewed(0.1, 0.05, 0.3),
  /** Two hours a day of family care, of 1 750 hours in an FTE. */
  'family-care': skewed(0.0011, 0.0003, 0.0034),
  /** One planned consultation for every five days. */
  'hospital-outpatient': skewed(0.2, 0.1, 0.4),
} as const

type Receiving = keyof typeof perBedDay

const rationales: Readonly<Record<Receiving, string>> = {
  'home-care': 'a day at home takes what two ordinary home-care users take that day',
  'short-stay': 'a day for a day, or somewhat more because recovery is slower away from hospital',
  'municipal-acute-beds': 'a day for a day; stays there are short',
  'hospital-at-home': 'a day for a day',
  gp: 'one contact with the GP for every ten bed-days',
  'family-care': 'two hours of family care a day, of 1 750 hours in an FTE',
  'hospital-outpatient': 'one planned consultation for every five bed-days',
}

/** A share of the bed-days that leave, arriving at another service. */
export function insteadOfBedDays(service: Receiving, share: number): Arrival {
  return { service, share, conversion: perBedDay[service] }
}

/** Why the conversions of those arrivals are what they are: assumed, each with its rationale. */
export function assumedConversions(move: string, arrivals: readonly Arrival[]): Evidence[] {
  return arrivals
    .filter(({ service }) => service in rationales)
    .map(({ service }) => assumed(`${move}.to.${service}`, rationales[service as Receiving]))
}

/** A number that no source states, with why it was set so. */
export function assumed(about: string, rationale: string): Evidence {
  return { reference: 'first-order assumption', says: rationale, grade: 'assumed', about }
}

/** The National Health and Hospital Plan 2020–2023, by document and line of the source texts. */
export function stated(lines: string, says: string, about?: string): Evidence {
  return {
    reference: `Meld. St. 7 (2019–2020), 003:${lines}`,
    says,
    grade: 'stated',
    ...(about === undefined ? {} : { about }),
  }
}

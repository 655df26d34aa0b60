import type { Skewed } from '@samsyn/draws'
import type { Quality } from '@samsyn/quantity'

/** Who can decide, pay and gain. `person` is the person and the family. */
export const parties = ['trust', 'municipality', 'gp', 'state', 'person'] as const
export type Party = (typeof parties)[number]

/** Where a service is given. */
export const serviceLevels = ['specialist', 'municipal', 'gp', 'family'] as const
export type ServiceLevel = (typeof serviceLevels)[number]

/** What a service is counted in. `users`, `places` and `fte` stand at a time; the others are of a whole year. */
export const serviceUnits = [
  'stays',
  'bed-days',
  'place-days',
  'consultations',
  'courses',
  'hours',
  'users',
  'places',
  'fte',
] as const
export type ServiceUnit = (typeof serviceUnits)[number]

/**
 * What a service takes. FTE by profession; beds, places and dwellings follow from activity by the
 * capacity rule of the service and are not listed per unit.
 */
export const professions = [
  'doctor',
  'nurse',
  'health-worker',
  'therapist',
  'other-staff',
  'family',
] as const
export type Profession = (typeof professions)[number]

/** How units of activity become beds, places or dwellings. Beds of mental health care and of emergency stays cannot stand in for others. */
export type CapacityRule =
  /** beds = days ÷ (365 × occupancy); the peak is `peak` times the mean of the year. */
  | {
      readonly resource: 'beds' | 'beds.mental' | 'places' | 'places.acute'
      readonly by: 'days'
      readonly occupancy: Skewed
      readonly peak: Skewed
    }
  /** One place or dwelling per unit in use, times `perUnit`. */
  | { readonly resource: 'places' | 'dwellings'; readonly by: 'unit'; readonly perUnit: Skewed }

/** FTE of a profession per unit of activity (for a flow: FTE-years per unit). */
export interface Labour {
  readonly profession: Profession
  readonly perUnit: Skewed
  readonly quality: Quality
  /** Id of a source table, or the words "first-order assumption". */
  readonly source: string
}

/** Something people use. Each has a place here whether or not an open table counts it. */
export interface Service {
  /** Stable, e.g. "home-care". */
  readonly id: ServiceId
  readonly level: ServiceLevel
  readonly unit: ServiceUnit
  /** In plain English; languages have "service.<id>". */
  readonly name: string
  /** Who gives it and pays for its staff first; money is followed in finance. */
  readonly party: Party
  readonly labour: readonly Labour[]
  readonly capacity: CapacityRule | null
  /** Whether `standard` and `productivity` change its labour per unit. Family care has neither. */
  readonly publicLabour: boolean
}

/** The services of both levels, by id. A scenario cannot invent one; the catalogue is where a new one is added. */
export type ServiceId = (typeof serviceIds)[number]
export const serviceIds = [
  // specialist
  'hospital-stays',
  'hospital-bed-days',
  'birth-bed-days',
  'hospital-outpatient',
  'hospital-video',
  'hospital-at-home',
  'digital-follow-up',
  'mental-bed-days',
  'mental-outpatient',
  'internet-treatment',
  'outreach-team',
  'specialist-rehabilitation',
  'contract-specialist',
  // municipal
  'home-care',
  'long-stay',
  'housing-24h',
  'short-stay',
  'municipal-acute-beds',
  'municipal-rehabilitation',
  'habilitation',
  'home-rehabilitation',
  'prevention-coping',
  'municipal-mental-health',
  // GP
  'gp',
  'out-of-hours',
  // family
  'family-care',
] as const

/** Agreed by the parties, put forward by one of them, or spoken against. */
export const standings = ['agreed', 'proposed', 'disputed'] as const
export type Standing = (typeof standings)[number]

/** Assumptions that move together name one driver: score = √ρ·(driver's luck) + √(1−ρ)·(own luck). */
export interface DriverShare {
  readonly id: string
  /** ρ, 0–1: the correlation of the scores of two assumptions with this driver. */
  readonly correlation: number
}

/** Where a part of what leaves arrives. */
export interface Arrival {
  readonly service: ServiceId
  /** 0–1 of what leaves. With `ends`, the shares of a move add up to 1: nothing is lost. */
  readonly share: number
  /** Units there per unit that leaves, e.g. short-stay days per bed-day. */
  readonly conversion: Skewed
}

/** What is needed at another service for everyone reached, whether or not anything leaves. */
export interface Requirement {
  readonly service: ServiceId
  /** Units there per unit reached at `from`. */
  readonly perReached: Skewed
}

/**
 * A share of an activity that leaves its service: reach × effect × ramp-up, in an age range.
 * It ends, or arrives elsewhere by conversion; the rest stays.
 */
export interface Move {
  /** Unique in its measure, e.g. "admissions". */
  readonly id: string
  readonly from: ServiceId
  /** Another move of the measure whose reach and effect these are, in every draw: the stays behind bed-days. */
  readonly as?: string
  /** Inclusive; 105 is 105 and over. Counted in whole age groups of the engine by the share of people inside. */
  readonly ages: { readonly from: number; readonly to: number }
  /** Share of the activity in those ages that the measure reaches when fully in place, 0–1. */
  readonly reach: Skewed
  /** Share of what is reached that leaves, 0–1. */
  readonly effect: Skewed
  /** Share of what leaves that is not needed any more, 0–1. */
  readonly ends: number
  readonly to: readonly Arrival[]
  readonly requires: readonly Requirement[]
}

/** What the effect is known from, and how well. */
export interface Evidence {
  /** e.g. "Meld. St. 7 (2019–2020), 13.1". */
  readonly reference: string
  /** What the source says, in plain English. */
  readonly says: string
  /** `stated` in a source · `derived` from one · `assumed` here. */
  readonly grade: 'stated' | 'derived' | 'assumed'
  /** The number of the measure it stands behind, e.g. "bed-days.effect" or "bed-days.to.short-stay"; absent: all of it. */
  readonly about?: string
}

/** First-order kroner of the measure itself, beside what moved activity costs (finance prices that). */
export interface MeasureCost {
  readonly party: Party
  /** Once, in the start year. */
  readonly investment: Skewed | null
  /** Every year when fully in place, ramped up. */
  readonly yearly: Skewed | null
  /** Year of the prices. */
  readonly priceYear: number
  readonly quality: Quality
  readonly source: string
}

/** Something we may change: moves between services, with evidence, ramp-up and the parties it touches. */
export interface Measure {
  /** Stable, e.g. "integrated-teams". */
  readonly id: string
  /** In plain English; languages have "measure.<id>". */
  readonly name: string
  readonly moves: readonly Move[]
  /** First year with any effect, and years until full effect (0 = at once; linear between). */
  readonly startYear: number
  readonly rampYears: number
  /** How reach and effect move with other assumptions; null = on their own. */
  readonly driver: DriverShare | null
  readonly evidence: readonly Evidence[]
  /** Id of a text of warning to print wherever the effect is shown, e.g. "not-net-effect"; null = none. */
  readonly caution: string | null
  readonly standing: Standing
  readonly parties: readonly Party[]
  readonly costs: readonly MeasureCost[]
}

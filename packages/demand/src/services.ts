import type { Unit } from '@samsyn/quantity'

/** Where a service is given, and so who decides, pays and gains. */
export type CareLevel = 'specialist' | 'municipal' | 'gp' | 'family'

/** What a service takes. Only those marked in `reckoned` have figures from open tables today. */
export type Resource =
  | 'beds'
  | 'places'
  | 'dwellings'
  | 'hours'
  | 'nurse-fte'
  | 'doctor-fte'
  | 'care-worker-fte'
  | 'family-fte'

/** Something people use: a unit it is counted in, and what it takes to give it. */
export interface Service {
  readonly id: string
  readonly level: CareLevel
  /** Null where no table here counts it. */
  readonly unit: Unit | null
  readonly takes: readonly Resource[]
  /** Which of `takes` are reckoned here; the rest are gaps by name. */
  readonly reckoned: readonly Resource[]
  /**
   * Figure id of use today; null where no open table carries it. With a need it is the need's own first year
   * (the same id, for a path), so that growth is read on one scale: other figures of today are at the
   * country's level, or of other ages.
   */
  readonly today: string | null
  readonly need: string | null
}

/**
 * The services of both levels that a plan for the elderly speaks of, as data: measures move activity
 * between them, and a service without figures keeps its place here so that the gap has a name.
 */
export const services = [
  {
    id: 'hospital-stay',
    level: 'specialist',
    unit: 'bed-days',
    takes: ['beds', 'nurse-fte', 'doctor-fte'],
    reckoned: ['beds', 'nurse-fte'],
    today: 'need.hospital.beddays67plus',
    need: 'need.hospital.beddays67plus',
  },
  {
    id: 'hospital-outpatient',
    level: 'specialist',
    unit: null,
    takes: ['doctor-fte', 'nurse-fte'],
    reckoned: [],
    today: 'hosp.ratio75plus.outpatient',
    need: null,
  },
  {
    id: 'home-care',
    level: 'municipal',
    unit: 'users',
    takes: ['hours', 'nurse-fte', 'care-worker-fte'],
    reckoned: ['nurse-fte'],
    today: 'need.homecare.80plus',
    need: 'need.homecare.80plus',
  },
  {
    id: 'long-stay',
    level: 'municipal',
    unit: 'places',
    takes: ['places', 'nurse-fte', 'care-worker-fte', 'doctor-fte'],
    reckoned: ['places', 'nurse-fte'],
    today: 'need.longstay.places',
    need: 'need.longstay.places',
  },
  {
    id: 'housing-24h',
    level: 'municipal',
    unit: 'users',
    takes: ['dwellings', 'nurse-fte', 'care-worker-fte'],
    reckoned: ['dwellings', 'nurse-fte'],
    today: 'need.roundtheclock.users',
    need: 'need.roundtheclock.users',
  },
  {
    id: 'short-stay',
    level: 'municipal',
    unit: null,
    takes: ['places', 'nurse-fte', 'care-worker-fte', 'doctor-fte'],
    reckoned: [],
    today: null,
    need: null,
  },
  {
    id: 'municipal-emergency-beds',
    level: 'municipal',
    unit: null,
    takes: ['beds', 'nurse-fte', 'doctor-fte'],
    reckoned: [],
    today: null,
    need: null,
  },
  {
    id: 'gp',
    level: 'gp',
    unit: 'consultations-per-1000',
    takes: ['doctor-fte'],
    reckoned: [],
    today: 'gp.consult75plus',
    need: null,
  },
  {
    id: 'out-of-hours',
    level: 'gp',
    unit: 'consultations-per-1000',
    takes: ['doctor-fte', 'nurse-fte'],
    reckoned: [],
    today: 'oof.consult75plus',
    need: null,
  },
  {
    id: 'family-care',
    level: 'family',
    unit: 'fte',
    takes: ['family-fte'],
    reckoned: ['family-fte'],
    today: 'need.family',
    need: 'need.family',
  },
] as const satisfies readonly Service[]

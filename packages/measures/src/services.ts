import type { Skewed } from '@samsyn/draws'
import type { CapacityRule, Labour, Profession, Service, ServiceId } from './types.ts'

/** Until a community gives its own: a first-order figure, a quarter up or down. Shown as assumed wherever it is used. */
const ASSUMED = 'first-order assumption'
/** Nurse FTE per user fitted to all rows of the municipal care table of 2025; `nurseKey2025` in demand is of the shown ones. */
const NURSE_KEY = 'municipal_care_2025'

const around = (central: number, share = 0.25): Skewed => ({
  central,
  low: central * (1 - share),
  high: central * (1 + share),
})

function labour(perUnit: Partial<Record<Profession, number>>): Labour[] {
  return Object.entries(perUnit).map(([profession, fte]) => ({
    profession: profession as Profession,
    perUnit: around(fte),
    quality: 'assumed',
    source: ASSUMED,
  }))
}

function nurses(perUnit: number): Labour {
  return {
    profession: 'nurse',
    perUnit: around(perUnit, 0.1),
    quality: 'estimated',
    source: NURSE_KEY,
  }
}

/** Public plans use an occupancy of 80–90 %; winter peaks of a tenth are usual. */
const hospitalBeds: CapacityRule = {
  resource: 'beds',
  by: 'days',
  occupancy: { central: 0.85, low: 0.8, high: 0.9 },
  peak: { central: 1.1, low: 1.05, high: 1.15 },
}
const mentalBeds: CapacityRule = { ...hospitalBeds, resource: 'beds.mental' }
const careBeds: CapacityRule = {
  ...hospitalBeds,
  resource: 'places',
  occupancy: { central: 0.9, low: 0.8, high: 0.95 },
}
const onePer = (resource: 'places' | 'dwellings'): CapacityRule => ({
  resource,
  by: 'unit',
  perUnit: { central: 1, low: 1, high: 1 },
})

const specialist = { level: 'specialist', party: 'trust', publicLabour: true } as const
const municipal = { level: 'municipal', party: 'municipality', publicLabour: true } as const
const generalPractice = { level: 'gp', publicLabour: true } as const

/** The services of both levels: what each is counted in and what it takes. */
export const services: readonly Service[] = [
  {
    id: 'hospital-stays',
    name: 'Hospital stays, somatic',
    ...specialist,
    unit: 'stays',
    // Staff and beds follow the days of a stay.
    labour: [],
    capacity: null,
  },
  {
    id: 'hospital-bed-days',
    name: 'Hospital bed-days, somatic, without birth',
    ...specialist,
    unit: 'bed-days',
    labour: labour({
      nurse: 0.0075,
      doctor: 0.0025,
      'health-worker': 0.0012,
      'other-staff': 0.004,
    }),
    capacity: hospitalBeds,
  },
  {
    id: 'birth-bed-days',
    name: 'Hospital bed-days, pregnancy and birth',
    ...specialist,
    unit: 'bed-days',
    labour: labour({ nurse: 0.01, doctor: 0.002, 'other-staff': 0.003 }),
    capacity: hospitalBeds,
  },
  {
    id: 'hospital-outpatient',
    name: 'Outpatient consultations, somatic',
    ...specialist,
    unit: 'consultations',
    labour: labour({ doctor: 0.00045, nurse: 0.0003, 'other-staff': 0.0003 }),
    capacity: null,
  },
  {
    id: 'hospital-video',
    name: 'Consultations by video',
    ...specialist,
    unit: 'consultations',
    labour: labour({ doctor: 0.0004, nurse: 0.0001, 'other-staff': 0.0001 }),
    capacity: null,
  },
  {
    id: 'hospital-at-home',
    name: 'Hospital at home',
    ...specialist,
    unit: 'bed-days',
    labour: labour({ nurse: 0.005, doctor: 0.0015, 'other-staff': 0.001 }),
    capacity: null,
  },
  {
    id: 'digital-follow-up',
    name: 'Digital follow-up at home',
    ...specialist,
    unit: 'users',
    labour: labour({ nurse: 0.015, doctor: 0.001 }),
    capacity: null,
  },
  {
    id: 'mental-bed-days',
    name: 'Bed-days, mental health and substance use',
    ...specialist,
    unit: 'bed-days',
    labour: labour({ nurse: 0.006, doctor: 0.001, therapist: 0.001, 'health-worker': 0.004 }),
    capacity: mentalBeds,
  },
  {
    id: 'mental-outpatient',
    name: 'Outpatient consultations, mental health and substance use',
    ...specialist,
    unit: 'consultations',
    labour: labour({ therapist: 0.0011, doctor: 0.0002, 'other-staff': 0.0002 }),
    capacity: null,
  },
  {
    id: 'internet-treatment',
    name: 'Guided internet treatment',
    ...specialist,
    unit: 'courses',
    labour: labour({ therapist: 0.002 }),
    capacity: null,
  },
  {
    id: 'outreach-team',
    name: 'Outreach team (ACT, FACT, PSHT)',
    ...specialist,
    unit: 'users',
    labour: labour({ nurse: 0.04, therapist: 0.03, doctor: 0.01, 'health-worker': 0.02 }),
    capacity: null,
  },
  {
    id: 'specialist-rehabilitation',
    name: 'Rehabilitation in specialist care',
    ...specialist,
    unit: 'bed-days',
    labour: labour({ nurse: 0.003, therapist: 0.003, doctor: 0.0005, 'health-worker': 0.002 }),
    capacity: hospitalBeds,
  },
  {
    id: 'contract-specialist',
    name: 'Contract specialists',
    ...specialist,
    unit: 'consultations',
    labour: labour({ doctor: 0.0003, therapist: 0.0002, 'other-staff': 0.0001 }),
    capacity: null,
  },
  {
    id: 'home-care',
    name: 'Home care',
    ...municipal,
    unit: 'users',
    labour: [nurses(0.072), ...labour({ 'health-worker': 0.15, 'other-staff': 0.08 })],
    capacity: null,
  },
  {
    id: 'long-stay',
    name: 'Long stay in institution',
    ...municipal,
    unit: 'users',
    labour: [
      nurses(0.416),
      ...labour({ 'health-worker': 0.45, 'other-staff': 0.25, doctor: 0.015 }),
    ],
    capacity: onePer('places'),
  },
  {
    id: 'housing-24h',
    name: 'Housing with round-the-clock staff',
    ...municipal,
    unit: 'users',
    labour: [nurses(0.175), ...labour({ 'health-worker': 0.6, 'other-staff': 0.5 })],
    capacity: onePer('dwellings'),
  },
  {
    id: 'short-stay',
    name: 'Municipal short stay',
    ...municipal,
    unit: 'place-days',
    labour: labour({
      nurse: 0.0018,
      'health-worker': 0.0018,
      'other-staff': 0.0006,
      doctor: 0.0001,
    }),
    capacity: careBeds,
  },
  {
    id: 'municipal-acute-beds',
    name: 'Municipal acute beds',
    ...municipal,
    unit: 'bed-days',
    labour: labour({ nurse: 0.0045, doctor: 0.0006, 'other-staff': 0.0005 }),
    // 47 % in 2022 (Directorate of Health), 40 % in 2018 (003:7072-7080): stays are short and beds few.
    capacity: {
      ...careBeds,
      resource: 'places.acute',
      occupancy: { central: 0.47, low: 0.4, high: 0.6 },
    },
  },
  {
    id: 'municipal-rehabilitation',
    name: 'Municipal rehabilitation',
    ...municipal,
    unit: 'courses',
    labour: labour({ therapist: 0.015, 'health-worker': 0.005 }),
    capacity: null,
  },
  {
    id: 'habilitation',
    name: 'Habilitation',
    ...municipal,
    unit: 'users',
    labour: labour({ therapist: 0.05, 'health-worker': 0.03 }),
    capacity: null,
  },
  {
    id: 'home-rehabilitation',
    name: 'Everyday rehabilitation at home',
    ...municipal,
    unit: 'courses',
    labour: labour({ therapist: 0.02, 'health-worker': 0.025 }),
    capacity: null,
  },
  {
    id: 'prevention-coping',
    name: 'Prevention and coping',
    ...municipal,
    unit: 'courses',
    labour: labour({ nurse: 0.004, therapist: 0.004 }),
    capacity: null,
  },
  {
    id: 'municipal-mental-health',
    name: 'Municipal mental health and substance use work',
    ...municipal,
    unit: 'users',
    labour: labour({ 'health-worker': 0.05, therapist: 0.01 }),
    capacity: null,
  },
  {
    id: 'gp',
    name: 'General practitioner',
    ...generalPractice,
    party: 'gp',
    unit: 'consultations',
    labour: labour({ doctor: 0.0003, 'other-staff': 0.00025 }),
    capacity: null,
  },
  {
    id: 'out-of-hours',
    name: 'Out-of-hours service',
    ...generalPractice,
    party: 'municipality',
    unit: 'consultations',
    labour: labour({ doctor: 0.0005, nurse: 0.0004 }),
    capacity: null,
  },
  {
    id: 'family-care',
    name: 'Family care',
    level: 'family',
    party: 'person',
    unit: 'fte',
    labour: [
      {
        profession: 'family',
        perUnit: { central: 1, low: 1, high: 1 },
        quality: 'derived',
        source: 'unit',
      },
    ],
    capacity: null,
    publicLabour: false,
  },
]

const byId = new Map(services.map((service) => [service.id, service]))

/** The service of an id of the catalogue. */
export function serviceOf(id: ServiceId): Service {
  return byId.get(id)!
}

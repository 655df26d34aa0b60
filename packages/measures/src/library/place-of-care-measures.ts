import type { Arrival, Measure, Move } from '../types.ts'
import { assumed, assumedConversions, insteadOfBedDays, stated } from './conversions.ts'
import { staysOf } from './team-measures.ts'

// The same day of care in another place: what leaves the hospital arrives, nearly day for day.

const everyAge = { from: 0, to: 105 } as const
const old = { from: 67, to: 105 } as const
const START = 2027

const atHome: Arrival[] = [
  insteadOfBedDays('hospital-at-home', 0.9),
  insteadOfBedDays('home-care', 0.1),
]

export const hospitalAtHome: Measure = {
  id: 'hospital-at-home',
  name: 'Hospital at home',
  moves: [
    {
      id: 'bed-days',
      from: 'hospital-bed-days',
      ages: everyAge,
      reach: { central: 0.05, low: 0.02, high: 0.1 },
      effect: { central: 0.6, low: 0.4, high: 0.8 },
      ends: 0,
      to: atHome,
      requires: [
        { service: 'family-care', perReached: { central: 0.0006, low: 0.0002, high: 0.0017 } },
      ],
    },
  ],
  startYear: START,
  rampYears: 5,
  driver: null,
  evidence: [
    stated(
      '3807-3814',
      'for people who need hospital care but can safely have it at home, within a safe distance, when patient and family wish it',
    ),
    stated(
      '3882-3887',
      'a Cochrane review: hospital at home probably improves survival in that group; no volume is given',
    ),
    assumed('bed-days.reach', 'one bed-day in twenty could safely be at home'),
    assumed('bed-days.effect', 'six of ten have the home, the distance and the wish'),
    ...assumedConversions('bed-days', atHome),
    assumed('bed-days.requires.family-care', 'an hour of family care a day, of 1 750 in an FTE'),
  ],
  caution: null,
  standing: 'proposed',
  parties: ['trust', 'municipality', 'person'],
  costs: [],
}

const discharged: Arrival[] = [
  insteadOfBedDays('short-stay', 0.7),
  insteadOfBedDays('home-care', 0.25),
  insteadOfBedDays('family-care', 0.05),
]

export const earlyDischarge: Measure = {
  id: 'early-discharge',
  name: 'Early discharge to a municipal short stay',
  moves: [
    {
      id: 'bed-days',
      from: 'hospital-bed-days',
      ages: old,
      reach: { central: 0.1, low: 0.05, high: 0.15 },
      effect: { central: 0.5, low: 0.3, high: 0.7 },
      ends: 0,
      to: discharged,
      requires: [],
    },
  ],
  startYear: START,
  rampYears: 4,
  driver: null,
  evidence: [
    stated(
      '3099-3111',
      'days of discharge-ready patients fell when municipalities had to pay from 2012, and have risen since in nearly every trust; how they differ shows that some succeed better; no share is given',
    ),
    {
      reference: 'Oslo’s input, 001:668-680',
      says: 'a specialised short-stay unit at the hospital, run by the municipality, worked well and ended in 2013',
      grade: 'stated',
    },
    assumed('bed-days.reach', 'the last tenth of old people’s bed-days could be elsewhere'),
    assumed('bed-days.effect', 'half of those days, where the municipality can receive'),
    ...assumedConversions('bed-days', discharged),
  ],
  caution: null,
  standing: 'disputed',
  parties: ['trust', 'municipality', 'person'],
  costs: [],
}

const acuteBeds: Arrival[] = [insteadOfBedDays('municipal-acute-beds', 1)]
const acuteBedDays: Move = {
  id: 'bed-days',
  from: 'hospital-bed-days',
  ages: old,
  reach: { central: 0.05, low: 0.02, high: 0.1 },
  effect: { central: 0.4, low: 0.2, high: 0.6 },
  ends: 0,
  to: acuteBeds,
  requires: [{ service: 'out-of-hours', perReached: { central: 0.1, low: 0.05, high: 0.2 } }],
}

export const municipalAcuteBeds: Measure = {
  id: 'municipal-acute-beds',
  name: 'Municipal acute beds instead of hospital',
  moves: [acuteBedDays, staysOf(acuteBedDays)],
  startYear: START,
  rampYears: 3,
  driver: null,
  evidence: [
    stated(
      '7072-7093',
      'about 40 000 admissions in 2018 at an occupancy of about 40 per cent, most of them 67 or older, and use differs much between municipalities: there is room',
    ),
    assumed('bed-days.reach', 'one in twenty of old people’s bed-days is for what such beds treat'),
    assumed('bed-days.effect', 'how much of that would else have been in hospital is not stated'),
    ...assumedConversions('bed-days', acuteBeds),
    assumed('bed-days.requires.out-of-hours', 'one assessment for every ten bed-days'),
  ],
  caution: null,
  standing: 'proposed',
  parties: ['trust', 'municipality', 'gp', 'person'],
  costs: [],
}

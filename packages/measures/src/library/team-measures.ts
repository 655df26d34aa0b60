import type { Arrival, Measure, Move } from '../types.ts'
import { assumed, assumedConversions, insteadOfBedDays, stated } from './conversions.ts'

// Teams of both levels: their effect is fewer or shorter stays, and they need their own staff for everyone they follow.

const everyAge = { from: 0, to: 105 } as const
const adults = { from: 18, to: 105 } as const
const old = { from: 67, to: 105 } as const
const all = { central: 1, low: 1, high: 1 } as const
const START = 2027

/** The stays behind bed-days that leave: counted out at the hospital; the days carry what arrives elsewhere. */
export function staysOf(bedDays: Move): Move {
  const { ages, reach, effect, id } = bedDays
  return {
    id: 'stays',
    as: id,
    from: 'hospital-stays',
    ages,
    reach,
    effect,
    ends: 1,
    to: [],
    requires: [],
  }
}

const integratedArrivals: Arrival[] = [
  insteadOfBedDays('home-care', 0.3),
  insteadOfBedDays('short-stay', 0.15),
  insteadOfBedDays('gp', 0.1),
  insteadOfBedDays('family-care', 0.05),
]
const integratedBedDays: Move = {
  id: 'bed-days',
  from: 'hospital-bed-days',
  ages: adults,
  reach: { central: 0.15, low: 0.08, high: 0.25 },
  effect: { central: 0.25, low: 0.2, high: 0.3 },
  ends: 0.4,
  to: integratedArrivals,
  requires: [
    { service: 'outreach-team', perReached: { central: 0.03, low: 0.015, high: 0.06 } },
    { service: 'gp', perReached: { central: 0.05, low: 0.02, high: 0.1 } },
  ],
}

export const integratedTeams: Measure = {
  id: 'integrated-teams',
  name: 'Integrated teams around people with large and composite needs',
  moves: [integratedBedDays, staysOf(integratedBedDays)],
  startYear: START,
  rampYears: 6,
  driver: { id: 'working-together', correlation: 0.4 },
  evidence: [
    stated(
      '14952-14955',
      'international experience taken together: integrated, team-based services may contribute to 20–30 per cent fewer admissions',
      'bed-days.effect',
    ),
    assumed(
      'bed-days.reach',
      'the text does not say whose admissions; a seventh of adult bed-days belongs to people a team would follow',
    ),
    assumed('bed-days.ends', 'two fifths of what is avoided is not needed elsewhere; the rest is'),
    ...assumedConversions('bed-days', integratedArrivals),
    assumed(
      'bed-days.requires.outreach-team',
      'a person followed has about twelve bed-days a year, and takes a third of the work of one whom a FACT team follows',
    ),
    assumed('bed-days.requires.gp', 'one GP contact in planning for every twenty bed-days'),
  ],
  caution: 'not-net-effect',
  standing: 'proposed',
  parties: ['trust', 'municipality', 'gp', 'person'],
  costs: [],
}

const pshtArrivals: Arrival[] = [
  insteadOfBedDays('home-care', 0.25),
  insteadOfBedDays('hospital-outpatient', 0.25),
  insteadOfBedDays('family-care', 0.05),
]
const pshtBedDays: Move = {
  id: 'bed-days',
  from: 'hospital-bed-days',
  ages: old,
  reach: { central: 0.04, low: 0.02, high: 0.08 },
  effect: { central: 0.2, low: 0.1, high: 0.3 },
  ends: 0.45,
  to: pshtArrivals,
  requires: [{ service: 'outreach-team', perReached: { central: 0.03, low: 0.015, high: 0.06 } }],
}

export const patientCentredTeam: Measure = {
  id: 'patient-centred-team',
  name: 'Patient-centred health service team (PSHT)',
  moves: [pshtBedDays, staysOf(pshtBedDays)],
  startYear: START,
  rampYears: 4,
  driver: { id: 'working-together', correlation: 0.4 },
  evidence: [
    stated(
      '3553-3558',
      'the teams of the University Hospital of North Norway and municipalities in Troms: less emergency use, more planned outpatient care and 40 per cent lower mortality in six months; no figure for bed-days',
    ),
    assumed('bed-days.reach', 'people with several chronic conditions at a tipping point'),
    assumed('bed-days.effect', 'the direction is stated, the size is not'),
    assumed('bed-days.ends', 'nearly half of what is avoided is not needed elsewhere'),
    ...assumedConversions('bed-days', pshtArrivals),
    assumed(
      'bed-days.requires.outreach-team',
      'a person followed has about twelve bed-days a year',
    ),
  ],
  caution: 'not-net-effect',
  standing: 'proposed',
  parties: ['trust', 'municipality', 'gp', 'person'],
  costs: [],
}

const factArrivals: Arrival[] = [
  {
    service: 'municipal-mental-health',
    share: 0.4,
    conversion: { central: 0.01, low: 0.005, high: 0.02 },
  },
]

export const factTeams: Measure = {
  id: 'fact-teams',
  name: 'Outreach teams for severe mental illness and addiction (ACT, FACT)',
  moves: [
    {
      id: 'bed-days',
      from: 'mental-bed-days',
      ages: adults,
      reach: { central: 0.25, low: 0.15, high: 0.4 },
      effect: { central: 0.35, low: 0.15, high: 0.5 },
      ends: 0.6,
      to: factArrivals,
      requires: [
        { service: 'outreach-team', perReached: { central: 0.03, low: 0.02, high: 0.05 } },
      ],
    },
  ],
  startYear: START,
  rampYears: 4,
  driver: { id: 'working-together', correlation: 0.4 },
  evidence: [
    stated(
      '5212-5216',
      'the evaluation of ACT teams: inpatient stays, also compulsory ones, were halved in two years; FACT has a wider group and has been studied less',
      'bed-days.effect',
    ),
    stated(
      '14942-14950',
      'does not necessarily lessen the need for staff, but lets inpatient capacity be used for those who cannot use outreach',
    ),
    stated('5216-5221', '90 per cent of people can be reached within an hour of travel'),
    assumed('bed-days.reach', 'a quarter of adult bed-days belongs to the teams’ group'),
    assumed('bed-days.ends', 'six tenths of what is avoided is not needed elsewhere'),
    assumed(
      'bed-days.to.municipal-mental-health',
      'a hundred bed-days give one more municipal user for a year',
    ),
    assumed('bed-days.requires.outreach-team', 'a person followed has about a month in bed a year'),
  ],
  caution: 'not-net-effect',
  standing: 'proposed',
  parties: ['trust', 'municipality', 'person'],
  costs: [],
}

export const acuteHomeTreatment: Measure = {
  id: 'acute-home-treatment',
  name: 'Acute home treatment in mental health care',
  moves: [
    {
      id: 'bed-days',
      from: 'mental-bed-days',
      ages: everyAge,
      reach: { central: 0.12, low: 0.06, high: 0.2 },
      effect: { central: 0.5, low: 0.3, high: 0.6 },
      ends: 0.3,
      to: [
        {
          service: 'mental-outpatient',
          share: 0.7,
          conversion: { central: 0.8, low: 0.5, high: 1.2 },
        },
      ],
      requires: [],
    },
  ],
  startYear: START,
  rampYears: 3,
  driver: { id: 'working-together', correlation: 0.4 },
  evidence: [
    {
      reference: 'brochure, 004:267-270',
      says: 'the team in Ålesund assesses acute need within four hours; about half of acute admissions are avoided',
      grade: 'stated',
      about: 'bed-days.effect',
    },
    assumed('bed-days.reach', 'an eighth of bed-days follows admissions such a team would assess'),
    assumed('bed-days.ends', 'stays are replaced by shorter contact'),
    assumed('bed-days.to.mental-outpatient', 'nearly one contact a day at home'),
  ],
  caution: 'not-net-effect',
  standing: 'proposed',
  parties: ['trust', 'person'],
  costs: [],
}

export const homeRehabilitation: Measure = {
  id: 'home-rehabilitation',
  name: 'Everyday rehabilitation at home',
  moves: [
    {
      id: 'users',
      from: 'home-care',
      ages: old,
      reach: { central: 0.1, low: 0.05, high: 0.2 },
      effect: { central: 0.25, low: 0.1, high: 0.4 },
      ends: 0.8,
      to: [
        {
          service: 'family-care',
          share: 0.2,
          conversion: { central: 0.03, low: 0.01, high: 0.1 },
        },
      ],
      requires: [{ service: 'home-rehabilitation', perReached: all }],
    },
  ],
  startYear: START,
  rampYears: 4,
  driver: null,
  evidence: [
    {
      reference: 'Oslo’s input, 001:985-1009',
      says: 'prevention and rehabilitation should be central; no effect is given',
      grade: 'stated',
    },
    assumed('users.reach', 'a tenth of users can regain function; mostly new ones'),
    assumed('users.effect', 'a quarter of those reached manage without home care for the year'),
    assumed('users.ends', 'most manage by themselves'),
    assumed('users.to.family-care', 'an hour a week of family care for those who do not'),
    assumed('users.requires.home-rehabilitation', 'one course for everyone reached'),
  ],
  caution: null,
  standing: 'proposed',
  parties: ['municipality', 'person'],
  costs: [],
}

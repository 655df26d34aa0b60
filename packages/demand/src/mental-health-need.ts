import type { Skewed } from '@samsyn/draws'
import type { Quality } from '@samsyn/quantity'
import { generalPracticeRates, mentalRates } from './national-activity.ts'
import { gpConsultations, municipalMentalFte, persons2024 } from './published-activity.ts'

/** The hospital plan of 2019, which prints the shares of the Institute of Public Health and of SAMDATA. */
export const HOSPITAL_PLAN = 'meld-st-7-2019-2020'

/** People with a need of mental health care, by age and severity. */
export interface NeedGroup {
  readonly id: 'children' | 'adults-severe' | 'adults-other'
  readonly ages: { readonly from: number; readonly to: number }
  /** Share of the people at these ages who have a disorder within a year. */
  readonly prevalence: Skewed
  readonly quality: Quality
}

/** What those with need use of a service: need × coverage × units, in place of a share of today's activity. */
export interface NeedAtService {
  readonly service: (typeof needServices)[number]
  readonly group: NeedGroup['id']
  /** Share of those with need who use the service within a year. */
  readonly coverage: Skewed
  /** Units a year for each who does. */
  readonly perPerson: Skewed
  /** Share of the service's activity at these ages. */
  readonly of: number
  readonly quality: Quality
}

const needServices = [
  'mental-outpatient',
  'mental-bed-days',
  'municipal-mental-health',
  'gp',
] as const

const children = { from: 0, to: 17 } as const
const adults = { from: 18, to: 105 } as const

/**
 * Children with symptoms (7 %) and adults with a disorder within twelve months (16–22 %, 003:4269-4273). How many of the
 * adults have a severe one, schizophrenia or a severe mood disorder, no source here says: assumed.
 */
export const needGroups: readonly NeedGroup[] = [
  { id: 'children', ages: children, prevalence: around(0.07, 0.15), quality: 'estimated' },
  {
    id: 'adults-severe',
    ages: adults,
    prevalence: { central: 0.02, low: 0.01, high: 0.03 },
    quality: 'assumed',
  },
  {
    id: 'adults-other',
    ages: adults,
    prevalence: { central: 0.17, low: 0.14, high: 0.2 },
    quality: 'estimated',
  },
]

/** In contact with specialist mental health care in 2018, of all at the age (003:4350-4351, 4386-4387). */
const treated = { children: 0.052, adults: 0.0461 } as const
/** Severe disorders' part of contacts and bed-days of adults in 2018 (003:4378-4382). */
const severePart = { consultations: 0.22, bedDays: 0.45 } as const
/** Assumed, for no source has coverage by severity: share of those with a severe disorder, and of the others at the GP. */
const assumedCoverage = {
  severeSpecialist: 0.6,
  severeMunicipal: 0.6,
  severeGp: 0.7,
  otherGp: 0.5,
} as const

/**
 * Need × coverage × units per person at each level, so set that the nation's people at these numbers use what the nation
 * was counted to use. Coverage is what a plan may change.
 *
 * @param ftePerUser FTE per user of municipal mental health work, as in its base
 */
export function mentalHealthNeed(ftePerUser: number): NeedAtService[] {
  return [...specialistNeed(), ...municipalNeed(ftePerUser), ...gpNeed()]
}

function specialistNeed(): NeedAtService[] {
  const severe = assumedCoverage.severeSpecialist
  const other = (treated.adults - severe * shareOf('adults-severe')) / shareOf('adults-other')
  const { bedDays, outpatient } = mentalRates()
  return (['mental-outpatient', 'mental-bed-days'] as const).flatMap((service) => {
    const { rates } = service === 'mental-outpatient' ? outpatient : bedDays
    const part = severePart[service === 'mental-outpatient' ? 'consultations' : 'bedDays']
    return [
      needAt(
        service,
        'children',
        treated.children / shareOf('children'),
        rates[10]!,
        1,
        'estimated',
      ),
      needAt(service, 'adults-severe', severe, rates[40]!, part, 'assumed'),
      needAt(service, 'adults-other', other, rates[40]!, 1 - part, 'assumed'),
    ]
  })
}

function municipalNeed(ftePerUser: number): NeedAtService[] {
  const users = municipalMentalFte / ftePerUser / persons2024.adults
  const severe = assumedCoverage.severeMunicipal
  const part = (severe * shareOf('adults-severe')) / users
  const other = (users * (1 - part)) / shareOf('adults-other')
  return [
    needAt('municipal-mental-health', 'adults-severe', severe, users, part, 'assumed'),
    needAt('municipal-mental-health', 'adults-other', other, users, 1 - part, 'assumed'),
  ]
}

/** GP consultations for mental disorders are taken to be adults': how many are children's is not published here. */
function gpNeed(): NeedAtService[] {
  const rate = gpConsultations.mental / persons2024.adults
  const all = meanAdultGpRate()
  const { severeGp, otherGp } = assumedCoverage
  const users = [severeGp * shareOf('adults-severe'), otherGp * shareOf('adults-other')] as const
  const severe = users[0] / (users[0] + users[1])
  const at = (group: NeedGroup['id'], coverage: number, part: number): NeedAtService => ({
    ...needAt('gp', group, coverage, rate, part, 'assumed'),
    of: (part * rate) / all,
  })
  return [at('adults-severe', severeGp, severe), at('adults-other', otherGp, 1 - severe)]
}

/** Consultations of those under 18 taken from all, per adult. */
function meanAdultGpRate(): number {
  const { rates } = generalPracticeRates().gp
  const young = rates.subarray(0, 18).reduce((sum, rate) => sum + rate, 0) / 18
  return (gpConsultations.all - young * persons2024.under18) / persons2024.adults
}

/** Units per person that give back a part of the nation's rate. */
function needAt(
  service: NeedAtService['service'],
  group: NeedGroup['id'],
  coverage: number,
  rate: number,
  of: number,
  quality: Quality,
): NeedAtService {
  const perPerson = (of * rate) / (shareOf(group) * coverage)
  return {
    ...{ service, group, of, quality },
    coverage: around(coverage, 0.1),
    perPerson: around(perPerson, 0.1),
  }
}

function shareOf(group: NeedGroup['id']): number {
  return needGroups.find(({ id }) => id === group)!.prevalence.central
}

function around(central: number, share: number): Skewed {
  return { central, low: central * (1 - share), high: central * (1 + share) }
}

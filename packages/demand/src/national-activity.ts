import { AGES } from '@samsyn/population'
import { nationalUseRates } from './national-use-rates.ts'
import { OLDEST } from './persons.ts'
import {
  acuteBeds,
  contractShare,
  generalPractice,
  municipalMentalFte,
  persons2024,
  specialistActivity,
} from './published-activity.ts'
import type { HospitalUseRow } from './types.ts'

/** Use of a service in Norway per person and year. */
export interface NationalRate {
  /** By single year of age 0–105. */
  readonly rates: Float64Array
  /** Ages that share a rate, in order. */
  readonly groups: readonly AgeSpan[]
}

interface AgeSpan {
  readonly from: number
  readonly to: number
}

/** A use per person in an age span. */
interface SpanRate extends AgeSpan {
  readonly rate: number
}

/**
 * Outpatient consultations at hospitals and with contract specialists: the nation's count, by age as somatic patients
 * are, as many consultations per patient at every age. Contract specialists also see adults in mental health care.
 * Null where no table gives patients by age.
 */
export function outpatientRates(
  hospitalUse: readonly HospitalUseRow[],
): { readonly hospital: NationalRate; readonly contract: NationalRate } | null {
  if (hospitalUse.length === 0) return null
  const { patients, groups } = nationalUseRates(hospitalUse)
  const all = hospitalUse
    .filter(({ chapter }) => chapter === '_T')
    .reduce((sum, row) => sum + row.patients, 0)
  const { somatic, mentalAdults } = specialistActivity
  const perPatient = somatic.consultations / all
  const mental = (contractShare.mentalAdults * mentalAdults.consultations) / persons2024.adults
  return {
    hospital: {
      groups,
      rates: patients.map((rate) => (1 - contractShare.somatic) * perPatient * rate),
    },
    contract: {
      groups,
      rates: patients.map(
        (rate, age) => contractShare.somatic * perPatient * rate + (age < 18 ? 0 : mental),
      ),
    },
  }
}

/** Mental health care and substance use care at hospitals and district centres: one rate for children, one for adults. */
export function mentalRates(): {
  readonly bedDays: NationalRate
  readonly outpatient: NationalRate
} {
  const { mentalAdults, mentalChildren, substanceUse } = specialistActivity
  const rest = 1 - contractShare.mentalAdults
  return {
    bedDays: childrenAndAdults(mentalChildren.bedDays, mentalAdults.bedDays + substanceUse.bedDays),
    outpatient: childrenAndAdults(
      mentalChildren.consultations,
      rest * mentalAdults.consultations + substanceUse.consultations,
    ),
  }
}

/** Consultations with GPs and out of hours, by age as published. */
export function generalPracticeRates(): {
  readonly gp: NationalRate
  readonly outOfHours: NationalRate
} {
  return {
    gp: fromSpans(generalPractice.map((row) => ({ ...row, rate: row.gp }))),
    outOfHours: fromSpans(generalPractice.map((row) => ({ ...row, rate: row.outOfHours }))),
  }
}

/** Bed-days of municipal emergency beds, spread over those under and over 67 as patients are. */
export function acuteBedRates(): NationalRate {
  const { perPerson, elderlyPatients, elderlyPeople } = acuteBeds
  const old = (perPerson * elderlyPatients) / elderlyPeople
  const young = (perPerson * (1 - elderlyPatients)) / (1 - elderlyPeople)
  return fromSpans([
    { from: 0, to: 66, rate: young },
    { from: 67, to: OLDEST, rate: old },
  ])
}

/**
 * Users of municipal mental health work for adults. FTE are counted, users are not: as many as the FTE give at so much
 * work for each.
 *
 * @param ftePerUser FTE per user, an assumption of the caller
 */
export function municipalMentalRates(ftePerUser: number): NationalRate {
  return childrenAndAdults(0, municipalMentalFte / ftePerUser)
}

function childrenAndAdults(children: number, adults: number): NationalRate {
  return fromSpans([
    { from: 0, to: 17, rate: children / persons2024.under18 },
    { from: 18, to: OLDEST, rate: adults / persons2024.adults },
  ])
}

function fromSpans(spans: readonly SpanRate[]): NationalRate {
  const rates = new Float64Array(AGES)
  for (const { from, to, rate } of spans) rates.fill(rate, from, to + 1)
  return { rates, groups: spans.map(({ from, to }) => ({ from, to })) }
}

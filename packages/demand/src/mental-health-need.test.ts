import { expect, test } from 'vitest'
import {
  generalPracticeRates,
  gpConsultations,
  mentalHealthNeed,
  mentalRates,
  municipalMentalFte,
  type NeedAtService,
  needGroups,
  persons2024,
} from './index.ts'

const need = mentalHealthNeed(0.06)

/** Units of the nation's people: need × coverage × units per person. */
const nation = (pick: (one: NeedAtService) => boolean) =>
  need.filter(pick).reduce((sum, { group, coverage, perPerson }) => {
    const { prevalence } = needGroups.find(({ id }) => id === group)!
    const persons = group === 'children' ? persons2024.under18 : persons2024.adults
    return sum + persons * prevalence.central * coverage.central * perPerson.central
  }, 0)

test('at today’s coverage the nation’s need asks for what the nation was counted to use', () => {
  const { bedDays, outpatient } = mentalRates()
  const counted = (rates: Float64Array) =>
    rates[10]! * persons2024.under18 + rates[40]! * persons2024.adults
  const of = (service: string) => nation((one) => one.service === service)
  expect(of('mental-bed-days') / counted(bedDays.rates)).toBeCloseTo(1, 12)
  expect(of('mental-outpatient') / counted(outpatient.rates)).toBeCloseTo(1, 12)
  expect(of('municipal-mental-health') * 0.06).toBeCloseTo(municipalMentalFte, 6)
  expect(of('gp')).toBeCloseTo(gpConsultations.mental, 3)
})

test('adults with need in specialist care are those counted in contact with it: 4.61 %', () => {
  const adults = need.filter(
    ({ service, group }) => service === 'mental-outpatient' && group !== 'children',
  )
  const treated = adults.reduce((sum, { group, coverage }) => {
    return sum + needGroups.find(({ id }) => id === group)!.prevalence.central * coverage.central
  }, 0)
  expect(treated).toBeCloseTo(0.0461, 12)
})

test('the severe are a small part of those with need and near half of the bed-days', () => {
  const days = (group: string) =>
    nation((one) => one.service === 'mental-bed-days' && one.group === group)
  const [severe, other] = [days('adults-severe'), days('adults-other')]
  expect(severe / (severe + other)).toBeCloseTo(0.45, 12)
})

test('needs take the place of all that mental health care does, and of a part of what GPs do', () => {
  const of = (service: string) =>
    need
      .filter((one) => one.service === service && one.group !== 'children')
      .reduce((sum, one) => sum + one.of, 0)
  for (const service of ['mental-outpatient', 'mental-bed-days', 'municipal-mental-health']) {
    expect(of(service)).toBeCloseTo(1, 12)
  }
  expect(of('gp')).toBeGreaterThan(0.1)
  expect(of('gp')).toBeLessThan(gpConsultations.mental / gpConsultations.all + 0.03)
  expect(generalPracticeRates().gp.rates[10]).toBe(1.4)
})

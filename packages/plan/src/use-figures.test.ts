import type { AtlasRow, HospitalUseRow } from '@samsyn/demand'
import { expect, test } from 'vitest'
import type { Setting } from './setting.ts'
import { hospitalFigures } from './use-figures.ts'

// One community of a hundred persons in every age span, whose catchment used a fifth more bed-days than the country.
const rate = (area: string, value: number): AtlasRow => ({
  atlas: 'eldre',
  group: '',
  indicator: 'Innleggelser, liggetid',
  detail: '',
  area,
  period: '2013-2015',
  type: 'rate',
  rateBase: 1000,
  value,
  lower: null,
  upper: null,
  numerator: value * 100,
  denominator: 100_000,
})
const use: HospitalUseRow = {
  year: 2024,
  ageFrom: 0,
  ageTo: 105,
  chapter: '_T',
  label: 'All diagnoses',
  patients: 300,
  inpatients: 100,
  stays: 200,
  bedDays: 1000,
  population: 1000,
}
const services = {
  hospitalUse: [use],
  atlas: [rate('Norge', 2000), rate('Vestfold', 2400)],
  capacity: [],
}

/** Only what use of hospitals is made of. */
const setting = (persistence?: number) =>
  ({
    prepared: { data: { geography: { trusts: [], communities: [] }, services } },
    options: persistence === undefined ? {} : { assumptions: { persistence } },
    community: { id: 'vestfold', municipalities: ['3905'], trusts: [] },
    book: { value: () => 100 },
    norway: { parts: ['3905'] },
    baseYear: 2026,
  }) as unknown as Setting

const opportunity = (persistence?: number) =>
  hospitalFigures(setting(persistence), []).find(({ id }) => id === 'coord.opportunity')!.value

test('what would differ if the area were like the country is reckoned with the persistence that is set', () => {
  expect(opportunity()).toBeGreaterThan(0)
  expect(opportunity(0)).toBe(0)
  expect(opportunity(1)! / opportunity()!).toBeCloseTo(1 / 0.7, 9)
})

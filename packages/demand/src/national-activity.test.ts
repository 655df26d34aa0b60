import { describe, expect, test } from 'vitest'
import { hasRealTables, readAtlas, readHospitalUse } from '../test/real-tables.ts'
import {
  acuteBedRates,
  atlasConsultations,
  atlasRate,
  generalPracticeRates,
  type HospitalUseRow,
  mentalRates,
  municipalMentalRates,
  outpatientRates,
  persons2024,
  specialistActivity,
} from './index.ts'

const row = (ageFrom: number, ageTo: number, patients: number, population: number) =>
  ({ chapter: '_T', year: 2024, ageFrom, ageTo, patients, population }) as HospitalUseRow

describe('what the nation uses, spread over ages', () => {
  test('outpatient consultations follow patients by age, and sum to the published count', () => {
    const rows = [row(0, 17, 100, 1000), row(18, 105, 900, 3000)]
    const { hospital, contract } = outpatientRates(rows)!
    // Of 9 835 442, three quarters and a hundredth at hospitals; a tenth of patients are under 18.
    expect(1000 * hospital.rates[5]!).toBeCloseTo(0.1 * 0.76 * 9_835_442, 3)
    expect(3000 * hospital.rates[50]!).toBeCloseTo(0.9 * 0.76 * 9_835_442, 3)
    expect(1000 * (hospital.rates[5]! + contract.rates[5]!)).toBeCloseTo(0.1 * 9_835_442, 3)
  })

  test('contract specialists see adults in mental health care besides', () => {
    const { contract } = outpatientRates([row(0, 105, 1000, 1000)])!
    const mental = (0.22 * 2_566_297) / 4_437_350
    expect(contract.rates[50]! - contract.rates[5]!).toBeCloseTo(mental, 12)
  })

  test('without patients by age nobody knows the ages of consultations', () => {
    expect(outpatientRates([])).toBeNull()
  })

  test('mental health care gives back the published days and consultations, less those of contract specialists', () => {
    const { bedDays, outpatient } = mentalRates()
    const nation = (rates: Float64Array) =>
      rates[10]! * persons2024.under18 + rates[40]! * persons2024.adults
    expect(nation(bedDays.rates)).toBeCloseTo(83_108 + 1_032_169 + 568_185, 3)
    const { mentalAdults, mentalChildren, substanceUse } = specialistActivity
    expect(nation(outpatient.rates)).toBeCloseTo(
      mentalChildren.consultations + 0.78 * mentalAdults.consultations + substanceUse.consultations,
      3,
    )
  })

  test('emergency beds have the published days per person, most of them for the old', () => {
    const { rates } = acuteBedRates()
    expect(0.839 * rates[30]! + 0.161 * rates[80]!).toBeCloseTo(0.0222, 12)
    expect(rates[80]! / rates[30]!).toBeGreaterThan(10)
  })

  test('municipal mental health work has so many users that their work is the FTE counted', () => {
    const { rates } = municipalMentalRates(0.05)
    expect(rates[40]! * persons2024.adults * 0.05).toBeCloseTo(13_445, 6)
    expect(rates[10]).toBe(0)
  })

  test('GPs are asked most by those in their eighties, out-of-hours services by the youngest', () => {
    const { gp, outOfHours } = generalPracticeRates()
    expect(gp.rates.indexOf(Math.max(...gp.rates))).toBe(80)
    expect(outOfHours.rates.indexOf(Math.max(...outOfHours.rates))).toBe(0)
  })
})

describe.skipIf(!hasRealTables)('on the real tables', () => {
  test('consultations of those in their eighties are of the size that the atlas counted at 75 and over', () => {
    const { hospital, contract } = outpatientRates(readHospitalUse())!
    const norway =
      atlasRate(readAtlas(), atlasConsultations.outpatient.name, ['Norge'])!.rate / 1000
    const now = hospital.rates[82]! + contract.rates[82]!
    // 3.1 a year in 2013–2015, per person 75 and over; consultations have grown since.
    expect(now / norway).toBeGreaterThan(0.8)
    expect(now / norway).toBeLessThan(1.5)
  })
})

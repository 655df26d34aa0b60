import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hospitalUse, mortality } from '../test/small-world.ts'
import {
  type AtlasRow,
  atlasAreasOf,
  bedsFor,
  catchmentShare,
  expectedHospitalUse,
  type HospitalUseRow,
  healthFactor,
  healthShift,
  localHospitalLevel,
  localUse,
  nationalUseRates,
  smoothRates,
} from './index.ts'

// One person of each age in 0001, two in 0002.
const persons = (area: string, _year: number, from: number, to: number) =>
  (to - from + 1) * (area === '0002' ? 2 : 1)

describe('expected hospital use', () => {
  const figures = expectedHospitalUse({
    hospitalUse,
    persons,
    year: 2026,
    communityId: 'dal',
    municipalities: ['0001', '0002'],
  })
  const value = (id: string, area: string) =>
    figures.find((figure) => figure.id === id && figure.area === area)?.value

  test('is persons × national rate: 13 ages × 1 and 26 ages × 3', () => {
    expect(value('hosp.beddays.expected67to79', '0001')).toBe(13)
    expect(value('hosp.beddays.expected80to89', '0001')).toBe(30)
    expect(value('hosp.beddays.expected90plus', '0001')).toBe(48)
    expect(value('hosp.beddays.expected67plus', '0001')).toBe(91)
    expect(value('hosp.beddays.expected', '0001')).toBeCloseTo(91 + 6.7, 12)
  })

  test('doubles with the people, and adds up to the community', () => {
    expect(value('hosp.beddays.expected67plus', '0002')).toBe(182)
    expect(value('hosp.beddays.expected67plus', 'dal')).toBe(273)
  })

  test('fills bed-days ÷ (365 × 0.85) beds', () => {
    expect(value('hosp.beds.expected67plus', 'dal')).toBeCloseTo(273 / 310.25, 12)
    expect(() => bedsFor(100, 0)).toThrow(/occupancy of 0/)
  })

  test('is estimated, and says from what', () => {
    expect(figures[0]).toMatchObject({
      quality: 'estimated',
      sources: ['somatic_hospital_use_norway_2024_age_icd', 'population_municipality_2015_2026'],
    })
  })

  test('with an age group left out is refused', () => {
    expect(() => nationalUseRates([hospitalUse[0]!, hospitalUse[2]!])).toThrow(/before age 67/)
  })
})

describe('smooth rates', () => {
  const { bedDays, groups } = nationalUseRates(hospitalUse)

  test('keep the total of every group, whoever is in it', () => {
    const ages = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 106, maxLength: 106 })
    fc.assert(
      fc.property(ages, (people) => {
        const smooth = smoothRates(bedDays, groups, Float64Array.from(people))
        for (const { from, to } of groups) {
          let stepped = 0
          let even = 0
          for (let age = from; age <= to; age++) {
            stepped += bedDays[age]! * people[age]!
            even += smooth[age]! * people[age]!
          }
          expect(even / stepped).toBeCloseTo(1, 6)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('have no step between one age and the next', () => {
    const smooth = smoothRates(bedDays, groups, new Float64Array(106).fill(1))
    for (let age = 1; age < 106; age++) expect(smooth[age]! / smooth[age - 1]!).toBeLessThan(1.3)
  })
})

describe('better health', () => {
  // Mortality rises a tenth (log) for each year of age and falls 0.02 a year: 0.2 in ten years, two years of age.
  const shift = healthShift(mortality(0.02)(2026), mortality(0.02)(2036))

  test('makes people two years younger when mortality falls by two years’ worth', () => {
    expect(shift[70]).toBeCloseTo(2, 6)
    expect(shift[106 + 90]).toBeCloseTo(2, 6)
  })

  test('is for people from 55', () => {
    expect(shift[54]).toBe(0)
    expect(shift[55]).toBeCloseTo(2, 6)
  })

  test('gives people of 72 the rate of 70', () => {
    const rates = Float64Array.from({ length: 106 }, (_, age) => 0.1 * age)
    const factor = healthFactor(rates, shift, 1)
    expect(factor[72]).toBeCloseTo(70 / 72, 6)
    expect(healthFactor(rates, shift, 0).every((each) => each === 1)).toBe(true)
    expect(healthFactor(rates, shift, 0.5)[72]).toBeCloseTo(71 / 72, 6)
  })

  test('from no mortality at all is refused', () => {
    expect(() => healthShift(new Float64Array(212), new Float64Array(212))).toThrow(/0 of them/)
  })
})

test('a trust that serves two communities is split by the bed-days of its people', () => {
  const { bedDays } = nationalUseRates(hospitalUse)
  expect(catchmentShare(['0001'], ['0001', '0002'], persons, 2026, bedDays)).toBeCloseTo(1 / 3, 12)
  expect(catchmentShare([], [], persons, 2026, bedDays)).toBe(0)
})

describe('the level ten years ago', () => {
  const row = (area: string, indicator: string, value: number, people: number): AtlasRow => ({
    atlas: 'eldre',
    group: '',
    indicator,
    detail: '',
    area,
    period: '2013-2015',
    type: 'rate',
    rateBase: 1000,
    value,
    lower: null,
    upper: null,
    numerator: (value * people) / 1000,
    denominator: people,
  })
  const atlas = ['Innleggelser, liggetid', 'Hoftebrudd'].flatMap((indicator) => [
    row('Norge', indicator, 2000, 400_000),
    row('OUS', indicator, 2400, 10_000),
    row('Indre Oslo', indicator, 1800, 30_000),
    row('Vestfold', indicator, 2000, 10_000),
  ])

  test('of Oslo is of its two areas, weighted by their people', () => {
    const oslo = localUse({ atlas, atlasAreas: atlasAreasOf('oslo'), area: 'oslo' })
    expect(oslo.find(({ id }) => id === 'hosp.ratio75plus.beddays')).toMatchObject({
      value: (2400 + 3 * 1800) / 4 / 2000,
      year: '2013–2015',
      quality: 'derived',
    })
  })

  test('has a band of chance around 1 for every ratio, narrower with more people', () => {
    const band = (area: string) =>
      localUse({ atlas, atlasAreas: atlasAreasOf(area), area }).find(
        ({ id }) => id === 'coord.chance.falls',
      )!
    expect(band('vestfold')).toMatchObject({ value: 1, quality: 'derived' })
    expect(band('vestfold').high! - 1).toBeGreaterThan(band('oslo').high! - 1)
  })

  test('is missing, not 1, where the atlas has no such area or indicator', () => {
    const nowhere = localUse({ atlas, atlasAreas: atlasAreasOf('atlantis'), area: 'atlantis' })
    expect(nowhere.every(({ missing }) => missing === 'outside-boundary')).toBe(true)
    const vestfold = localUse({ atlas, atlasAreas: ['Vestfold'], area: 'vestfold' })
    expect(vestfold.find(({ id }) => id === 'gp.consult75plus')!.value).toBeNull()
  })

  test('gives an opportunity at the level need has: of 10 000 bed-days for 5 000 persons', () => {
    const opportunity = (persistence?: number) =>
      localUse({
        atlas,
        atlasAreas: ['Indre Oslo'],
        area: 'oslo',
        persons75plus: { year: 2026, persons: 5000 },
        ...(persistence === undefined ? {} : { persistence }),
      }).at(-1)!
    const { ratio, sd } = localHospitalLevel(atlas, ['Indre Oslo'])
    expect(opportunity()).toMatchObject({ id: 'coord.opportunity', year: 2026 })
    // Less than the 1000 of ten years ago, and unsure: the level has been shrunk and aged.
    expect(opportunity().value).toBeCloseTo(10_000 * (ratio - 1), 8)
    expect(opportunity().value).toBeGreaterThan(-700)
    expect(opportunity().high! - opportunity().low!).toBeCloseTo(2 * 1.2815516 * sd * 10_000, 2)
    expect(opportunity(0).value).toBeCloseTo(0, 8)
  })

  test('and the opportunity is missing where the atlas has no such area', () => {
    const nowhere = localUse({
      atlas,
      atlasAreas: null,
      area: 'atlantis',
      persons75plus: { year: 2026, persons: 5000 },
    })
    expect(nowhere.at(-1)).toMatchObject({ value: null, missing: 'outside-boundary' })
  })

  test('is shrunk before use, and surer with an area than without', () => {
    const ous = localHospitalLevel(atlas, ['OUS'])
    expect(ous.ratio).toBeGreaterThan(1.1)
    expect(ous.ratio).toBeLessThan(1 + 0.7 * 0.2)
    const unknown = localHospitalLevel(atlas, null)
    expect(unknown.ratio).toBe(1)
    expect(unknown.sd).toBeGreaterThan(ous.sd)
  })
})

test('diagnoses of the 80+ are summed over their age groups', () => {
  const chapters: HospitalUseRow[] = hospitalUse.map((row) => ({ ...row, chapter: 'IX' }))
  const figures = expectedHospitalUse({
    hospitalUse: [...hospitalUse, ...chapters],
    persons,
    year: 2026,
    communityId: 'dal',
    municipalities: ['0001'],
  })
  const find = (id: string) => figures.find((figure) => figure.id === id)
  expect(find('hosp.diagnosis80plus.IX')).toMatchObject({ value: 3000, quality: 'observed' })
  expect(find('hosp.patients.rate')).toMatchObject({ value: 300, area: 'norway' })
})

import type { Figure } from '@samsyn/quantity'
import { describe, expect, test } from 'vitest'
import {
  hasRealTables,
  readAtlas,
  readCapacity,
  readCare,
  readCommunities,
  readDementia,
  readHospitalUse,
  readPersons,
  readSample,
} from '../test/real-tables.ts'
import {
  atlasAreasOf,
  careToday,
  careTrend,
  coverageTrends,
  coveredServices,
  dementiaWeight,
  expectedHospitalUse,
  frailtyDefinitions,
  frailWeight,
  localUse,
  nurseKey,
  nurseKey2025,
  OLDEST,
  type Persons,
  type PersonWeight,
  trustCapacity,
} from './index.ts'

// The published control values of the planning basis: people on 1 January 2026, users on 31 December 2025.

describe.skipIf(!hasRealTables)('on the real tables', () => {
  const rows = hasRealTables ? readCare() : []
  const persons = hasRealTables ? readPersons([2026]) : () => 0
  const communities = hasRealTables ? readCommunities() : new Map<string, string[]>()
  const everywhere = rows.map((row) => row.municipality)
  const codesOf = (area: string) =>
    area === 'norway' ? everywhere : (communities.get(area) ?? [area])
  const areas = ['norway', 'Vestfold', '3905', 'Finnmark'] as const

  const all: Figure[] = hasRealTables
    ? ['Vestfold', 'Finnmark'].flatMap((communityId) => {
        const municipalities = communities.get(communityId)!
        return [
          ...careToday({ rows, persons, communityId, municipalities }),
          ...expectedHospitalUse({
            hospitalUse: readHospitalUse(),
            persons,
            year: 2026,
            communityId,
            municipalities,
            allMunicipalities: everywhere,
          }),
        ]
      })
    : []
  const find = (id: string, area: string) =>
    all.find((figure) => figure.id === id && figure.area === area)!

  test.each([
    ['muni.homecare.80plus', 0, [70617, 3497, 669, 1170], [5, 0, 0, 0]],
    ['muni.homecare.67to79', 0, [42635, 2063, 400, 929], [5, 0, 0, 0]],
    ['muni.homecare.0to66', 0, [100311, 4018, 719, 1558], [5, 0, 0, 0]],
    ['muni.longstay.80plus', 0, [20337, 895, 215, 227], [36, 0, 0, 3]],
    ['muni.roundtheclock.users', 0, [58271, 2894, 721, 990], [7, 0, 0, 0]],
    ['muni.homecare.share80plus', 1, [24.8, 23.5, 21.2, 31.3], [5, 0, 0, 0]],
    ['muni.longstay.share80plus', 1, [7.1, 6.0, 6.8, 6.1], [36, 0, 0, 3]],
    ['muni.roundtheclock.per100', 1, [20.5, 19.5, 22.9, 26.5], [7, 0, 0, 0]],
    ['muni.nurse.fte', 0, [33130, 1700, 402, 595], [0, 0, 0, 0]],
    ['hosp.beddays.expected67plus', 0, [1762594, 93070, 19763, 24505], [0, 0, 0, 0]],
    ['hosp.beds.expected67plus', 0, [5681, 300, 64, 79], [0, 0, 0, 0]],
  ] as const)('%s is the control value to the printed digit', (id, digits, values, blanks) => {
    for (const [i, area] of areas.entries()) {
      const figure = find(id, area)
      expect(Number(figure.value!.toFixed(digits)), area).toBe(values[i])
      expect(figure.blanks, area).toBe(blanks[i])
    }
  })

  const weighted = (area: string, weight: PersonWeight) => {
    let counted = 0
    for (let age = 0; age <= OLDEST; age++) {
      for (const sex of [0, 1] as const) {
        if (weight(sex, age) === 0) continue
        for (const code of codesOf(area)) {
          counted += weight(sex, age) * persons(code, 2026, age, age, sex)
        }
      }
    }
    return Math.round(counted)
  }

  test('frail and demented persons are the control values, by the weights the plan counts with', () => {
    const [phenotype, index, low] = frailtyDefinitions.map((definition) => frailWeight(definition))
    const of = (weight: PersonWeight) => areas.map((area) => weighted(area, weight))
    expect(of(phenotype!)).toEqual([82997, 4401, 932, 1178])
    expect(of(index!)).toEqual([280311, 14865, 3148, 3977])
    expect(weighted('norway', low!)).toBe(29754)
    expect(of(dementiaWeight(readDementia()))).toEqual([118414, 6240, 1331, 1619])
  })

  test('coverage in the sample fell from 29.4 to 22.9 and from 13.8 to 9.3 %', () => {
    const trend = careTrend(readSample())
    const printed = (id: string, area: string) =>
      trend
        .filter((figure) => figure.id === id && figure.area === area)
        .map((figure) => Number(figure.value!.toFixed(1)))
    expect(printed('muni.trend.homecare', 'care-sample')).toEqual([29.4, 26.1, 22.9])
    expect(printed('muni.trend.longstay', 'care-sample')).toEqual([13.8, 11.8, 9.3])
    expect(printed('muni.trend.longstay', '0301')).toEqual([14.6, 12.1, 9.5])
    expect(printed('muni.trend.longstay', '1103')).toEqual([13.9, 13.1, 10.7])
    expect(printed('muni.trend.longstay', '1108')).toEqual([10.7, 11.8, 9.0])
    const blanks = trend.filter(
      (figure) => figure.id === 'muni.trend.longstay' && figure.area === 'care-sample',
    )
    expect(blanks.map((figure) => figure.blanks)).toEqual([1, 1, 0])
  })

  test('held at 2015 coverage, 2025 would have stood 28 and 48 % too high', () => {
    const trend = careTrend(readSample())
    const at = (id: string, year: number) =>
      trend.find((each) => each.id === id && each.area === 'care-sample' && each.year === year)!
    const over = (id: string) => at(id, 2015).value! / at(id, 2025).value! - 1
    expect(Math.round(100 * over('muni.trend.homecare'))).toBe(28)
    expect(Math.round(100 * over('muni.trend.longstay'))).toBe(48)
  })

  test('the trend that is carried on, over the people of the day after', () => {
    const sample = readSample()
    const yearly = (persons: Persons) => {
      const trends = coverageTrends(sample, persons)
      const { homeCare80plus, longStay80plus } = trends
      expect([homeCare80plus.municipalities, longStay80plus.municipalities]).toEqual([13, 12])
      return coveredServices.map((service) => (100 * trends[service].perYear).toFixed(1))
    }
    // Home care 67–79 and 80+, long stay 67–79 and 80+.
    expect(yearly(readPersons([2016, 2026]))).toEqual(['-1.3', '-3.4', '-0.7', '-4.3'])
    // As published, a year too early: too slow while the oldest grow faster and faster.
    const ofRow = (area: string, dayAfter: number, from: number) => {
      const row = sample.find((row) => row.municipality === area && row.year === dayAfter - 1)!
      return from === 80 ? row.persons80plus : row.persons67to79
    }
    expect(yearly(ofRow)).toEqual(['-1.5', '-2.8', '-1.0', '-3.7'])
  })

  test('the sample has the people of the row in the boundaries the history has', () => {
    const persons = readPersons([2015, 2020, 2025])
    for (const { municipality, year, persons67to79, persons80plus } of readSample()) {
      expect(persons(municipality, year, 67, 79), `${municipality} ${year}`).toBe(persons67to79)
      expect(persons(municipality, year, 80, 105), `${municipality} ${year}`).toBe(persons80plus)
    }
  })

  test('the nurse key kept for small tables is the one fitted to this one', () => {
    const fitted = nurseKey(rows)
    for (const kind of ['homeCare', 'longStay', 'housing24h'] as const) {
      expect(fitted[kind]).toBeCloseTo(nurseKey2025[kind], 3)
    }
  })

  test('Vestfold used a tenth fewer bed-days at 75+ than the country in 2013–2015', () => {
    const figures = localUse({
      atlas: readAtlas(),
      atlasAreas: atlasAreasOf('vestfold'),
      area: 'vestfold',
    })
    const ratio = figures.find(({ id }) => id === 'hosp.ratio75plus.beddays')!
    const band = figures.find(({ id }) => id === 'coord.chance.beddays')!
    expect(ratio.value!.toFixed(2)).toBe('0.90')
    expect(ratio.value).toBeLessThan(band.low!)
  })

  test('diagnoses of the 80+ are observed, circulatory first', () => {
    const diagnoses = all
      .filter((figure) => figure.id.startsWith('hosp.diagnosis80plus.'))
      .sort((a, b) => b.value! - a.value!)
    expect(diagnoses[0]).toMatchObject({ id: 'hosp.diagnosis80plus.IX', quality: 'observed' })
  })

  test('a trust outside the table has no capacity rather than none', () => {
    const capacity = readCapacity()
    const own = trustCapacity(capacity, '983975259', 'sykehuset-i-vestfold-hf')
    expect(own.filter((figure) => figure.id === 'hosp.beds.trust')).toHaveLength(2)
    expect(own.every((figure) => figure.value !== null)).toBe(true)
    const outside = trustCapacity(capacity, null, 'lovisenberg-diakonale-sykehus')
    expect(outside.every((figure) => figure.missing === 'outside-boundary')).toBe(true)
  })
})

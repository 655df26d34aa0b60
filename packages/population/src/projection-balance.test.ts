import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CELLS_PER_AREA,
  fitPopulationModel,
  nationalPeople,
  type Projection,
  personsIn,
  projectPopulation,
} from './index.ts'
import { projectFrom } from './project-population.ts'
import { smallCountry } from './small-country.fixture.ts'

/** Three municipalities and two districts in which people are born, move about and differ, by a seed. */
function country(salt: number, municipalities = ['0101', '0102', '0201']) {
  const wobble = (text: string) => {
    let h = salt
    for (const c of text) h = Math.imul(h ^ c.charCodeAt(0), 16777619) >>> 0
    return (h % 1000) / 1000
  }
  const size: Record<string, number> = {
    '0101': 40,
    '0102': 9,
    '0201': 150,
    '010101': 12,
    '010102': 25,
  }
  return smallCountry({
    municipalities,
    districts: { '010101': '0101', '010102': '0101' },
    counties: { '0201': '02' },
    persons: (area, year, sex, age) => {
      const noise =
        wobble(`${area} ${year - age} ${sex}`) + 0.3 * wobble(`${area}${year}${age}${sex}`)
      return Math.round(
        size[area]! * Math.exp(-((age / 85) ** 6)) * (0.6 + noise) * (age > 104 ? 0 : 1),
      )
    },
    netMigration: 60,
  })
}

const someCountry = fc.integer({ min: 1, max: 1_000_000 })
const few = { numRuns: 6 }
const letters = fc.constantFrom('MMMM', 'LLML', 'HHMH', 'MMM0', 'KMKK', 'MM0M', 'MKHL')

test('people next year are people, plus births, minus deaths, plus net migration, in every area and year', () => {
  fc.assert(
    fc.property(someCountry, letters, (salt, alternative) => {
      const model = fitPopulationModel(country(salt), { baseYear: 2024 })
      const projection = projectPopulation(model, { lastYear: 2040, alternative })
      projection.areas.forEach((area, index) => {
        for (let year = 2024; year < 2040; year++) {
          const at = (year - 2024) * projection.areas.length + index
          const expected =
            personsIn(projection, area, year) +
            projection.births[at]! -
            projection.deaths[at]! +
            projection.netMigration[at]!
          expect(personsIn(projection, area, year + 1)).toBeCloseTo(expected, 6)
        }
      })
    }),
    few,
  )
})

test('no cell is negative and none is missing', () => {
  fc.assert(
    fc.property(someCountry, letters, (salt, alternative) => {
      const model = fitPopulationModel(country(salt), { baseYear: 2024 })
      const { people } = projectPopulation(model, { lastYear: 2050, alternative })
      expect(people.every((persons) => persons >= 0)).toBe(true)
    }),
    few,
  )
})

test('projecting in two steps equals projecting in one', () => {
  fc.assert(
    fc.property(someCountry, letters, (salt, alternative) => {
      const model = fitPopulationModel(country(salt), { baseYear: 2024 })
      const whole = projectPopulation(model, { lastYear: 2040, alternative })
      const half = projectPopulation(model, { lastYear: 2031, alternative })
      const rest = projectFrom(model, half, { lastYear: 2040, alternative })
      expect(rest.firstYear).toBe(2031)
      closeTo(lastYear(rest), lastYear(whole))
    }),
    few,
  )
})

test('the order of the areas changes nothing', () => {
  const one = fitPopulationModel(country(5), { baseYear: 2024 })
  const other = fitPopulationModel(country(5, ['0201', '0102', '0101']), { baseYear: 2024 })
  const a = projectPopulation(one, { lastYear: 2040 })
  const b = projectPopulation(other, { lastYear: 2040 })
  for (const area of a.areas) {
    expect(personsIn(a, area, 2040)).toBeCloseTo(personsIn(b, area, 2040), 6)
  }
})

describe('districts', () => {
  test('add up to the part of their city whose district is known, by sex and age', () => {
    const tables = country(7)
    const model = fitPopulationModel(tables, { baseYear: 2024 })
    const projection = projectPopulation(model, { lastYear: 2040 })
    for (const [from, to] of [
      [0, 14],
      [25, 34],
      [67, 104],
    ] as const) {
      const held = (year: number) =>
        (personsIn(projection, '010101', year, { from, to, sex: 0 }) +
          personsIn(projection, '010102', year, { from, to, sex: 0 })) /
        personsIn(projection, '0101', year, { from, to, sex: 0 })
      expect(held(2040)).toBeCloseTo(held(2024), 9)
    }
  })
})

test('municipalities follow the nation: without local differences each keeps its share', () => {
  const size: Record<string, number> = { '0101': 100, '0102': 300 }
  const tables = smallCountry({
    persons: (area, _year, _sex, age) => size[area]! * Math.exp(-((age / 85) ** 6)),
  })
  const projection = projectPopulation(fitPopulationModel(tables, { baseYear: 2024 }), {
    lastYear: 2040,
  })
  const nation = nationalPeople(projection, 2040).reduce((sum, persons) => sum + persons, 0)
  expect(personsIn(projection, '0101', 2040) / nation).toBeCloseTo(0.25, 6)
})

test('those who come where no one of their age lives are shared out by population', () => {
  const size: Record<string, number> = { '0101': 300, '0102': 100 }
  const tables = smallCountry({
    persons: (area, _year, _sex, age) => (age === 30 ? 0 : size[area]!),
  })
  const projection = projectPopulation(fitPopulationModel(tables, { baseYear: 2024 }), {
    lastYear: 2025,
  })
  const at31 = (area: string) => personsIn(projection, area, 2025, { from: 31, to: 31 })
  expect(at31('0101')).toBeGreaterThan(0)
  expect(at31('0101') / at31('0102')).toBeCloseTo(3, 6)
})

function lastYear({ people, areas }: Projection): Float64Array {
  return people.subarray(people.length - areas.length * CELLS_PER_AREA)
}

function closeTo(actual: Float64Array, expected: Float64Array): void {
  expect(actual.length).toBe(expected.length)
  const worst = actual.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i]!)), 0)
  expect(worst).toBeLessThan(1e-6)
}

import { Refusal } from '@samsyn/refusal'
import { describe, expect, test } from 'vitest'
import { fitPopulationModel, type PopulationTables, projectPopulation } from './index.ts'
import { type SmallCountryOptions, smallCountry } from './small-country.fixture.ts'

function kindOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.kind
    throw error
  }
  return 'no refusal'
}

const fit = (tables: PopulationTables, baseYear = 2024) => fitPopulationModel(tables, { baseYear })

describe('a model is refused', () => {
  test('for a base year outside the history, or with too little of it behind', () => {
    for (const year of [2013, 2015, 2025, 2020.5]) {
      expect(kindOf(() => fit(smallCountry(), year))).toBe('year-out-of-range')
    }
  })

  test('for a negative or missing count, with the place of it', () => {
    for (const wrong of [-1, Number.NaN]) {
      const tables = smallCountry()
      tables.history.people[212 + 106 + 30] = wrong
      expect(kindOf(() => fit(tables))).toBe('impossible-value')
      expect(() => fit(tables)).toThrow(/area 0102, year 2014, men aged 30/)
    }
  })

  test('for a negative death rate or national count', () => {
    const tables = smallCountry()
    tables.mortality.rate[3] = -0.1
    expect(kindOf(() => fit(tables))).toBe('impossible-value')
    const others = smallCountry()
    others.national.people[3] = -1
    expect(kindOf(() => fit(others))).toBe('impossible-value')
  })

  test('for a missing year', () => {
    const tables = smallCountry()
    const people = tables.history.people.slice(212)
    expect(kindOf(() => fit({ ...tables, history: { ...tables.history, people } }))).toBe(
      'shapes-differ',
    )
  })

  test('for a district without its city', () => {
    const tables = smallCountry({ districts: { '010101': '0199' } })
    expect(kindOf(() => fit(tables))).toBe('incomplete-table')
  })

  test('for mortality that begins too late', () => {
    const tables = smallCountry()
    const mortality = { ...tables.mortality, firstYear: 2024 }
    expect(kindOf(() => fit({ ...tables, mortality }))).toBe('incomplete-table')
  })
})

test('what came after the base year changes nothing', () => {
  const known: SmallCountryOptions['persons'] = (_area, _year, _sex, age) => Math.max(0, 120 - age)
  const other: SmallCountryOptions['persons'] = (area, year, sex, age) =>
    year <= 2020 ? known!(area, year, sex, age) : 7 + (area === '0101' ? age : year - 2000)
  const one = smallCountry({ persons: known })
  const two = smallCountry({ persons: other })
  const late = two.mortality.rate.map((rate, i) => (i >= 6 * 212 ? rate * 3 : rate))
  const outlook = {
    ...two.outlook,
    fertility: {
      ...two.outlook.fertility,
      central: two.outlook.fertility.central.map((x, i) => (i > 25 ? 9 : x)),
    },
    netMigration: {
      ...two.outlook.netMigration,
      central: two.outlook.netMigration.central.map(() => 5_000),
    },
  }
  const changed = { ...two, mortality: { ...two.mortality, rate: late }, outlook }
  const project = (tables: PopulationTables) =>
    projectPopulation(fit(tables, 2020), { lastYear: 2030 }).people
  expect([...project(changed)]).toEqual([...project(one)])
})

test('other constants also make the past projections that national deviations are read from', () => {
  // The young who come are ever fewer: whether ten years of them are remembered or one matters.
  const tables = smallCountry({
    firstYear: 1996,
    persons: (_area, year, _sex, age) => 100 + (age < 20 ? 0 : (2030 - year) ** 1.5),
  })
  const afterFiveYears = (migrationYears: number) =>
    fitPopulationModel(tables, { baseYear: 2024, constants: { migrationYears } })
      .nationalDeviations[1]!.afterFiveYears
  expect(afterFiveYears(1)).not.toBe(afterFiveYears(10))
})

describe('local ratios', () => {
  test('of an area that loses more of its old people are above one, and drawn towards its peers the more the fewer they are', () => {
    // In 0101 a cohort of 100 loses 8 a year from age 75, in 0102 it loses 4.
    const losing = (scale: number) =>
      smallCountry({
        persons: (area, _year, _sex, age) =>
          scale * Math.max(0, 100 - (area === '0101' ? 8 : 4) * Math.max(0, age - 75)),
      })
    const many = fit(losing(1)).mortalityRatio
    const few = fit(losing(0.1)).mortalityRatio
    expect(few[0]).toBeGreaterThan(1.02)
    expect(few[0]).toBeLessThan(many[0]!)
    expect(few[1]).toBeLessThan(0.98)
    expect(few[1]).toBeGreaterThan(many[1]!)
  })

  test('of fertility follow the newborn', () => {
    const tables = smallCountry({
      persons: (area, _year, _sex, age) => (area === '0102' && age === 0 ? 150 : 100),
    })
    const { fertilityRatio } = fit(tables)
    expect(fertilityRatio[1]!).toBeGreaterThan(fertilityRatio[0]!)
    // O/E is 1.2 and 0.8 on 1500 to 2100 births; 160 births at the county's ratio draw it in.
    expect(fertilityRatio[1]!).toBeLessThan(1.2)
  })
})

test('an area that people of twenty leave goes on losing them', () => {
  const leaving: SmallCountryOptions['persons'] = (area, _year, _sex, age) =>
    area === '0101' ? (age < 20 ? 200 : 100) : age < 20 ? 200 : 300
  const model = fit(smallCountry({ persons: leaving, counties: { '0102': '02' } }))
  const { own, peers } = model.migration
  expect(own[19]! + peers[19]!).toBeLessThan(-0.05)
  expect(own[212 + 19]! + peers[212 + 19]!).toBeGreaterThan(0.02)
})

test('a jump in what the districts hold of their city is read as a new boundary, not as moves', () => {
  const persons: SmallCountryOptions['persons'] = (area, year) =>
    area === '0101' ? 400 : area === '010101' ? 190 : area === '010102' && year < 2020 ? 150 : 200
  const model = fit(smallCountry({ districts: { '010101': '0101', '010102': '0101' }, persons }))
  const steady = fit(
    smallCountry({
      districts: { '010101': '0101', '010102': '0101' },
      persons: (area, year, sex, age) => persons(area, Math.max(year, 2020), sex, age),
    }),
  )
  const at = 3 * 212 + 30
  expect(model.migration.own[at]).toBeCloseTo(steady.migration.own[at]!, 2)
})

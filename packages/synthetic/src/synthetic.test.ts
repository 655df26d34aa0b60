import { readFileSync } from 'node:fs'
import { buildGeography, type Geography, parseGeography } from '@samsyn/geography'
import { CELLS_PER_AREA, fitPopulationModel, projectPopulation } from '@samsyn/population'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomial, poisson } from './counts.ts'
import { buildSyntheticCountry, calibrationOf } from './index.ts'
import { deathRates, lifeExpectancyOf } from './mortality-schedule.ts'
import { between, personsBetween } from './persons-between.ts'

const text = (name: string) =>
  readFileSync(new URL(`../../../data/${name}.csv`, import.meta.url), 'utf8')
const norway = buildGeography(
  parseGeography({
    places: text('places'),
    districts: text('districts'),
    trusts: text('trusts'),
    communities: text('communities'),
    regions: text('regions'),
    otherNames: text('other-names'),
    formerNames: text('former-names'),
  }),
)
const country = buildSyntheticCountry(norway, { seed: 1 })
const { history, national } = country.population

const place = (code: string, population: number, share67plus: number) => ({
  code,
  name: `Place ${code}`,
  county: code.slice(0, 2),
  countyName: 'County',
  lat: 60,
  lon: 10,
  region: 'region',
  community: 'community',
  trust: 'trust-hf',
  population,
  share67plus,
})
const district = (code: string, population: number, share67plus: number) => ({
  code,
  name: `District ${code}`,
  municipality: code.slice(0, 4),
  trust: 'trust-hf',
  population,
  share67plus,
})
const small: Geography = {
  vintage: 2024,
  municipalities: [
    place('9901', 217, 0.3),
    place('9902', 1500, 0.28),
    place('9903', 6000, 0.2),
    place('9904', 25_000, 0.14),
    place('9905', 90_000, 0.17),
    place('9906', 300_000, 0.13),
  ],
  districts: [district('990601', 140_000, 0.1), district('990602', 158_000, 0.157)],
  trusts: [],
  communities: [],
  regions: [],
}

describe('the synthetic Norway', () => {
  const shown = calibrationOf(country).map(({ id, target, result, tolerance }) => ({
    id,
    target: Number(target.toPrecision(6)),
    result,
    tolerance,
  }))
  test.each(shown)('gives $id: target $target', ({ target, result, tolerance }) => {
    expect(Math.abs(result - target)).toBeLessThanOrEqual(tolerance * target + 2e-6 * target)
  })

  test('has exactly the published people of every municipality and city district', () => {
    for (const { code, population, share67plus } of [
      ...norway.municipalities,
      ...norway.districts,
    ]) {
      expect(personsBetween(history, 2026, code, 0, 105)).toBe(population)
      const share = personsBetween(history, 2026, code, 67, 105) / population
      expect(Math.abs(share - share67plus)).toBeLessThan(0.00005 + 0.5 / population)
    }
  })

  test('has whole persons everywhere, none of them negative', () => {
    for (const people of [history.people, national.people]) {
      expect(people.every((persons) => Number.isInteger(persons) && persons >= 0)).toBe(true)
    }
  })

  test('has no city smaller than its districts together, in any cell of any year', () => {
    const { areas, people } = history
    for (const city of new Set(norway.districts.map((one) => one.municipality))) {
      const own = areas.indexOf(city)
      const parts = norway.districts
        .filter((one) => one.municipality === city)
        .map((one) => areas.indexOf(one.code))
      for (let t = 0; t <= 20; t++) {
        for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
          const at = (area: number) => people[(t * areas.length + area) * CELLS_PER_AREA + cell]!
          const inDistricts = parts.reduce((sum, area) => sum + at(area), 0)
          expect(at(own)).toBeGreaterThanOrEqual(inDistricts)
        }
      }
    }
  })

  test('has a national table that is the sum of its municipalities', () => {
    const at = (2018 - national.firstYear) * CELLS_PER_AREA
    const summed = norway.municipalities.reduce(
      (sum, one) => sum + personsBetween(history, 2018, one.code, 80, 105),
      0,
    )
    expect(between(national.people, at, 80, 105)).toBe(summed)
  })

  test('projects to a country that is older, not another one', () => {
    const model = fitPopulationModel(country.population, { baseYear: 2026 })
    const projection = projectPopulation(model, { lastYear: 2050 })
    const persons = (year: number, area: number, from: number) =>
      between(projection.people, ((year - 2026) * projection.areas.length + area) * 212, from, 105)
    const growth = (from: number, areas: readonly number[]) =>
      areas.reduce((sum, area) => sum + persons(2050, area, from), 0) /
      areas.reduce((sum, area) => sum + persons(2026, area, from), 0)
    const all = norway.municipalities.map((_, area) => area)
    expect(growth(0, all)).toBeGreaterThan(1.04)
    expect(growth(0, all)).toBeLessThan(1.15)
    expect(growth(80, all)).toBeGreaterThan(1.75)
    expect(growth(80, all)).toBeLessThan(2.15)
    for (const area of all) {
      expect(growth(0, [area])).toBeGreaterThan(0.6)
      expect(growth(0, [area])).toBeLessThan(1.6)
      if (persons(2026, area, 80) < 100) continue
      expect(growth(80, [area])).toBeGreaterThan(1)
      expect(growth(80, [area])).toBeLessThan(3.5)
    }
  })

  test('fills every table and marks it as generated', () => {
    expect(country.kind).toBe('synthetic')
    for (const rows of Object.values(country.services)) expect(rows.length).toBeGreaterThan(0)
    for (const table of country.tables) {
      expect(table.publisher).toBe('Samsyn (synthetic)')
      expect(table.sha256).toMatch(/^synthetic:[0-9a-f]{16}$/)
      expect(table.rows).toBeGreaterThan(0)
    }
    expect(country.services.capacity.length).toBe(20 * 10 * 2)
    expect(country.services.careSample.length).toBe(13 * 3)
  })
})

describe('municipal care', () => {
  const { care } = country.services

  test('has a row for every municipality, and parts that never exceed the total', () => {
    expect(care.map((row) => row.municipality)).toEqual(norway.municipalities.map((m) => m.code))
    for (const row of care) {
      const parts = (row.longStay0to66 ?? 0) + (row.longStay67to79 ?? 0) + (row.longStay80plus ?? 0)
      if (row.longStayUsers !== null) expect(parts).toBeLessThanOrEqual(row.longStayUsers)
    }
  })

  test('leaves small counts blank, never zero or below five', () => {
    const cells = care.flatMap((row) => [
      row.homeCareUsers80plus,
      row.homeCareUsers0to66,
      row.longStayUsers,
      row.longStay0to66,
      row.longStay67to79,
      row.longStay80plus,
    ])
    expect(cells.some((cell) => cell === null)).toBe(true)
    expect(cells.every((cell) => cell === null || cell >= 5)).toBe(true)
  })

  test('of the sample in 2025 is that of the table of all municipalities', () => {
    for (const row of country.services.careSample.filter((one) => one.year === 2025)) {
      expect(row).toMatchObject(care.find((one) => one.municipality === row.municipality)!)
    }
  })
})

describe('a small country', () => {
  test('is made for any places, with their people exactly', () => {
    const made = buildSyntheticCountry(small, { seed: 3 })
    for (const { code, population } of [...small.municipalities, ...small.districts]) {
      expect(personsBetween(made.population.history, 2026, code, 0, 105)).toBe(population)
    }
    expect(made.population.history.people.every((persons) => persons >= 0)).toBe(true)
    // Migration is in proportion, so that a projection stays the size of the country.
    const moved = made.population.outlook.netMigration.central[2026 - 1950]! / 422_717
    const inNorway = country.population.outlook.netMigration.central[2026 - 1950]! / 5_627_400
    expect(moved).toBeCloseTo(inNorway, 6)
  })

  test('is the same for the same seed and another for another', () => {
    const hashes = (seed: number) =>
      buildSyntheticCountry(small, { seed }).tables.map((one) => one.sha256)
    expect(hashes(7)).toEqual(hashes(7))
    expect(buildSyntheticCountry(small, { seed: 7 })).toEqual(
      buildSyntheticCountry(small, { seed: 7 }),
    )
    expect(hashes(8)).not.toEqual(hashes(7))
  })

  test('does not depend on the order of its places', () => {
    const turned = {
      ...small,
      municipalities: [...small.municipalities].reverse(),
      districts: [...small.districts].reverse(),
    }
    const people = (of: Geography) =>
      personsBetween(
        buildSyntheticCountry(of, { seed: 7 }).population.history,
        2026,
        '9903',
        80,
        105,
      )
    expect(people(turned)).toBe(people(small))
  })

  test.each([
    ['a city smaller than its districts', { districts: [district('990601', 300_001, 0.1)] }],
    ['a share above one', { municipalities: [place('9901', 217, 1.3)] }],
    ['half a person', { municipalities: [place('9901', 217.5, 0.3)] }],
    ['nobody at all', { municipalities: [] }],
  ])('is refused for %s', (_, wrong) => {
    expect(() => buildSyntheticCountry({ ...small, ...wrong }, { seed: 1 })).toThrow(/^Found /)
  })
})

test('life expectancy is the published one in every year', () => {
  expect(lifeExpectancyOf(deathRates(2020, 0))).toBeCloseTo(84.9, 1)
  expect(lifeExpectancyOf(deathRates(2020, 1))).toBeCloseTo(81.5, 1)
  expect(lifeExpectancyOf(deathRates(1952, 1))).toBeCloseTo(70.2, 1)
})

describe('a count by chance', () => {
  test('is worked out by inversion: P(0) of a Poisson with mean 1 is 0.3679', () => {
    expect(poisson(1, 0.36)).toBe(0)
    expect(poisson(1, 0.37)).toBe(1)
    expect(poisson(0, 0.99)).toBe(0)
  })

  test('of two trials at one half is 0, 1 or 2 with shares 1/4, 1/2, 1/4', () => {
    expect([0.24, 0.26, 0.74, 0.76].map((u) => binomial(2, 0.5, u))).toEqual([0, 1, 1, 2])
  })

  test('never passes the number of trials', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        (trials, share, uniform) => {
          const count = binomial(trials, share, uniform)
          expect(count).toBeGreaterThanOrEqual(0)
          expect(count).toBeLessThanOrEqual(trials)
          expect(Number.isInteger(count)).toBe(true)
        },
      ),
    )
  })
})

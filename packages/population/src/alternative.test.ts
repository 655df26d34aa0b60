import { describe, expect, test } from 'vitest'
import {
  fitPopulationModel,
  nationalDeathProbability,
  nationalPeople,
  parseAlternative,
  projectPopulation,
} from './index.ts'
import { smallCountry } from './small-country.fixture.ts'

test('four letters say fertility, life expectancy, domestic migration and immigration', () => {
  expect(parseAlternative('LHK0')).toEqual({
    name: 'LHK0',
    fertility: 'L',
    lifeExpectancy: 'H',
    domesticMigration: 'K',
    immigration: '0',
  })
})

test.each(['', 'MMM', 'MMMMM', 'mmmm', 'XMMM', '0MMM', 'M0MM', 'MMM1'])(
  '"%s" is refused',
  (name) => {
    expect(() => parseAlternative(name)).toThrow(/To fix it: write fertility/)
  },
)

describe('against the main alternative', () => {
  const model = fitPopulationModel(smallCountry({ netMigration: 300 }), { baseYear: 2024 })
  const nation = (alternative: string, from = 0, to = 105) => {
    const people = nationalPeople(projectPopulation(model, { lastYear: 2040, alternative }), 2040)
    return people.reduce((sum, persons, cell) => {
      const age = cell % 106
      return age >= from && age <= to ? sum + persons : sum
    }, 0)
  }

  test('high fertility gives more children and no more old', () => {
    expect(nation('HMMM', 0, 15)).toBeGreaterThan(nation('MMMM', 0, 15))
    expect(nation('LMMM', 0, 15)).toBeLessThan(nation('MMMM', 0, 15))
    expect(nation('HMMM', 67)).toBeCloseTo(nation('MMMM', 67), 6)
  })

  test('high life expectancy gives more old', () => {
    expect(nation('MHMM', 80)).toBeGreaterThan(nation('MMMM', 80))
    expect(nation('MLMM', 80)).toBeLessThan(nation('MMMM', 80))
  })

  test('no immigration leaves births and deaths only', () => {
    const projection = projectPopulation(model, { lastYear: 2040, alternative: 'MMM0' })
    const moved = projection.netMigration.reduce((sum, moves) => sum + moves, 0)
    expect(moved).toBeCloseTo(0, 6)
    expect(nation('MMM0')).toBeLessThan(nation('MMMM'))
  })

  test('domestic migration moves people about and leaves the nation as it was', () => {
    for (const letters of ['MMLM', 'MMHM', 'MM0M', 'MMKM']) {
      expect(nation(letters)).toBeCloseTo(nation('MMMM'), 6)
    }
  })
})

test('low and high are refused where the outlook gives no limits for them', () => {
  const hindcast = fitPopulationModel(smallCountry(), { baseYear: 2020 })
  expect(() => projectPopulation(hindcast, { lastYear: 2030, alternative: 'HMMM' })).toThrow(
    /80 % limits/,
  )
})

test('a year after 2060 is refused', () => {
  const model = fitPopulationModel(smallCountry(), { baseYear: 2024 })
  expect(() => projectPopulation(model, { lastYear: 2061 })).toThrow(/from 2024 to 2060/)
})

test('the probability of death is that of the table, and falls with high life expectancy', () => {
  const model = fitPopulationModel(smallCountry(), { baseYear: 2024 })
  const q = nationalDeathProbability(model, 2020)
  // The table: m = 0.00003 · 2^(80/8) + 0.0001 = 0.0308 at 80, so q = 1 − exp(−0.0308) = 0.0303.
  expect(q[80]).toBeCloseTo(0.0303, 3)
  expect(q[106 + 80]).toBeCloseTo(0.0303, 3)
  expect(nationalDeathProbability(model, 2035, 'MHMM')[80]!).toBeLessThan(
    nationalDeathProbability(model, 2035)[80]!,
  )
})

import { quantile } from '@samsyn/draws'
import { describe, expect, test } from 'vitest'
import { drawnPersons } from './drawn-persons.ts'
import {
  ageGroups,
  drawPopulation,
  fitPopulationModel,
  intervalOfPersons,
  type PopulationDraws,
  personsIn,
  projectPopulation,
} from './index.ts'
import { smallCountry } from './small-country.fixture.ts'

const model = fitPopulationModel(smallCountry({ municipalities: ['0101', '0102', '0103'] }), {
  baseYear: 2024,
})
const projection = projectPopulation(model, { lastYear: 2040 })
const draw = (areas: string[], years: number[], draws = 1_000, seed = 1) =>
  drawPopulation(model, projection, { areas, years, draws, seed })

function factors(drawn: PopulationDraws, area: string, group: number, year: number): Float32Array {
  const row = (drawn.areas.indexOf(area) * ageGroups.length + group) * drawn.years.length
  const from = (row + drawn.years.indexOf(year)) * drawn.draws
  return drawn.factor.subarray(from, from + drawn.draws)
}

test('a known year has no luck', () => {
  expect(factors(draw(['0101'], [2024]), '0101', 0, 2024).every((factor) => factor === 1)).toBe(
    true,
  )
})

test('the central path is the median', () => {
  const drawn = draw(['0101'], [2030])
  for (let group = 0; group < ageGroups.length; group++) {
    expect(quantile(factors(drawn, '0101', group, 2030), 0.5)).toBeCloseTo(1, 1)
  }
})

test('the same seed gives an area the same luck whichever areas, years and number of draws are asked for', () => {
  const alone = factors(draw(['0102'], [2030], 50), '0102', 3, 2030)
  const among = factors(draw(['0103', '0102', '0101'], [2026, 2030, 2040], 80), '0102', 3, 2030)
  expect([...alone]).toEqual([...among.subarray(0, 50)])
  expect([...factors(draw(['0102'], [2030], 50, 2), '0102', 3, 2030)]).not.toEqual([...alone])
})

test('the last draws of all are the same draws made alone', () => {
  const all = factors(draw(['0102'], [2030], 80), '0102', 3, 2030)
  const options = { areas: ['0102'], years: [2030], draws: 30, seed: 1, from: 50 }
  const last = factors(drawPopulation(model, projection, options), '0102', 3, 2030)
  expect([...last]).toEqual([...all.subarray(50)])
})

test('luck grows with time and lasts from one year to the next', () => {
  const drawn = draw(['0101'], [2026, 2039, 2040])
  const spread = (year: number) => {
    const sample = factors(drawn, '0101', 1, year)
    return quantile(sample, 0.9) - quantile(sample, 0.1)
  }
  expect(spread(2040)).toBeGreaterThan(2 * spread(2026))
  expect(
    correlation(factors(drawn, '0101', 1, 2039), factors(drawn, '0101', 1, 2040)),
  ).toBeGreaterThan(0.9)
})

test('one draw knows nothing of the next', () => {
  const sample = factors(draw(['0101'], [2040]), '0101', 1, 2040)
  expect(Math.abs(correlation(sample.subarray(1), sample.subarray(0, -1)))).toBeLessThan(0.1)
})

test('areas share the luck of the nation, and have their own', () => {
  const drawn = draw(['0101', '0102'], [2040])
  const shared = correlation(factors(drawn, '0101', 1, 2040), factors(drawn, '0102', 1, 2040))
  expect(shared).toBeGreaterThan(0.05)
  expect(shared).toBeLessThan(0.95)
})

describe('persons of several groups and areas', () => {
  const drawn = draw(['0101', '0102', '0103'], [2035])

  test('are summed draw by draw', () => {
    const groups = ['80to89', '90plus'] as const
    const sum = drawnPersons(projection, drawn, { year: 2035, groups })
    const parts = projection.areas.map((code) =>
      drawnPersons(projection, drawn, { areas: [code], year: 2035, groups }),
    )
    sum.forEach((persons, i) => {
      expect(persons).toBeCloseTo(
        parts.reduce((total, part) => total + part[i]!, 0),
        6,
      )
    })
  })

  test('have an interval around the central path', () => {
    const { low, high } = intervalOfPersons(projection, drawn, { areas: ['0101'], year: 2035 })
    const central = personsIn(projection, '0101', 2035)
    expect(low).toBeLessThan(central)
    expect(high).toBeGreaterThan(central)
  })
})

test('an area or a year that is not projected is refused, and so is a broken number of draws', () => {
  expect(() => draw(['9999'], [2030])).toThrow(/area 9999/)
  expect(() => draw(['0101'], [2041])).toThrow(/ends in 2040/)
  expect(() => draw(['0101'], [2030], 0)).toThrow(/0 draws/)
  expect(() => drawnPersons(projection, draw(['0101'], [2030]), { year: 2031 })).toThrow(/of 2031/)
})

function correlation(a: Float32Array, b: Float32Array): number {
  const mean = (x: Float32Array) => x.reduce((sum, value) => sum + value, 0) / x.length
  const [ma, mb] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  a.forEach((value, i) => {
    ab += (value - ma) * (b[i]! - mb)
    aa += (value - ma) ** 2
    bb += (b[i]! - mb) ** 2
  })
  return ab / Math.sqrt(aa * bb)
}

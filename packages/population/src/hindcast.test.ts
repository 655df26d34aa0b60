import { describe, expect, test } from 'vitest'
import { hamiltonPerry } from './hamilton-perry.ts'
import { hindcast } from './index.ts'
import { smallCountry } from './small-country.fixture.ts'

describe('Hamilton–Perry', () => {
  test('lets a cohort change as the one before it did, worked by hand', () => {
    // From 2019 to 2024 those aged 20–24 (100 a year) became 25–29 of 80: ratio 0.8. Those who are 20–24 in
    // 2024 are 100 again, so in 2029 there are 80 of each age 25–29.
    const { history } = smallCountry({
      persons: (_area, year, _sex, age) => (year === 2024 && age >= 25 && age < 30 ? 80 : 100),
    })
    const people = hamiltonPerry(history, 0, 2024, 2029)
    expect(people[27]).toBeCloseTo(80, 9)
    // 25–29 were 100 in 2019 and are 100 as 30–34 in 2024: ratio 1, times the 80 there are now.
    expect(people[32]).toBeCloseTo(80, 9)
    expect(people[106 + 45]).toBeCloseTo(100, 9)
  })

  test('takes those of 80 and over together', () => {
    const { history } = smallCountry({ persons: () => 100 })
    // 26 ages from 80 hold 2600; the 21 ages from 85 hold 2100 five years later.
    expect(hamiltonPerry(history, 0, 2024, 2029)[90]).toBeCloseTo((100 * 2100) / 2600, 9)
  })

  test('takes steps of five years and what is left', () => {
    const { history } = smallCountry({ persons: () => 100 })
    expect(hamiltonPerry(history, 0, 2024, 2031)[40]).toBeCloseTo(100, 9)
  })
})

describe('a hindcast', () => {
  const tables = smallCountry({
    municipalities: ['0101', '0102', '0103'],
    firstYear: 2008,
    lastYear: 2024,
    persons: (_area, year, _sex, age) => (year === 2024 ? 110 : 100) * (age > 100 ? 0 : 1),
  })

  test('scores every group beside no change, worked by hand', () => {
    const { groups, from, to, year } = hindcast(tables, { from: 2018, to: 2024, draws: 50 })
    expect([from, to, year]).toEqual([2018, 2024, 2024])
    expect(groups.map(({ ages }) => ages)).toEqual(['0–17', '18–66', '67–79', '80+', 'total'])
    for (const { mape, areas } of groups) {
      expect(areas).toBe(3)
      // 100 of what became 110: 100/110 − 1 = −9.09 %.
      expect(mape.noChange).toBeCloseTo(9.09, 2)
    }
  })

  test('scores communities as sums of their municipalities, and the year halfway', () => {
    const communityOf = new Map([
      ['0101', 'one'],
      ['0102', 'one'],
      ['0103', 'two'],
    ])
    const result = hindcast(tables, { from: 2014, to: 2024, draws: 50, communityOf })
    expect(result.communities[4]!.areas).toBe(2)
    expect(result.halfway!.year).toBe(2019)
    expect(result.halfway!.groups[4]!.mape.noChange).toBe(0)
  })

  test('gives the same figures twice', () => {
    const once = hindcast(tables, { from: 2018, to: 2024, draws: 50, seed: 3 })
    expect(hindcast(tables, { from: 2018, to: 2024, draws: 50, seed: 3 })).toEqual(once)
  })

  test('of a year that is not known is refused', () => {
    expect(() => hindcast(tables, { from: 2018, to: 2025 })).toThrow(/at most 2024/)
    expect(() => hindcast(tables, { from: 2018, to: 2018 })).toThrow(/comes after the base year/)
  })
})

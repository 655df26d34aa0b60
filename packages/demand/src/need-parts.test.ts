import { interval80 } from '@samsyn/draws'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { careRow, sample, smallDraws, smallProjection } from '../test/small-world.ts'
import { type Drawn, sumDrawn } from './drawn.ts'
import {
  coverageTrends,
  dampedYears,
  nurseKey,
  nurseKey2025,
  releasableCare,
  youngHomeCareRate,
} from './index.ts'
import { localCoverage, nationalCoverage, peerLevel } from './local-coverage.ts'
import { needPeople } from './need-people.ts'
import { spreadOf } from './spread.ts'

describe('a spread', () => {
  test('is the 80 % interval of draws, widened to hold the central path', () => {
    const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(sample, (draws) => {
        const { low, high } = interval80(draws)
        const own = spreadOf(Float64Array.from(draws), 0)
        expect(own.low).toBeCloseTo(Math.min(0, low), 6)
        expect(own.high).toBeCloseTo(Math.max(0, high), 6)
      }),
    )
  })
})

describe('a sum of drawn numbers', () => {
  const part = (...drawn: number[]): Drawn => ({
    central: drawn[0]!,
    drawn: Float64Array.from(drawn),
    quality: 'estimated',
    blanks: 0,
  })

  test('is taken draw by draw: what one gains the other may lose', () => {
    const sum = sumDrawn([part(1, 2, 3), part(5, 2, 1)], 'estimated')!
    expect([...sum.drawn]).toEqual([6, 4, 4])
  })

  test('counts what is missing and never adds it as zero', () => {
    expect(sumDrawn([part(5), null], 'estimated')).toMatchObject({ central: 5, blanks: 1 })
    expect(sumDrawn([null, null], 'estimated')).toBeNull()
  })
})

describe('people between drawn years', () => {
  const people = needPeople(smallProjection(), smallDraws(3, 0.3))

  test('are known in the first year', () => {
    expect([...people.factors('0001', 2026, 3)]).toEqual([1, 1, 1])
  })

  test('lie on a line between the drawn years, draw by draw', () => {
    // 2027: ±0.1, 2030: ±0.2; a third of the way in 2028.
    const factors = people.factors('0001', 2028, 3)
    expect(factors[0]).toBeCloseTo(0.9 - 0.1 / 3, 6)
    expect(factors[1]).toBeCloseTo(1, 6)
    expect(factors[2]).toBeCloseTo(1.1 + 0.1 / 3, 6)
  })

  test('are summed over age groups with each its own factor', () => {
    const old = people.drawn('0001', 2030, '80plus')
    expect(old.central).toBe(2 * 140)
    expect(old.drawn[2]).toBeCloseTo(280 * 1.2, 4)
  })
})

describe('the trend in the sample', () => {
  const trends = coverageTrends(sample, () => 4000)

  test('is the mean of how places fell, with how they differ', () => {
    const half = (Math.log(0.5) + Math.log(0.8)) / 20
    expect(trends.homeCare80plus.perYear).toBeCloseTo(half, 3)
    expect(trends.homeCare80plus.sd).toBeGreaterThan(0.015)
    expect(trends.homeCare80plus.municipalities).toBe(2)
  })

  test('sets users at 31 December against the people of the day after, as need does', () => {
    // Users and people both halve in ten years: coverage has not moved, whatever the rows' own people did.
    const halved = [sample[0]!, sample[1]!].flatMap((row) => [
      row,
      { ...row, municipality: '0003' },
    ])
    const steady = coverageTrends(halved, (_area, year) => (year === 2026 ? 2000 : 4000))
    expect(steady.longStay80plus.perYear).toBeCloseTo(0, 12)
  })

  test('leaves out a place with a blank, and is refused when one is left', () => {
    const blank = sample.map((row, i) => (i === 0 ? { ...row, longStay80plus: null } : row))
    expect(() => coverageTrends(blank, () => 4000)).toThrow(/1 municipalities with longStay80plus/)
  })

  test('is damped: two years at 0.9 are 1.71 years', () => {
    expect(dampedYears(2, 0.9)).toBeCloseTo(1.71, 12)
    expect(dampedYears(7, 1)).toBe(7)
    expect(dampedYears(0, 0.9)).toBe(0)
  })
})

describe('the level of the country', () => {
  test('is read where publication does not hang on the count', () => {
    // Small places only show their larger counts: 6 of 100, where large ones have 2 %.
    const rows = [
      ...['0001', '0002', '0003'].map((code) => careRow(code, { longStay67to79: 20 })),
      ...['0004', '0005'].map((code) => careRow(code, { longStay67to79: 6 })),
    ]
    const persons = (code: string) => (code > '0003' ? 100 : 1000)
    expect(nationalCoverage(rows, 'longStay67to79', persons).perPerson).toBeCloseTo(0.02, 12)
  })

  /** A place with so many users that the gate keeps; home care of 80 and over it never keeps. */
  const keptCell = {
    homeCare67to79: (users: number) => careRow('0009', { homeCareUsers: 90 + users }),
    longStay80plus: (users: number) =>
      careRow('0009', {
        ...{ housing24hUsers: 0, longStay0to66: null, longStay67to79: null },
        ...{ longStayUsers: users, longStay80plus: users },
      }),
  }

  test.each(['homeCare67to79', 'longStay80plus'] as const)(
    'of %s is the same whatever the one count that the gate keeps',
    (service) => {
      const told = [1, 2, 3].map((users) => {
        const kept = keptCell[service](users)
        expect(releasableCare(kept)[service].value).toBeNull()
        const rows = [careRow('0001'), careRow('0002'), kept]
        return nationalCoverage(rows, service, () => 1000)
      })
      expect(told).toEqual(Array(3).fill({ perPerson: 0.02, variance: 0 }))
    },
  )

  test('of home care under 67 leaves blanks out, and where nobody lives nobody is a user', () => {
    const rows = [careRow('0001'), careRow('0002', { homeCareUsers0to66: null })]
    expect(youngHomeCareRate(rows, () => 1000)).toBeCloseTo(0.04, 12)
    const none = [careRow('0001', { homeCareUsers0to66: 0 })]
    expect(youngHomeCareRate(none, () => 0)).toBe(0)
  })
})

describe('the level of a small place', () => {
  const national = { perPerson: 0.2, variance: 0.05 }
  const z = Float64Array.from([0])
  const members = [
    { users: 300, persons: 1000 },
    { users: 4, persons: 10 },
    { users: null, persons: 500 },
  ]

  test('is that of its peers where it is blank: (300 + 20) ÷ (200 + 20) of the country', () => {
    const peers = peerLevel(members, national)
    expect(peers).toBeCloseTo(320 / 220, 12)
    const blank = localCoverage(members[2]!, national, peers, z)
    expect(blank.perPerson).toBeCloseTo((0.2 * 320) / 220, 12)
    expect(blank.observed).toBe(false)
  })

  test('is as published where it is, and doubted towards its peers', () => {
    const small = localCoverage(members[1]!, national, 1.5, z)
    expect(small.perPerson).toBe(0.4)
    // Four where two are expected, and a prior worth 1.5 ÷ 0.05 = 30: (4 + 45) ÷ 32 of 0.2.
    expect(small.level[0]! / small.chance[0]!).toBeLessThan(((49 / 32) * 0.2) / 0.4)
    const large = localCoverage({ users: 4000, persons: 10_000 }, national, 1.5, z)
    expect(large.level[0]).toBeCloseTo(1, 1)
  })

  test('cannot be told where no place is published', () => {
    const rows = [careRow('0001', { longStay67to79: null })]
    expect(() => nationalCoverage(rows, 'longStay67to79', () => 100)).toThrow(/no municipality/)
  })
})

describe('the nurse key', () => {
  test('finds the FTE per user it was made of', () => {
    const rows = Array.from({ length: 30 }, (_, i) => {
      const [home, stay, housing] = [100 + 13 * i, 20 + ((7 * i) % 31), 10 + ((5 * i) % 17)]
      return careRow(String(i), {
        homeCareUsers: home,
        longStayUsers: stay,
        housing24hUsers: housing,
        nurseFte: 0.1 * home + 0.5 * stay + 0.2 * housing,
      })
    })
    const key = nurseKey(rows)
    expect(key.homeCare).toBeCloseTo(0.1, 8)
    expect(key.longStay).toBeCloseTo(0.5, 8)
    expect(key.housing24h).toBeCloseTo(0.2, 8)
  })

  test('is that of the 2025 table where rows are too few to tell', () => {
    expect(nurseKey([careRow('0001')])).toBe(nurseKey2025)
  })
})

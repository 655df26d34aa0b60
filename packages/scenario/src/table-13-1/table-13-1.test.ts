import { AGES, SEXES } from '@samsyn/population'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  printedRules,
  printedScenarios,
  publicFte,
  startFte,
  startTotal,
  type TwoYears,
  table131Rows,
  type UseProfiles,
} from './index.ts'
import { ratesThroughGroups } from './rates-through-groups.ts'
import { useByAge } from './use-by-age.ts'

const cells = SEXES * AGES
const each = (value: (age: number) => number) =>
  Float64Array.from({ length: cells }, (_, cell) => value(cell % AGES))

/** Death probabilities that double every seven years of age, and fall by the factor. */
const deaths = (factor: number) => each((age) => factor * 0.0001 * 2 ** (age / 7))

/** A country of a thousand people of every age, with `growth` times as many of 80 and over at the end. */
function world(growth: number, years = 10): TwoYears {
  return {
    years,
    peopleStart: each(() => 1000),
    peopleEnd: each((age) => (age >= 80 ? 1000 * growth : 1000)),
    deathStart: deaths(1),
    deathEnd: deaths(0.5),
  }
}

const old = each((age) => (age >= 80 ? 1 : 0))
const profiles: UseProfiles = {
  services: [
    { id: 'somatic', fte: 100_000, isCare: false, use: each(() => 1) },
    { id: 'care', fte: 50_000, isCare: true, use: old },
  ],
  family: old,
}
const still = { standard: 0, productivity: 0, betterHealth: false }

describe('paid work at the end', () => {
  test('is that of the start when nothing changes', () => {
    expect(publicFte(world(1), profiles, still)).toBeCloseTo(150_000, 6)
  })

  test('takes all the growth in what families did, because they do no more than before', () => {
    // Twice as many old: care 50 000 more; family 90 000 more, all of it paid. People: 106 ages, 26 of them twice.
    const all = 100_000 * (132 / 106) + 100_000 + 90_000
    expect(publicFte(world(2), profiles, still)).toBeCloseTo(all, 6)
    const together = { ...printedRules, family: 'proportional' } as const
    expect(publicFte(world(2), profiles, still, together)).toBeCloseTo(all - 90_000, 6)
  })

  test('grows with standard on the work of families too, whose own share stands still', () => {
    const path = { ...still, standard: 0.01 }
    expect(publicFte(world(1), profiles, path)).toBeCloseTo(240_000 * 1.01 ** 10 - 90_000, 6)
    const paidOnly = { ...printedRules, labour: 'public-labour' } as const
    expect(publicFte(world(1), profiles, path, paidOnly)).toBeCloseTo(150_000 * 1.01 ** 10, 6)
  })

  test('falls by seven years of age when death probabilities halve and double every seven years', () => {
    const rising = each((age) => Math.min(age, 98))
    const only = { services: [{ ...profiles.services[0]!, use: rising }], family: each(() => 0.5) }
    const fte = publicFte(world(1), only, { ...still, betterHealth: true })
    let start = 0
    let end = 0
    for (let age = 0; age < AGES; age++) {
      start += Math.min(age, 98)
      end += age >= 55 ? Math.min(age - 7, 98) : age
    }
    expect(fte).toBeCloseTo((100_000 * end) / start, 0)
  })

  test('by the rival rule only care falls, and as much as deaths do', () => {
    const rules = { ...printedRules, health: 'care-by-death-ratio' } as const
    const fte = publicFte(world(1), profiles, { ...still, betterHealth: true }, rules)
    expect(fte).toBeCloseTo(100_000 + 25_000 + 45_000 - 90_000, 6)
  })

  test('never falls when productivity does, and better health never asks for more of the old', () => {
    const share = fc.double({ min: 0, max: 0.02, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.double({ min: 1, max: 3, noNaN: true }), (low, more, growth) => {
        const between = world(growth)
        const fte = (productivity: number, betterHealth: boolean) =>
          publicFte(between, profiles, { standard: 0, productivity, betterHealth })
        expect(fte(low, false)).toBeGreaterThanOrEqual(fte(low + more, false) - 1e-6)
        expect(fte(low, false)).toBeGreaterThanOrEqual(fte(low, true) - 1e-6)
      }),
    )
  })

  test('is refused for people told in another shape', () => {
    const between = { ...world(1), peopleEnd: new Float64Array(106) }
    expect(() => publicFte(between, profiles, still)).toThrow(/212, 106, 212, 212 cells.*by sex/s)
  })
})

describe('use by age', () => {
  const people = each((age) => Math.max(10, 1000 - 9 * age))
  const groups = [0, 20, 40, 65, 85].map((from, i) => ({
    from,
    to: [20, 40, 65, 85, AGES][i]! - 1,
  }))

  test('keeps the total of every age group, and rises on through the oldest', () => {
    const persons = people.subarray(0, AGES)
    const totals = [3, 4, 35, 352, 606]
    const rates = ratesThroughGroups(totals, groups, persons)
    for (const [i, { from, to }] of groups.entries()) {
      let use = 0
      for (let age = from; age <= to; age++) use += rates[age]! * persons[age]!
      expect(use).toBeCloseTo(totals[i]!, 4)
    }
    expect(rates[95]!).toBeGreaterThan(1.3 * rates[90]!)
    expect(rates[105]).toBe(rates[100])
  })

  test('gives women the part they have, and both sexes the same where that is not known', () => {
    const shares = { from: [0, 20, 40, 65, 85], shares: [10, 14, 32, 35, 9] }
    const use = useByAge({ ...shares, women: 0.7 }, people)
    const part = (sex: number) =>
      people
        .subarray(sex * AGES, (sex + 1) * AGES)
        .reduce((sum, persons, age) => sum + persons * use[sex * AGES + age]!, 0)
    expect(part(0) / (part(0) + part(1))).toBeCloseTo(0.7, 6)
    const alike = useByAge(shares, people)
    expect(alike.subarray(0, AGES)).toEqual(alike.subarray(AGES))
  })
})

test('the base of 2017 agrees with all three printed lines', () => {
  expect(Object.values(startFte).reduce((sum, fte) => sum + fte, 0)).toBe(startTotal)
  for (const { printed, printedChange } of printedScenarios) {
    const low = (printed - 500) / (1 + (printedChange + 0.5) / 100)
    const high = (printed + 500) / (1 + (printedChange - 0.5) / 100)
    expect(startTotal).toBeGreaterThan(low)
    expect(startTotal).toBeLessThan(high)
  }
})

test('the three paths differ only by what box 9.2 says', () => {
  const rows = table131Rows(world(1), profiles)
  expect(rows.map(({ scenario, printed }) => [scenario, printed])).toEqual([
    ['reference', 415_000],
    ['high', 541_000],
    ['low', 337_000],
  ])
})

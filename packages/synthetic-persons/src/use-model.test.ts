import { describe, expect, test } from 'vitest'
import { smallCountry } from '../test/small-country.ts'
import { ageGroupsOf } from './age-groups.ts'
import { coprimeStep } from './draw-people.ts'
import { choices, complexity2017 } from './published.ts'
import { SLOTS, slotsOf } from './slots.ts'
import { classes, solveUse } from './use-model.ts'

const groups = ageGroupsOf(smallCountry())
const use = solveUse(groups, 0.0097, [0, 0, 0, 0, 0.01, 0.06, 0.12])
const everyone = groups.reduce((sum, { population }) => sum + population, 0)

describe('the means of use', () => {
  test('hold a few more people in a class than were counted, because who counts is a patient of the year', () => {
    const severe = groups.reduce(
      (sum, group, g) => sum + group.population * use.classShare[g]![3]!,
      0,
    )
    const counted = (everyone * complexity2017.severe.persons) / complexity2017.people
    expect(severe / counted).toBeGreaterThan(1)
    expect(severe / counted).toBeLessThan(1.15)
  })

  test('give every age group its published stays, first ones and readmissions together', () => {
    groups.slice(1).forEach((group, index) => {
      const g = index + 1
      const shares = use.classShare[g]!
      const first = classes.reduce<number>((sum, c) => sum + shares[c]! * use.firstStays[g]![c]!, 0)
      const extra = choices.extraReadmission[g]!
      expect(first * (1 + extra + extra ** 2)).toBeCloseTo(group.stays, 9)
    })
  })

  test('rise with the class in every age group, and shares of classes make a whole', () => {
    for (const g of groups.keys()) {
      expect(use.classShare[g]!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
      for (const c of [1, 2, 3]) {
        expect(use.firstStays[g]![c]!).toBeGreaterThan(use.firstStays[g]![c - 1]!)
        expect(use.outpatient[g]![c]!).toBeGreaterThan(use.outpatient[g]![c - 1]!)
      }
    }
  })
})

test('every sex, kind and age group has its slots full, each with its own number', () => {
  const slots = slotsOf(use)
  expect(slots).toHaveLength(2 * 10 * groups.length * SLOTS)
  expect(slots.every(({ slot }, i) => slot === i)).toBe(true)
})

test('the walk through the country visits everyone once', () => {
  for (const n of [1, 2, 10, 97, 1000]) {
    const step = coprimeStep(n)
    const seen = new Set(Array.from({ length: n }, (_, i) => (i * step) % n))
    expect(seen.size).toBe(n)
  }
})

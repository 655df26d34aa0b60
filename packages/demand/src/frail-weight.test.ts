import { describe, expect, test } from 'vitest'
import { dementiaWeight, frailtyDefinitions, frailWeight, type PersonWeight } from './index.ts'

// A hundred persons of 75, fifty of 85, ten of 95; half of each sex.
const ages: readonly (readonly [number, number])[] = [
  [75, 100],
  [85, 50],
  [95, 10],
]
const reference = (from: number, to: number) =>
  ages.filter(([age]) => age >= from && age <= to).reduce((sum, [, people]) => sum + people, 0)
const counted = (weight: PersonWeight, people = ages) =>
  people.reduce((sum, [age, n]) => sum + (n / 2) * (weight(0, age) + weight(1, age)), 0)

const [phenotype] = frailtyDefinitions

describe('frail persons', () => {
  test('move ninefold with the definition', () => {
    const all = frailtyDefinitions.map((definition) => counted(frailWeight(definition)))
    expect(all[0]).toBeCloseTo(0.106 * 160, 12)
    expect(all[1]! / all[2]!).toBeGreaterThan(9)
  })

  test('are nobody under the age of the study', () => {
    expect(frailWeight(phenotype!)(0, 69)).toBe(0)
    expect(frailWeight(phenotype!)(1, 70)).toBe(0.106)
  })

  const gradient = {
    reference,
    steps: [
      // Reaches below the study's age: nobody there counts.
      { from: 60, to: 79, relative: 1 },
      { from: 80, to: 89, relative: 3 },
      { from: 90, to: 105, relative: 6 },
    ],
  }

  test('keep the published share with an age gradient, in the population it is of', () => {
    const weight = frailWeight(phenotype!, gradient)
    expect(counted(weight)).toBeCloseTo(0.106 * 160, 12)
    expect(weight(0, 69)).toBe(0)
    expect(weight(0, 85) / weight(0, 75)).toBeCloseTo(3, 12)
  })

  test('are more with a gradient where people are older than in the study', () => {
    const older = [[95, 160]] as const
    expect(counted(frailWeight(phenotype!, gradient), older)).toBeGreaterThan(
      counted(frailWeight(phenotype!), older),
    )
  })
})

test('persons with dementia count by sex and age, and nobody outside the table', () => {
  const weight = dementiaWeight([
    { sex: 0, ageFrom: 60, ageTo: 79, prevalence: 0.1 },
    { sex: 0, ageFrom: 80, ageTo: 105, prevalence: 0.2 },
    { sex: 1, ageFrom: 80, ageTo: 105, prevalence: 0.1 },
  ])
  expect(counted(weight)).toBeCloseTo(50 * 0.1 + 30 * 0.2 + 30 * 0.1, 12)
  expect(weight(1, 75)).toBe(0)
})

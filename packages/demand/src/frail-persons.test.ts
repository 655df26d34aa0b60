import { known, missing } from '@samsyn/quantity'
import { describe, expect, test } from 'vitest'
import {
  dementiaPersons,
  frailFigures,
  frailPersons,
  frailtyDefinitions,
  type PersonsByAge,
} from './index.ts'

// A hundred persons 70–79, fifty 80–89, ten 90+; half of each sex.
const ages: readonly (readonly [number, number])[] = [
  [75, 100],
  [85, 50],
  [95, 10],
]
const persons: PersonsByAge = (from, to, sex) =>
  ages
    .filter(([age]) => age >= from && age <= to)
    .reduce((sum, [, people]) => sum + people / (sex === undefined ? 1 : 2), 0)

const [phenotype] = frailtyDefinitions

describe('frail persons', () => {
  test('move ninefold with the definition', () => {
    const all = frailtyDefinitions.map((definition) => frailPersons(definition, persons))
    expect(all[0]).toBeCloseTo(0.106 * 160, 12)
    expect(all[1]! / all[2]!).toBeGreaterThan(9)
  })

  const gradient = [
    { from: 70, to: 79, relative: 1 },
    { from: 80, to: 89, relative: 3 },
    { from: 90, to: 105, relative: 6 },
  ]

  test('keep the published share with an age gradient, in the population it is of', () => {
    expect(frailPersons(phenotype!, persons, gradient, persons)).toBeCloseTo(0.106 * 160, 12)
  })

  test('are more with a gradient where people are older than in the study', () => {
    const older: PersonsByAge = (from, to) => (from <= 95 && to >= 95 ? 160 : 0)
    expect(frailPersons(phenotype!, older, gradient, persons)).toBeGreaterThan(
      frailPersons(phenotype!, older),
    )
  })

  test('with a gradient and nothing to hold it to are refused', () => {
    expect(() => frailPersons(phenotype!, persons, gradient)).toThrow(/gradient without/)
  })

  test('stand side by side with those no table has', () => {
    const figures = frailFigures({
      area: '0001',
      year: 2026,
      persons,
      service: {
        homeCare80plus: known(12, 'users', 'observed', ['municipal_care_2025']),
        longStay80plus: missing('users', 'suppressed', ['municipal_care_2025']),
      },
    })
    const of = (suffix: string) => figures.find(({ id }) => id === `people.frail.${suffix}`)
    expect(of('phenotype')).toMatchObject({ quality: 'assumed', year: 2026 })
    expect(of('service')).toMatchObject({ value: 12, blanks: 1, quality: 'observed', year: 2025 })
    expect(of('hospital')).toMatchObject({ value: null, missing: 'not-collected' })
    expect(of('clinical')).toMatchObject({ value: null, missing: 'not-collected' })
  })
})

test('persons with dementia are persons × share by sex and age', () => {
  const rows = [
    { sex: 0 as const, ageFrom: 0, ageTo: 79, prevalence: 0.1 },
    { sex: 0 as const, ageFrom: 80, ageTo: 105, prevalence: 0.2 },
    { sex: 1 as const, ageFrom: 80, ageTo: 105, prevalence: 0.1 },
  ]
  expect(dementiaPersons(rows, persons)).toBeCloseTo(50 * 0.1 + 30 * 0.2 + 30 * 0.1, 12)
})

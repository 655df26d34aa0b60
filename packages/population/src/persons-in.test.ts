import { expect, test } from 'vitest'
import { nationalPeople, personsBetween, personsByGroup, personsIn } from './index.ts'
import { smallCountry } from './small-country.fixture.ts'

const tables = smallCountry({ districts: { '010101': '0101' } })

test('persons are counted by age and sex, both ends included', () => {
  expect(personsIn(tables.history, '0101', 2024, { from: 67, to: 79 })).toBe(2 * 13 * 100)
  expect(personsIn(tables.history, '0101', 2024, { from: 80, to: 81, sex: 1 })).toBe(100 + 96)
})

test('the same persons are counted by an area’s place in the population', () => {
  expect(personsBetween(tables.history, 0, 2024, 80, 81)).toBe(2 * (100 + 96))
  expect(personsBetween(tables.history, 1, 2024, 80, 81, 0)).toBe(100 + 96)
  expect(personsByGroup(tables.history, 0, 2024)[2]).toBe(2 * 13 * 100)
})

test('Norway is the sum of its municipalities, without districts twice', () => {
  expect(nationalPeople(tables.history, 2024)[40]).toBe(200)
})

test('an unknown area or year is refused', () => {
  expect(() => personsIn(tables.history, '9999', 2024)).toThrow(/area 9999/)
  expect(() => personsIn(tables.history, '0101', 2030)).toThrow(/from 2014 to 2024/)
})

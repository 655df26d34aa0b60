import { describe, expect, test } from 'vitest'
import { meaningOf, vintageOfYear } from './code-meanings.ts'
import type { CodeRule } from './source-catalogue.ts'

type Rule = Exclude<CodeRule, { as: 'indicator' }>
const meaning = (rule: Rule, code: string) => meaningOf(rule, code, 'Dim', 'Dim of a table')

describe('an age', () => {
  const rule: Rule = { as: 'age', all: ['999A', '0_120'] }
  test.each([
    ['080', 80, 80],
    ['105+', 105, 105],
    ['67-79', 67, 79],
    ['00-17', 0, 17],
    ['90+', 90, 105],
    ['75_120', 75, 105],
    ['0', 0, 0],
    ['999A', null, null],
    ['0_120', null, null],
  ])('%s is %s to %s', (code, age_from, age_to) => {
    expect(meaning(rule, code)).toEqual({ age_from, age_to })
  })

  test('that cannot be read is refused by code and place', () => {
    expect(() => meaning(rule, 'H17')).toThrow('Found the code "H17" in Dim of a table')
    expect(() => meaning(rule, '79-67')).toThrow('the group ends before it begins')
  })
})

describe('a period', () => {
  test.each([
    ['year', '2024', '2024-01-01', '2024-12-31'],
    ['1 January', '2024', '2024-01-01', '2024-01-01'],
    ['31 December', '2024', '2024-12-31', '2024-12-31'],
    ['year', '2024_2024', '2024-01-01', '2024-12-31'],
    ['year', '2023_2025', '2023-01-01', '2025-12-31'],
    ['year', '2024K1', '2024-01-01', '2024-03-31'],
    ['year', '2024K4', '2024-10-01', '2024-12-31'],
    ['year', '2024M02', '2024-02-01', '2024-02-29'],
  ] as const)('on %s, %s is %s to %s', (on, code, period_start, period_end) => {
    expect(meaning({ as: 'period', on }, code)).toEqual({ period_start, period_end })
  })

  test('with a fifth quarter is refused', () => {
    expect(() => meaning({ as: 'period', on: 'year' }, '2024K5')).toThrow('a year has 4 of them')
  })
})

describe('an area', () => {
  test.each([
    [undefined, '0', 'norway'],
    [undefined, 'EAK', 'norway'],
    [undefined, '983974724', '983974724'],
    ['^(?:K-)?(.+)$', 'K-3905', '3905'],
    ['^(\\d{4})', '5603 Hammerfest (2024->)', '5603'],
  ])('by the pattern %s, %s is %s', (pattern, code, area) => {
    const rule: Rule = { as: 'area', vintage: 2024, ...(pattern === undefined ? {} : { pattern }) }
    expect(meaning(rule, code)).toEqual({ area, vintage: 2024 })
  })

  test('has the boundaries of its year where the codes do', () => {
    expect([2015, 2019, 2020, 2023, 2024, 2026].map(vintageOfYear)).toEqual([
      2018, 2018, 2020, 2020, 2024, 2024,
    ])
  })
})

test('a sex that is none of those named is refused', () => {
  const rule: Rule = { as: 'sex', women: '2', men: '1', both: '0' }
  expect(['2', '1', '0'].map((code) => meaning(rule, code).sex)).toEqual([0, 1, null])
  expect(() => meaning(rule, '3')).toThrow('women are 2 and men 1')
})

test('other dimensions keep their name and code', () => {
  expect(meaning({ as: 'detail' }, 'I00_I99')).toEqual({ detail: 'Dim=I00_I99' })
  expect(meaning({ as: 'detail', name: 'icd10' }, 'I')).toEqual({ detail: 'icd10=I' })
})

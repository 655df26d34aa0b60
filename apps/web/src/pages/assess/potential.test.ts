import { GROUPS } from '@samsyn/scenario'
import { expect, test } from 'vitest'
import { blankAnswers } from './answers.ts'
import { potentialShare, shareBy, usedToday } from './potential.ts'

const blank = blankAnswers(2026)
const answers = { ...blank, reach: 30, effect: 50, startYear: 2027, rampYears: 4 }

test('there is no potential before both shares are answered', () => {
  expect(potentialShare(blank)).toBeNull()
  expect(potentialShare({ ...blank, reach: 30 })).toBeNull()
  expect(shareBy(blank, 2030)).toBeNull()
  expect(potentialShare(answers)).toBe(15)
})

test('a goal is held to what is in place by its year, not to what comes later', () => {
  expect(shareBy(answers, 2026)).toBe(0)
  expect(shareBy(answers, 2027)).toBeCloseTo(3, 12)
  expect(shareBy(answers, 2030)).toBeCloseTo(12, 12)
  expect(shareBy(answers, 2031)).toBe(15)
  expect(shareBy(answers, 2040)).toBe(15)
})

// Two areas, one service: ages 0–17, 18–66, 67–79, 80–89, 90+.
const base = Float64Array.of(1, 2, 100, 50, 10, 3, 4, 200, 30, 20)
const service = { id: 'hospital-bed-days', missing: null }
const baseline = (missing: string | null, bases = base) =>
  ({
    areas: ['0101', '0102'],
    services: [{ ...service, missing }],
    arrays: { base: bases },
  }) as never

test('use today is that of the people inside the ages, in all areas', () => {
  expect(base).toHaveLength(2 * GROUPS)
  expect(usedToday(baseline(null), { ...answers, ageFrom: 67, ageTo: 105 })).toBe(410)
  expect(usedToday(baseline(null), { ...answers, ageFrom: 80, ageTo: 84 })).toBeCloseTo(40, 12)
})

test('what no table counts is not known', () => {
  expect(usedToday(baseline('not-collected'), answers)).toBeNull()
  expect(
    usedToday(
      baseline(
        null,
        base.map(() => Number.NaN),
      ),
      answers,
    ),
  ).toBeNull()
  expect(usedToday(baseline(null), { ...answers, from: 'gp' })).toBeNull()
})

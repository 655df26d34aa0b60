import { createLanguage } from '@samsyn/language'
import { expect, test } from 'vitest'
import { besideToday, changeBetween, changeInWords } from './say-change.ts'

const nb = createLanguage('nb')
const en = createLanguage('en')
const beds = { id: 'beds', unit: 'beds' }
const gp = { id: 'activity.gp', unit: 'consultations' }

test('less is freed and more is required, in words and without a sign', () => {
  expect(changeInWords(nb, beds, -24)).toBe('frigjør 24')
  expect(changeInWords(nb, beds, 4.1)).toBe('krever 4,1')
  expect(changeInWords(en, beds, -24)).toBe('free 24')
})

test('what rounds to nothing is no change', () => {
  expect(changeInWords(nb, beds, 0.01)).toBe('')
  expect(besideToday(nb, beds, -0.01)).toBe('som i dag')
})

test('of use, and of what nobody staffs, there is more or fewer: nobody frees it', () => {
  expect(changeInWords(nb, gp, -1200)).toMatch(/^1.200 færre$/)
  expect(changeInWords(nb, { id: 'waiting.municipal', unit: 'fte' }, 3)).toBe('3,0 flere')
})

test('the ends of a change go from the smaller to the greater, and say their words where it may go both ways', () => {
  expect(changeBetween(nb, beds, { low: -42, high: -10 })).toBe('10–42')
  expect(changeBetween(nb, beds, { low: 10, high: 42 })).toBe('10–42')
  expect(changeBetween(nb, beds, { low: -42, high: 10 })).toBe('frigjør 42 til krever 10')
})

test('kroner are told in millions', () => {
  const kroner = { id: 'party.trust.kroner', unit: 'kroner' }
  expect(changeInWords(en, kroner, -24_000_000)).toBe('free 24')
  expect(besideToday(en, kroner, 24_000_000)).toBe('24 more than today')
  // What a party receives from others is neither freed nor required.
  expect(changeInWords(en, { ...kroner, id: 'party.state.moves' }, -24_000_000)).toBe('24 less')
})

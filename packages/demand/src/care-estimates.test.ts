import { expect, test } from 'vitest'
import { careEstimates, type MunicipalCareRow, type UsersByAge } from './index.ts'

const row = (municipality: string, cells: Partial<MunicipalCareRow> = {}): MunicipalCareRow => ({
  municipality,
  year: 2025,
  populationCheck: 10_000,
  hoursPerWeekHomeCare: null,
  homeCareUsers: 300,
  homeCareUsers0to66: 120,
  homeCareUsers80plus: 110,
  longStayUsers: 80,
  longStay0to66: 8,
  longStay67to79: 20,
  longStay80plus: 52,
  housing24hUsers: 60,
  nurseFte: 40,
  ...cells,
})
/** Ten thousand people everywhere: 8 000 under 67, 1 400 to 79, 600 of 80 and over. */
const central = (_code: string, _year: number, from: number, to: number) =>
  (from === 0 ? 8000 : 0) + (from <= 67 && to >= 79 ? 1400 : 0) + (to >= 80 ? 600 : 0)
const all = ({ under67, from67to79, from80 }: UsersByAge) => under67 + from67to79 + from80
const like = ['1', '2', '3'].map((code) => row(code))

test('users that are shown are as shown', () => {
  const [one] = careEstimates(like, ['1'], central)
  expect(one!.homeCare).toMatchObject({ under67: 120, observed: true })
  expect(one!.homeCare.from67to79).toBeCloseTo(70, 10)
  expect(one!.homeCare.from80).toBeCloseTo(110, 10)
  expect(one!.longStay).toMatchObject({ under67: 8, observed: true })
  expect(one!.longStay.from80).toBeCloseTo(52, 10)
  expect(all(one!.housing24h)).toBeCloseTo(60, 10)
  // At the country’s rates there are as many.
  expect(one!.longStay.expected).toBeCloseTo(72, 10)
})

test('hidden ages of long stay are estimated inside the residents that are shown', () => {
  const blank = row('9', {
    longStayUsers: 30,
    longStay0to66: null,
    longStay67to79: null,
    longStay80plus: null,
  })
  const [one] = careEstimates([...like, blank], ['9'], central)
  expect(one!.longStay.observed).toBe(false)
  expect(all(one!.longStay)).toBeCloseTo(30, 10)
  // Shared as 8, 20 and 52 of the others are.
  expect(one!.longStay.from80).toBeCloseTo((30 * 52) / 80, 0)
})

test('a blank without any total is as many as the peers would have', () => {
  const blank = row('9', {
    homeCareUsers: null,
    homeCareUsers0to66: null,
    homeCareUsers80plus: null,
  })
  const [one] = careEstimates([...like, blank], ['9'], central)
  expect(one!.homeCare.from80).toBeCloseTo(110, 6)
  expect(one!.homeCare.under67).toBeCloseTo(120, 6)
})

import type { PlanNumber } from '@samsyn/plan'
import { expect, test } from 'vitest'
import { levelRows } from './level-rows.ts'

const number = (id: string, area: string, year: number) =>
  ({ id, area, year, value: 1 }) as PlanNumber
const numbers = [
  number('muni.homecare', '3905', 2023),
  number('muni.homecare', '3905', 2024),
  number('muni.homecare', 'vestfold', 2024),
  number('gp.consultations', 'vestfold', 2024),
  number('gp.consultations', 'norway', 2024),
  number('hosp.beds', 'siv', 2024),
  number('medicines.five', 'norway', 2024),
]
const whoseIn = (areas: string[]) =>
  Object.fromEntries(levelRows(numbers, areas).map(({ id, whose }) => [id, whose]))

test('what stands in for a number of the place says whose it is', () => {
  expect(whoseIn(['3905', 'vestfold', 'siv', 'norway'])).toEqual({
    'muni.homecare': undefined,
    'gp.consultations': 'vestfold',
    'hosp.beds': 'siv',
    'medicines.five': 'norway',
  })
})

test('for the whole community only the number of another is marked', () => {
  expect(whoseIn(['vestfold', 'siv', 'norway'])).toEqual({
    'muni.homecare': undefined,
    'gp.consultations': undefined,
    'hosp.beds': 'siv',
    'medicines.five': 'norway',
  })
})

test('the newest number of the place stands beside the country of the same year', () => {
  const [homeCare, consultations] = levelRows(numbers, ['3905', 'vestfold'])
  expect(homeCare?.here.year).toBe(2024)
  expect(consultations?.norway?.area).toBe('norway')
})

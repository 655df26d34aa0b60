import { Z90 } from '@samsyn/draws'
import { expect, test } from 'vitest'
import { luckOfStays } from './luck-of-stays.ts'
import { makeInpatients } from './make-inpatients.ts'
import { runCells } from './run-cells.ts'

const DRAWS = 1500
const inpatients = makeInpatients(3000, 5)
const { totals } = runCells(inpatients, { draws: DRAWS, seed: 1, years: 2 })

test('cells have the mean that the stays have in closed form', () => {
  for (const [i, { mean }] of luckOfStays(inpatients).entries()) {
    const drawn = totals[i]!.reduce((sum, value) => sum + value / DRAWS, 0)
    expect(Math.abs(drawn / mean - 1)).toBeLessThan(i === 2 ? 0.01 : 0.002)
  }
})

test('stays spread as their measures do: each one’s stays times its standard deviation, squared and summed', () => {
  const { count, away, age, growth, measures } = inpatients
  const met = measures.map(() => 0)
  for (let i = 0; i < count; i++) if (away[i]! >= 0) met[away[i]!]! += growth[age[i]!]!
  const variance = measures.reduce(
    (sum, { low, high }, m) => sum + (met[m]! * ((high - low) / (2 * Z90))) ** 2,
    0,
  )
  const stays = totals[0]!
  const mean = stays.reduce((sum, value) => sum + value / DRAWS, 0)
  const drawn = stays.reduce((sum, value) => sum + (value - mean) ** 2 / (DRAWS - 1), 0)
  expect(Math.sqrt(drawn / variance)).toBeCloseTo(1, 1)
})

test('the luck of one stay is that of a thinned Poisson count and of the days of each', () => {
  const one = {
    ...inpatients,
    count: 1,
    age: Uint8Array.of(0),
    days: Uint8Array.of(4),
    away: Int8Array.of(0),
    shorter: Int8Array.of(1),
    growth: Float64Array.of(2),
    measures: [
      { id: 'a', kind: 'avoidance', low: 0.5, high: 0.5 },
      { id: 's', kind: 'stay', low: 0.75, high: 0.75 },
    ] as const,
  }
  const [stays, days] = luckOfStays(one)
  // Poisson(2 × ½) = Poisson(1); L ~ Binomial(4, ¾): mean 3, variance ¾, E[L²] = 9¾.
  expect(stays).toEqual({ mean: 1, variance: 1 })
  expect(days).toEqual({ mean: 3, variance: 9.75 })
})

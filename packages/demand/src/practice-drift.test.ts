import { quantile, Z90 } from '@samsyn/draws'
import { describe, expect, test } from 'vitest'
import { sample, smallInput } from '../test/small-world.ts'
import { needAssumptions } from './need-input.ts'
import { careDrift, drifted, hospitalDrift } from './practice-drift.ts'
import { projectNeed } from './project-need.ts'
import { strayedPractice } from './strayed-practice.ts'
import type { CareSampleRow } from './types.ts'

const persons = () => 4000

/** Student's t at 90 %: of tables for 1 and 2; for 1.6 where ∫ cos^0.6 from 0 to atan(t ÷ √1.6) is 0.8 of that to π/2. */
const T90 = { 1: 3.0777, 1.6: 2.112, 2: 1.8856 }

describe('how far practice strays', () => {
  test('is what places have in common, and how they differ, with chance taken out', () => {
    // All four series fall by ln 2 and ln 1.25 in ten years, from 1000: one common step seen four times.
    const { together, own } = careDrift(sample, persons)!
    const [a, b] = [Math.log(0.5), Math.log(0.8)]
    const chance = [1 / 1000 + 1 / 500, 1 / 1000 + 1 / 800]
    const between = (a - b) ** 2 / 2 - (chance[0]! + chance[1]!) / 2
    expect(own).toBeCloseTo(Math.sqrt(between), 2)
    const common = ((a + b) / 2) ** 2 - (between + (chance[0]! + chance[1]!) / 2) / 2
    expect(together).toBeCloseTo((Math.sqrt(common) * T90[1.6]) / Z90, 2)
  })

  test('is seen no more often than the series are apart: ages of a service once, two services 1.6 times, two periods twice', () => {
    const world = (years: readonly number[], kept: readonly (keyof CareSampleRow)[]) =>
      ['0001', '0002'].flatMap((municipality) =>
        years.map((year, i): CareSampleRow => {
          const users = 1e9 * 0.5 ** i
          const none = { homeCareUsers80plus: null, longStay67to79: null, longStay80plus: null }
          const some = Object.fromEntries(kept.map((column) => [column, users]))
          return { ...sample[0]!, municipality, year, ...none, ...some }
        }),
      )
    // Halved in ten years, everywhere and with hardly any chance: the size is ln 2, times t ÷ z.
    const widened = (...of: Parameters<typeof world>) =>
      (careDrift(world(...of), persons)!.together * Z90) / Math.LN2
    expect(widened([2005, 2015], ['longStay80plus'])).toBeCloseTo(T90[1], 3)
    expect(widened([2005, 2015], ['longStay67to79', 'longStay80plus'])).toBeCloseTo(T90[1], 3)
    expect(widened([2005, 2015], ['homeCareUsers80plus', 'longStay80plus'])).toBeCloseTo(
      T90[1.6],
      3,
    )
    expect(widened([1995, 2005, 2015], ['longStay80plus'])).toBeCloseTo(T90[2], 3)
  })

  test('has chance taken out of the mean of steps, and not out of each alone', () => {
    // Two ages of long stay over ten years, 100 users at first: one halved, one as it was and so pure chance.
    const rows = ['0001', '0002'].flatMap((municipality) =>
      [100, 50].map(
        (old, i): CareSampleRow => ({
          ...{ ...sample[0]!, homeCareUsers80plus: null, municipality, year: 2015 + 10 * i },
          ...{ longStay80plus: old, longStay67to79: 100 },
        }),
      ),
    )
    const fell = Math.log(0.5) ** 2 - (1 / 100 + 1 / 50) / 2
    const stood = -(1 / 100 + 1 / 100) / 2
    const { together } = careDrift(rows, persons)!
    expect(together).toBeCloseTo((Math.sqrt((fell + stood) / 2) * T90[1]) / Z90, 3)
  })

  test('is nothing where coverage stood still, and unknown from one year', () => {
    const still = sample.map((row) => ({
      ...sample[0]!,
      ...{ year: row.year, municipality: row.municipality },
    }))
    expect(careDrift(still, persons)).toEqual({ together: 0, own: 0 })
    expect(
      careDrift(
        sample.filter(({ year }) => year === 2015),
        persons,
      ),
    ).toBeNull()
  })

  test('is counted from each step to the next: back and forth is far, though it ends where it began', () => {
    const [there, , other] = sample
    const back = [there!, other!].flatMap((row) => [
      row,
      { ...row, year: 2020, homeCareUsers80plus: 400, longStay80plus: 400, longStay67to79: 400 },
      { ...row, year: 2025 },
    ])
    expect(careDrift(back, persons)!.together).toBeGreaterThan(0.5)
  })

  test('grows with the root of the years: ten are whole, forty twice that, today nothing', () => {
    expect([0, 10, 40].map(drifted)).toEqual([0, 1, 2])
  })

  test('of hospitals holds the nation and the catchment: without an atlas 0.1 of it, half of that moved', () => {
    const { together, own } = hospitalDrift([], needAssumptions)
    expect(together).toBeCloseTo(Math.sqrt(0.13 ** 2 + 0.51 * 0.1 ** 2), 12)
    expect(own).toBeCloseTo(Math.sqrt(0.51) * 0.08, 12)
  })
})

describe('draws of it', () => {
  const strayed = strayedPractice({ together: 0.2, own: 0.1 }, { name: 'x', seed: 1, draws: 4000 })

  test('have 1 in the middle and 80 % inside ±1.28 of the size', () => {
    const drawn = strayed('0001', 10)
    const size = Math.hypot(0.2, 0.1)
    expect(quantile(drawn, 0.5)).toBeCloseTo(1, 1)
    expect(Math.log(quantile(drawn, 0.9))).toBeCloseTo(Z90 * size, 1)
    expect(Math.log(quantile(drawn, 0.1))).toBeCloseTo(-Z90 * size, 1)
  })

  test('are alike in two places as far as they are shared', () => {
    const logs = (area: string) => strayed(area, 10).map(Math.log)
    const [one, other] = [logs('0001'), logs('0002')]
    const mean = (values: Float64Array) => values.reduce((sum, v) => sum + v, 0) / values.length
    const correlation =
      mean(one.map((v, d) => v * other[d]!)) /
      Math.sqrt(mean(one.map((v) => v * v)) * mean(other.map((v) => v * v)))
    expect(correlation).toBeCloseTo(0.2 ** 2 / (0.2 ** 2 + 0.1 ** 2), 1)
  })

  test('leave a decision alone: adopted coverage is what was decided, and people', () => {
    const adopted = smallInput.municipalities.map((municipality) => ({
      municipality,
      service: 'homeCare80plus' as const,
      points: [{ year: 2035, percent: 20 }],
    }))
    const figures = projectNeed({ ...smallInput, adopted })
    const width = (path: string) => {
      const { low, high, value } = figures.find(
        ({ id, area, year }) =>
          id === `need.homecare.80plus.${path}` && area === '0002' && year === 2035,
      )!
      return (high! - low!) / value!
    }
    expect(width('adopted')).toBeLessThan(0.5 * width('constant'))
  })
})

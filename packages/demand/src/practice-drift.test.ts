import { quantile, Z90 } from '@samsyn/draws'
import { describe, expect, test } from 'vitest'
import { sample, smallInput } from '../test/small-world.ts'
import { needAssumptions } from './need-input.ts'
import { careDrift, drifted, hospitalDrift } from './practice-drift.ts'
import { projectNeed } from './project-need.ts'
import { strayedPractice } from './strayed-practice.ts'

const persons = () => 4000

describe('how far practice strays', () => {
  test('is what places have in common, and how they differ, with chance taken out', () => {
    // All four series fall by ln 2 and ln 1.25 in ten years, from 1000: one common step seen four times.
    const { together, own } = careDrift(sample, persons)!
    const [a, b] = [Math.log(0.5), Math.log(0.8)]
    const chance = [1 / 1000 + 1 / 500, 1 / 1000 + 1 / 800]
    const between = (a - b) ** 2 / 2 - (chance[0]! + chance[1]!) / 2
    expect(own).toBeCloseTo(Math.sqrt(between), 2)
    const common = ((a + b) / 2) ** 2 - (between + (chance[0]! + chance[1]!) / 2) / 2
    // Student's t with four degrees of freedom: 1.533.
    expect(together).toBeCloseTo((Math.sqrt(common) * 1.533) / Z90, 2)
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

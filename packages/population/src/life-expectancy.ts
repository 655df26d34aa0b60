import { AGES } from './types.ts'

/** Years that a newborn lives at these log death rates (106 ages a sex), the open group closed by 1/m. */
export function lifeExpectancy(logRates: Float64Array, sex: number, shift = 0): number {
  let alive = 1
  let years = 0
  for (let age = 0; age < AGES - 1; age++) {
    const rate = Math.exp(logRates[sex * AGES + age]! + shift)
    const next = alive * Math.exp(-rate)
    years += (alive - next) / rate
    alive = next
  }
  return years + alive / Math.exp(logRates[sex * AGES + AGES - 1]! + shift)
}

/** Moves one sex's log death rates together until life expectancy is `target` years. Changes `logRates`. */
export function shiftToLifeExpectancy(logRates: Float64Array, sex: number, target: number): void {
  let low = -3
  let high = 3
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (lifeExpectancy(logRates, sex, middle) > target) low = middle
    else high = middle
  }
  for (let cell = sex * AGES; cell < (sex + 1) * AGES; cell++) logRates[cell]! += (low + high) / 2
}

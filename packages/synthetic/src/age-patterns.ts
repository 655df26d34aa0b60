import { AGES } from '@samsyn/population'
import { type Anchors, atYear } from './anchors.ts'

// Shapes over age, all of our own making.

const meanAgeOfMother: Anchors = [
  [1846, 31],
  [1950, 28.5],
  [1975, 26],
  [2006, 29.8],
  [2022, 31.4],
  [2060, 32.5],
]

/** Births per woman by single year of age, 15–49; sums to 1, so times total fertility it is a rate. */
export function fertilityPattern(year: number): Float64Array {
  const mean = atYear(meanAgeOfMother, year)
  return shape((age) =>
    age < 15 || age > 49 ? 0 : Math.exp(-0.5 * ((age + 0.5 - mean) / 5.1) ** 2),
  )
}

/** Who comes from abroad: young adults, with their children. Sums to 1. */
export const immigrants = shape((age) => {
  const children = age < 18 ? 0.026 * Math.exp(-age / 10) : 0
  const adults = age < 17 ? 0 : rise(age, 17, 21) * Math.exp(-Math.max(0, age - 25) / 7) * 0.068
  return children + adults + (age < 80 ? 0.0001 : 0)
})

/** When young people leave home and small places: sums to 1 over the years from 17 to 29. */
export const leavingHome = shape((age) => rise(age, 17, 19.5) * fall(age, 21, 29))

/** When families look for a house and a garden: sums to 1 over the years from 26 to 42. */
export const settling = shape((age) => rise(age, 26, 30) * fall(age, 32, 42))

/** The children that settle with them, per unit of settling. */
export const settlingChildren = Float64Array.from({ length: AGES }, (_, age) =>
  age < 10 ? 0.09 * fall(age, 2, 10) : 0,
)

/** Share that moves out of a municipality in a year (and about as many in): what makes small places unsteady. */
export const mobility = Float64Array.from(
  { length: AGES },
  (_, age) =>
    0.018 +
    0.03 * Math.exp(-age / 6) +
    0.13 * rise(age, 17, 21) * fall(age, 25, 40) +
    0.012 * rise(age, 82, 92),
)

function shape(weight: (age: number) => number): Float64Array {
  const weights = Float64Array.from({ length: AGES }, (_, age) => weight(age))
  const total = weights.reduce((sum, one) => sum + one, 0)
  return weights.map((one) => one / total)
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function rise(age: number, from: number, to: number): number {
  const x = Math.min(1, Math.max(0, (age - from) / (to - from)))
  return x * x * (3 - 2 * x)
}

function fall(age: number, from: number, to: number): number {
  return 1 - rise(age, from, to)
}

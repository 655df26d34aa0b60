import { AGES } from '@samsyn/population'
import { type Anchors, atYear, lifeExpectancy } from './anchors.ts'

// Gompertz–Makeham, m(a) = childhood + background + level · exp(slope · (a − 80)), with the level solved
// so that life expectancy at birth is the published one. Slopes, background and infant mortality are
// ours, chosen by eye to look Norwegian.
const infant: Anchors = [
  [1845, 0.12],
  [1900, 0.08],
  [1930, 0.048],
  [1950, 0.024],
  [1970, 0.013],
  [1986, 0.008],
  [2006, 0.0032],
  [2023, 0.0018],
  [2100, 0.0006],
]
const background: Anchors = [
  [1845, 0.006],
  [1920, 0.004],
  [1946, 0.001],
  [1986, 0.0004],
  [2026, 0.00015],
]
const slope: readonly Anchors[] = [
  [
    [1946, 0.113],
    [2020, 0.127],
  ],
  [
    [1946, 0.1],
    [2020, 0.119],
  ],
]
const expected = [lifeExpectancy.women, lifeExpectancy.men]
/** Levels are solved every fifth year and go log-linearly between: life expectancy stays within 0.05 years. */
const STEP = 5
const solved = new Map<number, number>()

/** Deaths per person-year by single year of age, 0–105+. Sex 0 is women, 1 is men. */
export function deathRates(year: number, sex: number): Float64Array {
  const before = Math.floor(year / STEP) * STEP
  const share = (year - before) / STEP
  const logLevel =
    share === 0
      ? logLevelAt(before, sex)
      : (1 - share) * logLevelAt(before, sex) + share * logLevelAt(before + STEP, sex)
  return ratesAt(year, sex, logLevel)
}

/** The share that is alive a year later, from age last birthday a to a + 1 (105+ stays 105+). */
export function survivalShares(rates: Float64Array): Float64Array {
  return rates.map((rate, age) => Math.exp(-(rate + rates[Math.min(age + 1, AGES - 1)]!) / 2))
}

/** Years of life expected at birth with these rates for ever. */
export function lifeExpectancyOf(rates: Float64Array): number {
  let alive = 1
  let years = 0
  for (let age = 0; age < AGES - 1; age++) {
    const survival = Math.exp(-rates[age]!)
    years += (alive * (1 - survival)) / rates[age]!
    alive *= survival
  }
  return years + alive / rates[AGES - 1]!
}

function logLevelAt(year: number, sex: number): number {
  const key = year * 2 + sex
  let value = solved.get(key)
  if (value === undefined) {
    value = solveLogLevel(year, sex)
    solved.set(key, value)
  }
  return value
}

/** Bisection: life expectancy falls as the level rises. */
function solveLogLevel(year: number, sex: number): number {
  const wanted = atYear(expected[sex]!, year)
  let low = -8
  let high = 0
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2
    if (lifeExpectancyOf(ratesAt(year, sex, middle)) > wanted) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function ratesAt(year: number, sex: number, logLevel: number): Float64Array {
  const atBirth = atYear(infant, year) * (sex === 1 ? 1.1 : 0.9)
  const always = atYear(background, year) * (sex === 1 ? 1.5 : 0.6)
  const perYear = atYear(slope[sex]!, year)
  return Float64Array.from({ length: AGES }, (_, age) => {
    const childhood = age === 0 ? atBirth : 0.06 * atBirth * Math.exp(-0.4 * (age - 1))
    return Math.min(1.2, childhood + always + Math.exp(logLevel + perYear * (age - 80)))
  })
}

import { AGES, CELLS_PER_AREA } from '@samsyn/population'
import { fertilityPattern, immigrants } from './age-patterns.ts'
import { atYear, futureFertility, futureMigration, norwayBirths, norwayPersons } from './anchors.ts'
import { deathRates, survivalShares } from './mortality-schedule.ts'

/** Boys per girl at birth. */
export const BOYS_PER_GIRL = 1.056
export const FIRST_YEAR = 1946
const LAST_YEAR = 2100
/** From here on nobody alive in 1946 is missing. */
const START = 1845
const LAST_KNOWN = 2026

/**
 * A Norway that never was, whole-country, not rounded: births, mortality and migration in, people out.
 * `people[(year − 1946) × 212 + sex × 106 + age]` on 1 January, 1946–2101; flows by year from 1946.
 */
export interface NationalPath {
  readonly people: Float64Array
  readonly netMigration: Float64Array
  /** Children per woman. */
  readonly fertility: Float64Array
}

/**
 * Cohort-component forwards from the birth cohorts of 1845 on. Up to 2026 births are the published ones and
 * net migration is what the published totals leave over; later, both come from the outlook.
 */
export function nationalPath(): NationalPath {
  const years = LAST_YEAR - FIRST_YEAR + 1
  const path = {
    people: new Float64Array((years + 1) * CELLS_PER_AREA),
    netMigration: new Float64Array(years),
    fertility: new Float64Array(years),
  }
  let people = peopleIn1946()
  path.people.set(people)
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const t = year - FIRST_YEAR
    const exposure = childbearing(people, year)
    const births =
      year < LAST_KNOWN ? atYear(norwayBirths, year) : exposure * atYear(futureFertility, year)
    const aged = ageOneYear(people, births, year)
    const left = sum(aged)
    const moved =
      year < LAST_KNOWN ? atYear(norwayPersons, year + 1) - left : atYear(futureMigration, year)
    path.netMigration[t] = moved
    path.fertility[t] = births / exposure
    people = addMovers(aged, moved)
    path.people.set(people, (t + 1) * CELLS_PER_AREA)
  }
  return path
}

/** Survivors of the cohorts since 1845, emigration before 1930 taken from the young, set to the published total. */
function peopleIn1946(): Float64Array {
  let people: Float64Array = new Float64Array(CELLS_PER_AREA)
  for (let year = START; year < FIRST_YEAR; year++) {
    const aged = ageOneYear(people, atYear(norwayBirths, year), year)
    people = addMovers(aged, year < 1930 ? -0.004 * sum(aged) : 0)
  }
  const scale = atYear(norwayPersons, FIRST_YEAR) / sum(people)
  return people.map((persons) => persons * scale)
}

/** Everyone a year older, the dead gone and the newborn in; births are half a year old on average. */
function ageOneYear(people: Float64Array, births: number, year: number): Float64Array {
  const next = new Float64Array(CELLS_PER_AREA)
  for (let sex = 0; sex < 2; sex++) {
    const rates = deathRates(year, sex)
    const alive = survivalShares(rates)
    const at = sex * AGES
    for (let age = 0; age < AGES; age++) {
      const to = at + Math.min(age + 1, AGES - 1)
      next[to] = next[to]! + people[at + age]! * alive[age]!
    }
    const share = sex === 1 ? BOYS_PER_GIRL / (1 + BOYS_PER_GIRL) : 1 / (1 + BOYS_PER_GIRL)
    next[at] = births * share * Math.exp(-0.8 * rates[0]!)
  }
  return next
}

/** Women by age times the pattern of childbearing: births at one child per woman. */
function childbearing(people: Float64Array, year: number): number {
  const pattern = fertilityPattern(year)
  let total = 0
  for (let age = 15; age < 50; age++) total += people[age]! * pattern[age]!
  return total
}

/** Movers have the age of immigrants whether they come or go; half are women. Never more leave than there are. */
function addMovers(people: Float64Array, movers: number): Float64Array {
  return people.map((persons, cell) =>
    Math.max(0.2 * persons, persons + 0.5 * movers * immigrants[cell % AGES]!),
  )
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

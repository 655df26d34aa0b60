import { AGES, CELLS_PER_AREA, type PopulationHistory, SEXES } from './types.ts'

/** Ages at which cohorts are grouped: five years, from 80 together. */
const OPEN_FROM = 80
const GROUP = 5

/**
 * The short-cut most municipalities use: every cohort goes on to change over the next years as the cohort
 * before it did over the last (Hamilton & Perry 1962), in five-year groups and steps of five years, with
 * children from the ratio of children to women. `[sex][age]` of one area at `to`.
 */
export function hamiltonPerry(
  history: PopulationHistory,
  area: number,
  from: number,
  to: number,
): Float64Array {
  let now = personsOf(history, area, from)
  for (let year = from; year < to; ) {
    const step = Math.min(GROUP, to - year, from - history.firstYear)
    now = stepOn(personsOf(history, area, from - step), personsOf(history, area, from), now, step)
    year += step
  }
  return now
}

function stepOn(
  before: Float64Array,
  base: Float64Array,
  now: Float64Array,
  step: number,
): Float64Array {
  const next = new Float64Array(CELLS_PER_AREA)
  for (let sex = 0; sex < SEXES; sex++) {
    const at = sex * AGES
    for (let start = 0; start < OPEN_FROM; start += GROUP) {
      const ratio = change(before, base, at + start, at + start + GROUP, step)
      for (let age = start; age < start + GROUP; age++)
        next[at + age + step]! += ratio * now[at + age]!
    }
    const ratio = change(before, base, at + OPEN_FROM, at + AGES, step)
    for (let age = OPEN_FROM; age < AGES; age++) {
      next[at + Math.min(AGES - 1, age + step)]! += ratio * now[at + age]!
    }
    const children = total(base, at, at + step) / Math.max(1, total(base, 15, 50))
    const perAge = (children * total(now, 15, 50)) / step
    for (let age = 0; age < step; age++) next[at + age] = perAge
  }
  return next
}

/** Persons of a cohort after the step over those before it; 1 where no one was there. */
function change(
  before: Float64Array,
  base: Float64Array,
  from: number,
  to: number,
  step: number,
): number {
  const was = total(before, from, to)
  const end = to % AGES === 0 ? to : to + step
  return was > 0 ? total(base, from + step, end) / was : 1
}

function total(people: Float64Array, from: number, to: number): number {
  let persons = 0
  for (let cell = from; cell < to; cell++) persons += people[cell]!
  return persons
}

/** The cells of one area in one calendar year, `[sex][age]`; a view, not a copy. */
function personsOf(history: PopulationHistory, area: number, year: number): Float64Array {
  const from = ((year - history.firstYear) * history.areas.length + area) * CELLS_PER_AREA
  return history.people.subarray(from, from + CELLS_PER_AREA)
}

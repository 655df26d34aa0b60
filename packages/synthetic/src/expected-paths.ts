import { AGES, CELLS_PER_AREA } from '@samsyn/population'
import { fertilityPattern, leavingHome, rise, settling, settlingChildren } from './age-patterns.ts'
import type { LeafArea } from './leaf-areas.ts'
import { deathRates, survivalShares } from './mortality-schedule.ts'
import { FIRST_YEAR as NATION_FROM, type NationalPath } from './national-path.ts'

/** Old age today is made by the young people who left long ago: decades of moving. */
const START = 1971
/** How much of today's pull worked on the cohorts that were grown up by then. */
const MOVED_BEFORE = 0.7
export const FIRST_YEAR = 2006
export const LAST_YEAR = 2026
const YEARS = LAST_YEAR - FIRST_YEAR + 1
/** Rounds of fitting; the share aged 67+ is then within a few per cent and a scaling of cohorts does the rest. */
const ROUNDS = 5

/**
 * The persons each leaf area would have without chance, 2006–2026, not rounded:
 * `people[((year − 2006) × areas + area) × 212 + sex × 106 + age]`.
 *
 * The cohorts of the nation are shared out among the areas by where their young move to, by local
 * mortality and by local fertility. How strongly an area draws the young is fitted to its published share
 * aged 67+; its size to its published total.
 */
export function expectedPaths(leaves: readonly LeafArea[], nation: NationalPath): Float64Array {
  const pull = new Float64Array(leaves.length)
  const size = Float64Array.from(leaves, (leaf) => leaf.persons)
  const rates = ratesByYear()
  let people: Float64Array = new Float64Array(0)
  for (let round = 0; round < ROUNDS; round++) {
    people = share(leaves, nation, pull, size, rates)
    if (round < ROUNDS - 1) learn(leaves, people, pull, size)
  }
  for (let area = 0; area < leaves.length; area++) settleCohorts(people, leaves, area)
  return people
}

interface YearRates {
  /** By sex: share alive a year later, and what it changes by per unit of local mortality above 1 (S^r ≈ S + (r − 1)·S·log S). */
  readonly survival: readonly Float64Array[]
  readonly slope: readonly Float64Array[]
  readonly fertility: Float64Array
}

function ratesByYear(): YearRates[] {
  return Array.from({ length: LAST_YEAR - START }, (_, t) => {
    const survival = [0, 1].map((sex) => survivalShares(deathRates(START + t, sex)))
    const slope = survival.map((shares) => shares.map((alive) => alive * Math.log(alive)))
    return { survival, slope, fertility: fertilityPattern(START + t) }
  })
}

function share(
  leaves: readonly LeafArea[],
  nation: NationalPath,
  pull: Float64Array,
  size: Float64Array,
  rates: readonly YearRates[],
): Float64Array {
  const areas = leaves.length
  const kept = new Float64Array(YEARS * areas * CELLS_PER_AREA)
  const moves = leaves.map((leaf, area) => movesOf(leaf, pull[area]!))
  const everyone = size.reduce((sum, persons) => sum + persons, 0)
  const scale = everyone / totalAt(nation, LAST_YEAR)
  let now = new Float64Array(areas * CELLS_PER_AREA)
  let next = new Float64Array(areas * CELLS_PER_AREA)
  for (let area = 0; area < areas; area++) begin(now, area, size[area]!, moves[area]!)
  rake(now, nation, START, scale, areas)
  for (let year = START; year < LAST_YEAR; year++) {
    if (year >= FIRST_YEAR) kept.set(now, (year - FIRST_YEAR) * areas * CELLS_PER_AREA)
    for (let area = 0; area < areas; area++) {
      step(now, next, area * CELLS_PER_AREA, leaves[area]!, moves[area]!, rates[year - START]!)
    }
    rake(next, nation, year + 1, scale, areas)
    ;[now, next] = [next, now]
  }
  kept.set(now, (LAST_YEAR - FIRST_YEAR) * areas * CELLS_PER_AREA)
  return kept
}

/**
 * People in the first year: the area's size, and at each age some of what moving would have made of the cohort
 * until then. Without it those who were grown up already would be too many where the young leave.
 */
function begin(now: Float64Array, area: number, size: number, moves: Float64Array): void {
  let grown = size
  for (let age = 0; age < AGES; age++) {
    now[area * CELLS_PER_AREA + age] = grown
    now[area * CELLS_PER_AREA + AGES + age] = grown
    grown *= moves[age]! ** MOVED_BEFORE
  }
}

/** One area, one year: relative sizes only, the nation's cohorts are put back by `rake`. */
function step(
  now: Float64Array,
  next: Float64Array,
  at: number,
  leaf: LeafArea,
  moves: Float64Array,
  rates: YearRates,
): void {
  let births = 0
  for (let age = 15; age < 50; age++) births += now[at + age]! * rates.fertility[age]!
  for (let sex = 0; sex < 2; sex++) {
    const from = at + sex * AGES
    const survival = rates.survival[sex]!
    const slope = rates.slope[sex]!
    next[from + AGES - 1] = 0
    for (let age = 0; age < AGES; age++) {
      const to = from + (age < AGES - 1 ? age + 1 : age)
      const stay = (survival[age]! + (leaf.mortality - 1) * slope[age]!) * moves[age]!
      next[to] = (age === AGES - 1 ? next[to]! : 0) + now[from + age]! * stay
    }
    next[from] = births * leaf.fertility
  }
}

/** Scales every sex and age so that the areas sum to the nation (times `scale`, for a country of few places). */
function rake(
  people: Float64Array,
  nation: NationalPath,
  year: number,
  scale: number,
  areas: number,
): void {
  const national = (year - NATION_FROM) * CELLS_PER_AREA
  const totals = new Float64Array(CELLS_PER_AREA)
  for (let area = 0; area < areas; area++) {
    const at = area * CELLS_PER_AREA
    for (let cell = 0; cell < CELLS_PER_AREA; cell++)
      totals[cell] = totals[cell]! + people[at + cell]!
  }
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    totals[cell] = totals[cell]! > 0 ? (scale * nation.people[national + cell]!) / totals[cell]! : 0
  }
  for (let area = 0; area < areas; area++) {
    const at = area * CELLS_PER_AREA
    for (let cell = 0; cell < CELLS_PER_AREA; cell++)
      people[at + cell] = people[at + cell]! * totals[cell]!
  }
}

/**
 * Growth of a cohort in a year by moving (1 = none), at each age. A city that pulls gains the young and loses some of them as
 * families; a place that pulls outside the cities gains families; everywhere small, the young leave and some return.
 */
function movesOf(leaf: LeafArea, pull: number): Float64Array {
  const countryside = 1 - leaf.urban
  const young = pull * (pull < 0 ? 1 : 0.4 + 0.6 * leaf.urban) - 0.2 * countryside
  const families =
    pull * (pull < 0 ? -0.2 : 0.6 * countryside - 0.6 * leaf.urban) + 0.12 * countryside
  return leavingHome.map((leaving, age) =>
    Math.exp(young * leaving + families * (settling[age]! + settlingChildren[age]!)),
  )
}

/** An area that came out too old pulls more, one that came out too small starts bigger. */
function learn(
  leaves: readonly LeafArea[],
  people: Float64Array,
  pull: Float64Array,
  size: Float64Array,
): void {
  leaves.forEach((leaf, area) => {
    const { total, old } = countAt(people, leaves.length, area, LAST_YEAR)
    if (leaf.persons === 0) return
    const excess = logit(old / total) - logit(clamp(leaf.persons67plus / leaf.persons, 0.02, 0.5))
    pull[area] = clamp(pull[area]! + 0.8 * excess, -1.2, 1.6)
    size[area] = (size[area]! * leaf.persons) / total
  })
}

/**
 * Multiplies whole cohorts, over all years, so that 2026 has the published total and number aged 67+: rates of
 * survival and migration stay as they are. The factor for the old sets in smoothly from 60 to 75.
 */
function settleCohorts(people: Float64Array, leaves: readonly LeafArea[], area: number): void {
  const leaf = leaves[area]!
  const last = ((LAST_YEAR - FIRST_YEAR) * leaves.length + area) * CELLS_PER_AREA
  const shares = (tilt: number) => {
    let young = 0
    let old = 0
    for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
      const age = cell % AGES
      const persons = people[last + cell]!
      if (age < 67) young += age < 60 ? persons : persons * Math.exp(tilt * ramp[age]!)
      else old += persons * Math.exp(tilt * ramp[age]!)
    }
    return { total: young + old, share: old / (young + old) }
  }
  const wanted = leaf.persons === 0 ? 0 : leaf.persons67plus / leaf.persons
  let low = -4
  let high = 4
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2
    if (shares(middle).share < wanted) low = middle
    else high = middle
  }
  const level = leaf.persons / shares(low).total
  const factor = ramp.map((share) => level * Math.exp(low * share))
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const at = ((year - FIRST_YEAR) * leaves.length + area) * CELLS_PER_AREA
    for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
      people[at + cell] = people[at + cell]! * factor[(cell % AGES) + LAST_YEAR - year]!
    }
  }
}

/** By age in 2026, up to those who would be 125. */
const ramp = Float64Array.from({ length: AGES + YEARS }, (_, age) => rise(age, 60, 75))

function countAt(people: Float64Array, areas: number, area: number, year: number) {
  const at = ((year - FIRST_YEAR) * areas + area) * CELLS_PER_AREA
  let total = 0
  let old = 0
  for (let cell = 0; cell < CELLS_PER_AREA; cell++) {
    total += people[at + cell]!
    if (cell % AGES >= 67) old += people[at + cell]!
  }
  return { total, old }
}

function totalAt(nation: NationalPath, year: number): number {
  const at = (year - NATION_FROM) * CELLS_PER_AREA
  return nation.people.subarray(at, at + CELLS_PER_AREA).reduce((sum, persons) => sum + persons, 0)
}

function logit(share: number): number {
  return Math.log(share / (1 - share))
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

import { type Stream, stream } from '@samsyn/draws'
import { AGES, CELLS_PER_AREA } from '@samsyn/population'
import { fertilityPattern, mobility } from './age-patterns.ts'
import { binomial, poisson } from './counts.ts'
import { FIRST_YEAR, LAST_YEAR } from './expected-paths.ts'
import type { LeafArea } from './leaf-areas.ts'
import { deathRates, survivalShares } from './mortality-schedule.ts'
import { reachPublished } from './reach-published.ts'

const YEARS = LAST_YEAR - FIRST_YEAR + 1
/** People move between city districts about twice as often as between municipalities. */
const DISTRICT_MOBILITY = 2
/** Good and bad years for coming to a place: spread of the log inflow, and how much of it lasts to the next year. */
const INFLOW_SPREAD = 0.06
const INFLOW_MEMORY = 0.7

/**
 * Whole persons living through 2006–2026 around the expected paths: binomial survivors who stay, Poisson
 * births and arrivals. Then a few arrivals or departures are added until 2026 has exactly the published
 * persons and persons aged 67+. Same layout as `expected`; random streams are named by area code.
 */
export function livedHistory(
  leaves: readonly LeafArea[],
  expected: Float64Array,
  seed: number,
): Float64Array {
  const people = new Float64Array(expected.length)
  const years = Array.from({ length: YEARS - 1 }, (_, t) => ({
    survival: [0, 1].map((sex) => survivalShares(deathRates(FIRST_YEAR + t, sex))),
    fertility: fertilityPattern(FIRST_YEAR + t),
  }))
  leaves.forEach((leaf, area) => {
    const path: AreaPath = {
      leaf,
      people,
      expected,
      at: Int32Array.from({ length: YEARS }, (_, t) => (t * leaves.length + area) * CELLS_PER_AREA),
    }
    const luck = stream(seed, `people.${leaf.code}`)
    begin(path, luck)
    const inflows = inflowFactors(stream(seed, `inflow.${leaf.code}`))
    for (let t = 0; t < YEARS - 1; t++) liveOneYear(path, t, years[t]!, inflows[t]!, luck)
    reachPublished(path, stream(seed, `reach.${leaf.code}`))
  })
  return people
}

/** One area inside the arrays of all: `people[at[t] + sex × 106 + age]` in the t-th year. */
export interface AreaPath {
  readonly leaf: LeafArea
  readonly people: Float64Array
  readonly expected: Float64Array
  readonly at: Int32Array
}

interface YearRates {
  readonly survival: readonly Float64Array[]
  readonly fertility: Float64Array
}

function begin({ people, expected, at }: AreaPath, luck: Stream): void {
  for (let cell = at[0]!; cell < at[0]! + CELLS_PER_AREA; cell++) {
    people[cell] = poisson(expected[cell]!, luck.uniform(cell - at[0]!))
  }
}

/** First-order autoregression in the logarithm, one factor a year, median 1. */
function inflowFactors(luck: Stream): Float64Array {
  let level = 0
  return Float64Array.from({ length: YEARS - 1 }, (_, t) => {
    const news = Math.sqrt(1 - INFLOW_MEMORY ** 2) * INFLOW_SPREAD * luck.normal(t)
    level = INFLOW_MEMORY * level + news
    return Math.exp(level)
  })
}

/**
 * From year t to t + 1. A fixed share moves out; as many are expected to arrive as it takes to follow the
 * expected path, so chance never runs away. Uniforms: two for each cell of each year.
 */
function liveOneYear(
  path: AreaPath,
  t: number,
  { survival, fertility }: YearRates,
  inflow: number,
  luck: Stream,
): void {
  const { leaf, people, expected } = path
  const from = path.at[t]!
  const to = path.at[t + 1]!
  const restless = leaf.isDistrict ? DISTRICT_MOBILITY : 1
  const mothers = motherRatio(people, expected, from, fertility)
  for (let sex = 0; sex < 2; sex++) {
    const alive = survival[sex]!
    for (let age = 0; age < AGES; age++) {
      const here = sex * AGES + age
      const next = to + (age < AGES - 1 ? here + 1 : here)
      const lives = alive[age]! + (leaf.mortality - 1) * alive[age]! * Math.log(alive[age]!)
      const pull = arriving(expected, from + here, next, age, lives)
      const stays = Math.min(1 - mobility[age]! * restless, pull)
      const index = 2 * (CELLS_PER_AREA * (t + 1) + here)
      const stayed = binomial(people[from + here]!, lives * stays, luck.uniform(index))
      const come = expected[from + here]! * lives * (pull - stays) * inflow
      const arrived = poisson(come, luck.uniform(index + 1))
      people[next] = (age === AGES - 1 ? people[next]! : 0) + stayed + arrived
    }
    const newborn = to + sex * AGES
    people[newborn] = poisson(expected[newborn]! * mothers, luck.uniform(birthIndex(t, sex)))
  }
}

/** Behind the uniforms of all cells. */
function birthIndex(t: number, sex: number): number {
  return 2 * CELLS_PER_AREA * (YEARS + 1) + 2 * t + sex
}

/** What the expected path becomes next year per survivor: above 1 where people come, below where they leave. */
function arriving(
  expected: Float64Array,
  here: number,
  next: number,
  age: number,
  lives: number,
): number {
  // The open age group mixes two cohorts: there nobody moves.
  if (age >= AGES - 2 || expected[here]! <= 0) return 1
  return expected[next]! / (expected[here]! * lives)
}

/** Births follow the women who are really there. */
function motherRatio(
  people: Float64Array,
  expected: Float64Array,
  from: number,
  fertility: Float64Array,
): number {
  let real = 0
  let thought = 0
  for (let age = 15; age < 50; age++) {
    real += people[from + age]! * fertility[age]!
    thought += expected[from + age]! * fertility[age]!
  }
  return thought > 0 ? real / thought : 0
}

import { FIRST_MOTHER, MOTHER_AGES } from './fertility-pattern.ts'
import { mortalityRamp } from './local-levels.ts'
import type { RateModel } from './model.ts'
import type { NationalRates } from './national-rates.ts'
import { AGES, CELLS_PER_AREA } from './types.ts'

/** One year's step. `start` and `end` are `[area][sex][age]`; flows are by area, filled here. */
export interface YearStep {
  readonly rates: NationalRates
  /** Share of an area's own, and of its peers', deviation in net migration that counts. */
  readonly ownShare: number
  readonly peerShare: number
  readonly start: Float64Array
  readonly end: Float64Array
  readonly births: Float64Array
  readonly deaths: Float64Array
  readonly netMigration: Float64Array
  readonly deaths80plus: Float64Array
}

const CELLS = CELLS_PER_AREA
const OPEN = AGES - 1
/** First age at which `mortalityRamp` is above 0. */
const LOCAL_FROM = 61

/** What one step needs besides the areas: targets by cell for the whole, and sums over its parts. */
export interface Work {
  /** By cell: how much of a local mortality ratio counts. */
  readonly ramp: Float64Array
  /** `[area][cell at start]`, from age LOCAL_FROM only: deaths, first raw and then reconciled. */
  readonly deaths: Float64Array
  readonly survival: Float64Array
  readonly migrationRate: Float64Array
  /** What the parts must sum to: deaths by cell at the start of the year, people by cell at its end (from age 1). */
  readonly targetDeaths: Float64Array
  readonly targetAlive: Float64Array
  readonly sum: Float64Array
  readonly scale: Float64Array
  readonly whole: Float64Array
  births: number
}

export function createWork({ areas }: RateModel): Work {
  const cells = () => new Float64Array(CELLS)
  return {
    ramp: Float64Array.from({ length: CELLS }, (_, cell) => mortalityRamp(cell % AGES)),
    deaths: new Float64Array(areas.codes.length * CELLS),
    survival: cells(),
    migrationRate: cells(),
    targetDeaths: cells(),
    targetAlive: cells(),
    sum: cells(),
    scale: cells(),
    whole: cells(),
    births: 0,
  }
}

/** Moves some areas one year on so that they sum to the targets in `work`: Norway's, or their city's. */
export function reconcile(model: RateModel, work: Work, step: YearStep, list: Int32Array): void {
  die(model, work, step, list)
  move(model, work, step, list)
  arrive(work, step, list)
  bear(model, work, step, list)
}

/**
 * Local deaths from the age where mortality differs locally, into `work.deaths`, and into `work.scale` what
 * they must be multiplied by to sum to the target. Below that age every area has the nation's survival.
 */
function die(
  { mortalityRatio }: RateModel,
  work: Work,
  { rates, start }: YearStep,
  list: Int32Array,
): void {
  const { deaths, survival, ramp, scale, targetDeaths } = work
  const { logSurvival } = rates
  scale.fill(0)
  for (let i = 0; i < list.length; i++) {
    const from = list[i]! * CELLS
    const extra = mortalityRatio[list[i]!]! - 1
    for (let sex = 0; sex < CELLS; sex += AGES) {
      for (let cell = sex + LOCAL_FROM; cell < sex + AGES; cell++) {
        const lives = survival[cell]! * expNearZero(logSurvival[cell]! * extra * ramp[cell]!)
        const died = start[from + cell]! * (1 - lives)
        deaths[from + cell] = died
        scale[cell]! += died
      }
    }
  }
  for (let cell = 0; cell < CELLS; cell++) {
    scale[cell] = scale[cell]! > 0 ? targetDeaths[cell]! / scale[cell]! : 0
  }
}

/** exp by its series to x⁶ where that is exact to 1e-8 (a third of the time of Math.exp, and the same on every machine). */
function expNearZero(x: number): number {
  if (x > 0.2 || x < -0.2) return Math.exp(x)
  return 1 + x * (1 + x * (1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x / 720)))))
}

/**
 * Survivors with local net migration into `end`, a year older, and their sums into `work.sum`. Books deaths,
 * and as net migration so far minus those who lived through the year.
 */
function move({ migration }: RateModel, work: Work, step: YearStep, list: Int32Array): void {
  const { deaths, migrationRate, survival, sum, scale } = work
  const { start, end, ownShare, peerShare } = step
  const { own, peers } = migration
  sum.fill(0)
  for (let i = 0; i < list.length; i++) {
    const from = list[i]! * CELLS
    let lived = 0
    let died = 0
    for (let sex = 0; sex < CELLS; sex += AGES) {
      for (let cell = sex; cell < sex + LOCAL_FROM; cell++) {
        const at = from + cell
        const there = start[at]!
        const alive = there * survival[cell]!
        const rate = migrationRate[cell]! + peerShare * peers[at]! + ownShare * own[at]!
        const left = alive * Math.max(LEAST_FACTOR, 1 + rate)
        end[at + 1] = left
        sum[cell + 1]! += left
        lived += alive
        died += there - alive
      }
      for (let cell = sex + LOCAL_FROM; cell < sex + OPEN; cell++) {
        const at = from + cell
        const there = start[at]!
        const dead = Math.min(there, deaths[at]! * scale[cell]!)
        deaths[at] = dead
        const rate = migrationRate[cell]! + peerShare * peers[at]! + ownShare * own[at]!
        const left = (there - dead) * Math.max(LEAST_FACTOR, 1 + rate)
        end[at + 1] = left
        sum[cell + 1]! += left
        lived += there - dead
        died += dead
      }
      // The open group stays what it is and is joined by those a year younger.
      const open = sex + OPEN
      const there = start[from + open]!
      const dead = Math.min(there, deaths[from + open]! * scale[open]!)
      deaths[from + open] = dead
      const rate =
        migrationRate[open]! + peerShare * peers[from + open]! + ownShare * own[from + open]!
      const left = (there - dead) * Math.max(LEAST_FACTOR, 1 + rate)
      end[from + open]! += left
      sum[open]! += left
      lived += there - dead
      died += dead
      end[from + sex] = 0
    }
    step.deaths[list[i]!] = died
    step.netMigration[list[i]!] = -lived
    step.deaths80plus[list[i]!] = oldDeaths(deaths, from) + oldDeaths(deaths, from + AGES)
  }
}

/** No more than half of a cell moves out in a year, whatever the rates add up to. */
const LEAST_FACTOR = 0.5

/** Those who are 79 at the start of the year turn 80 during it, on average halfway. */
function oldDeaths(deaths: Float64Array, from: number): number {
  let died = deaths[from + 79]! / 2
  for (let age = 80; age < AGES; age++) died += deaths[from + age]!
  return died
}

/** Scales those who are there at the end to the target, and books them as net migration with those who lived. */
function arrive(work: Work, step: YearStep, list: Int32Array): void {
  const { sum, scale, targetAlive } = work
  const { end } = step
  shareOutEmptyCells(work, step, list)
  for (let cell = 0; cell < CELLS; cell++) {
    scale[cell] = sum[cell]! > 0 ? targetAlive[cell]! / sum[cell]! : 0
  }
  for (let i = 0; i < list.length; i++) {
    const from = list[i]! * CELLS
    // One running sum for each sex: a single one would wait for itself at every step.
    let women = 0
    let men = 0
    for (let age = 0; age < AGES; age++) {
      const at = from + age
      const w = end[at]! * scale[age]!
      const m = end[at + AGES]! * scale[age + AGES]!
      end[at] = w
      end[at + AGES] = m
      women += w
      men += m
    }
    step.netMigration[list[i]!]! += women + men
  }
}

/** Where the whole expects people in a cell that no part has anyone in, they come in proportion to population. */
function shareOutEmptyCells(
  { sum, targetAlive }: Work,
  { start, end }: YearStep,
  list: Int32Array,
): void {
  for (let cell = 0; cell < CELLS; cell++) {
    if (cell % AGES === 0 || sum[cell]! > 0 || !(targetAlive[cell]! > 0)) continue
    for (const area of list) {
      let persons = 0
      for (let i = 0; i < CELLS; i++) persons += start[area * CELLS + i]!
      end[area * CELLS + cell] = persons
      sum[cell]! += persons
    }
  }
}

/** Births by the women of mid-year, scaled to the target; the newborn who live become age 0. */
function bear(
  { fertilityRatio, boysPerGirl }: RateModel,
  work: Work,
  step: YearStep,
  list: Int32Array,
): void {
  const { start, end, births, rates } = step
  let total = 0
  for (let i = 0; i < list.length; i++) {
    const first = list[i]! * CELLS + FIRST_MOTHER
    let born = 0
    for (let age = 0; age < MOTHER_AGES; age++) {
      born += rates.fertility[age]! * (start[first + age]! + end[first + age]!)
    }
    births[list[i]!] = born * fertilityRatio[list[i]!]!
    total += births[list[i]!]!
  }
  const scale = total > 0 ? work.births / total : 0
  const boys = boysPerGirl / (1 + boysPerGirl)
  for (let i = 0; i < list.length; i++) {
    const area = list[i]!
    const born = births[area]! * scale
    births[area] = born
    end[area * CELLS] = born * (1 - boys) * rates.birthSurvival[0]!
    end[area * CELLS + AGES] = born * boys * rates.birthSurvival[1]!
    step.deaths[area]! += born - end[area * CELLS]! - end[area * CELLS + AGES]!
  }
}

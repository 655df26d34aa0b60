import { stream } from '@samsyn/draws'
import { drawPersons, type PopulationDraws } from '@samsyn/population'
import type { Assumption } from './assumption.ts'
import { type Baseline, GROUPS, yearsOf } from './baseline.ts'

/** Which draws: the same seed gives the same draws, however many are made and wherever. */
export interface DrawChoice {
  readonly draws: number
  /** A whole number, 0 to 2³² − 1. */
  readonly seed: number
  /** The first draw, where only some of all are wanted. */
  readonly from?: number
}

/**
 * Luck that is drawn once and kept: scenario after scenario on one baseline takes it from here, so that a
 * changed assumption costs only its own draws. Every row has the name of what it draws.
 */
export class Luck implements Required<DrawChoice> {
  readonly draws: number
  readonly seed: number
  readonly from: number
  private readonly kept = new Map<string, Float64Array>()
  private readonly drawnPeople = new WeakMap<Baseline, PopulationDraws>()

  constructor({ draws, seed, from = 0 }: DrawChoice) {
    this.draws = draws
    this.seed = seed
    this.from = from
  }

  /** Standard normals of a stream by its name. */
  normals(name: string): Float64Array {
    return this.keep(name, () => {
      const { normal } = stream(this.seed, name)
      return Float64Array.from({ length: this.draws }, (_, d) => normal(this.from + d))
    })
  }

  /** Standard normal scores of an assumption: √ρ × the luck of its driver + √(1 − ρ) × its own. */
  scores({ id, driver }: Pick<Assumption, 'id' | 'driver'>): Float64Array {
    const own = this.normals(`assumption.${id}`)
    if (driver === null) return own
    const shared = this.normals(`driver.${driver.id}`)
    const common = Math.sqrt(driver.correlation)
    const alone = Math.sqrt(1 - driver.correlation)
    return own.map((value, d) => common * shared[d]! + alone * value)
  }

  /** People of every year of a baseline and the year after; null where they are certain. */
  people(baseline: Baseline): PopulationDraws | null {
    if (baseline.chance === null) return null
    const known = this.drawnPeople.get(baseline)
    if (known !== undefined) return known
    const people = drawPeople(baseline, this)
    this.drawnPeople.set(baseline, people)
    return people
  }

  private keep(name: string, make: () => Float64Array): Float64Array {
    const known = this.kept.get(name)
    if (known !== undefined) return known
    const fresh = make()
    this.kept.set(name, fresh)
    return fresh
  }
}

function drawPeople(baseline: Baseline, { draws, seed, from }: Luck): PopulationDraws {
  const { areas, chance, firstYear, lastYear, arrays } = baseline
  const years = yearsOf(baseline) + 1
  const persons = (area: number, year: number) =>
    Array.from(
      { length: GROUPS },
      (_, g) => arrays.people[(area * GROUPS + g) * years + year - firstYear]!,
    )
  return drawPersons(
    { areas, chance: chance!, lastYear: lastYear + 1, persons },
    { years: Array.from({ length: years }, (_, y) => firstYear + y), draws, seed, from },
  )
}

import { stream } from '@samsyn/draws'
import { drawPersons, type PopulationDraws } from '@samsyn/population'
import { type Assumption, valuesAt } from './assumption.ts'
import { type Baseline, GROUPS, yearsOf } from './baseline.ts'
import { Shelf } from './shelf.ts'

/** Values of assumptions that are kept: those of some scenarios, and of a dial that is turned to and fro. */
const MOST_VALUES = 400

/** Which draws: the same seed gives the same draws, however many are made and wherever. */
export interface DrawChoice {
  readonly draws: number
  /** A whole number, 0 to 2³² − 1. */
  readonly seed: number
  /** The first draw, where only some of all are wanted. */
  readonly from?: number
}

/** Levels and drifts that are kept: those of the last two sets of services. */
const MOST_OF_AREAS = 4

/** What of an assumption its draws depend on. */
type Drawn = Pick<Assumption, 'id' | 'central' | 'low' | 'high' | 'shape' | 'driver'>

/**
 * Luck that is drawn once and kept: scenario after scenario on one baseline takes it from here, so that a
 * changed assumption costs only its own draws. Every row has the name of what it draws.
 */
export class Luck implements Required<DrawChoice> {
  readonly draws: number
  readonly seed: number
  readonly from: number
  private readonly kept = new Map<string, Float64Array>()
  private readonly keptValues = new Shelf<Float64Array>(MOST_VALUES)
  private readonly drawnPeople = new WeakMap<Baseline, PopulationDraws>()
  private readonly drawnOfAreas = new WeakMap<Baseline, Shelf<Float32Array>>()

  constructor({ draws, seed, from = 0 }: DrawChoice) {
    this.draws = draws
    this.seed = seed
    this.from = from
  }

  /** Standard normals of a stream by its name. */
  normals(name: string): Float64Array {
    return this.keep(name, () => {
      const row = new Float64Array(this.draws)
      stream(this.seed, name).fill(row, this.from, 1)
      return row
    })
  }

  /** Standard normal scores of an assumption: √ρ × the luck of its driver + √(1 − ρ) × its own. */
  scores({ id, driver }: Pick<Assumption, 'id' | 'driver'>): Float64Array {
    const own = this.normals(`assumption.${id}`)
    if (driver === null) return own
    const shared = this.normals(`driver.${driver.id}`)
    const common = Math.sqrt(driver.correlation)
    const alone = Math.sqrt(1 - driver.correlation)
    const mixed = new Float64Array(this.draws)
    for (let d = 0; d < mixed.length; d++) mixed[d] = common * shared[d]! + alone * own[d]!
    return mixed
  }

  /** An assumption in every draw. Kept, so that nobody may write in it. */
  values(assumption: Drawn): Float64Array {
    return this.keptValues.take(drawnAs(assumption), () =>
      valuesAt(assumption, this.scores(assumption)),
    )
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

  /** Draws that areas have of their own in a baseline, such as local levels: as they are made the first time. */
  ofAreas(baseline: Baseline, name: string, make: () => Float32Array): Float32Array {
    const kept = this.drawnOfAreas.get(baseline) ?? new Shelf<Float32Array>(MOST_OF_AREAS)
    this.drawnOfAreas.set(baseline, kept)
    return kept.take(name, make)
  }

  private keep(name: string, make: () => Float64Array): Float64Array {
    const known = this.kept.get(name)
    if (known !== undefined) return known
    const fresh = make()
    this.kept.set(name, fresh)
    return fresh
  }
}

const texts = new WeakMap<Drawn, string>()

/** All of an assumption that its draws depend on, as text. */
export function drawnAs(assumption: Drawn): string {
  const known = texts.get(assumption)
  if (known !== undefined) return known
  const { id, central, low, high, shape, driver } = assumption
  const text = JSON.stringify([id, central, low, high, shape, driver?.id, driver?.correlation])
  texts.set(assumption, text)
  return text
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

import { firstYearInterval, quantiles, type YearInterval } from '@samsyn/draws'
import {
  AGES,
  ageGroups,
  CELLS_PER_AREA,
  type PopulationDraws,
  type PopulationHistory,
  type Projection,
  projectionTables,
} from '@samsyn/population'
import type { Quality } from '@samsyn/quantity'
import { Refusal } from '@samsyn/refusal'
import {
  DISTRICT_TABLE,
  EARLIER_POPULATION_TABLE,
  EARLIER_POPULATION_TO,
  POPULATION_TABLE,
} from './tables.ts'

/** How much one person of a sex (0 women, 1 men) and age counts in a figure: 1 or 0 in a head count, a prevalence, a rate. */
export type Weight = (sex: number, age: number) => number

/** A weighted number of people; the 80 % interval is null in an observed year and where no draws were made. */
export interface Count {
  readonly value: number
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly quality: Quality
  readonly sources: readonly string[]
}

/**
 * Everyone, known and projected, in one book: the past is observed and only later years are projected.
 *
 * Figures for several areas are summed draw by draw, because what surprises one municipality tends to
 * surprise its neighbours too.
 */
export class PeopleBook {
  readonly baseYear: number
  readonly lastYear: number
  private readonly history: PopulationHistory
  private readonly projection: Projection
  readonly draws: PopulationDraws
  private readonly indexOf: ReadonlyMap<string, number>
  private readonly drawIndexOf: ReadonlyMap<string, number>
  private readonly drawYearOf: ReadonlyMap<number, number>

  constructor(history: PopulationHistory, projection: Projection, draws: PopulationDraws) {
    this.history = history
    this.projection = projection
    this.draws = draws
    this.baseYear = history.lastYear
    this.lastYear = projection.lastYear
    this.indexOf = new Map(history.areas.map((code, index) => [code, index]))
    this.drawIndexOf = new Map(draws.areas.map((code, index) => [code, index]))
    this.drawYearOf = new Map(draws.years.map((year, index) => [year, index]))
  }

  /** Persons of the ages `from` to `to`, both included, on 1 January. */
  count(areas: readonly string[], year: number, from: number, to: number): Count {
    return this.weighted(areas, year, within(from, to))
  }

  value(areas: readonly string[], year: number, from: number, to: number): number {
    return this.central(areas, year, within(from, to))
  }

  weighted(areas: readonly string[], year: number, weight: Weight): Count {
    const observed = year <= this.baseYear
    return {
      value: this.central(areas, year, weight),
      interval: observed ? null : this.interval(areas, year, weight),
      quality: observed ? 'observed' : 'estimated',
      sources: observed ? [tableOf(areas, year)] : tablesOfProjection(areas),
    }
  }

  /** The weighted number in every draw, or null where an area has no draws. Length: draws. */
  drawn(areas: readonly string[], year: number, weight: Weight): Float64Array | null {
    const t = this.drawYearOf.get(year)
    if (t === undefined || areas.some((area) => !this.drawIndexOf.has(area))) return null
    const total = new Float64Array(this.draws.draws)
    for (const area of areas) {
      const parts = this.byAgeGroup(area, year, weight)
      for (let group = 0; group < parts.length; group++) {
        if (parts[group] === 0) continue
        this.addDraws(total, this.drawIndexOf.get(area)!, group, t, parts[group]!)
      }
    }
    return total
  }

  /** The 80 % interval of times × people of some ages ÷ people of others, drawn together. */
  ratioInterval(
    areas: readonly string[],
    year: number,
    times: number,
    above: readonly [number, number],
    below: readonly [number, number],
  ): { low: number; high: number } {
    const over = this.drawn(areas, year, within(...above))!
    const under = this.drawn(areas, year, within(...below))!
    const value = (times * this.value(areas, year, ...above)) / this.value(areas, year, ...below)
    return around(
      value,
      over.map((persons, draw) => (times * persons) / under[draw]!),
    )
  }

  /**
   * Between which years (80 % interval) the people aged 80+ first reach `goal`, which they do in `central` on
   * the central path; undefined without draws. An end beyond the last year is null.
   */
  firstYearInterval(
    areas: readonly string[],
    years: readonly number[],
    goal: number,
    central: number,
  ): YearInterval | undefined {
    const oldest = within(80, AGES - 1)
    const known = years.map((year) => this.central(areas, year, oldest))
    const samples = years.map((year) =>
      year <= this.baseYear ? null : this.drawn(areas, year, oldest),
    )
    if (samples.some((sample, i) => sample === null && years[i]! > this.baseYear)) return undefined
    const persons = (i: number, draw: number) => samples[i]?.[draw] ?? known[i]!
    return firstYearInterval(
      years,
      this.draws.draws,
      central,
      (i, draw) => persons(i, draw) >= goal,
    )
  }

  /** Whether the tables have the people of this municipality or city district. */
  holds(area: string): boolean {
    return this.indexOf.has(area)
  }

  /** People by sex and age of one area: a view of 212 cells, [sex][age]. */
  cells(area: string, year: number): Float64Array {
    const index = this.indexOf.get(area)
    if (index === undefined) throw unknownArea(area)
    const { people, firstYear } = year <= this.baseYear ? this.history : this.projection
    if (year < this.history.firstYear || year > this.lastYear) throw this.outOfRange(year)
    const start = ((year - firstYear) * this.history.areas.length + index) * CELLS_PER_AREA
    return people.subarray(start, start + CELLS_PER_AREA)
  }

  /** A yearly flow of the projection, such as births, summed over areas; null outside the projected years. */
  flow(areas: readonly string[], year: number, flow: 'births' | 'deaths80plus'): number | null {
    if (year < this.projection.firstYear || year >= this.projection.lastYear) return null
    const row = (year - this.projection.firstYear) * this.history.areas.length
    return areas.reduce(
      (total, area) => total + this.projection[flow][row + this.indexOf.get(area)!]!,
      0,
    )
  }

  private central(areas: readonly string[], year: number, weight: Weight): number {
    let total = 0
    for (const area of areas) for (const part of this.byAgeGroup(area, year, weight)) total += part
    return total
  }

  private byAgeGroup(area: string, year: number, weight: Weight): number[] {
    const cells = this.cells(area, year)
    return ageGroups.map(({ from, to }) => {
      let sum = 0
      for (let age = from; age <= to; age++) {
        sum += cells[age]! * weight(0, age) + cells[AGES + age]! * weight(1, age)
      }
      return sum
    })
  }

  private interval(areas: readonly string[], year: number, weight: Weight): Count['interval'] {
    const sample = this.drawn(areas, year, weight)
    if (sample === null) return null
    return around(this.central(areas, year, weight), sample)
  }

  private addDraws(
    total: Float64Array,
    area: number,
    group: number,
    year: number,
    persons: number,
  ) {
    const { factor, years, draws } = this.draws
    const start = ((area * ageGroups.length + group) * years.length + year) * draws
    for (let draw = 0; draw < draws; draw++) total[draw]! += persons * factor[start + draw]!
  }

  private outOfRange(year: number): Refusal {
    return new Refusal('year-out-of-range', {
      found: `the year ${year}`,
      because: `the population tables and the projection cover ${this.history.firstYear} to ${this.lastYear}`,
      remedy: 'choose years inside that range',
    })
  }
}

/** The 80 % interval of a sample, widened where needed to hold the central value. */
function around(value: number, sample: Float64Array): { low: number; high: number } {
  const [low, high] = quantiles(sample, [0.1, 0.9]) as [number, number]
  return { low: Math.min(low, value), high: Math.max(high, value) }
}

function within(from: number, to: number): Weight {
  return (_sex, age) => (age >= from && age <= to ? 1 : 0)
}

/** Where the known people of the areas stand: city districts have a table of their own, municipalities two by year. */
function tableOf(areas: readonly string[], year: number): string {
  if (areas.some(isDistrict)) return DISTRICT_TABLE
  return year <= EARLIER_POPULATION_TO ? EARLIER_POPULATION_TABLE : POPULATION_TABLE
}

function tablesOfProjection(areas: readonly string[]): readonly string[] {
  return areas.some(isDistrict) ? [DISTRICT_TABLE, ...projectionTables] : projectionTables
}

function isDistrict(area: string): boolean {
  return area.length === 6
}

function unknownArea(area: string): Refusal {
  return new Refusal('unknown-area', {
    found: `the area code ${area}`,
    because: 'the population table has no such municipality or city district',
    remedy: 'use a code of 2024, four digits for a municipality and six for a city district',
  })
}

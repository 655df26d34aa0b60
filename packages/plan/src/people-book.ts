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

/** Everyone of some ages, both ends included, counts 1. */
interface Ages {
  readonly from: number
  readonly to: number
}

interface Interval {
  readonly low: number
  readonly high: number
}

/** A weighted number of people; the 80 % interval is null in an observed year and where no draws were made. */
export interface Count {
  readonly value: number
  readonly interval: Interval | null
  readonly quality: Quality
  readonly sources: readonly string[]
}

/**
 * Everyone, known and projected, in one book: the past is observed and only later years are projected.
 *
 * Figures for several areas are summed draw by draw, because what surprises one municipality tends to
 * surprise its neighbours too. Head counts are kept: the plans of a community ask for the same ones, and those of
 * all communities for the country's.
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
  private readonly counts = new Map<string, Count>()
  private readonly ratios = new Map<string, Interval>()

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
    const key = `${year} ${from} ${to} ${areas.join()}`
    const count = this.counts.get(key) ?? this.counted(areas, year, { from, to })
    this.counts.set(key, count)
    return count
  }

  value(areas: readonly string[], year: number, from: number, to: number): number {
    return sumOf(this.byAgeGroup(areas, year, { from, to }))
  }

  weighted(areas: readonly string[], year: number, weight: Weight): Count {
    return this.counted(areas, year, weight)
  }

  /** The weighted number in every draw, or null where an area has no draws. Length: draws. */
  drawn(areas: readonly string[], year: number, weight: Weight): Float64Array | null {
    return this.sample(areas, year, this.byAgeGroup(areas, year, weight))
  }

  /** The 80 % interval of times × people of some ages ÷ people of others, drawn together. */
  ratioInterval(
    areas: readonly string[],
    year: number,
    times: number,
    above: readonly [number, number],
    below: readonly [number, number],
  ): Interval {
    const key = `${year} ${times} ${above} ${below} ${areas.join()}`
    const interval = this.ratios.get(key) ?? this.ratio(areas, year, times, above, below)
    this.ratios.set(key, interval)
    return interval
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
    const parts = years.map((year) => this.byAgeGroup(areas, year, { from: 80, to: AGES - 1 }))
    const known = parts.map(sumOf)
    const samples = years.map((year, i) =>
      year <= this.baseYear ? null : this.sample(areas, year, parts[i]!),
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

  private counted(areas: readonly string[], year: number, who: Weight | Ages): Count {
    const observed = year <= this.baseYear
    const parts = this.byAgeGroup(areas, year, who)
    const value = sumOf(parts)
    const sample = observed ? null : this.sample(areas, year, parts)
    return {
      value,
      interval: sample && around(value, sample),
      quality: observed ? 'observed' : 'estimated',
      sources: observed ? [tableOf(areas, year)] : tablesOfProjection(areas),
    }
  }

  private ratio(
    areas: readonly string[],
    year: number,
    times: number,
    above: readonly [number, number],
    below: readonly [number, number],
  ): Interval {
    const [over, under] = [above, below].map(([from, to]) =>
      this.byAgeGroup(areas, year, { from, to }),
    ) as [number[], number[]]
    const value = (times * sumOf(over)) / sumOf(under)
    const persons = this.sample(areas, year, under)!
    return around(
      value,
      this.sample(areas, year, over)!.map((each, draw) => (times * each) / persons[draw]!),
    )
  }

  /** Central people of every area by age group, `[area × groups + group]`. */
  private byAgeGroup(areas: readonly string[], year: number, who: Weight | Ages): number[] {
    return areas.flatMap((area) => {
      const cells = this.cells(area, year)
      return ageGroups.map((group) =>
        typeof who === 'function' ? weightedIn(cells, group, who) : countedIn(cells, group, who),
      )
    })
  }

  /** What is so in the central path, in every draw; null where an area has no draws. */
  private sample(
    areas: readonly string[],
    year: number,
    parts: readonly number[],
  ): Float64Array | null {
    const t = this.drawYearOf.get(year)
    if (t === undefined || areas.some((area) => !this.drawIndexOf.has(area))) return null
    const total = new Float64Array(this.draws.draws)
    for (const [i, persons] of parts.entries()) {
      if (persons === 0) continue
      const area = areas[Math.floor(i / ageGroups.length)]!
      this.addDraws(total, this.drawIndexOf.get(area)!, i % ageGroups.length, t, persons)
    }
    return total
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
function around(value: number, sample: Float64Array): Interval {
  const [low, high] = quantiles(sample, [0.1, 0.9]) as [number, number]
  return { low: Math.min(low, value), high: Math.max(high, value) }
}

function weightedIn(cells: Float64Array, { from, to }: Ages, weight: Weight): number {
  let sum = 0
  for (let age = from; age <= to; age++) {
    sum += cells[age]! * weight(0, age) + cells[AGES + age]! * weight(1, age)
  }
  return sum
}

function countedIn(cells: Float64Array, group: Ages, ages: Ages): number {
  const last = Math.min(group.to, ages.to)
  let sum = 0
  for (let age = Math.max(group.from, ages.from); age <= last; age++) {
    sum += cells[age]! + cells[AGES + age]!
  }
  return sum
}

function sumOf(parts: readonly number[]): number {
  let total = 0
  for (const part of parts) total += part
  return total
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

import { healthShift } from '@samsyn/demand'
import { AGES, type PopulationTables } from '@samsyn/population'
import { norwayBetween } from './norway-between.ts'

/** The people behind the table, to hold against what Statistics Norway said of its projection of 2018. */
export interface NorwayBehind {
  readonly years: readonly {
    readonly year: number
    readonly people: number
    readonly percent80plus: number
  }[]
  /** By how many years of age use has moved by 2035 under the default health rule. */
  readonly younger: readonly {
    readonly age: number
    readonly women: number
    readonly men: number
  }[]
}

export function describeNorway(tables: PopulationTables): NorwayBehind {
  const years = [2035, 2040, 2060].map((end) => ({ end, norway: norwayBetween(tables, { end }) }))
  const { deathStart, deathEnd } = years[0]!.norway
  const shift = healthShift(deathStart, deathEnd)
  return {
    years: years.map(({ end, norway }) => {
      const people = sumFrom(norway.peopleEnd, 0)
      return { year: end, people, percent80plus: (100 * sumFrom(norway.peopleEnd, 80)) / people }
    }),
    younger: [60, 70, 80, 90].map((age) => ({
      age,
      women: shift[age]!,
      men: shift[AGES + age]!,
    })),
  }
}

function sumFrom(people: Float64Array, first: number): number {
  let sum = 0
  for (const [cell, persons] of people.entries()) if (cell % AGES >= first) sum += persons
  return sum
}

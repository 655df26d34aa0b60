import { interval80 } from '@samsyn/draws'
import { Refusal } from '@samsyn/refusal'
import type { PopulationConstants } from './constants.ts'
import { drawPopulation } from './draw-population.ts'
import { drawnPersons } from './drawn-persons.ts'
import { fitPopulationModel } from './fit-population-model.ts'
import { hamiltonPerry } from './hamilton-perry.ts'
import { personsByGroup } from './persons-by-group.ts'
import { projectPopulation } from './project-population.ts'
import {
  type AgeGroup,
  ageGroups,
  type PopulationDraws,
  type PopulationTables,
  type Projection,
} from './types.ts'

export interface HindcastOptions {
  /** The base year: nothing later is used to project. */
  readonly from: number
  /** The year whose people are known by now and are compared with. */
  readonly to: number
  readonly seed?: number
  readonly draws?: number
  /** Municipality → community, to score communities too. */
  readonly communityOf?: ReadonlyMap<string, string>
  readonly constants?: Partial<PopulationConstants>
}

/** How far off an age group was: percentages, each area counting the same. */
export interface HindcastScore {
  readonly ages: string
  readonly areas: number
  /** Mean of |projected ÷ actual − 1|. */
  readonly mape: {
    readonly samsyn: number
    readonly hamiltonPerry: number
    readonly noChange: number
  }
  /** Mean of projected ÷ actual − 1. */
  readonly bias: number
  /** All areas together: projected ÷ actual − 1. */
  readonly biasOfSum: number
  /** How many of 100 areas had their actual number inside the 80 % interval. */
  readonly coverage80: number
}

export interface HindcastYear {
  readonly year: number
  /** Municipalities. */
  readonly groups: readonly HindcastScore[]
  /** Communities, when their members were given; otherwise empty. */
  readonly communities: readonly HindcastScore[]
}

export interface Hindcast extends HindcastYear {
  readonly from: number
  readonly to: number
  /** The same projection scored halfway (five years on), when that is before the last year. */
  readonly halfway: HindcastYear | null
}

/** The age groups that are scored, as unions of those that are drawn. */
const scoredGroups: readonly { ages: string; groups: readonly AgeGroup['id'][] }[] = [
  { ages: '0–17', groups: ['0to17'] },
  { ages: '18–66', groups: ['18to66'] },
  { ages: '67–79', groups: ['67to79'] },
  { ages: '80+', groups: ['80to89', '90plus'] },
  { ages: 'total', groups: ageGroups.map(({ id }) => id) },
]

const HALFWAY = 5

/**
 * Projects all municipalities from a year whose future is known and scores the result, beside Hamilton–Perry
 * and "no change". City districts are projected too but not scored. Base years up to the outlook's last estimate hold
 * fertility and migration for the nation; the path that leans on the outlook is too young to be scored.
 */
export function hindcast(tables: PopulationTables, options: HindcastOptions): Hindcast {
  const { from, to, seed = 1, draws = 400, constants = {} } = options
  checkYears(tables, from, to)
  const model = fitPopulationModel(tables, { baseYear: from, constants })
  const projection = projectPopulation(model, { lastYear: to })
  const halfway = from + HALFWAY < to ? from + HALFWAY : null
  const municipalities = [...model.areas.municipalities].map((area) => model.areas.codes[area]!)
  const years = halfway === null ? [to] : [halfway, to]
  const drawn = drawPopulation(model, projection, { areas: municipalities, years, draws, seed })
  const world = { tables, projection, drawn, from }
  const at = (year: number): HindcastYear => ({
    year,
    groups: score(
      world,
      year,
      municipalities.map((code) => [code]),
    ),
    communities: score(world, year, membersOf(municipalities, options.communityOf)),
  })
  return { from, to, ...at(to), halfway: halfway === null ? null : at(halfway) }
}

interface World {
  readonly tables: PopulationTables
  readonly projection: Projection
  readonly drawn: PopulationDraws
  readonly from: number
}

function membersOf(
  codes: readonly string[],
  communityOf?: ReadonlyMap<string, string>,
): string[][] {
  const members = new Map<string, string[]>()
  for (const code of codes) {
    const community = communityOf?.get(code)
    if (community !== undefined) members.set(community, [...(members.get(community) ?? []), code])
  }
  return [...members.values()]
}

/** Scores unions of municipalities: each union is one area of the score. */
function score(
  world: World,
  year: number,
  unions: readonly (readonly string[])[],
): HindcastScore[] {
  if (unions.length === 0) return []
  const counts = unions.map((codes) => countsOf(world, year, codes))
  return scoredGroups.map(({ ages, groups }) => {
    const wanted = ageGroups.flatMap(({ id }, group) => (groups.includes(id) ? [group] : []))
    const sum = (persons: readonly number[]) => wanted.reduce((total, g) => total + persons[g]!, 0)
    const ratio = (persons: readonly number[], actual: readonly number[]) =>
      sum(persons) / Math.max(1, sum(actual)) - 1
    const mean = (values: readonly number[]) =>
      percent(values.reduce((total, value) => total + value, 0) / values.length)
    const inside = unions.map((areas, i) => {
      const { low, high } = interval80(
        drawnPersons(world.projection, world.drawn, { areas, year, groups }),
      )
      const actual = sum(counts[i]!.actual)
      return low <= actual && actual <= high ? 1 : 0
    })
    const whole = (of: (count: Counts) => readonly number[]) =>
      counts.reduce((total, count) => total + sum(of(count)), 0)
    return {
      ages,
      areas: unions.length,
      mape: {
        samsyn: mean(counts.map((c) => Math.abs(ratio(c.projected, c.actual)))),
        hamiltonPerry: mean(counts.map((c) => Math.abs(ratio(c.hamiltonPerry, c.actual)))),
        noChange: mean(counts.map((c) => Math.abs(ratio(c.unchanged, c.actual)))),
      },
      bias: mean(counts.map((c) => ratio(c.projected, c.actual))),
      biasOfSum: percent(whole((c) => c.projected) / whole((c) => c.actual) - 1),
      coverage80: mean(inside),
    }
  })
}

interface Counts {
  readonly actual: readonly number[]
  readonly unchanged: readonly number[]
  readonly projected: readonly number[]
  readonly hamiltonPerry: readonly number[]
}

function countsOf(
  { tables, projection, from }: World,
  year: number,
  codes: readonly string[],
): Counts {
  const { history } = tables
  const areas = codes.map((code) => history.areas.indexOf(code))
  const over = (persons: (area: number) => readonly number[]) =>
    areas.map(persons).reduce((a, b) => a.map((value, group) => value + b[group]!))
  return {
    actual: over((area) => personsByGroup(history, area, year)),
    unchanged: over((area) => personsByGroup(history, area, from)),
    projected: over((area) => personsByGroup(projection, area, year)),
    hamiltonPerry: over((area) => {
      const people = hamiltonPerry(history, area, from, year)
      return personsByGroup({ areas: ['one'], firstYear: year, lastYear: year, people }, 0, year)
    }),
  }
}

/** Per cent, two decimals. */
function percent(share: number): number {
  return Math.round(share * 10_000) / 100
}

function checkYears({ history }: PopulationTables, from: number, to: number): void {
  if (from < to && to <= history.lastYear) return
  throw new Refusal('year-out-of-range', {
    found: `a hindcast from ${from} to ${to}`,
    because: `the year to score comes after the base year and not after ${history.lastYear}`,
    remedy: `choose a later year to score, at most ${history.lastYear}`,
  })
}

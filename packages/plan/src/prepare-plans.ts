import {
  drawPopulation,
  fitPopulationModel,
  type PopulationModel,
  type Projection,
  projectPopulation,
} from '@samsyn/population'
import { classYears } from './age-classes.ts'
import { PeopleBook } from './people-book.ts'
import type { PlanningData } from './planning-data.ts'

/** The years a plan can show: from the first table to 2050, with the users of 31 December 2050 a day before 2051. */
export const planYears = { first: 2006, last: 2050 } as const

/** Today, the four budget years of a municipality's financial plan, and what is too late to be surprised by. */
export const defaultYears: readonly number[] = [2020, 2025, 2027, 2028, 2029, 2030, 2035, 2040]

/** The whole country needs fewer draws than a community: they only say how wide its few comparisons are. */
const NATIONAL_DRAWS = 200

/** One set of tables and one projection, from which the plans of all communities are made. */
export interface PreparedPlans {
  readonly data: PlanningData
  readonly model: PopulationModel
  readonly projection: Projection
  readonly alternative: string
  /** Everyone, with draws of the given municipalities and city districts in every year to come. */
  bookOf(areas: readonly string[], draw: { draws: number; seed: number }): PeopleBook
  /** Everyone, with draws of all municipalities in the given years; kept, because all plans ask for the same. */
  nationalBook(years: readonly number[], seed: number): PeopleBook
}

/** Fits and projects every municipality and city district once; the costly part that all plans share. */
export function preparePlans(
  data: PlanningData,
  { alternative = 'MMMM' }: { alternative?: string } = {},
): PreparedPlans {
  const { history } = data.population
  const model = fitPopulationModel(data.population, { baseYear: history.lastYear })
  const projection = projectPopulation(model, { lastYear: planYears.last + 1, alternative })
  const everyYear = Array.from(
    { length: projection.lastYear - projection.firstYear + 1 },
    (_, ahead) => projection.firstYear + ahead,
  )
  const municipalities = data.geography.municipalities.map(({ code }) => code)
  const kept = new Map<string, PeopleBook>()
  const book = (areas: readonly string[], years: readonly number[], draws: number, seed: number) =>
    new PeopleBook(
      history,
      projection,
      drawPopulation(model, projection, { areas, years, draws, seed }),
    )
  return {
    data,
    model,
    projection,
    alternative,
    bookOf: (areas, { draws, seed }) => book(areas, everyYear, draws, seed),
    nationalBook(years, seed) {
      const key = `${seed}:${years.join()}`
      const ahead = [...new Set([...years, ...classYears])].filter(
        (year) => year > history.lastYear,
      )
      const made = kept.get(key) ?? book(municipalities, ahead, NATIONAL_DRAWS, seed)
      kept.set(key, made)
      return made
    },
  }
}

import type { PeopleBook } from './people-book.ts'
import type { PyramidBar } from './plan.ts'

/** Five-year age groups, 100 and over together, by sex, for each of the years. */
export function pyramid(
  book: PeopleBook,
  areas: readonly string[],
  years: readonly number[],
): PyramidBar[] {
  return years.flatMap((year) =>
    (['women', 'men'] as const).flatMap((sex, sexIndex) =>
      Array.from({ length: 21 }, (_, band) => {
        const ageFrom = band * 5
        const ageTo = band === 20 ? 105 : ageFrom + 4
        const { value, quality } = book.weighted(areas, year, (s, age) =>
          s === sexIndex && age >= ageFrom && age <= ageTo ? 1 : 0,
        )
        return { year, sex, ageFrom, ageTo, persons: value, quality }
      }),
    ),
  )
}

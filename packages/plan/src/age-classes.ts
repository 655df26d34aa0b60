import { type Figure, known } from '@samsyn/quantity'
import type { PeopleBook } from './people-book.ts'

/**
 * The classes of figure 4.4 in Meld. St. 7 (2019–2020): municipalities by share aged 67 and over, in whole
 * per cent, on 1.1.2018 and projected by Statistics Norway in 2018 to 2035. What is printed there stands beside
 * ours in the chart (@samsyn/figures).
 */
const ageClasses = [
  { id: '13to14', from: 0, to: 14 },
  { id: '15to17', from: 15, to: 17 },
  { id: '18to20', from: 18, to: 20 },
  { id: '21to24', from: 21, to: 24 },
  { id: '25to41', from: 25, to: 100 },
] as const

/** The two years that figure 4.4 shows. */
export const classYears = [2018, 2035] as const

/**
 * How many of today's municipalities fall in each class in 2018 and 2035: people.class67plus.<class>.
 * The lowest and highest classes are open here, so that every municipality is in one.
 */
export function ageClassFigures(book: PeopleBook, municipalities: readonly string[]): Figure[] {
  return classYears.flatMap((year) => {
    const shares = municipalities.map((code) =>
      Math.round((100 * book.value([code], year, 67, 105)) / book.value([code], year, 0, 105)),
    )
    const { quality, sources } = book.count(municipalities, year, 67, 105)
    return ageClasses.map(({ id, from, to }) => ({
      ...known(
        shares.filter((share) => share >= from && share <= to).length,
        'count',
        quality === 'observed' ? 'derived' : quality,
        sources,
      ),
      id: `people.class67plus.${id}`,
      area: 'norway',
      year,
    }))
  })
}

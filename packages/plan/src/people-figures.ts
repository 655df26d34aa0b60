import { derived, type Figure, known, missing, type Quantity } from '@samsyn/quantity'
import type { Count, PeopleBook } from './people-book.ts'

/** An area of the plan and the municipalities or city districts whose people it holds. */
export interface Place {
  readonly id: string
  readonly parts: readonly string[]
}

/** Ages are inclusive; 105 stands for 105 and over. */
const headCounts = [
  ['people.total', 0, 105],
  ['people.67to79', 67, 79],
  ['people.80to89', 80, 89],
  ['people.90plus', 90, 105],
  ['people.80plus', 80, 105],
  ['people.67plus', 67, 105],
] as const

/** Who counts as hands in "hands per old person": no source fixes the ages, so they are a parameter. */
export interface WorkingAges {
  readonly from: number
  readonly to: number
}
const defaultWorkingAges: WorkingAges = { from: 20, to: 66 }

/** Question 1 for one area and year: head counts, shares and persons of working age per person 80+. */
export function peopleFigures(
  book: PeopleBook,
  place: Place,
  year: number,
  working: WorkingAges = defaultWorkingAges,
): Figure[] {
  const figures = headCounts.map(([id, from, to]) =>
    at(id, place, year, persons(book.count(place.parts, year, from, to))),
  )
  return [
    ...figures,
    share(book, place, year, 'people.share67plus', 67),
    share(book, place, year, 'people.share80plus', 80),
    handsPerOldPerson(book, place, year, working),
  ]
}

export function at(id: string, place: Place, year: number | string, quantity: Quantity): Figure {
  return { ...quantity, id, area: place.id, year }
}

export function persons(count: Count): Quantity {
  return known(count.value, 'persons', count.quality, count.sources, count.interval ?? undefined)
}

function share(book: PeopleBook, place: Place, year: number, id: string, from: number): Figure {
  return at(id, place, year, ratioOf(book, place, year, 'percent', 100, [from, 105], [0, 105]))
}

function handsPerOldPerson(
  book: PeopleBook,
  place: Place,
  year: number,
  { from, to }: WorkingAges,
): Figure {
  const ratio = ratioOf(book, place, year, 'ratio', 1, [from, to], [80, 105])
  return at('people.per80plus', place, year, ratio)
}

/** times × people of the first ages ÷ people of the second, with both drawn together. */
function ratioOf(
  book: PeopleBook,
  place: Place,
  year: number,
  unit: 'percent' | 'ratio',
  times: number,
  above: readonly [number, number],
  below: readonly [number, number],
): Quantity {
  const over = book.count(place.parts, year, ...above)
  const under = book.count(place.parts, year, ...below)
  const plain = derived(unit, [persons(over), persons(under)], (a, b) => (times * a) / b)
  if (plain.value === null || over.interval === null) return plain
  return { ...plain, ...book.ratioInterval(place.parts, year, times, above, below) }
}

/** The year that growth of the 80+ is measured from: the planning basis says so, whatever year is the latest known. */
const HITS_FROM = 2025

/**
 * The first year in which people aged 80+ are `percent` above 2025, with the 80 % interval of that year.
 * Missing (not yet in sight) when it does not happen within the projection; without an upper end where a tenth
 * of the draws or more do not get there.
 */
export function hitsFigure(book: PeopleBook, place: Place, percent: number): Figure {
  const id = `people.80plus.hits.${percent}`
  const goal = book.value(place.parts, HITS_FROM, 80, 105) * (1 + percent / 100)
  const years = Array.from(
    { length: book.lastYear - book.baseYear + 1 },
    (_, i) => book.baseYear + i,
  )
  const first = years.find((year) => book.value(place.parts, year, 80, 105) >= goal)
  const { sources } = book.count(place.parts, book.lastYear, 80, 105)
  if (first === undefined)
    return at(id, place, HITS_FROM, missing('year', 'outside-boundary', sources))
  const interval = book.firstYearInterval(place.parts, years, goal, first)
  return { ...at(id, place, HITS_FROM, known(first, 'year', 'estimated', sources)), ...interval }
}

/** Deaths at 80 and over during a year to come; none for known years, which the tables do not carry by municipality. */
export function deathsFigure(book: PeopleBook, place: Place, year: number): Figure[] {
  const deaths = book.flow(place.parts, year, 'deaths80plus')
  if (deaths === null) return []
  const { value, interval, sources } = book.count(place.parts, year, 80, 105)
  const perPerson = deaths / value
  // The base year's people are known; how many of them die is not, but no draw says how unsure that is.
  const wide = interval && { low: interval.low * perPerson, high: interval.high * perPerson }
  return [
    at(
      'people.deaths80plus',
      place,
      year,
      known(deaths, 'deaths', 'estimated', sources, wide ?? undefined),
    ),
  ]
}

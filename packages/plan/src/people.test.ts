import {
  ageGroups,
  CELLS_PER_AREA,
  type PopulationDraws,
  type PopulationHistory,
  type Projection,
} from '@samsyn/population'
import { describe, expect, test } from 'vitest'
import { ageClassFigures } from './age-classes.ts'
import { PeopleBook } from './people-book.ts'
import { hitsFigure, peopleFigures } from './people-figures.ts'
import { pyramid } from './pyramid.ts'

// A small world: two municipalities, known 2025 and 2026, projected to 2028. Each year has 100 women of 40 in A and
// 50 men of 40 in B; women of 82 in A: 10, 10, then 12 and 15; men of 92 in B: 4, 4, then 5 and 6.
const areas = ['3905', '3907']
const old = { '3905': [10, 10, 12, 15], '3907': [4, 4, 5, 6] } as const

function people(firstYear: number, lastYear: number): Float64Array {
  const cells = new Float64Array((lastYear - firstYear + 1) * areas.length * CELLS_PER_AREA)
  for (let year = firstYear; year <= lastYear; year++) {
    const at = (area: number) => ((year - firstYear) * areas.length + area) * CELLS_PER_AREA
    cells[at(0) + 40] = 100
    cells[at(0) + 82] = old['3905'][year - 2025]!
    cells[at(1) + 106 + 40] = 50
    cells[at(1) + 106 + 92] = old['3907'][year - 2025]!
  }
  return cells
}

const history: PopulationHistory = {
  areas,
  firstYear: 2025,
  lastYear: 2026,
  people: people(2025, 2026),
}
const projection: Projection = {
  areas,
  firstYear: 2026,
  lastYear: 2028,
  people: people(2026, 2028),
  births: new Float64Array([1, 2, 3, 4]),
  deaths: new Float64Array(4),
  netMigration: new Float64Array(4),
  deaths80plus: new Float64Array(4),
}
/** Two draws: everyone 10 % fewer in the one, 10 % more in the other, in both areas at once. */
const draws: PopulationDraws = {
  areas,
  years: [2026, 2027, 2028],
  draws: 2,
  factor: Float32Array.from({ length: areas.length * ageGroups.length * 3 * 2 }, (_, i) =>
    Math.floor(i / 2) % 3 === 0 ? 1 : i % 2 === 0 ? 0.9 : 1.1,
  ),
}
const book = new PeopleBook(history, projection, draws)
const place = { id: 'vestfold', parts: areas }

describe('people', () => {
  test('of a community are the sum of its municipalities', () => {
    expect(book.value(areas, 2026, 80, 105)).toBe(14)
    expect(book.value(areas, 2028, 80, 105)).toBe(21)
  })

  test('are observed in the past, and projected with an interval only after it', () => {
    expect(book.count(areas, 2026, 80, 105)).toMatchObject({ quality: 'observed', interval: null })
    const later = book.count(areas, 2028, 80, 105)
    expect(later.quality).toBe('estimated')
    // Draws of 18.9 and 23.1: the 10 % and 90 % quantiles lie a tenth of the way in.
    expect(later.interval!.low).toBeCloseTo(19.32, 4)
    expect(later.interval!.high).toBeCloseTo(22.68, 4)
  })

  test('of a year or area outside the tables are refused', () => {
    expect(() => book.value(areas, 2031, 80, 105)).toThrow(/year 2031.*2025 to 2028/)
    expect(() => book.value(['0104'], 2026, 80, 105)).toThrow(/area code 0104/)
  })

  test('give shares in per cent and hands per old person as a ratio', () => {
    const figures = peopleFigures(book, place, 2026)
    const value = (id: string) => figures.find((figure) => figure.id === id)!.value
    expect(value('people.total')).toBe(164)
    expect(value('people.share80plus')).toBeCloseTo((100 * 14) / 164, 10)
    expect(value('people.per80plus')).toBeCloseTo(150 / 14, 10)
  })

  test('working age is a parameter', () => {
    const figures = peopleFigures(book, place, 2026, { from: 41, to: 66 })
    expect(figures.find((figure) => figure.id === 'people.per80plus')!.value).toBe(0)
  })

  test('a ratio of people who move together has no spread', () => {
    const ratio = peopleFigures(book, place, 2028).find(({ id }) => id === 'people.per80plus')!
    expect(ratio.low).toBeCloseTo(150 / 21, 5)
    expect(ratio.high).toBeCloseTo(150 / 21, 5)
  })
})

describe('the year when 80+ has grown', () => {
  test('by a quarter is the first in which the central path is there', () => {
    // 14 in 2025; 17 in 2027 is 21 % above, 21 in 2028 is 50 % above.
    expect(hitsFigure(book, place, 25)).toMatchObject({ value: 2028, unit: 'year' })
    expect(hitsFigure(book, place, 50)).toMatchObject({ value: 2028 })
  })

  test('has no upper end when a tenth of the draws do not get there, rather than one beyond the horizon', () => {
    // Draws of 15.3 and 18.7 in 2027, of 18.9 and 23.1 in 2028: both pass 17.5, one passes 21.
    expect(hitsFigure(book, place, 25)).toMatchObject({ low: 2027, value: 2028, high: 2028 })
    expect(hitsFigure(book, place, 50)).toMatchObject({ low: 2028, value: 2028, high: null })
  })

  test('is missing, not guessed, when the projection ends before', () => {
    expect(hitsFigure(book, place, 100)).toMatchObject({ value: null, missing: 'outside-boundary' })
  })
})

test('a pyramid holds everyone once', () => {
  const bars = pyramid(book, areas, [2026])
  expect(bars).toHaveLength(42)
  expect(bars.reduce((sum, bar) => sum + bar.persons, 0)).toBe(164)
  expect(bars.find((bar) => bar.sex === 'men' && bar.ageFrom === 90)!.persons).toBe(4)
})

test('every municipality is in one class of figure 4.4', () => {
  const years = new PeopleBook(
    { areas, firstYear: 2018, lastYear: 2018, people: people(2025, 2025) },
    { ...projection, firstYear: 2018, lastYear: 2035, people: repeated(people(2025, 2025), 18) },
    { areas, years: [], draws: 1, factor: new Float32Array() },
  )
  const figures = ageClassFigures(years, areas)
  for (const year of [2018, 2035]) {
    const inYear = figures.filter((figure) => figure.year === year)
    expect(inYear.reduce((sum, figure) => sum + figure.value!, 0)).toBe(2)
  }
})

function repeated(cells: Float64Array, times: number): Float64Array {
  const all = new Float64Array(cells.length * times)
  for (let i = 0; i < times; i++) all.set(cells, i * cells.length)
  return all
}

import { type Area, areasOf } from '@samsyn/geography'
import { planYears } from '@samsyn/plan'
import { AGES } from '@samsyn/population'
import type { Room } from '../room.ts'
import { communityWith } from './community-answer.ts'

const OLDEST = AGES - 1

/** Ages are inclusive. The first is everyone; the last two are sums of others, with intervals of their own. */
const ageGroups = [
  { id: 'all', from: 0, to: OLDEST },
  { id: '0to17', from: 0, to: 17 },
  { id: '18to66', from: 18, to: 66 },
  { id: '67to79', from: 67, to: 79 },
  { id: '80to89', from: 80, to: 89 },
  { id: '90plus', from: 90, to: OLDEST },
  { id: '67plus', from: 67, to: OLDEST },
  { id: '80plus', from: 80, to: OLDEST },
] as const

const pyramidYears = [2030, 2035, 2040, 2050]

/**
 * People on 1 January by area, age group and year: observed to the base year, then the central path with its 80 %
 * interval. In columns, one entry a year, because a community of fifty municipalities has twenty thousand cells.
 */
export function populationAnswer(room: Room, id: string, alternative: string) {
  const community = communityWith(room.data.geography, id)
  const prepared = room.prepared(alternative)
  const parts: Area[] = areasOf(room.data.geography, community)
  const book = prepared.bookOf(
    parts.map((part) => part.id),
    { draws: 1000, seed: 1 },
  )
  const held = parts.filter((part) => book.holds(part.id))
  const places = [
    { kind: 'community', id, name: community.name, parts: community.municipalities },
    ...held.map((part) => ({ ...part, parts: [part.id] })),
  ]
  const years = Array.from(
    { length: planYears.last - planYears.first + 1 },
    (_, i) => planYears.first + i,
  )
  const firstProjected = years.find((year) => year > book.baseYear)!
  return {
    data: room.data.kind,
    community: id,
    alternative,
    baseYear: book.baseYear,
    years,
    quality: years.map((year) => (year <= book.baseYear ? 'observed' : 'estimated')),
    ageGroups: ageGroups.map(({ id: group, from, to }) => ({ id: group, from, to })),
    areas: places.map(({ kind, id: area, name, parts: codes }) => ({
      ...{ id: area, kind, name },
      sources: {
        observed: book.count(codes, book.baseYear, 0, OLDEST).sources,
        projected: book.count(codes, firstProjected, 0, OLDEST).sources,
      },
    })),
    series: places.flatMap(({ id: area, parts: codes }) =>
      ageGroups.map(({ id: group, from, to }) => {
        const counts = years.map((year) => book.count(codes, year, from, to))
        return {
          area,
          ages: group,
          value: counts.map(({ value }) => tenths(value)),
          low: counts.map(({ interval }) => interval && tenths(interval.low)),
          high: counts.map(({ interval }) => interval && tenths(interval.high)),
        }
      }),
    ),
    pyramids: places.flatMap(({ id: area, parts: codes }) =>
      [book.baseYear, ...pyramidYears].map((year) => ({
        ...{ area, year },
        women: bandsOf(codes.map((code) => book.cells(code, year).subarray(0, AGES))),
        men: bandsOf(codes.map((code) => book.cells(code, year).subarray(AGES))),
      })),
    ),
  }
}

/** Persons by five years of age, the last 100 and over. */
function bandsOf(cells: readonly Float64Array[]): number[] {
  const bands = new Float64Array(21)
  for (const ages of cells) {
    for (let age = 0; age < AGES; age++) bands[Math.min(20, Math.floor(age / 5))]! += ages[age]!
  }
  return Array.from(bands, tenths)
}

/** A projected person is no more exact than this, and half as many bytes. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10
}

import type { Figure } from '@samsyn/quantity'
import { type Drawn, figureOf, scaled, sumOf } from './drawn.ts'
import type { NeedAssumptions, NeedInput } from './need-input.ts'
import type { NeedPeople } from './need-people.ts'
import { yearsFrom } from './need-places.ts'
import { POPULATION_TABLE } from './tables.ts'

/**
 * Family care taken for granted: the country's FTE shared by persons 80+ today, and growing with them.
 * Only where the projection holds the whole country, for else there is nothing to share by.
 */
export function familyFigures(
  input: NeedInput,
  people: NeedPeople,
  { familyCareFte }: NeedAssumptions,
  today: number,
): Figure[] {
  const country = input.care.reduce(
    (sum, row) => sum + people.central(row.municipality, today + 1, 80, 105),
    0,
  )
  return yearsFrom(input, today).flatMap((year) => {
    const parts = input.municipalities.map((code): Drawn | null => {
      if (country === 0) return null
      const persons = people.drawn(code, year + 1, '80plus')
      return scaled({ ...persons, quality: 'assumed', blanks: 0 }, familyCareFte / country)
    })
    const figure = (area: string, number: Drawn | null) =>
      figureOf('need.family', area, year, 'fte', [POPULATION_TABLE], number, 'outside-boundary')
    return [
      ...input.municipalities.map((code, i) => figure(code, parts[i]!)),
      figure(input.communityId, sumOf(parts)),
    ]
  })
}

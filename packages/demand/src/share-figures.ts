import type { Figure } from '@samsyn/quantity'
import type { CareContext } from './care-context.ts'
import { careNeed } from './care-need.ts'
import { type Drawn, figureOf, sumOf } from './drawn.ts'
import type { NeedInput, Path } from './need-input.ts'
import type { DrawnPersons } from './need-people.ts'
import { hasWhole, placesOf, yearsFrom } from './need-places.ts'
import { careSources } from './need-sources.ts'

const shares = [
  ['muni.homecare.share80plus', 'homeCare80plus'],
  ['muni.longstay.share80plus', 'longStay80plus'],
] as const

/**
 * Users 80+ per 100 persons 80+ on one path: each municipality with the path, and the community. Users at
 * 31 December over the people of the day after, divided in each draw, so that what is unsure about the number
 * of people does not make coverage unsure.
 */
export function shareFigures(input: NeedInput, care: CareContext, path: Path): Figure[] {
  const places = placesOf(input, path)
  const sources = careSources(path)
  return yearsFrom(input, care.today).flatMap((year) => {
    const needs = places.map((code) => careNeed(care, code, path, year))
    const people = places.map((code) => care.people.drawn(code, year + 1, '80plus'))
    return shares.flatMap(([id, measure]) => {
      const figure = (area: string, share: Drawn | null) =>
        figureOf(`${id}.${path}`, area, year, 'percent', sources, share, 'outside-boundary')
      const users = needs.map((need) => need[measure])
      const whole = hasWhole(input, path) ? [percentOf(sumOf(users)!, together(people))] : []
      return [
        ...places.map((code, i) => figure(code, percentOf(users[i]!, people[i]!))),
        ...whole.map((share) => figure(input.communityId, share)),
      ]
    })
  })
}

/** Null where nobody is of the age. */
function percentOf(users: Drawn, people: DrawnPersons): Drawn | null {
  if (people.central === 0) return null
  const central = (100 * users.central) / people.central
  return {
    central,
    drawn: users.drawn.map((each, d) =>
      people.drawn[d]! > 0 ? (100 * each) / people.drawn[d]! : central,
    ),
    quality: users.quality === 'observed' ? 'derived' : users.quality,
    blanks: users.blanks,
  }
}

function together(parts: readonly DrawnPersons[]): DrawnPersons {
  const drawn = new Float64Array(parts[0]!.drawn.length)
  for (const part of parts) for (let d = 0; d < drawn.length; d++) drawn[d]! += part.drawn[d]!
  return { central: parts.reduce((sum, part) => sum + part.central, 0), drawn }
}

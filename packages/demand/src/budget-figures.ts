import type { Figure } from '@samsyn/quantity'
import type { CareContext } from './care-context.ts'
import { careNeed } from './care-need.ts'
import { changeSince, type Drawn, figureOf, sumOf } from './drawn.ts'
import type { HospitalContext } from './hospital-need.ts'
import { hospitalNurseNeed } from './hospital-nurses.ts'
import type { NeedInput, Path } from './need-input.ts'
import { hasWhole, placesOf, yearsAfter } from './need-places.ts'
import { careSources, hospitalNurseSources } from './need-sources.ts'
import { absentNurses } from './nurse-figures.ts'
import { absentNurseNeed } from './nurse-need.ts'

const lines = [
  ['budget.fte.municipality', 'nurses', 'fte'],
  ['budget.places', 'longStay', 'places'],
] as const

/**
 * More or less than today at the municipalities: the sentence for a financial plan. The change is taken in
 * each draw (need then − need today), because where today is itself estimated both move together, and
 * subtracting the ends of two intervals would count that doubt twice or not at all.
 */
export function municipalBudgetFigures(input: NeedInput, care: CareContext, path: Path): Figure[] {
  const places = placesOf(input, path)
  const sources = careSources(path)
  const needs = (year: number) => places.map((code) => careNeed(care, code, path, year))
  const now = needs(care.today)
  return yearsAfter(input, care.today).flatMap((year) => {
    const then = needs(year)
    return lines.flatMap(([id, measure, unit]) => {
      const figure = (area: string, codes: readonly string[], change: Drawn | null) => {
        const absent = measure === 'nurses' ? absentNurseNeed(care, codes) : 'suppressed'
        return figureOf(`${id}.${path}`, area, year, unit, sources, change, absent)
      }
      const changes = places.map((_, i) => changeSince(now[i]![measure], then[i]![measure]))
      const whole = hasWhole(input, path) ? [figure(input.communityId, places, sumOf(changes))] : []
      return [...places.map((code, i) => figure(code, [code], changes[i]!)), ...whole]
    })
  })
}

/** More or less than today at the community's trusts for its 67+. */
export function trustBudgetFigures(
  input: NeedInput,
  hospital: HospitalContext,
  path: Path,
  today: number,
): Figure[] {
  const now = hospitalNurseNeed(input, hospital, path, today)
  return yearsAfter(input, today).map((year) =>
    figureOf(
      `budget.fte.trust.${path}`,
      input.communityId,
      year,
      'fte',
      hospitalNurseSources(input),
      changeSince(now, hospitalNurseNeed(input, hospital, path, year)),
      absentNurses(input),
    ),
  )
}

import type { Figure } from '@samsyn/quantity'
import type { CareContext } from './care-context.ts'
import { careNeed, roundTheClockNeed } from './care-need.ts'
import { type Drawn, figureOf, sumOf } from './drawn.ts'
import type { NeedInput, Path } from './need-input.ts'
import { needOpens } from './need-opens.ts'
import { hasWhole, placesOf, yearsFrom } from './need-places.ts'
import { careSources } from './need-sources.ts'
import { absentNurseNeed } from './nurse-need.ts'

const careMeasures = [
  ['need.homecare.80plus', 'homeCare80plus', 'users'],
  ['need.homecare.67to79', 'homeCare67to79', 'users'],
  ['need.longstay.places', 'longStay', 'places'],
  ['need.roundtheclock.users', 'roundTheClock', 'users'],
  ['need.nurse.fte.municipal', 'nurses', 'fte'],
] as const

/** What municipal care takes on one path: each municipality with the path, and the community. */
export function careFigures(input: NeedInput, care: CareContext, path: Path): Figure[] {
  const figures: Figure[] = []
  const sources = careSources(path)
  for (const year of yearsFrom(input, care.today)) {
    const places = placesOf(input, path)
    const needs = places.map((code) => careNeed(care, code, path, year))
    for (const [id, measure, unit] of careMeasures) {
      const parts = needs.map((need) => need[measure])
      const add = (area: string, codes: readonly string[], number: Drawn | null) => {
        const absent = measure === 'nurses' ? absentNurseNeed(care, codes) : 'suppressed'
        figures.push(figureOf(`${id}.${path}`, area, year, unit, sources, number, absent))
      }
      for (const [i, code] of places.entries()) add(code, [code], parts[i]!)
      if (hasWhole(input, path)) add(input.communityId, places, sumOf(parts))
    }
  }
  return figures
}

/** The year today's round-the-clock care is passed on one path, looked for in every year of the projection. */
export function opensFigures(input: NeedInput, care: CareContext, path: Path): Figure[] {
  const horizon = care.people.lastYear - 1
  const years = Array.from({ length: horizon - care.today }, (_, i) => care.today + 1 + i)
  if (years.length === 0) return []
  const places = placesOf(input, path)
  const at = (year: number) => places.map((code) => roundTheClockNeed(care, code, path, year))
  const now = at(care.today)
  const later = years.map(at)
  const id = `need.opens.${path}`
  const sources = careSources(path)
  const figures: Figure[] = []
  const add = (area: string, today: Drawn | null, needs: (Drawn | null)[]) => {
    if (today === null || needs.some((need) => need === null)) return
    figures.push(needOpens(id, area, sources, today, years, needs as Drawn[]))
  }
  for (const [i, code] of places.entries()) {
    const needs = later.map((each) => each[i]!)
    add(code, now[i]!, needs)
  }
  if (hasWhole(input, path)) add(input.communityId, sumOf(now), later.map(sumOf))
  return figures
}

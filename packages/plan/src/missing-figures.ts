import { type Figure, missing, type Unit } from '@samsyn/quantity'

// Figures that belong on the page of the frail elderly, whose places are kept empty with the reason.
// Another indicator is never put in their place.
const absent: readonly (readonly [id: string, unit: Unit])[] = [
  ['coord.delayed.per1000', 'per-1000'],
  ['coord.delayed.none', 'percent'],
  ['coord.notice24h', 'percent'],
  ['coord.answered', 'percent'],
  ['coord.sameday', 'percent'],
  ['coord.ohd', 'percent'],
  ['coord.moves', 'count'],
  ['together.agreed', 'count'],
  ['competence.share', 'count'],
  ['budget.paiddays', 'nok'],
  ['budget.isf', 'nok'],
]

/** @param given ids that this plan has figures for: their places are taken */
export function missingFigures(area: string, year: number, given: ReadonlySet<string>): Figure[] {
  const gone = absent.filter(([id]) => !given.has(id))
  return gone.map(([id, unit]) => ({ ...missing(unit, 'not-collected'), id, area, year }))
}

import type { CareContext } from './care-context.ts'
import type { Drawn } from './drawn.ts'
import type { DrawnPersons } from './need-people.ts'

/**
 * Elderly residents of housing with round-the-clock staff: an assumed share of today's residents, growing
 * with the people who are at the age of long stay. No path changes it: the tables show no trend.
 */
export function elderlyHousing(
  context: CareContext,
  municipality: string,
  year: number,
): Drawn | null {
  const all = context.rows.get(municipality)!.housing24h.value
  if (all === null) return null
  const now = longStayAges(context, municipality, context.today)
  const then = longStayAges(context, municipality, year)
  const share = context.elderlyShare
  const central = context.assumptions.elderlyShareOfHousing.central
  return {
    central: central * all * (now.central > 0 ? then.central / now.central : 1),
    drawn: share.map(
      (each, d) => each * all * (now.drawn[d]! > 0 ? then.drawn[d]! / now.drawn[d]! : 1),
    ),
    quality: 'assumed',
    blanks: 0,
  }
}

/** People 67+ weighted by how often their age lives in long stay. */
function longStayAges(context: CareContext, municipality: string, year: number): DrawnPersons {
  const middle = context.people.drawn(municipality, year + 1, '67to79')
  const old = context.people.drawn(municipality, year + 1, '80plus')
  const { longStay67to79: m, longStay80plus: o } = context.national
  return {
    central: m.perPerson * middle.central + o.perPerson * old.central,
    drawn: middle.drawn.map((each, d) => m.perPerson * each + o.perPerson * old.drawn[d]!),
  }
}

import type { CareContext } from './care-context.ts'
import type { Drawn } from './drawn.ts'
import type { DrawnPersons } from './need-people.ts'
import { once } from './once.ts'

/**
 * Elderly residents of housing with round-the-clock staff: an assumed share of today's residents, growing
 * with the people who are at the age of long stay. No path changes it, for the tables show no trend; it strays as care does.
 */
export function elderlyHousing(
  context: CareContext,
  municipality: string,
  year: number,
): Drawn | null {
  const all = context.rows.get(municipality)!.housing24h.value
  if (all === null) return null
  return once(context.kept.housing, `${municipality}.${year}`, () => {
    const now = longStayAges(context, municipality, context.today)
    const then = longStayAges(context, municipality, year)
    const share = context.elderlyShare
    const { central } = context.assumptions.elderlyShareOfHousing
    const drawn = new Float64Array(share.length)
    const strayed = context.strayed.housing(municipality, year - context.today)
    for (let d = 0; d < drawn.length; d++) {
      drawn[d] = share[d]! * all * growth(now.drawn[d]!, then.drawn[d]!) * strayed[d]!
    }
    return {
      central: central * all * growth(now.central, then.central),
      drawn,
      quality: 'assumed',
      blanks: 0,
    }
  })
}

/** A place without old people today keeps its residents. */
function growth(now: number, then: number): number {
  return now > 0 ? then / now : 1
}

/** People 67+ weighted by how often their age lives in long stay. */
function longStayAges(context: CareContext, municipality: string, year: number): DrawnPersons {
  const middle = context.people.drawn(municipality, year + 1, '67to79')
  const old = context.people.drawn(municipality, year + 1, '80plus')
  const { longStay67to79: m, longStay80plus: o } = context.national
  const drawn = new Float64Array(middle.drawn.length)
  for (let d = 0; d < drawn.length; d++) {
    drawn[d] = m.perPerson * middle.drawn[d]! + o.perPerson * old.drawn[d]!
  }
  return { central: m.perPerson * middle.central + o.perPerson * old.central, drawn }
}

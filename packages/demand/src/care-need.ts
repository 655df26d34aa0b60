import { weakestOf } from '@samsyn/quantity'
import type { CareContext } from './care-context.ts'
import { careUsers } from './care-users.ts'
import { type Drawn, sumDrawn } from './drawn.ts'
import { elderlyHousing } from './elderly-housing.ts'
import type { Path } from './need-input.ts'
import { nurseNeed } from './nurse-need.ts'
import { once } from './once.ts'

/** What one municipality's care takes at the end of a year, on one path. Null where today is not known. */
export interface CareNeed {
  readonly homeCare67to79: Drawn
  readonly homeCare80plus: Drawn
  readonly homeCare: Drawn
  readonly longStay80plus: Drawn
  /** Long-stay residents 67 and over. */
  readonly longStay: Drawn
  /** Long stay and the elderly part of housing with round-the-clock staff. */
  readonly roundTheClock: Drawn | null
  /** Agreed nurse FTE for all users, at today's FTE per user. */
  readonly nurses: Drawn | null
}

/** The need of one municipality's residents at 31 December `year`. */
export function careNeed(
  context: CareContext,
  municipality: string,
  path: Path,
  year: number,
): CareNeed {
  return once(context.kept.needs, `${path}.${municipality}.${year}`, () => {
    const homeCare67to79 = careUsers(context, municipality, 'homeCare67to79', path, year)
    const homeCare80plus = careUsers(context, municipality, 'homeCare80plus', path, year)
    const homeCare = sumDrawn([homeCare67to79, homeCare80plus], 'estimated')!
    const longStay = longStayOf(context, municipality, path, year)
    const now = year > context.today ? careNeed(context, municipality, path, context.today) : null
    return {
      homeCare67to79,
      homeCare80plus,
      homeCare,
      longStay80plus: careUsers(context, municipality, 'longStay80plus', path, year),
      longStay,
      roundTheClock: roundTheClockOf(context, municipality, year, longStay),
      nurses: nurseNeed(context, municipality, year, now, { homeCare, longStay }),
    }
  })
}

/** Round-the-clock care alone: asked for every year to find when today's level is passed. */
export function roundTheClockNeed(
  context: CareContext,
  municipality: string,
  path: Path,
  year: number,
): Drawn | null {
  const known = context.kept.needs.get(`${path}.${municipality}.${year}`)
  if (known !== undefined) return known.roundTheClock
  const longStay = longStayOf(context, municipality, path, year)
  return roundTheClockOf(context, municipality, year, longStay)
}

function longStayOf(context: CareContext, municipality: string, path: Path, year: number): Drawn {
  const middle = careUsers(context, municipality, 'longStay67to79', path, year)
  const old = careUsers(context, municipality, 'longStay80plus', path, year)
  return sumDrawn([middle, old], weakestOf([middle.quality, old.quality]))!
}

function roundTheClockOf(
  context: CareContext,
  municipality: string,
  year: number,
  longStay: Drawn,
): Drawn | null {
  const housing = elderlyHousing(context, municipality, year)
  return housing && sumDrawn([longStay, housing], 'assumed')
}

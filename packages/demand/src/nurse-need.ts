import type { MissingReason } from '@samsyn/quantity'
import type { CareContext } from './care-context.ts'
import { spanOf } from './care-users.ts'
import { coveredServices } from './coverage-trend.ts'
import type { Drawn } from './drawn.ts'
import { elderlyHousing } from './elderly-housing.ts'

/** Users 67 and over of one municipality at one time. */
export interface ElderlyUsers {
  readonly homeCare: Drawn
  readonly longStay: Drawn
}

/**
 * Nurse FTE of one municipality: FTE today × growth of users of all ages, each kind counted by how many
 * nurses go with it. Null where the FTE of today are not published, and after today where nobody is a user
 * today: FTE that serve nobody cannot grow with their users.
 *
 * @param now users today; null when `year` is today
 */
export function nurseNeed(
  context: CareContext,
  municipality: string,
  year: number,
  now: ElderlyUsers | null,
  then: ElderlyUsers,
): Drawn | null {
  const fte = context.rows.get(municipality)!.nurseFte.value
  if (fte === null) return null
  if (now === null) {
    const drawn = new Float64Array(context.people.draws).fill(fte)
    return { central: fte, drawn, quality: 'observed', blanks: 0 }
  }
  const before = weightedUsers(context, municipality, context.today, now)
  if (before.central === 0) return null
  const after = weightedUsers(context, municipality, year, then)
  return {
    central: (fte * after.central) / before.central,
    drawn: after.drawn.map((each, d) => (fte * each) / before.drawn[d]!),
    quality: 'estimated',
    blanks: 0,
  }
}

/** Why there is no nurse need: FTE that are not published, or nobody to set them against. */
export function absentNurseNeed(
  context: CareContext,
  municipalities: readonly string[],
): MissingReason {
  const isHidden = municipalities.some((code) => context.rows.get(code)!.nurseFte.value === null)
  return isHidden ? 'suppressed' : 'outside-boundary'
}

/** Users of all ages in nurse FTE; those under 67 follow the number of people under 67. */
function weightedUsers(
  context: CareContext,
  municipality: string,
  year: number,
  { homeCare, longStay }: ElderlyUsers,
): { central: number; drawn: Float64Array } {
  const { key, assumptions, elderlyShare } = context
  const people = context.people.drawn(municipality, year + 1, '0to66')
  const young = youngUsers(context, municipality)
  const housing = elderlyHousing(context, municipality, year)
  const fixed = key.homeCare * young.homeCare + key.longStay * young.longStay
  const perYoung = (share: number) => fixed + key.housing24h * young.housing24h * (1 - share)
  const drawn = new Float64Array(people.drawn.length)
  for (let d = 0; d < drawn.length; d++) {
    drawn[d] =
      key.homeCare * homeCare.drawn[d]! +
      key.longStay * longStay.drawn[d]! +
      perYoung(elderlyShare[d]!) * people.drawn[d]!
  }
  if (housing !== null) {
    for (let d = 0; d < drawn.length; d++) drawn[d]! += key.housing24h * housing.drawn[d]!
  }
  const central =
    key.homeCare * homeCare.central +
    key.longStay * longStay.central +
    key.housing24h * (housing?.central ?? 0) +
    perYoung(assumptions.elderlyShareOfHousing.central) * people.central
  return { central, drawn }
}

/**
 * Users under 67 per person under 67, today: home care as published (else the country's rate), long stay
 * as what the total has beyond our own 67+. Housing is of all ages: its young part is taken later.
 */
function youngUsers(context: CareContext, municipality: string) {
  const row = context.rows.get(municipality)!
  const persons = Math.max(1, context.people.central(municipality, context.today + 1, 0, 66))
  const local = context.local.get(municipality)!
  const elderly = coveredServices
    .filter((service) => service.startsWith('longStay'))
    .reduce((sum, service) => {
      const span = context.people.drawn(municipality, context.today + 1, spanOf(service))
      return sum + local[service].perPerson * span.central
    }, 0)
  return {
    homeCare:
      row.homeCare0to66.value === null
        ? context.youngHomeCarePerPerson
        : row.homeCare0to66.value / persons,
    longStay: Math.max(0, (row.longStayAll.value ?? elderly) - elderly) / persons,
    housing24h: (row.housing24h.value ?? 0) / persons,
  }
}

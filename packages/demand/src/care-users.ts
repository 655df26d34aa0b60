import type { Quality } from '@samsyn/quantity'
import type { CareContext } from './care-context.ts'
import { type CoveredService, dampedYears } from './coverage-trend.ts'
import type { Drawn } from './drawn.ts'
import type { Path } from './need-input.ts'
import type { AgeSpan } from './need-people.ts'
import { once } from './once.ts'

/** Persons × coverage today × what the path makes of it × what today's count may hide × how far practice strays. */
export function careUsers(
  context: CareContext,
  municipality: string,
  service: CoveredService,
  path: Path,
  year: number,
): Drawn {
  const { today, assumptions, people } = context
  const coverage = context.local.get(municipality)![service]
  const persons = people.drawn(municipality, year + 1, spanOf(service))
  const ahead = year - today
  const forgotten = 1 - (1 - assumptions.turnover) ** ahead
  const decided = path === 'adopted' ? adoptedAt(context, municipality, service, year) : null
  const change = path === 'trend' ? trendOver(context, service, ahead) : null
  const perPerson = decided ?? coverage.perPerson
  const luck = decided === null ? coverage.level : coverage.chance
  const doubt = decided === null ? coverage.today : null
  const drawn = new Float64Array(people.draws)
  for (let d = 0; d < drawn.length; d++) {
    const now = doubt === null ? perPerson : perPerson * doubt[d]!
    drawn[d] = persons.drawn[d]! * now * (1 + forgotten * (luck[d]! - 1))
  }
  // A decision is no forecast: only what nobody decided strays.
  if (decided === null && ahead > 0) {
    const strayed = context.strayed[kindOf(service)](municipality, ahead)
    for (let d = 0; d < drawn.length; d++) drawn[d]! *= strayed[d]!
  }
  if (change !== null) for (let d = 0; d < drawn.length; d++) drawn[d]! *= change.drawn[d]!
  return {
    central: persons.central * perPerson * (change?.central ?? 1),
    drawn,
    quality: qualityOf(service, coverage.observed && ahead === 0),
    blanks: 0,
  }
}

function kindOf(service: CoveredService): 'homeCare' | 'longStay' {
  return service.startsWith('home') ? 'homeCare' : 'longStay'
}

/** Users at 31 December are set against the people of 1 January after. */
export function spanOf(service: CoveredService): AgeSpan {
  return service.endsWith('80plus') ? '80plus' : '67to79'
}

function qualityOf(service: CoveredService, isObserved: boolean): Quality {
  if (!isObserved) return 'estimated'
  return service === 'homeCare67to79' ? 'derived' : 'observed'
}

/** Continued trend: the sample's log-linear fall, damped; how steep it is here is one luck for all places. */
function trendOver(context: CareContext, service: CoveredService, ahead: number) {
  return once(context.kept.trends, `${service}.${ahead}`, () => {
    const { perYear, sd } = context.trends![service]
    const steps = dampedYears(ahead, context.assumptions.damping)
    const driver = kindOf(service) === 'homeCare' ? context.homeCareDriver : context.longStayDriver
    return {
      central: Math.exp(perYear * steps),
      drawn: driver.map((z) => Math.exp((perYear + sd * z) * steps)),
    }
  })
}

/** Users per person that the municipality has adopted for the year; null today, and where it has said nothing. */
function adoptedAt(
  context: CareContext,
  municipality: string,
  service: CoveredService,
  year: number,
): number | null {
  const own = context.adopted
    .filter((each) => each.municipality === municipality && each.service === service)
    .flatMap((each) => each.points)
    .filter((point) => point.year > context.today)
    .map(({ year: at, percent }) => ({ year: at, perPerson: percent / 100 }))
  if (own.length === 0 || year <= context.today) return null
  const now = context.local.get(municipality)![service].perPerson
  const points = [{ year: context.today, perPerson: now }, ...own].sort((a, b) => a.year - b.year)
  const after = points.findIndex((point) => point.year >= year)
  if (after < 1) return points.at(after)!.perPerson
  const [left, right] = [points[after - 1]!, points[after]!]
  const way = (year - left.year) / (right.year - left.year)
  return left.perPerson + way * (right.perPerson - left.perPerson)
}

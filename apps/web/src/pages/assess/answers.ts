import { library, type ServiceId, serviceIds, serviceOf } from '@samsyn/measures'

/** Instruments that a service may need from the state, as the ministry's wheel has them. */
export const instruments = [
  'steering',
  'funding',
  'digital',
  'pedagogy',
  'norms',
  'regulation',
] as const
export type Instrument = (typeof instruments)[number]
export const instrumentStates = ['in-place', 'missing', 'not-needed', 'unknown'] as const
export type InstrumentState = (typeof instrumentStates)[number]

/** What makes a service fit to be given at a distance; each is yes, no or not known. */
export const suitability = [
  'as-good',
  'no-touch',
  'planned',
  'able',
  'equipment',
  'wanted',
] as const
export type Suitability = (typeof suitability)[number]

/** What a trust means to reach by itself, and who sees to it that it does. */
export interface Goal {
  /** Share at home or digital in per cent of the use; null until it is set. */
  readonly share: number | null
  readonly year: number
  readonly indicator: string
  readonly owner: string
  /** The day it is looked at next, as 2027-03-01; empty until it is set. */
  readonly next: string
}

/** The whole form, as it stands in the address. Shares are in per cent, as people write them; null is not answered. */
export interface Answers {
  readonly name: string
  readonly patients: string
  readonly ageFrom: number
  readonly ageTo: number
  readonly from: ServiceId
  /** Units today per 1 000 inhabitants, where no table counts the service. */
  readonly per1000: number | null
  readonly needs: string
  readonly fit: Readonly<Partial<Record<Suitability, 'yes' | 'no'>>>
  readonly reach: number | null
  readonly effect: number | null
  /** How sure one is of the shares: decides their intervals. */
  readonly sure: 'well' | 'some' | 'little'
  readonly ends: number
  readonly to: ServiceId
  /** Units at `to` per unit that leaves; null takes what the library has between the two. */
  readonly conversion: number | null
  readonly evidence: string
  readonly startYear: number
  readonly rampYears: number
  readonly wheel: Readonly<Partial<Record<Instrument, InstrumentState>>>
  /** By the id of the trust. */
  readonly goals: Readonly<Record<string, Goal>>
}

export function blankAnswers(baseYear: number): Answers {
  return {
    name: '',
    patients: '',
    ageFrom: 67,
    ageTo: 105,
    from: 'hospital-bed-days',
    per1000: null,
    needs: '',
    fit: {},
    reach: null,
    effect: null,
    sure: 'little',
    ends: 0,
    to: 'home-care',
    conversion: null,
    evidence: '',
    startYear: baseYear + 1,
    rampYears: 5,
    wheel: {},
    goals: {},
  }
}

export function blankGoal({ startYear, rampYears }: Answers): Goal {
  return { share: null, year: startYear + rampYears, indicator: '', owner: '', next: '' }
}

/** What is in the address over what a blank form has; anything that is not an answer is left out. */
export function readAnswers(text: string | undefined, blank: Answers): Answers {
  if (text === undefined) return blank
  try {
    const given = JSON.parse(text) as Record<string, unknown>
    const kept = Object.entries(given).filter(
      ([name, value]) => name in blank && isLike(value, blank[name as keyof Answers]),
    )
    const answers = { ...blank, ...Object.fromEntries(kept) } as Answers
    const known = (id: ServiceId) => serviceIds.includes(id)
    const goals = Object.entries(answers.goals).filter(([, goal]) => isGoal(goal, blankGoal(blank)))
    return known(answers.from) && known(answers.to)
      ? { ...answers, goals: Object.fromEntries(goals) }
      : blank
  } catch {
    return blank
  }
}

/** Of the kind that a blank form has there; what is not answered in it is a number. */
function isLike(value: unknown, blank: unknown): boolean {
  if (blank === null) return value === null || typeof value === 'number'
  return value !== null && typeof value === typeof blank
}

function isGoal(goal: unknown, blank: Goal): boolean {
  if (typeof goal !== 'object' || goal === null) return false
  return Object.entries(blank).every(([name, like]) =>
    isLike(goal[name as keyof typeof goal], like),
  )
}

/** Only what differs from a blank form, so that an address stays short, and the start: a blank form follows the tables. */
export function writeAnswers(answers: Answers, blank: Answers): string | undefined {
  const changed = Object.entries(answers).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(blank[name as keyof Answers]),
  )
  if (changed.length === 0) return undefined
  return JSON.stringify({ ...Object.fromEntries(changed), startYear: answers.startYear })
}

/** What is answered speaks for, and against; both empty when nothing is. */
export function fitness({ fit }: Answers): {
  readonly yes: readonly Suitability[]
  readonly no: readonly Suitability[]
} {
  const those = (answer: 'yes' | 'no') => suitability.filter((each) => fit[each] === answer)
  return { yes: those('yes'), no: those('no') }
}

/** The first measure of the library that moves from the one service to the other, with what arrives per unit that leaves. */
export function libraryConversion(from: ServiceId, to: ServiceId) {
  for (const { id, moves } of library) {
    for (const move of moves.filter((each) => each.from === from)) {
      const arrival = move.to.find(({ service }) => service === to)
      if (arrival) return { measure: id, central: arrival.conversion.central }
    }
  }
  return null
}

/** As answered, else the library's, else a unit for a unit where both are counted alike; null where nobody can say. */
export function conversionOf({ conversion, from, to }: Answers): number | null {
  const alike = serviceOf(from).unit === serviceOf(to).unit ? 1 : null
  return conversion ?? libraryConversion(from, to)?.central ?? alike
}

/** What has to be answered before there is a measure to compute. */
export type Lacking = 'name' | 'reach' | 'effect' | 'per1000' | 'conversion'

export function lacking(answers: Answers, counted: readonly ServiceId[]): Lacking[] {
  const { name, reach, effect, per1000, ends, from } = answers
  const lacks: Readonly<Record<Lacking, boolean>> = {
    name: name.trim() === '',
    per1000: !counted.includes(from) && per1000 === null,
    reach: reach === null,
    effect: effect === null,
    conversion: ends < 100 && conversionOf(answers) === null,
  }
  return (Object.keys(lacks) as Lacking[]).filter((each) => lacks[each])
}

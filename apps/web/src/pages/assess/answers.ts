import { type Measure, type ServiceId, serviceIds, serviceOf } from '@samsyn/measures'
import type { Scenario } from '@samsyn/scenario'

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

/** The whole form, as it stands in the address. Shares are in per cent, as people write them. */
export interface Answers {
  readonly name: string
  readonly patients: string
  readonly ageFrom: number
  readonly ageTo: number
  readonly from: ServiceId
  /** Units today per 1 000 inhabitants, where no table counts the service. */
  readonly per1000: number
  readonly needs: string
  readonly fit: Readonly<Partial<Record<Suitability, 'yes' | 'no'>>>
  readonly reach: number
  readonly effect: number
  /** How sure one is of the shares: decides their intervals. */
  readonly sure: 'well' | 'some' | 'little'
  readonly ends: number
  readonly to: ServiceId
  readonly conversion: number
  readonly evidence: string
  readonly startYear: number
  readonly rampYears: number
  readonly wheel: Readonly<Partial<Record<Instrument, InstrumentState>>>
  readonly goal: number
  readonly goalYear: number
  readonly followUp: string
}

export function blankAnswers(baseYear: number): Answers {
  return {
    name: '',
    patients: '',
    ageFrom: 67,
    ageTo: 105,
    from: 'hospital-bed-days',
    per1000: 0,
    needs: '',
    fit: {},
    reach: 20,
    effect: 50,
    sure: 'little',
    ends: 0,
    to: 'home-care',
    conversion: 1,
    evidence: '',
    startYear: baseYear + 1,
    rampYears: 5,
    wheel: {},
    goal: 10,
    goalYear: baseYear + 4,
    followUp: '',
  }
}

/** What is in the address over what a blank form has; anything that is not an answer is left out. */
export function readAnswers(text: string | undefined, blank: Answers): Answers {
  if (text === undefined) return blank
  try {
    const given = JSON.parse(text) as Record<string, unknown>
    const kept = Object.entries(given).filter(
      ([name, value]) => name in blank && typeof value === typeof blank[name as keyof Answers],
    )
    const answers = { ...blank, ...Object.fromEntries(kept) } as Answers
    const known = (id: ServiceId) => serviceIds.includes(id)
    return known(answers.from) && known(answers.to) ? answers : blank
  } catch {
    return blank
  }
}

/** Only what differs from a blank form, so that an address stays short, and the years: a blank form follows the tables. */
export function writeAnswers(answers: Answers, blank: Answers): string | undefined {
  const changed = Object.entries(answers).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(blank[name as keyof Answers]),
  )
  if (changed.length === 0) return undefined
  const { startYear, goalYear } = answers
  return JSON.stringify({ ...Object.fromEntries(changed), startYear, goalYear })
}

/** yes, out of those answered; null when nothing is. */
export function fitness({ fit }: Answers): { readonly yes: number; readonly of: number } | null {
  const given = Object.values(fit)
  if (given.length === 0) return null
  return { yes: given.filter((each) => each === 'yes').length, of: given.length }
}

/** Half the width of an interval, in log odds of a share and in logs of an amount. */
const widths = { well: 0.15, some: 0.45, little: 0.9 } as const

/** A share with the interval that "how sure" gives, on the scale where shares are drawn. */
function around(percent: number, sure: Answers['sure']) {
  const central = Math.min(1, Math.max(0, percent / 100))
  if (central === 0 || central === 1) return { central, low: central, high: central }
  const odds = Math.log(central / (1 - central))
  const back = (value: number) => 1 / (1 + Math.exp(-value))
  return { central, low: back(odds - widths[sure]), high: back(odds + widths[sure]) }
}

/** The answers as a measure of one move, ready to be modelled. */
export function measureOf(answers: Answers): Measure {
  const { from, to, ends, sure, evidence, conversion } = answers
  const stays = Math.min(1, Math.max(0, ends / 100))
  return {
    id: idOf(answers.name),
    name: answers.name || idOf(''),
    moves: [
      {
        id: 'move',
        from,
        ages: { from: answers.ageFrom, to: Math.max(answers.ageFrom, answers.ageTo) },
        reach: around(answers.reach, sure),
        effect: around(answers.effect, sure),
        ends: stays,
        to:
          stays === 1
            ? []
            : [
                {
                  service: to,
                  share: 1 - stays,
                  conversion: {
                    central: conversion,
                    low: conversion * Math.exp(-widths[sure]),
                    high: conversion * Math.exp(widths[sure]),
                  },
                },
              ],
        requires: [],
      },
    ],
    startYear: answers.startYear,
    rampYears: answers.rampYears,
    driver: null,
    evidence: [
      {
        reference: evidence === '' ? 'assessment form' : evidence,
        says: answers.needs || answers.patients || answers.name,
        grade: 'assumed',
      },
    ],
    caution: 'not-net-effect',
    standing: 'proposed',
    parties: [...new Set([serviceOf(from).party, serviceOf(to).party, 'person' as const])],
    costs: [],
  }
}

/** A scenario with the measure chosen; a service that no table counts gets the base that was given. */
export function scenarioOfAnswers(
  answers: Answers,
  counted: readonly ServiceId[],
  texts: { readonly name: string; readonly rationale: string },
): Scenario {
  const measure = measureOf(answers)
  const bases = counted.includes(answers.from)
    ? {}
    : {
        bases: [
          {
            service: answers.from,
            per1000: Array.from({ length: 5 }, () => answers.per1000),
            rationale: texts.rationale,
          },
        ],
      }
  return {
    schema: 1,
    name: texts.name,
    ...bases,
    ownMeasures: [measure],
    measures: [{ measure: measure.id }],
  } as unknown as Scenario
}

function idOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('å', 'a')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `own-${plain || 'measure'}`
}

import { type Measure, type ServiceId, serviceOf } from '@samsyn/measures'
import type { Scenario } from '@samsyn/scenario'
import { type Answers, conversionOf } from './answers.ts'

/** Half the width of an interval, in log odds of a share and in logs of an amount. */
const widths = { well: 0.15, some: 0.45, little: 0.9 } as const

/** A share with the interval that "how sure" gives, on the scale where shares are drawn. */
function around(percent: number | null, sure: Answers['sure']) {
  const central = Math.min(1, Math.max(0, (percent ?? 0) / 100))
  if (central === 0 || central === 1) return { central, low: central, high: central }
  const odds = Math.log(central / (1 - central))
  const back = (value: number) => 1 / (1 + Math.exp(-value))
  return { central, low: back(odds - widths[sure]), high: back(odds + widths[sure]) }
}

/** What the form is called where a measure says what it is known from. */
export interface FormTexts {
  readonly form: string
}

/** The answers as a measure of one move, ready to be modelled. What is not answered moves nothing. */
export function measureOf(answers: Answers, { form }: FormTexts): Measure {
  const { from, to, ends, sure, evidence } = answers
  const stays = Math.min(1, Math.max(0, ends / 100))
  const conversion = conversionOf(answers) ?? 0
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
        reference: evidence === '' ? form : evidence,
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
  texts: FormTexts,
): Scenario {
  const measure = measureOf(answers, texts)
  const { from, per1000 } = answers
  const bases =
    counted.includes(from) || per1000 === null
      ? {}
      : {
          bases: [
            {
              service: from,
              per1000: Array.from({ length: 5 }, () => per1000),
              rationale: texts.form,
            },
          ],
        }
  return {
    schema: 1,
    name: answers.name,
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

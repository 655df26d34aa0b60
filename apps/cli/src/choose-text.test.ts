import { createLanguage } from '@samsyn/language'
import { expect, test } from 'vitest'
import { type ChooseAnswer, chooseText } from './choose-text.ts'
import { scenarioNames } from './scenario-names.ts'

const set = (measures: string[], target: number, ceiling: number) => ({
  ...{ measures, target, ceiling, outlays: { target: 0, ceiling: 0 } },
})
const none = set([], 500, 9000)
const teams = set(['integrated-teams'], 480.24, 9010.6)
const alike = set(['integrated-teams', 'early-discharge'], 480.31, 9010.2)
const both = set(['integrated-teams', 'home-rehabilitation'], 460.7, 9030.4)

const answer: ChooseAnswer = {
  ...{ community: 'Helsefellesskap Vestfold', kind: 'real', year: 2035 },
  target: { outcome: 'beds', atMost: 485 },
  ceiling: { outcome: 'fte.municipal', atMost: 9020 },
  ...{
    best: teams,
    nearest: both,
    front: [both, teams, alike, none],
    all: [none, teams, alike, both],
  },
  held: { draws: 400, target: 0.6, ceiling: 0.9, both: 0.55 },
  error: { target: 0.2, ceiling: 0.5, draws: 400 },
  leftOut: [
    {
      measure: 'fact-teams',
      because: 'no open table counts it here, and nothing arrives at it',
      said: { code: 'service-uncounted', values: { service: 'outpatient-mental', where: 'x' } },
    },
    { measure: 'early-discharge', because: 'of another reason', said: null },
  ],
  shares: { target: 97, ceiling: null },
}

const told = (code: 'nb' | 'nn' | 'en', changed: Partial<ChooseAnswer> = {}) => {
  const language = createLanguage(code)
  const units = { target: 'beds', ceiling: 'fte' }
  const text = chooseText(
    { language, names: scenarioNames(language), units },
    { ...answer, ...changed },
  )
  return text.replaceAll('\u00a0', ' ').split('\n')
}

test('rows that would look beaten once rounded are one, the best stays, and the error is said', () => {
  const lines = told('nb')
  const rows = lines.slice(lines.findIndex((line) => /fronten/.test(line)) + 1)
  expect(rows.slice(0, 7)).toEqual([
    '     Senger i sykehus  Årsverk i kommunene',
    '  1             460,7              9 030,4',
    '     Integrerte team + rehabilitering hjemme',
    '  2             480,2              9 010,6  ← best',
    '     Integrerte team',
    '  3             500,0              9 000,0',
    '     Ingen tiltak',
  ])
  expect(rows[7]).toMatch(
    /nærmere hverandre enn 0,2 senger i sykehus eller 0,5 årsverk.* 1 er utelatt/,
  )
})

test.each([
  [
    'nb',
    'Hvilke tiltak bringer Vestfold til høyst 485,0 senger i sykehus i 2035, med høyst 9 020,0 årsverk i kommunene?',
  ],
  [
    'nn',
    'Kva tiltak bringar Vestfold til høgst 485,0 senger i sjukehus i 2035, med høgst 9 020,0 årsverk i kommunane?',
  ],
  [
    'en',
    'Which measures bring Vestfold to at most 485.0 hospital beds in 2035, with at most 9,020.0 FTE in the municipalities?',
  ],
] as const)('the question is asked in %s', (code, question) => {
  const lines = told(code)
  expect(lines[0]).toBe(question)
  expect(lines.join('\n')).not.toMatch(/integrated-teams|fte\.|cli\./)
})

test('a target in per cent says of what, and a number of its own says nothing of it', () => {
  expect(told('nb')[2]).toBe(
    '485,0 er 97 % av 500,0 senger i sykehus i 2035 uten tiltak; det er ikke en del av dagens, og sier ikke hvor sikkert det er.',
  )
  const asNumber = told('nb', { shares: { target: null, ceiling: null } })
  expect(asNumber.join('\n')).not.toContain('97 %')
})

test('a measure that was not tried says what it moves and why that cannot be told, in the language', () => {
  const lines = told('nn')
  const at = lines.findIndex((line) => line.startsWith('Ikkje prøvd'))
  expect(lines[at + 1]).toMatch(
    /^ {2}.+ – .+: ingen open tabell tel ho her, og ingenting kjem til ho$/,
  )
  expect(lines[at + 2]).toMatch(/^ {2}Tidleg utskriving: of another reason$/)
})

test('where every set passes the ceiling, that is the answer', () => {
  const lines = told('en', { best: null, nearest: null, held: null })
  expect(lines[4]).toBe('None: every set passes the ceiling of 9,020.0 FTE in the municipalities.')
})

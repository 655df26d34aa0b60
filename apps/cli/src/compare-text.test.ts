import { createLanguage } from '@samsyn/language'
import { expect, test } from 'vitest'
import { type ComparePage, compareText, type ToldDifference } from './compare-text.ts'
import { scenarioNames } from './scenario-names.ts'

/** The median is no part of what is said. */
const change = (low: number, central: number, high: number) => ({
  central,
  quantiles: [low, (low + high) / 2, high].map((value, i) => ({
    ...{ probability: [0.1, 0.5, 0.9][i]!, value, error: 0 },
  })),
  more: central > 0 ? 1 : 0,
})
const nothing = change(0, 0, 0)
const difference = (
  outcome: string,
  unit: string,
  [assumptions, measures, all]: readonly ReturnType<typeof change>[],
): ToldDifference => ({
  ...{ outcome, unit, year: 2035, assumptions: assumptions!, measures: measures! },
  ...all!,
})

const beds = difference('beds', 'beds', [
  change(-35, -26, -18),
  change(-40, -21, -11),
  change(-69, -48, -34),
])
const page: ComparePage = {
  ...{ community: 'Vestfold', one: 'Referansen', other: 'Hjemme', year: 2035, draws: 400 },
  differences: [
    beds,
    difference('activity.home-care', 'users', [nothing, change(2, 4, 9), change(2, 4, 9)]),
    difference('activity.gp', 'consultations', [nothing, nothing, nothing]),
    { ...{ outcome: 'places', unit: 'places', year: 2035 }, ...kept() },
  ],
}
function kept() {
  return { central: null, quantiles: null, more: null, missing: 'suppressed' } as const
}
const told = (changed: Partial<ComparePage> = {}, width?: number) => {
  const nb = createLanguage('nb')
  return compareText(nb, scenarioNames(nb), { ...page, ...changed }, width).split('\n')
}

test('what assumptions change stands beside what measures change, with their intervals', () => {
  const lines = told()
  expect(lines.find((line) => line.includes('Senger i'))).toMatch(
    /^ {2}Senger i sykehus +−26 \(−35 … −18\) +−21 \(−40 … −11\) +−48 \(−69 … −34\)$/,
  )
  expect(lines.find((line) => line.includes('brukere'))).toMatch(
    /^ {2}Hjemmetjenester \(brukere\) +0 +\+4,0 \(\+2,0 … \+9,0\)/,
  )
  expect(lines).toContain('Likt i begge: Fastlege.')
})

test('an interval is widened to hold the change it is of', () => {
  const only = difference('beds', 'beds', [nothing, change(-9, -12, -4), change(-9, -12, -4)])
  expect(told({ differences: [only] }).find((line) => line.includes('Senger i'))).toBe(
    '  Senger i sykehus  −12 (−12 … −4,0)',
  )
})

test('what the privacy gate keeps is a colon in every column', () => {
  expect(told().find((line) => line.includes('Plasser'))).toMatch(/ : {2,}: {2,}:$/)
})

test('on a narrow terminal the interval stands under its change, and no line is longer', () => {
  const lines = told({}, 80)
  const at = lines.findIndex((line) => line.includes('Senger i'))
  expect(lines[at]).toMatch(/−26 +−21 +−48$/)
  expect(lines[at + 1]).toMatch(/−35 … −18 +−40 … −11 +−69 … −34$/)
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80)
})

test('with the same assumptions there is one column, and it says why', () => {
  const only = difference('beds', 'beds', [nothing, change(-4, -3, -2), change(-4, -3, -2)])
  const lines = told({ differences: [only] })
  expect(lines).toContain('De har de samme forutsetningene: alt er tiltak.')
  expect(lines.find((line) => line.includes('Senger i'))).toBe(
    '  Senger i sykehus  −3,0 (−4,0 … −2,0)',
  )
})

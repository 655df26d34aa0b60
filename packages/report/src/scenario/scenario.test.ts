import { createLanguage, type LanguageCode } from '@samsyn/language'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { exampleGeography, examplePlan } from '../example-plan.fixture.ts'
import { planOutline, renderReport, toCsv, withScenarioNames, withScenarios } from '../index.ts'
import { everyStep, exampleScenarios } from './example-scenario.fixture.ts'

const plan = examplePlan()
const { document } = new JSDOM().window
const options = (code: LanguageCode, scenarios = exampleScenarios(plan)) => ({
  ...{ language: createLanguage(code), geography: exampleGeography(), document, scenarios },
})

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const outlineIn = (code: LanguageCode) => planOutline(plan, options(code)).scenarios!
const table = (id: string, code: LanguageCode = 'nb') =>
  outlineIn(code).parts[0]!.tables.find((one) => one.id === id)!.table.rows

test('what comes of a scenario stands beside the same year without its measures', () => {
  expect(table('outcomes')[0]!.slice(1, 5)).toEqual([
    ...['100', '130 (110–150)', '110 (90–130)', '−20 (−35 til −8,0)'],
  ])
  expect(outlineIn('en').parts[0]!.says[0]).toBe(
    'In 2035 it takes 110 hospital beds (90–130; −20 by the measures).',
  )
})

test('who frees and who requires is said with its interval the right way round', () => {
  expect(outlineIn('nb').parts[0]!.says[1]).toBe(
    'Tiltakene frigjør 12 årsverk hos helseforetaket (5,0–20) og krever 8,0 årsverk hos kommunene (2,0–15).',
  )
  expect(table('who').map((row) => row.slice(0, 4))).toEqual([
    ['Helseforetaket', '12 (5,0–20)', '0', '+12 (5,0–20)'],
    ['Kommunene', '0', '8,0 (2,0–15)', '−8,0 (−15 til −2,0)'],
  ])
})

test('the ledger leads from today to the year', () => {
  expect(table('why').map(([, beds]) => beds)).toEqual(['100', '+30', '−20', '110'])
})

test('the ledger says that a measure shares its effect with the growth, and that its lines are rounded', () => {
  const noteIn = (code: LanguageCode) =>
    outlineIn(code).parts[0]!.tables.find(({ id }) => id === 'why')!.note
  expect(noteIn('nb')).toContain('delt med veksten')
  expect(noteIn('nn')).toContain('delt med veksten')
  expect(noteIn('en')).toContain('shared with the growth')
  expect(noteIn('en')).toContain('rounded')
})

test('beside a chosen scenario the measures of the library are called its example', () => {
  const library = ['beds', 'places', 'fte'].map((of) => ({
    ...plan.numbers[0]!,
    ...{ id: `less.package.${of}`, area: plan.community, year: 2035, unit: 'beds' as const },
    ...{ value: -4, low: -6, high: -2 },
  }))
  const measured = { ...plan, numbers: [...plan.numbers, ...library] }
  const said = (scenarios = exampleScenarios(plan)) =>
    planOutline(measured, options('en', scenarios)).says.at(-1)!
  expect(said()).toMatch(/^The library’s example, not the chosen scenario: together the measures /)
  expect(said([])).toMatch(/^Together the measures /)
})

test('every step that is set is said, once', () => {
  const said = plain(
    table('set')
      .map((row) => row.join(': '))
      .join('\n'),
  )
  for (const part of [
    'Den kommunene selv har vedtatt',
    '33,0 % i 2035',
    'Friskere i takt med levealderen',
    'Følger folk 18–79 år',
    '50 % (25–75 %) av veien mot Hele landet, fra 2027 over 5 år',
    '10 % av våre innbyggeres bruk',
    'forekomst 20 % (15–25 %), dekning 30 % (20–40 %)',
    '300 (200–400) opphold i kø gjøres unna over 3 år fra 2027',
    'vokser med 0,5 % (0,0–1,0 %) i året',
    'Counted by the communities',
  ]) {
    expect(said.split(part).length - 1, part).toBe(1)
  }
  expect(table('done')[0]!.slice(4, 7)).toEqual([
    ...['2028, fullt fra 2032', expect.any(String), 'fra biblioteket'],
  ])
})

test('the page has the chapter after the front page, in every language, and the way to it', () => {
  for (const code of ['nb', 'nn', 'en'] as const) {
    const made = renderReport(plan, options(code))
    expect(made).not.toMatch(/\{\{|undefined|NaN|\[object|scenario\.\w+|web\.\w+\.\w+|assume\.\w+/)
    const page = new JSDOM(made).window.document
    expect(page.querySelector('#front')!.nextElementSibling!.id).toBe('scenario')
    expect(page.querySelectorAll('a[href="#scenario"]').length).toBeGreaterThan(2)
    expect(page.querySelector('#scenario b')).toBeNull()
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test('a plan without scenarios is the same page and the same table as before there were any', () => {
  const { scenarios: _, ...bare } = options('nb')
  expect(renderReport(plan, options('nb', []))).toBe(renderReport(plan, bare))
  expect(withScenarios(plan, [])).toBe(plan)
  expect(planOutline(plan, bare).scenarios).toBeNull()
})

test('as data its numbers have ids and names of their own, and the tables they rest on', () => {
  const chosen = exampleScenarios(plan)
  const data = withScenarios(plan, chosen)
  expect(data.scenarios).toEqual([everyStep])
  expect(data.tables.map(({ id }) => id)).toContain('measures-library')
  const lines = toCsv(data, withScenarioNames(createLanguage('en'), chosen)).split('\n')
  const change = lines.find((line) => line.startsWith('scenario.1.change.beds,'))!
  expect(change).toContain('Scenario 1 “Home <b>first</b>”: Hospital beds, the measures’ part')
  expect(change).toContain(',2035,-20,-35,-8,beds,assumed,')
})

test('several stand side by side, the reference first', () => {
  const [reference, one] = exampleScenarios(plan)
  const { compare, parts } = planOutline(plan, options('en', [reference!, one!, one!])).scenarios!
  expect(parts).toHaveLength(2)
  expect(compare!.table.rows).toEqual([
    ['Hospital beds', '130 (110–150)', '110 (90–130)', '110 (90–130)'],
  ])
})

import { exampleScenarios } from '@samsyn/desk'
import { createLanguage, languages } from '@samsyn/language'
import { library, serviceIds } from '@samsyn/measures'
import { prepareRun, type RunInput } from '@samsyn/scenario'
import { describe, expect, test } from 'vitest'
import { about, smallBaseline } from '../../../packages/scenario/src/small-baseline.fixture.ts'
import { scenarioName, scenarioNames } from './scenario-names.ts'

/** A community that counts every service, so that each measure, price and step of the engine has a place in it. */
const baseline = smallBaseline({
  services: Object.fromEntries(serviceIds.map((id) => [id, [10, 100, 200, 150, 50]])),
})
const everything: RunInput = {
  baseline,
  library,
  scenario: {
    schema: 1,
    name: 'Everything',
    coverage: 'continued',
    health: 'equal-mortality',
    familyCare: 'constant',
    need: ['children', 'adults-severe', 'adults-other', undefined].map((group) => ({
      service: 'mental-outpatient',
      ...(group === undefined ? {} : { group }),
      of: 0.25,
      ages: { from: 0, to: 105 },
      prevalence: about(0.1),
      coverage: about(0.5),
      perPerson: about(10),
      share: 1,
      startYear: 2027,
      rampYears: 0,
    })),
    convergence: ['norway', 'community', '0101', '0102'].map((reference) => ({
      service: 'home-care',
      reference,
      share: about(0.5),
      ...{ startYear: 2027, rampYears: 0 },
    })),
    flow: (['in', 'out'] as const).flatMap((direction) =>
      ['telemark', 'sorlandet'].map((community) => ({
        ...{ service: 'hospital-bed-days', direction, community },
        share: about(0.1),
        ...{ startYear: 2027, rampYears: 0 },
      })),
    ),
    waiting: [{ service: 'hospital-stays', units: about(50), startYear: 2027, years: 3 }],
    measures: library.map(({ id }) => ({ measure: id })),
    workforce: [
      {
        level: 'municipal',
        growthPerYear: { central: 0, low: -0.01, high: 0.01 },
        unmet: { waiting: 0.3, family: 0.4, lowerCoverage: 0.3 },
      },
    ],
  },
}
const model = prepareRun(everything)

describe.each(languages)('in %s', (code) => {
  const language = createLanguage(code)
  const names = scenarioNames(language)
  const isName = (text: string, id: string) =>
    text !== id && !/(web|cli|measures)\.|\{\{/.test(text)

  test('whatever a run can give or assume has a name, and none is an id', () => {
    const { outcomes, parameters } = model
    const unnamed = [
      ...outcomes.filter(({ id, unit }) => !isName(names.counted(id, unit), id)),
      ...outcomes.filter(({ id, unit }) => !isName(names.thing(id, unit), id)),
      ...parameters.filter(({ id }) => !isName(names.assumption(id), id)),
    ].map(({ id }) => id)
    expect(unnamed).toEqual([])
    expect(parameters.length).toBeGreaterThan(100)
  })

  test('no two outcomes or assumptions of a run have the same name', () => {
    const said = [
      model.outcomes.map(({ id, unit }) => names.counted(id, unit)),
      model.parameters.map(({ id }) => names.assumption(id)),
    ]
    for (const list of said) expect(list.filter((name, i) => list.indexOf(name) !== i)).toEqual([])
  })
})

test('a measure of one’s own has the name it was given, and an assumption nobody knows its id', () => {
  const own = { ...library[0]!, id: 'mine', name: 'Nattpatrulje' }
  const names = scenarioNames(createLanguage('nb'), { ownMeasures: [own] } as never)
  expect(names.player('measure.mine')).toBe('Nattpatrulje')
  expect(names.assumption('measure.mine.move.reach')).toBe('Nattpatrulje: rekkevidde')
  expect(names.assumption('unheard.of')).toBe('unheard.of')
})

test('need says whose, and how far practice or patients go says where', () => {
  const area = (id: string) => (id === 'sorlandet' ? 'Agder' : id)
  const { assumption } = scenarioNames(createLanguage('nb'), {}, area)
  expect(assumption('need.adults-severe.prevalence')).toBe(
    'Forekomst av behov: voksne med alvorlig lidelse',
  )
  expect(assumption('need.mental-outpatient.children.perPerson')).toMatch(
    /^Bruk per person som nås: .+, barn og unge$/,
  )
  expect(assumption('convergence.home-care.norway')).toMatch(/^Nærmere praksis i hele landet: /)
  expect(assumption('flow.hospital-stays.out.sorlandet')).toMatch(/^Våre pasienter til Agder: /)
})

const examples = await exampleScenarios()

test.each(examples.map(({ id }) => id))('the example %s is named in all three languages', (id) => {
  const named = languages.map((code) => scenarioName(createLanguage(code), { name: 'own' }, id))
  expect(named).not.toContain('own')
})

test('Samsyn’s own scenarios are named in the reader’s language, a file by its own name', () => {
  const nn = createLanguage('nn')
  expect(scenarioName(nn, { name: 'High path' }, 'high-path')).toMatch(/^Høg bane/)
  expect(scenarioName(nn, { name: 'Reference' }, undefined)).toMatch(/^Referansen/)
  expect(scenarioName(nn, { name: 'Vår plan' }, 'plan.json')).toBe('Vår plan')
})

import { assumptionReason, createLanguage, languages, scenarioNames } from '@samsyn/language'
import { library, services } from '@samsyn/measures'
import { sourceName } from '@samsyn/quality'
import { type Assumption, prepareRun, type Scenario } from '@samsyn/scenario'
import { describe, expect, test } from 'vitest'
import { smallBaseline } from '../../../../../packages/scenario/src/small-baseline.fixture.ts'

const baseline = smallBaseline({
  drift: { together: 0.2, own: 0.1 },
  services: Object.fromEntries(services.map(({ id }) => [id, [10, 20, 30, 40, 20]])),
})
const everything: Scenario = {
  ...{ schema: 1, name: 'Everything', coverage: 'continued', health: 'equal-mortality' },
  measures: library.map(({ id }) => ({ measure: id })),
  assumptions: [
    {
      ...{ id: 'occupancy.hospital-bed-days', central: 0.9, low: 0.85, high: 0.95 },
      ...{ rationale: 'Slik vi har det', owner: 'Sykehuset', standing: 'proposed' },
    },
  ],
}
const { parameters } = prepareRun({ baseline, library, scenario: everything })

describe.each(languages)('in %s', (code) => {
  const language = createLanguage(code)
  const names = scenarioNames(language, everything)
  const reasonOf = (one: Assumption) =>
    assumptionReason(language, one, (source) => sourceName(source, code))

  test('every assumption that a run can have is called something else than its id', () => {
    expect(parameters.length).toBeGreaterThan(150)
    expect(parameters.filter(({ id }) => names.assumption(id) === id)).toEqual([])
  })

  test('no reason is in another language, and none cites a document by number and line', () => {
    const own = parameters.filter(({ owner }) => owner === 'Samsyn')
    const said = own.map(reasonOf)
    expect(said.filter((reason) => /\d{3}:\d/.test(reason))).toEqual([])
    if (code === 'en') return
    // As the engine says them: none may be left as it was.
    const raw = new Set(own.map(({ rationale }) => rationale))
    expect(said.filter((reason) => raw.has(reason))).toEqual([])
  })

  test('whoever set a number said why in their own words', () => {
    const set = parameters.find(({ id }) => id === 'occupancy.hospital-bed-days')!
    expect(reasonOf(set)).toBe('Slik vi har det')
  })
})

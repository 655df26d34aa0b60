import { describe, expect, test } from 'vitest'
import { catalogue, mentalHealthView } from './index.ts'

const view = mentalHealthView({ adults: 100_000, children: 20_000 })

describe('mental health in one view', () => {
  test('has the need of adults as the range that is printed, on the people of the place', () => {
    expect(view.beside[0]!.need).toMatchObject({ from: 16_000, to: 22_000 })
    expect(view.beside[0]!.treated.from).toBeCloseTo(4610, 6)
  })

  test('sets those in specialist care beside those with need: 4.61 of 16 to 22 per cent', () => {
    const { from, to } = view.beside[0]!.coverage
    expect(from).toBeCloseTo(100 * (4.61 / 22), 9)
    expect(to).toBeCloseTo(100 * (4.61 / 16), 9)
  })

  test('has children beside adults: 5.2 treated of 7 per cent', () => {
    const [, children] = view.beside
    expect(children).toMatchObject({ ages: 'children', persons: 20_000 })
    expect(children!.coverage.from).toBeCloseTo(100 * (5.2 / 7), 9)
  })

  test('holds the golden rule, refused referrals and coercion, each an indicator of the catalogue', () => {
    const shown = view.sections.flatMap(({ indicators }) => indicators.map(({ id }) => id))
    expect(shown).toEqual(
      expect.arrayContaining(['golden-rule-mental', 'refused-referrals', 'coercion-admissions']),
    )
  })

  test('leaves out no indicator of mental health that the catalogue has', () => {
    const shown = [
      ...view.sections.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
      ...view.beside.flatMap(({ need, treated }) => [need.indicator, treated.indicator]),
    ]
    const all = catalogue.filter(({ theme }) => theme === 'mental-health').map(({ id }) => id)
    expect(shown.sort()).toEqual([...all].sort())
  })
})

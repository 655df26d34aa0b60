import { describe, expect, test } from 'vitest'
import { indicatorNamed, strongAndWeak, type TrustFigure } from './index.ts'

const trusts = ['A', 'B', 'C', 'D', 'E', 'F']
const harm = indicatorNamed('gtt-harm')
const serious = indicatorNamed('gtt-harm-serious')
const noShow = indicatorNamed('no-show')
const copd = indicatorNamed('readmission-copd')
const figures = (values: readonly number[], of = 2000): TrustFigure[] =>
  values.map((value, i) => ({ trust: trusts[i]!, value, of }))

describe('strong and weak areas', () => {
  const { suggestions } = strongAndWeak([
    { definition: harm, figures: figures([20, 14, 12, 11, 10, 5]) },
    { definition: noShow, figures: figures([2, 5, 5, 5, 6, 9]) },
    { definition: copd, figures: figures([40, 28, 29, 30, 31, 25]) },
  ])
  const of = (trust: string) => suggestions.find((each) => each.trust === trust)!

  test('lower is better: A is strong in no-shows and weak in harm and readmission', () => {
    expect(of('A').strong.map(({ indicator }) => indicator)).toEqual(['no-show'])
    expect(
      of('A')
        .weak.map(({ indicator }) => indicator)
        .sort(),
    ).toEqual(['gtt-harm', 'readmission-copd'])
  })

  test('a suggestion has its basis: value, level of all, trusts, certainty, and its words', () => {
    const [area] = of('A').strong
    expect(area).toMatchObject({ value: 2, trusts: 6, because: 'level' })
    expect(area!.others).toBeGreaterThan(4.5)
    expect(area!.others).toBeLessThan(5.5)
    expect(area!.standing).toBeGreaterThan(1)
    expect(area!.certainty).toBeGreaterThan(0.99)
    expect(area!.texts).toEqual([
      {
        key: 'suggest.strong',
        values: expect.objectContaining({ indicator: 'no-show', certainty: 99 }),
      },
    ])
  })

  test('one weak area where two are asked for is said', () => {
    expect(of('F').weak).toHaveLength(1)
    expect(of('F').texts[0]).toEqual({ key: 'suggest.few-weak', values: { found: 1 } })
  })
})

test('a small trust with the highest figure does not lead a large one that is surely high', () => {
  const values = [10, 10, 10, 10, 16, 20]
  const small = figures(values).map((each, i) => (i === 5 ? { ...each, of: 20 } : each))
  const { suggestions } = strongAndWeak([{ definition: harm, figures: small }])
  const weak = (trust: string) => suggestions.find((each) => each.trust === trust)!.weak[0]!
  expect(weak('E').standing).toBeLessThan(weak('F').standing)
  expect(weak('F').texts.map(({ key }) => key)).toContain('suggest.uncertain')
})

test('a whole and its part are not two areas', () => {
  const { suggestions } = strongAndWeak([
    { definition: harm, figures: figures([20, 14, 12, 11, 10, 5]) },
    { definition: serious, figures: figures([14, 9, 8, 7, 6, 3]) },
  ])
  expect(suggestions[0]!.weak).toHaveLength(1)
})

test('two weak parts are two areas, where their whole would have stood for both', () => {
  const named = (id: string) => indicatorNamed(id)
  const { suggestions } = strongAndWeak([
    { definition: named('readmission'), figures: figures([30, 15, 15, 14, 15, 14], 20_000) },
    { definition: copd, figures: figures([40, 28, 29, 30, 31, 25]) },
    { definition: named('readmission-stroke'), figures: figures([20, 12, 11, 13, 12, 14]) },
  ])
  expect(suggestions[0]!.weak.map(({ indicator }) => indicator).sort()).toEqual([
    'readmission-copd',
    'readmission-stroke',
  ])
})

test('what cannot carry a suggestion is left out and listed', () => {
  const { leftOut, suggestions } = strongAndWeak([
    { definition: indicatorNamed('same-day-clarified'), figures: figures([1, 2, 3, 4, 5, 6]) },
    { definition: harm, figures: figures([20, 14, 12, 11]) },
    { definition: noShow, figures: figures([5, 5.1, 4.9, 5, 5, 5]) },
    { definition: indicatorNamed('effect-10'), figures: figures([50, 40, 30, 60, 55, 45]) },
  ])
  expect(leftOut.map(({ why }) => why)).toEqual([
    'neutral-direction',
    'too-few-trusts',
    'no-spread-beyond-chance',
    'no-chance-known',
  ])
  expect(suggestions).toHaveLength(6)
  expect(suggestions[0]!.texts[0]).toEqual({ key: 'suggest.no-strong', values: {} })
})

test('a mean stands on its standard error', () => {
  const days = [50, 40, 41, 39, 40, 30].map((value, i) => ({
    trust: trusts[i]!,
    value,
    of: null,
    standardError: 1,
  }))
  const { suggestions } = strongAndWeak([
    { definition: indicatorNamed('effect-10'), figures: days },
  ])
  expect(suggestions[0]!.weak[0]).toMatchObject({ indicator: 'effect-10', value: 50 })
  expect(suggestions[5]!.strong[0]!.others).toBeCloseTo(40, 10)
})

test('progress of its own makes a strong area where the level is like the others', () => {
  const own = figures([12, 14, 16, 11, 10, 12]).map((each, i) =>
    i === 0 ? ({ ...each, ownChange: 'improvement' } as const) : each,
  )
  const { suggestions } = strongAndWeak([{ definition: harm, figures: own }])
  expect(suggestions[0]!.strong[0]).toMatchObject({ because: 'own-change', standing: 1 })
  expect(suggestions[0]!.strong[0]!.texts[0]!.key).toBe('suggest.progress')
})

test('a trust without a figure is no worse for it, and a trust in two rows is refused', () => {
  const gap = figures([20, 14, 12, 11, 10, 5]).map((each, i) =>
    i === 2 ? { ...each, value: null } : each,
  )
  const { suggestions } = strongAndWeak([{ definition: harm, figures: gap }])
  expect(suggestions[2]).toMatchObject({ trust: 'C', strong: [], weak: [] })
  const twice = [...figures([1, 2, 3, 4, 5, 6]), { trust: 'A', value: 1, of: 10 }]
  expect(() => strongAndWeak([{ definition: harm, figures: twice }])).toThrow(/A twice in gtt-harm/)
})

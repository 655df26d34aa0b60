import { library } from '@samsyn/measures'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dialAt,
  moved,
  ownMoves,
  withChoice,
  withCoverage,
  withDial,
  withItem,
  withMeasure,
  withoutMeasure,
} from './change-scenario.ts'

const empty = { schema: 1, name: 'Mine' } as const
const measure = library.find(({ id }) => id === 'early-discharge')!
const move = ownMoves(measure)[0]!
const set = (share: number) =>
  withDial(withMeasure(empty, measure.id), {
    measure,
    move,
    dial: 'effect',
    share,
    rationale: 'because',
    owner: 'us',
  })

describe('a scenario', () => {
  test('that gets a measure and loses it again is the one it was', () => {
    expect(withoutMeasure(set(0.4), measure.id)).toEqual(empty)
  })

  test('says a dial once, as it was last set', () => {
    const twice = withDial(set(0.4), {
      measure,
      move,
      dial: 'effect',
      share: 0.5,
      rationale: 'because',
      owner: 'us',
    })
    expect(twice.assumptions).toHaveLength(1)
    expect(dialAt(twice, measure, move, 'effect').central).toBe(0.5)
    expect(dialAt(twice, measure, move, 'reach')).toEqual(move.reach)
  })

  test('follows adopted coverage as long as there is some, and a rule leaves it out', () => {
    const row = {
      area: '3905',
      service: 'long-stay',
      ages: '80plus',
      points: [{ year: 2035, percent: 10 }],
    } as const
    const adopted = withItem(empty, 'adopted', 0, { ...row, points: [...row.points] })
    expect(adopted.coverage).toBe('adopted')
    expect(withItem(adopted, 'adopted', 0, null)).toEqual(empty)
    expect(withCoverage(adopted, 'continued')).toEqual({ ...empty, coverage: 'continued' })
  })

  test('has its steps in the order they were added, each changed in its place', () => {
    const list = (service: 'gp' | 'home-care', years: number) => ({
      service,
      units: { central: 10, low: 8, high: 12 },
      startYear: 2028,
      years,
    })
    const two = withItem(
      withItem(empty, 'waiting', 0, list('gp', 2)),
      'waiting',
      1,
      list('home-care', 2),
    )
    expect(withItem(two, 'waiting', 0, list('gp', 5)).waiting).toEqual([
      list('gp', 5),
      list('home-care', 2),
    ])
    expect(withItem(two, 'waiting', 0, null).waiting).toEqual([list('home-care', 2)])
  })

  test('leaves out what is set back to nothing', () => {
    const somewhere = withChoice(set(0.4), measure.id, { areas: ['3905'] })
    expect(withChoice(somewhere, measure.id, { areas: undefined }).measures).toEqual([
      { measure: measure.id },
    ])
  })
})

describe('an interval that is moved', () => {
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })

  test('holds its new central value and stays a share', () => {
    fc.assert(
      fc.property(share, share, share, share, (a, b, c, to) => {
        const [low, central, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number]
        const after = moved({ low, central, high }, to)
        expect(after.central).toBe(to)
        expect(after.low).toBeLessThanOrEqual(to)
        expect(after.high).toBeGreaterThanOrEqual(to)
        expect(after.low).toBeGreaterThanOrEqual(0)
        expect(after.high).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('comes back when it is moved back', () => {
    const before = { low: 0.1, central: 0.2, high: 0.4 }
    const back = moved(moved(before, 0.6), 0.2)
    expect(back.low).toBeCloseTo(0.1)
    expect(back.high).toBeCloseTo(0.4)
  })
})

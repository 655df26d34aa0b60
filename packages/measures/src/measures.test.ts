import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cautionTexts,
  checkMeasure,
  checkMeasures,
  composeShares,
  library,
  type Measure,
  measureTexts,
  serviceOf,
} from './index.ts'

describe('measures that meet on one activity', () => {
  test('share it: two halves take three quarters between them, alike', () => {
    expect(composeShares([0.5, 0.5])).toEqual([0.375, 0.375])
  })

  test('by hand for three: x(1 − (y+z)/2 + yz/3)', () => {
    const [x, y, z] = [0.2, 0.5, 0.4]
    const taken = composeShares([x, y, z])
    expect(taken[0]).toBeCloseTo(x * (1 - (y + z) / 2 + (y * z) / 3), 15)
    expect(taken[1]).toBeCloseTo(y * (1 - (x + z) / 2 + (x * z) / 3), 15)
  })

  test('a measure alone takes what it takes, and one that takes nothing changes nothing', () => {
    expect(composeShares([0.3])).toEqual([0.3])
    expect(composeShares([0.3, 0])).toEqual([0.3, 0])
    expect(composeShares([])).toEqual([])
  })

  const some = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 })

  test('take together 1 − ∏(1 − x), never more than there is, also when forty take everything', () => {
    fc.assert(
      fc.property(some, (alone) => {
        const sum = composeShares(alone).reduce((total, each) => total + each, 0)
        const left = alone.reduce((product, each) => product * (1 - each), 1)
        expect(sum).toBeCloseTo(1 - left, 12)
      }),
    )
    expect(composeShares(Array(40).fill(1))[0]).toBeCloseTo(1 / 40, 14)
  })

  test('each takes no more than alone, and the same in any order', () => {
    fc.assert(
      fc.property(some, (alone) => {
        const taken = composeShares(alone)
        const backwards = composeShares([...alone].reverse()).reverse()
        for (const [i, each] of taken.entries()) {
          expect(each).toBeLessThanOrEqual(alone[i]! + 1e-15)
          expect(each).toBeCloseTo(backwards[i]!, 13)
        }
      }),
    )
  })

  test('a share over one is refused', () => {
    expect(() => composeShares([0.2, 1.2])).toThrow(/takes 1\.2 of an activity/)
  })
})

describe('a measure that cannot balance', () => {
  const [sound] = library as [Measure]
  const move = sound.moves[0]!
  const withMove = (change: object): Measure =>
    ({ ...sound, moves: [{ ...move, ...change }] }) as Measure

  test.each([
    [{ reach: { central: 0.2, low: 0.3, high: 0.4 } }, /from 0\.3 to 0\.4 around 0\.2.*\.reach/],
    [{ effect: { central: 0.9, low: 0.5, high: 1.1 } }, /share of 1\.1.*\.effect/],
    [{ from: 'hospital-bed-day' }, /"hospital-bed-day".*write "hospital-bed-days"/],
    [{ ends: 0.5 }, /add up to 1\.1 at measure integrated-teams\.moves\[0\]/],
    [{ ages: { from: 90, to: 67 } }, /ages 90 to 67/],
    [{ requires: [{ service: 'gp', perReached: { central: 0, low: -1, high: 1 } }] }, /-1 at/],
    [
      {
        ends: 0,
        to: [
          {
            service: 'hospital-bed-days',
            share: 1,
            conversion: { central: 1, low: 1, high: 1 },
          },
        ],
      },
      /circle: hospital-bed-days → hospital-bed-days/,
    ],
  ])('%j is refused, with the place and a remedy', (change, message) => {
    expect(() => checkMeasure(withMove(change))).toThrow(message)
    expect(() => checkMeasure(withMove(change))).toThrow(/because .*To fix it: /s)
  })

  test('a circle through two measures is refused, naming both', () => {
    const back = withMove({
      from: 'home-care',
      ends: 0,
      to: [{ service: 'hospital-stays', share: 1, conversion: { central: 1, low: 1, high: 1 } }],
      requires: [],
    })
    const onward = withMove({ from: 'hospital-stays' })
    expect(() =>
      checkMeasures([
        { ...onward, id: 'there' },
        { ...back, id: 'back' },
      ]),
    ).toThrow(/hospital-stays → home-care → hospital-stays \(there, back\)/)
  })

  test('an id twice is refused', () => {
    expect(() => checkMeasures([sound, sound])).toThrow(/"integrated-teams" twice/)
    const twice = { ...sound, moves: [move, move] }
    expect(() => checkMeasure(twice)).toThrow(/move "bed-days" twice/)
  })
})

describe('the library', () => {
  test('balances, all of it chosen at once', () => {
    expect(() => checkMeasures(library)).not.toThrow()
  })

  test('stands behind every reach, effect, conversion and need with a source or a rationale', () => {
    for (const { id, moves, evidence } of library) {
      const behind = new Set(evidence.map(({ about }) => about))
      const whole = evidence.filter(({ about }) => about === undefined)
      for (const own of moves.filter((each) => each.id !== 'stays')) {
        const assumedOrSaid = (name: string) => behind.has(`${own.id}.${name}`)
        const fixed = own.reach.low === own.reach.high
        expect(fixed || assumedOrSaid('reach'), `${id} ${own.id} reach`).toBe(true)
        expect(assumedOrSaid('effect'), `${id} ${own.id} effect`).toBe(true)
        for (const { service } of own.to) {
          expect(assumedOrSaid(`to.${service}`), `${id} to ${service}`).toBe(true)
        }
        for (const { service } of own.requires) {
          expect(assumedOrSaid(`requires.${service}`), `${id} requires ${service}`).toBe(true)
        }
      }
      expect(whole.length + behind.size, id).toBeGreaterThan(1)
    }
  })

  test('quotes every stated effect by document and line', () => {
    for (const { evidence } of library) {
      for (const { reference, grade } of evidence) {
        if (grade !== 'assumed') expect(reference).toMatch(/00[134]:\d+/)
      }
    }
  })

  test('has the effects the sources state', () => {
    const effectOf = (id: string) => library.find((each) => each.id === id)!.moves[0]!.effect
    expect(effectOf('integrated-teams')).toEqual({ central: 0.25, low: 0.2, high: 0.3 })
    expect(effectOf('technology-follow-up').central).toBe(0.16)
    expect(effectOf('internet-treatment').central).toBe(0.15)
  })

  test('lets a consultation over the internet take half the work of one in person, as 7.5 of 15 says', () => {
    const work = (id: 'mental-outpatient' | 'internet-treatment') =>
      serviceOf(id).labour.reduce((sum, { perUnit }) => sum + perUnit.central, 0)
    const [move] = library.find(({ id }) => id === 'internet-treatment')!.moves
    const replaced = move!.to[0]!.conversion.central * work('internet-treatment')
    expect(replaced / work('mental-outpatient')).toBeCloseTo(0.5, 12)
  })

  test('speaks all three languages, cautions too', () => {
    expect(Object.keys(measureTexts).sort()).toEqual(library.map(({ id }) => id).sort())
    for (const { name, evidence } of Object.values(measureTexts)) {
      for (const wording of [name, evidence]) {
        expect(Object.values(wording).every((text) => text.length > 5)).toBe(true)
      }
    }
    for (const { caution } of library) {
      if (caution !== null) expect(Object.keys(cautionTexts)).toContain(caution)
    }
  })
})

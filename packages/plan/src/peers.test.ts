import type { Geography, Municipality } from '@samsyn/geography'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceKm, peoplesCentre } from './distance-km.ts'
import { findMunicipalityPeers, type PeerPeople, peerProfile } from './find-municipality-peers.ts'
import { findPeers } from './find-peers.ts'
import { nearestPlaces, type PeerScale } from './peer-distance.ts'
import { placeTraits } from './place-traits.ts'

/** One degree of latitude. */
const DEGREE = (6371 * Math.PI) / 180

// Five places on a line to the north, 25 km apart; c is c's own community. People and old people by place.
const people: Readonly<Record<string, readonly [all: number, old: number, oldLater: number]>> = {
  a: [20_000, 1000, 1500],
  b: [20_000, 1000, 1500],
  c: [20_000, 1000, 1500],
  d: [2000, 200, 220],
  e: [2000, 200, 220],
}

const municipality = (code: string, at: number): Municipality => ({
  ...{
    code,
    name: code.toUpperCase(),
    county: '99',
    countyName: 'Fjordane',
    trust: 't',
    region: 'r',
  },
  ...{ lat: 60 + (at * 25) / DEGREE, lon: 10, population: people[code]![0], share67plus: 0.2 },
  community: code === 'c' ? 'alone' : code < 'c' ? 'south' : 'north',
})

const community = (id: string, municipalities: string[]) => ({
  ...{ id, name: id, region: 'r', municipalities, trusts: ['t'] },
})

const geography: Geography = {
  ...({ vintage: 2024, districts: [], trusts: [], regions: [] } as const),
  municipalities: ['a', 'b', 'c', 'd', 'e'].map(municipality),
  communities: [
    community('south', ['a', 'b']),
    community('alone', ['c']),
    community('north', ['d', 'e']),
  ],
}

const book: PeerPeople = {
  baseYear: 2026,
  lastYear: 2051,
  value: (areas, year, from) =>
    areas.reduce((sum, code) => {
      const [all, old, later] = people[code]!
      return sum + (from === 0 ? all : year === 2026 ? old : later)
    }, 0),
}

describe('where a place lies', () => {
  test('a degree of latitude is a degree of latitude, wherever', () => {
    expect(distanceKm({ lat: 60, lon: 10 }, { lat: 61, lon: 10 })).toBeCloseTo(DEGREE, 6)
    expect(distanceKm({ lat: 70, lon: 25 }, { lat: 70, lon: 25 })).toBe(0)
  })

  test('the centre of some places leans to where the people are', () => {
    const centre = peoplesCentre([
      { lat: 60, lon: 10, population: 3 },
      { lat: 64, lon: 14, population: 1 },
    ])
    expect(centre).toEqual({ lat: 61, lon: 11 })
  })

  test('everyone within reach counts half for every 25 km', () => {
    const { centrality } = placeTraits(geography).get('a')!
    expect(centrality).toBeCloseTo(20_000 * (1 + 1 / 2 + 1 / 4) + 2000 * (1 / 8 + 1 / 16), 4)
  })

  test('travel is to the nearest hospital, and without hospitals to the centre of the community', () => {
    const sites = [geography.municipalities[0]!, geography.municipalities[4]!]
    const travel = (code: string, hospitals: typeof sites) =>
      placeTraits(geography, hospitals).get(code)!.travel
    expect(travel('d', sites)).toBeCloseTo(25, 6)
    expect(travel('c', sites)).toBeCloseTo(50, 6)
    expect(travel('c', [])).toBeCloseTo(0, 6)
    expect(travel('a', [])).toBeCloseTo(12.5, 6)
  })
})

describe('the distance', () => {
  const scales: readonly PeerScale<'x' | 'y' | 'z'>[] = [
    { measure: 'x', dimension: 'age', logarithmic: false },
    { measure: 'y', dimension: 'age', logarithmic: false },
    { measure: 'z', dimension: 'size', logarithmic: true },
  ]

  test('is worked by hand: two measures of one dimension share its weight', () => {
    // x: 0, 2 and y: 5, 5 and ln(1 + z): 0, ln 2. Standard deviations 1, 0 and ½ ln 2.
    const profiles = new Map([
      ['p', { x: 0, y: 5, z: 0 }],
      ['q', { x: 2, y: 5, z: 1 }],
    ])
    const [only] = nearestPlaces(profiles, 'p', scales)
    expect(only!.parts.map(({ apart }) => apart)).toEqual([2, 0, 2])
    expect(only!.distance).toBeCloseTo(Math.sqrt((4 + 0) / 2 + 4), 12)
  })

  test('is zero between twins, the same both ways, and never below zero', () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true })
    const profile = fc.record({ x: value, y: value, z: value })
    fc.assert(
      fc.property(fc.array(profile, { minLength: 2, maxLength: 6 }), (list) => {
        const profiles = new Map([...list, list[0]!].map((one, at) => [String(at), one]))
        const from = (id: string) =>
          new Map(nearestPlaces(profiles, id, scales).map((one) => [one.id, one.distance]))
        expect(from('0').get(String(list.length))).toBe(0)
        expect(from('0').get('1')).toBeCloseTo(from('1').get('0')!, 9)
        for (const distance of from('0').values()) expect(distance).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('peers', () => {
  test('of a municipality are of its age and size before they are its neighbours', () => {
    // Reached from c: 36 500; from a at the end of the line 35 375, from b in the middle of it 40 750.
    const order = findMunicipalityPeers(geography, book, 'e').map((peer) => peer.municipality)
    expect(order[0]).toBe('d')
    expect(
      findMunicipalityPeers(geography, book, 'c', { most: 2 }).map((p) => p.municipality),
    ).toEqual(['a', 'b'])
  })

  test('say what they are made of, in persons, per cent and kilometres', () => {
    const [nearest] = findMunicipalityPeers(geography, book, 'e', { most: 1 })
    expect(nearest!.parts.map(({ measure, own, theirs }) => [measure, own, theirs])).toEqual([
      ['share80plus', 10, 10],
      ['growth80plus', expect.closeTo(10), expect.closeTo(10)],
      ['inhabitants', 2000, 2000],
      ['centrality', expect.any(Number), expect.any(Number)],
      ['travel', expect.closeTo(12.5), expect.closeTo(12.5)],
    ])
  })

  test('hospitals change who is alike: what is far from a hospital is not like what has one', () => {
    const near = (hospitals: readonly Municipality[]) =>
      findMunicipalityPeers(geography, book, 'c', { hospitals })
        .find(({ municipality }) => municipality === 'b')!
        .parts.find(({ measure }) => measure === 'travel')!
    expect(near([geography.municipalities[1]!]).theirs).toBe(0)
    expect(near([geography.municipalities[1]!]).apart).toBeLessThan(0)
  })

  test('a code that no municipality has is refused', () => {
    expect(() => findMunicipalityPeers(geography, book, '9999')).toThrow(/9999/)
  })

  test('of a community are found by the same measures and by how many live in small municipalities', () => {
    const [first, second] = findPeers(geography, book, 'south')
    expect([first!.community, second!.community]).toEqual(['alone', 'north'])
    const small = second!.parts.find(({ measure }) => measure === 'smallness')!
    expect([small.own, small.theirs]).toEqual([0, 100])
  })

  test('a trust or the country beside them: people are summed, places are means over people', () => {
    const codes = ['a', 'b', 'd']
    const { share80plus, growth80plus, inhabitants, travel } = peerProfile(geography, book, codes, {
      hospitals: [geography.municipalities[0]!],
    })
    expect(inhabitants).toBe(42_000)
    expect(share80plus).toBeCloseTo((100 * 2200) / 42_000, 12)
    expect(growth80plus).toBeCloseTo(100 * (3220 / 2200 - 1), 12)
    expect(travel).toBeCloseTo((0 * 20 + 25 * 20 + 75 * 2) / 42, 6)
  })
})

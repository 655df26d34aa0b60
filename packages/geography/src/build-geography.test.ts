import { expect, test } from 'vitest'
import { boundaries, norway, texts } from '../test/facts.ts'
import { areasOf, buildGeography, codesIn, municipalitiesOf, parseGeography } from './index.ts'

const community = (id: string) => norway.communities.find((one) => one.id === id)!
const trust = (id: string) => norway.trusts.find((one) => one.id === id)!

test('Norway has 357 municipalities, 19 communities, 4 regions and 38 city districts in four cities', () => {
  expect(norway.municipalities).toHaveLength(357)
  expect(norway.communities).toHaveLength(19)
  expect(norway.regions).toHaveLength(4)
  expect(norway.districts).toHaveLength(38)
  const cities = new Set(norway.districts.map(({ municipality }) => municipality))
  expect([...cities]).toEqual(['0301', '1103', '4601', '5001'])
})

test('every municipality belongs to exactly one community, and every community to one region', () => {
  const members = norway.communities.flatMap(({ municipalities }) => municipalities)
  expect(members.sort()).toEqual(norway.municipalities.map(({ code }) => code))
  const inRegions = norway.regions.flatMap(({ communities }) => communities)
  expect(inRegions.sort()).toEqual(norway.communities.map(({ id }) => id))
})

test('the published people of 1 January 2026 add up to the country', () => {
  expect(norway.municipalities.reduce((sum, { population }) => sum + population, 0)).toBe(5_627_400)
})

test('Vestfold is six municipalities with 259 332 people', () => {
  const places = municipalitiesOf(norway, community('vestfold'))
  expect(places.map(({ name }) => name)).toEqual([
    ...['Horten', 'Holmestrand', 'Tønsberg', 'Sandefjord', 'Larvik', 'Færder'],
  ])
  expect(places.reduce((sum, { population }) => sum + population, 0)).toBe(259_332)
})

test('Ahus serves two communities, its own before that of Oslo', () => {
  expect(trust('akershus-universitetssykehus-hf').communities).toEqual(['ahus', 'oslo'])
})

test("city districts decide catchment in Oslo: Ahus serves Grorud and Stovner, and all districts are in Oslo's community", () => {
  const served = norway.districts
    .filter((one) => one.trust === 'akershus-universitetssykehus-hf')
    .map(({ name }) => name)
  expect(served).toEqual(['Grorud', 'Stovner'])
  expect(community('oslo').municipalities).toEqual(['0301'])
  expect(community('oslo').trusts).toEqual([
    'oslo-universitetssykehus-hf',
    'lovisenberg-diakonale-sykehus',
    'diakonhjemmet-sykehus',
    'akershus-universitetssykehus-hf',
  ])
  expect(areasOf(norway, community('oslo'))).toHaveLength(1 + 17)
})

test('Sunnaas has no catchment and so no community', () => {
  expect(trust('sunnaas-sykehus-hf').communities).toEqual([])
})

test('no id or code names two areas', () => {
  const { municipalities, districts, trusts, communities, regions } = norway
  const codes = [...municipalities, ...districts].map(({ code }) => code)
  const ids = [...trusts, ...communities, ...regions].map(({ id }) => id)
  expect(new Set([...codes, ...ids, 'norway']).size).toBe(codes.length + ids.length + 1)
})

test('422 municipalities in 2018, 356 in 2020 and 357 in 2024', () => {
  expect(codesIn(boundaries, 2018).size).toBe(422)
  expect(codesIn(boundaries, 2020).size).toBe(356)
  expect([...codesIn(boundaries, 2024).keys()]).toEqual(norway.municipalities.map((p) => p.code))
})

test('a municipality given twice is refused by its code', () => {
  const places = `${texts.places}${texts.places.split('\n')[1]}\n`
  expect(() => buildGeography(parseGeography({ ...texts, places }))).toThrow(
    /the municipality 0301 twice/,
  )
})

test('a community that no list has is refused by name', () => {
  const places = texts.places.replace(',vestfold,', ',vestfoll,')
  expect(() => buildGeography(parseGeography({ ...texts, places }))).toThrow(
    /"vestfoll" as the community of 3901/,
  )
})

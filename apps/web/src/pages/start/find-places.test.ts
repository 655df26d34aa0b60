import { describe, expect, test } from 'vitest'
import type { Communities } from '../../api/shapes.ts'
import { bestPlace, findPlaces, partFound } from './find-places.ts'

const country: Communities = {
  communities: [
    {
      id: 'bergen',
      name: 'Helsefellesskapet Bergen',
      municipalities: ['4601', '4618'],
      aliases: ['Helse Bergen HF'],
    },
    { id: 'vestfold', name: 'Vestfold', municipalities: ['3905', '3907'], aliases: [] },
  ],
  municipalities: [
    place('4601', 'Bergen', 'bergen', { districts: ['Bergenhus', 'Fana'] }),
    place('4618', 'Ullensvang', 'bergen', { formerNames: ['Odda', 'Jondal'] }),
    place('3905', 'Tønsberg', 'vestfold', { formerNames: ['Re', 'Todelt'] }),
    place('3907', 'Sandefjord', 'vestfold', { formerNames: ['Todelt'] }),
    place('3999', 'Reviken', 'vestfold', {}),
  ],
}

function place(
  code: string,
  name: string,
  community: string,
  parts: { readonly formerNames?: string[]; readonly districts?: string[] },
) {
  return { code, name, community, aliases: [], formerNames: [], districts: [], ...parts }
}

function opened(text: string): string | null {
  return bestPlace(findPlaces(country, text), text)?.name ?? null
}

describe('what Enter opens', () => {
  test('the only municipality that fits, however it is typed', () => {
    expect(opened('tonsb')).toBe('Tønsberg')
    expect(opened('  SANDEFJORD ')).toBe('Sandefjord')
  })

  test('a community by its name or by that of its trust', () => {
    expect(opened('vestfold')).toBe('Vestfold')
    expect(opened('helse bergen')).toBe('Helsefellesskapet Bergen')
  })

  test('the municipality before the community of the same name', () => {
    expect(opened('bergen')).toBe('Bergen')
  })

  test('a name that begins so before one that only holds it', () => {
    expect(opened('bergenh')).toBe('Bergen')
    expect(opened('berg')).toBe('Bergen')
    expect(opened('sberg')).toBe('Tønsberg')
  })

  test('the municipality that another is now in, before one that only begins so', () => {
    expect(opened('odda')).toBe('Ullensvang')
    expect(opened('Re')).toBe('Tønsberg')
    expect(opened('rev')).toBe('Reviken')
  })

  test('nothing for one that was divided: its parts are listed to choose between', () => {
    expect(opened('todelt')).toBeNull()
    expect(findPlaces(country, 'todelt')[0]!.places).toHaveLength(2)
  })

  test('nothing for an empty text or one that fits nothing', () => {
    expect(opened(' ')).toBeNull()
    expect(opened('xyz')).toBeNull()
  })
})

test('an empty text finds every community, and a municipality stands under its own', () => {
  expect(findPlaces(country, '')).toHaveLength(2)
  expect(findPlaces(country, 'ulle')).toEqual([
    { community: country.communities[0], places: [country.municipalities[1]] },
  ])
})

test('a place says by which part of it it was found, unless it is called that itself', () => {
  const found = (text: string) =>
    findPlaces(country, text).flatMap(({ places }) => places.map((each) => partFound(each, text)))
  expect(found('jond')).toEqual([{ kind: 'former', name: 'Jondal' }])
  expect(found('fana')).toEqual([{ kind: 'district', name: 'Fana' }])
  expect(found('bergen')).toEqual([null])
})

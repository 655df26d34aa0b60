import { describe, expect, test } from 'vitest'
import type { Communities } from '../../api/shapes.ts'
import { bestPlace, findPlaces } from './find-places.ts'

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
    { code: '4601', name: 'Bergen', community: 'bergen', aliases: ['Bergenhus'] },
    { code: '4618', name: 'Ullensvang', community: 'bergen', aliases: [] },
    { code: '3905', name: 'Tønsberg', community: 'vestfold', aliases: [] },
    { code: '3907', name: 'Sandefjord', community: 'vestfold', aliases: [] },
  ],
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

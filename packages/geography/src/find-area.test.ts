import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { norway } from '../test/facts.ts'
import { findArea, findCommunity, foldName } from './index.ts'

const idOf = (text: string) => findArea(norway, text).id
const communityOf = (text: string) => findCommunity(norway, text).id

describe('an area is found', () => {
  test.each([
    ['vestfold', 'vestfold'],
    ['Helsefellesskap Vestfold', 'vestfold'],
    ['vestfold helsefelleskap', 'vestfold'],
    ['Tønsberg', '3905'],
    ['tonsberg', '3905'],
    ['TOENSBERG', '3905'],
    ['Tønsberg kommune', '3905'],
    ['tønsb', '3905'],
    ['3905', '3905'],
    ['301', '0301'],
    ['Ålesund', '1508'],
    ['aalesund', '1508'],
    ['Guovdageaidnu', '5612'],
    ['Kautokeino - Guovdageaidnu', '5612'],
    ['bydel Grorud', '030110'],
    ['30110', '030110'],
    ['ahus', 'ahus'],
    ['Akershus universitetssykehus', 'akershus-universitetssykehus-hf'],
    ['Sykehuset i Vestfold', 'sykehuset-i-vestfold-hf'],
    ['SiV', 'sykehuset-i-vestfold-hf'],
    ['Agder', 'sorlandet'],
    ['St. Olavs', 'st-olavs'],
    ['Helse Vest', 'helse-vest'],
    ['Noreg', 'norway'],
  ])('%s', (text, id) => {
    expect(idOf(text)).toBe(id)
  })

  test('by its id before its name: Bergen is the community, Bergen kommune the municipality', () => {
    expect(idOf('Bergen')).toBe('bergen')
    expect(idOf('Bergen kommune')).toBe('4601')
  })

  test('by the name of a municipality that is now in another', () => {
    expect(idOf('Nøtterøy')).toBe('3911')
    expect(idOf('rissa kommune')).toBe('5054')
    expect(communityOf('Oppegård')).toBe('ahus')
  })

  test('by a name of today before one that is no more', () => {
    expect(idOf('Sande')).toBe('1514')
    expect(idOf('Haram')).toBe('1580')
  })

  test('by every code, id and name that is its own', () => {
    for (const { code } of norway.municipalities) expect(idOf(code)).toBe(code)
    for (const { id, name } of norway.communities) {
      expect([idOf(id), idOf(name)]).toEqual([id, id])
    }
    for (const { id, name } of norway.trusts) expect([idOf(id), idOf(name)]).toEqual([id, id])
  })
})

describe('an area is refused', () => {
  test('with the candidates and their codes when two are called that', () => {
    expect(() => idOf('Herøy')).toThrow('1515 (Herøy, Møre og Romsdal), 1818 (Herøy, Nordland)')
    expect(() => communityOf('Våler')).toThrow('3114 (Våler, Østfold), 3419 (Våler, Innlandet)')
    expect(idOf('Herøy, Nordland')).toBe('1818')
  })

  test('with the parts when the municipality was divided between them', () => {
    expect(() => idOf('Tysfjord')).toThrow('1806 (Narvik, Nordland), 1875 (Hamarøy, Nordland)')
  })

  test('with what was probably meant when it is misspelt', () => {
    expect(() => idOf('vestfodl')).toThrow('write Vestfold if that is what you meant')
    expect(() => idOf('Tønsbrg')).toThrow('write Tønsberg')
    expect(() => idOf('Sykehust i Vestfold')).toThrow('write Sykehuset i Vestfold')
  })

  test('with examples when nothing is near', () => {
    expect(() => idOf('xyzzy')).toThrow('for example vestfold, Tønsberg, 3905 or ahus')
    expect(() => idOf('')).toThrow('for example vestfold')
  })

  test('with the communities in it when it is a county and no community', () => {
    expect(() => communityOf('Trøndelag')).toThrow(
      'write nord-trondelag (Helsefellesskap Nord-Trøndelag) or st-olavs (Helsefellesskap St. Olavs)',
    )
  })

  test('as a code that is no longer valid', () => {
    expect(() => idOf('0704')).toThrow('no municipality or city district has had it since')
  })
})

describe('a community is found', () => {
  test.each([
    ['by a municipality', 'Tønsberg', 'vestfold'],
    ['by a code', '3905', 'vestfold'],
    ['by a city district', '030110', 'oslo'],
    ['by a trust', 'SiV', 'vestfold'],
    ['by a trust that serves two, the one where most of its people live', 'Ahus HF', 'ahus'],
    ['by a name that is a community and a city', 'Oslo', 'oslo'],
    ['by a name two municipalities of it share', 'Aurdal', 'innlandet'],
  ])('%s', (_, text, id) => {
    expect(communityOf(text)).toBe(id)
  })

  test('but not by a region, the country or a trust without a catchment', () => {
    expect(() => communityOf('Helse Vest')).toThrow('write one of bergen, fonna, forde, stavanger')
    expect(() => communityOf('Norge')).toThrow('Norge holds 19 communities')
    expect(() => communityOf('Sunnaas')).toThrow('it has no catchment of its own')
  })
})

test('every municipality is found without Norwegian letters, in capitals', () => {
  const spelt = (name: string) =>
    name.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').replaceAll('Å', 'Aa')
  for (const { code, name, countyName } of norway.municipalities) {
    const text = `${spelt(name)}, ${spelt(countyName)}`.replaceAll('Ø', 'Oe').toUpperCase()
    expect(foldName(text)).toBe(foldName(`${name}, ${countyName}`))
    expect(idOf(`${name}, ${countyName}`)).toBe(code)
  }
})

test('any text finds an area or is refused in words', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        expect(findArea(norway, text).id).not.toBe('')
      } catch (error) {
        expect(error).toMatchObject({ kind: 'unknown-area' })
      }
    }),
  )
})

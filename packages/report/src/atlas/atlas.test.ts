import type { Geography } from '@samsyn/geography'
import { languages } from '@samsyn/language'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { atlasToCsv, atlasToJson } from './atlas-files.ts'
import { atlasPlaces } from './atlas-places.ts'
import { exampleAtlas, exampleBoundaries } from './example-atlas.fixture.ts'
import { renderAtlas } from './render-atlas.ts'

const { document } = new JSDOM().window
const pageOf = (options: Partial<Parameters<typeof exampleAtlas>[0]> = {}) =>
  new JSDOM(renderAtlas(exampleAtlas({ document, ...options }))).window.document

describe.each(languages)('the page in %s', (language) => {
  const page = pageOf({ language, boundaries: exampleBoundaries() })
  const text = page.body.textContent!

  test('has bars, a funnel and a map, each with its numbers as a table', () => {
    const figures = [...page.querySelectorAll('figure')].map(({ id }) => id)
    expect(figures).toEqual(['figure-bars', 'figure-funnel', 'figure-map'])
    for (const figure of page.querySelectorAll('figure')) {
      expect(
        figure.querySelector('[role=img]')!.getAttribute('aria-label')!.length,
      ).toBeGreaterThan(40)
      expect(figure.querySelectorAll('tbody tr').length).toBeGreaterThan(8)
    }
  })

  test('leaves no text unsaid and no value unfilled', () => {
    expect(text).not.toMatch(/\{\{|\batlas\.(?!json|csv)|undefined|NaN/)
  })

  test('says that its numbers are made up beside every figure and table, and on each printed page', () => {
    expect(page.querySelector('aside.synthetic')).not.toBeNull()
    expect(page.querySelectorAll('figcaption .tag')).toHaveLength(3)
    expect(page.querySelectorAll('caption .tag')).toHaveLength(
      page.querySelectorAll('.table caption').length,
    )
    expect(page.querySelector('style')!.textContent).toMatch(/@top-left\{content:"(SYNT|MADE)/i)
  })
})

test('real numbers carry no mark of made-up ones', () => {
  const page = pageOf({ data: 'real' })
  expect(page.querySelector('.tag, aside.synthetic')).toBeNull()
})

test('an area without a figure is named with a colon and the reason, and nowhere has a number', () => {
  const input = exampleAtlas({ document })
  const page = pageOf()
  expect(page.querySelector('.blanks')!.textContent!.trim()).toBe('Bråten:')
  expect(page.querySelector('#hidden')!.textContent).toContain('små antall er skjult')
  for (const row of page.querySelectorAll('tbody tr')) {
    if (!row.textContent!.startsWith('Bråten')) continue
    expect(row.textContent).not.toMatch(/\d/)
  }
  const line = atlasToCsv(input)
    .split('\n')
    .find((each) => each.includes('Bråten'))!
  expect(line).toBe('9910,Bråten,,,,,,,,,,,,no,0,,,suppressed,synthetic')
  const json = JSON.parse(atlasToJson(input))
  expect(json.hidden).toEqual([{ area: '9910', name: 'Bråten', missing: 'suppressed' }])
  expect(json.areas.at(-1)).toMatchObject({ observed: null, expected: null, rate: null })
})

test('the kind of care that is meant stands out, and who suggested it is said', () => {
  const page = pageOf({ care: 'effective' })
  expect(page.querySelectorAll('.kinds li')).toHaveLength(3)
  expect(page.querySelector('.kinds .here')!.textContent).toContain('Nødvendig helsehjelp')
  expect(page.querySelector('#reading')!.textContent).toContain('foreslått etter navnet')
  expect(pageOf().querySelector('.kinds .here')).toBeNull()
})

test('private share and what is only registered are flagged', () => {
  const flags = pageOf().querySelector('#reading')!.textContent!
  expect(flags).toContain('21 prosent')
  expect(flags).toContain('Bare det som er registrert')
  expect(flags).not.toContain('Privat andel er ikke i tabellen')
})

test('positions are shown without chance: no funnel, no band, no opportunity', () => {
  const page = pageOf({ counting: 'fte' })
  expect(page.querySelector('#figure-funnel')).toBeNull()
  expect(page.querySelector('#funnel')!.textContent).toContain('Ingen trakt')
  expect(page.querySelector('.split')).toBeNull()
  const measures = [...page.querySelectorAll('#measures tbody th')].map((cell) => cell.textContent)
  expect(measures).toEqual(['FT1', 'FT2', 'FT3', 'CV (%)'])
  expect(page.querySelector('#opportunity')!.textContent).toContain('Kan ikke beregnes')
})

test('a chosen area is the reference, by its name', () => {
  const page = pageOf({ reference: { kind: 'area', id: '9902' } })
  expect(page.querySelector('#opportunity')!.textContent).toContain('Referanse: Nesbyen')
})

test('a name with markup in it is text', () => {
  expect(pageOf().querySelector('h1')!.textContent).toBe('Brukere <av> tjenesten')
})

describe('places', () => {
  const municipality = (code: string, trust: string | null) => ({
    ...({ county: '', countyName: '', region: 'r', community: 'c' } as const),
    ...{
      code,
      name: code,
      lat: 60,
      lon: Number(code.slice(-1)),
      trust,
      population: 100,
      share67plus: 0,
    },
  })
  const geography: Geography = {
    ...({ vintage: 2024, trusts: [], communities: [], regions: [] } as const),
    municipalities: [
      municipality('0301', null),
      municipality('4202', 'sykehuset-telemark-hf'),
      municipality('4204', 'sykehuset-telemark-hf'),
    ],
    districts: [
      {
        ...{ code: '030101', name: 'A', municipality: '0301', population: 60, share67plus: 0 },
        trust: 'diakonhjemmet-sykehus',
      },
    ],
  }
  const areas = ['Telemark', 'Diakonhjemmet', 'Atlantis'].map((name) => ({ id: name, name }))

  test('a catchment without boundaries is a circle in the middle of its people', () => {
    const { areaOf, circles, kind } = atlasPlaces(geography, [], areas)
    expect(kind).toBe('catchments')
    expect(areaOf.get('4204')).toBe('Telemark')
    expect(circles.get('Telemark')).toEqual({ lon: 3, lat: 60, size: 200 })
    expect(circles.has('Atlantis')).toBe(false)
  })

  test('with boundaries its municipalities are joined, and a catchment inside a city keeps its circle', () => {
    const boundaries = ['0301', '4202', '4204'].map((code) => ({
      municipality: code,
      polygons: [],
    }))
    const { circles, parts } = atlasPlaces(geography, boundaries, areas)
    expect(parts.map(({ area }) => area)).toEqual([null, 'Telemark', 'Telemark'])
    expect([...circles]).toEqual([['Diakonhjemmet', { lon: 1, lat: 60, size: 60 }]])
  })

  test('areas nobody knows have no map', () => {
    expect(atlasPlaces(geography, [], [{ id: 'x', name: 'x' }]).kind).toBe('unknown')
  })
})

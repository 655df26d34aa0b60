import { createLanguage } from '@samsyn/language'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { bordersBetween, outlineOf } from './area-outlines.ts'
import {
  type AtlasBarArea,
  areaMap,
  atlasBars,
  type Drawing,
  figureHtml,
  funnel,
  type MapArea,
  narrowWidth,
  type Picture,
  wideWidth,
} from './index.ts'

const drawing: Drawing = { document: new JSDOM().window.document, language: createLanguage('nb') }

const area = (name: string, value: number | null, low = 4, high = 6): AtlasBarArea => ({
  name,
  value,
  text: value === null ? ':' : String(value),
  interval: value === null ? null : { low: value - 1, high: value + 1 },
  band: { low, high },
  events: value === null ? ':' : '100',
  lowNumbers: name === 'Liten',
})

const barsOf = (areas: readonly AtlasBarArea[], each?: number) =>
  atlasBars(drawing, {
    title: 'Hofter, per 1000',
    country: { value: 5, text: '5,0' },
    areas,
    format: (value) => drawing.language.number(value, 1),
    ...(each === undefined ? {} : { each }),
  })

const square = (x: number, y: number) => [
  [
    [
      [x, y],
      [x, y + 1],
      [x + 1, y + 1],
      [x + 1, y],
      [x, y],
    ] as [number, number][],
  ],
]

const place = (id: string, value: number | null, circle: MapArea['circle'] = null): MapArea => ({
  id,
  name: `Område ${id}`,
  value,
  text: String(value),
  circle,
})

const mapOf = (areas: readonly MapArea[], parts: Parameters<typeof areaMap>[1]['parts']) =>
  areaMap(drawing, {
    title: 'Hofter på kartet',
    valueLabel: 'per 1000',
    areas,
    classes: [2, 4, 9],
    parts,
    format: (value) => drawing.language.number(value, 0),
    note: '',
  })

const limits = [10, 30, 100, 300].map((size) => {
  const half = 2 / Math.sqrt(size)
  const ends = (by: number) => [Math.max(0, 1 - by * half), 1 + by * half] as const
  return { size, chance95: ends(1), chance998: ends(1.5), usual95: ends(1.6), usual998: ends(2.4) }
})

const pictures: Record<string, Picture> = {
  bars: barsOf([area('Liten', 5.5), area('Skjult', null), area('Høy', 9), area('Lav', 2)]),
  funnel: funnel(drawing, {
    limits,
    points: [
      { name: 'Ute', size: 100, ratio: 2.2, shrunken: 2.1, outside: true },
      { name: 'Inne', size: 20, ratio: 0.9, shrunken: null, outside: false },
    ],
  }),
  map: mapOf(
    [place('a', 1), place('b', 3), place('c', null)],
    [
      { area: 'a', polygons: square(10, 60) },
      { area: 'b', polygons: square(11, 60) },
      { area: null, polygons: square(12, 60) },
    ],
  ),
  dots: mapOf(
    [
      place('a', 1, { lon: 10, lat: 60, size: 100 }),
      place('b', 8, { lon: 10, lat: 60, size: 400 }),
      place('c', 8, { lon: 20, lat: 68, size: 400 }),
    ],
    [],
  ),
}

describe.each(Object.entries(pictures))('%s', (name, picture) => {
  test('is drawn the same every time, fits a phone, and is told in words and numbers', () => {
    const svg = picture.draw(wideWidth)
    expect(svg).toBe(picture.draw(wideWidth))
    expect(svg).not.toMatch(/NaN|undefined/)
    for (const [, width] of picture.draw(narrowWidth).matchAll(/<svg[^>]* width="(\d+)"/g))
      expect(Number(width)).toBeLessThanOrEqual(narrowWidth)
    const html = figureHtml(picture, drawing.language, { id: `f-${name}`, synthetic: false })
    expect(html).toContain(`role="img" aria-label="${picture.alternative}"`)
    for (const row of picture.rows) expect(row).toHaveLength(picture.columns.length)
  })
})

test('bars stand by rate, and an area without a figure is a colon at the end of the table', () => {
  const { rows, alternative, note } = pictures.bars!
  expect(rows.map(([name, rate]) => [name, rate])).toEqual([
    ['Høy', '9'],
    ['Liten *', '5.5'],
    ['Lav', '2'],
    ['Skjult', ':'],
  ])
  expect(rows.map((row) => row.at(-1))).toEqual([
    'utenfor tilfeldighet',
    'innenfor tilfeldighet',
    'utenfor tilfeldighet',
    '–',
  ])
  expect(alternative).toContain('over 3 områder. Høyest: Høy 9. Lavest: Lav 2. Landet 5,0. 2 ')
  expect(note).toContain('Uten tall: 1.')
  expect(pictures.bars!.draw(wideWidth)).not.toContain('Skjult')
})

test('many areas are drawn from both ends, and the table has them all', () => {
  const many = Array.from({ length: 20 }, (_, at) => area(`A${at}`, at + 2))
  const picture = barsOf(many, 3)
  const svg = picture.draw(wideWidth)
  expect(picture.rows).toHaveLength(20)
  expect(svg).toContain('… 14 områder imellom …')
  expect(svg).toContain('>A19<')
  expect(svg).not.toContain('>A10<')
})

test('without a null band nothing is said to lie inside or outside chance', () => {
  const picture = barsOf([
    { ...area('A', 3), band: null },
    { ...area('B', 4), band: null, interval: null },
  ])
  expect(picture.keys.map(({ label }) => label)).toEqual(['95 % intervall', 'Landet'])
  const alone = barsOf([{ ...area('A', 3), band: null, interval: null }])
  expect(alone.keys.map(({ label }) => label)).toEqual(['Landet'])
})

test.each([280, 420, 560, 900])(
  'sizes below a funnel of %i px stand clear of each other',
  (width) => {
    const points = [20, 20_000].map((size) => ({
      ...{ name: String(size), size, ratio: 1, shrunken: null, outside: false },
    }))
    const svg = funnel(drawing, { points, limits }).draw(width)
    const written = [...svg.matchAll(/<text[^>]*transform="translate\(([\d.]+),[^>]*>(\d[^<]*)</g)]
    const sizes = written
      .map(([, x, said]) => ({ x: Number(x), half: 3 * said!.replace('&nbsp;', ' ').length }))
      .filter(({ x }) => x > 44)
      .sort((a, b) => a.x - b.x)
    expect(sizes.length).toBeGreaterThan(1)
    sizes.slice(1).forEach((size, i) => {
      expect(size.x - size.half).toBeGreaterThan(sizes[i]!.x + sizes[i]!.half)
    })
  },
)

test('only areas outside the usual spread are named in the funnel', () => {
  const svg = pictures.funnel!.draw(wideWidth)
  expect(svg).toContain('>Ute<')
  expect(svg).not.toContain('>Inne<')
  expect(pictures.funnel!.alternative).toContain('Lengst ute: Ute 2,20.')
})

test('a map class without an area is no class, and white is said to be without a figure', () => {
  expect(pictures.map!.keys.map(({ label }) => label)).toEqual(['1', '3', 'uten tall'])
  expect(pictures.dots!.keys.map(({ label }) => label)).toEqual(['1', '8'])
})

test('circles in one place stand side by side', () => {
  const xs = [...pictures.dots!.draw(wideWidth).matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) =>
    Number(x),
  )
  expect(new Set(xs).size).toBe(3)
})

test('a border runs between areas, not inside them and not along the coast', () => {
  const parts = [
    { area: 'a', polygons: square(0, 0) },
    { area: 'a', polygons: square(1, 0) },
    { area: 'b', polygons: square(2, 0) },
  ]
  expect(bordersBetween(parts)).toEqual([
    [
      [2, 0],
      [2, 1],
    ],
  ])
})

test('the line around areas together has nothing of what lies between them', () => {
  const edges = outlineOf([square(0, 0), square(1, 0)]).flatMap((chain) => chain.slice(1))
  expect(edges).toHaveLength(6)
  expect(outlineOf([])).toEqual([])
})

const names = { own: 'Vestfold', chosen: 'Midt' }

test('own areas are drawn and named among the bars that are left out, and told of', () => {
  const many = Array.from({ length: 20 }, (_, at) => area(`A${at}`, at + 2))
  many[10] = { ...area('Midt', 12), mark: 'chosen' }
  many[9] = { ...area('Nabo', 11), mark: 'own' }
  const picture = atlasBars(drawing, {
    ...{ title: 'Hofter', country: null, areas: many, each: 3, marks: names },
    format: (value) => drawing.language.number(value, 1),
  })
  const svg = picture.draw(wideWidth)
  expect(svg).toContain('… 6 områder imellom …')
  expect(svg).toMatch(/<g [^>]*font-weight="700"[^>]*>(<text[^>]*>[^<]*<\/text>)*<text[^>]*>Midt/)
  expect(svg).toMatch(/stroke-width="3"/)
  expect(picture.keys.slice(-2)).toEqual([
    { label: 'Vestfold', colour: '#1d2733', shape: 'outline' },
    { label: 'Midt', colour: '#1d2733', shape: 'heavy-outline' },
  ])
  expect(picture.alternative).toContain('I Vestfold: Midt 12; Nabo 11.')
  expect(picture.note).toContain('områdene i Vestfold')
})

test('own areas have a ring and their name in the funnel though they are as usual, and a line on the map', () => {
  const point = { size: 100, ratio: 1, shrunken: null, outside: false }
  const funnelled = funnel(drawing, {
    ...{ limits, marks: names },
    points: [
      { ...point, name: 'Midt', mark: 'chosen' },
      { ...point, name: 'Inne', size: 20 },
    ],
  })
  expect(funnelled.draw(wideWidth)).toContain('>Midt<')
  expect(funnelled.draw(wideWidth)).toMatch(/<circle[^>]* r="7.5"/)
  expect(funnelled.keys.at(-1)).toMatchObject({ label: 'Midt', shape: 'heavy-ring' })
  const drawn = (mark: 'own' | null) =>
    mapOf(
      [{ ...place('a', 1), mark }, place('b', 3)],
      [
        { area: 'a', polygons: square(10, 60) },
        { area: 'b', polygons: square(11, 60) },
      ],
    ).draw(wideWidth)
  expect(drawn('own')).not.toBe(drawn(null))
  expect(drawn('own')).toContain('stroke-width="1.6"')
})

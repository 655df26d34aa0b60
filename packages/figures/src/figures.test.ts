import { createLanguage } from '@samsyn/language'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import {
  coverageBars,
  type Drawing,
  figureHtml,
  frailtyDefinitions,
  growthLines,
  municipalityMap,
  narrowWidth,
  type Picture,
  pathFans,
  populationPyramid,
  rankedBars,
  ratioDots,
  shareClasses,
  wideWidth,
} from './index.ts'
import { placeLabels } from './place-labels.ts'
import { spread } from './spread.ts'
import { textWidth } from './text-width.ts'
import { wrapped } from './wrapped.ts'

const drawing: Drawing = { document: new JSDOM().window.document, language: createLanguage('nb') }

const fan = (year: number, value: number) => ({ year, value, low: value * 0.9, high: value * 1.1 })

const pictures: Record<string, Picture> = {
  pyramid: populationPyramid(
    drawing,
    [2026, 2040].flatMap((year) =>
      (['women', 'men'] as const).flatMap((sex) =>
        [0, 40, 80].map((ageFrom) => ({
          year,
          sex,
          ageFrom,
          ageTo: ageFrom + 4,
          persons: 1000 + ageFrom * (year - 2020),
        })),
      ),
    ),
    { from: 2026, to: 2040 },
  ),
  growth: growthLines(
    drawing,
    [
      { label: '67–79', points: [fan(2026, 1000), fan(2040, 1220)] },
      { label: '90+', points: [fan(2026, 100), fan(2040, 226)] },
    ],
    2026,
  ),
  paths: pathFans(drawing, {
    title: 'Brukere',
    unit: 'users',
    decimals: 0,
    knownTo: 2025,
    paths: [
      { path: 'constant', points: [fan(2025, 3497), fan(2040, 6237)] },
      { path: 'trend', points: [fan(2025, 3497), fan(2040, 5107)] },
      { path: 'adopted', points: [] },
    ],
  }),
  frailty: frailtyDefinitions(
    drawing,
    [
      { definition: 'fenotype', now: 4401, later: 6198, atLeast: false },
      { definition: 'indeks', now: 14865, later: 20933, atLeast: false },
      { definition: 'tjeneste', now: 1397, later: null, atLeast: true },
    ],
    { from: 2026, to: 2040 },
  ),
  coverage: coverageBars(drawing, {
    figure: 'Andel',
    year: 2025,
    municipalities: [
      { name: 'Lav', value: 4.1, text: '4,1 %' },
      { name: 'Skjult', value: null, text: 'ikke publisert' },
      { name: 'Høy', value: 9.6, text: '9,6 %' },
    ],
    community: { name: 'Oss', value: 6, text: '6,0 %' },
    peers: [{ name: 'Like', value: 6.2, text: '6,2 %' }],
    norway: { name: 'Norge', value: 7.1, text: 'minst 7,1 %' },
  }),
  map: municipalityMap(drawing, {
    measure: 'Andel 80+',
    size: 'Innbyggere 80+',
    year: 2026,
    format: (value) => `${value} %`,
    boundaries: [
      {
        code: '1',
        polygons: [
          [
            [
              [10, 59],
              [10, 60],
              [11, 60],
              [11, 59],
              [10, 59],
            ],
          ],
        ],
      },
    ],
    places: [
      {
        code: '1',
        name: 'Vest',
        lon: 10.5,
        lat: 59.5,
        size: 400,
        sizeText: '400',
        value: 5,
        valueText: '5 %',
      },
      {
        code: '2',
        name: 'Øst',
        lon: 12,
        lat: 59.2,
        size: 100,
        sizeText: '100',
        value: null,
        valueText: 'ikke publisert',
      },
    ],
  }),
  classes: shareClasses(drawing, [
    { year: 2018, ours: [64, 88, 113, 81, 11] },
    { year: 2035, ours: [2, 13, 43, 105, 194] },
  ]),
  ratios: ratioDots(drawing, [
    { name: 'Kols', ratio: 1.14, chance: { low: 0.92, high: 1.08 } },
    { name: 'Fall', ratio: 1.02, chance: null },
  ]),
  ranked: rankedBars(drawing, {
    title: 'Liggedøgn',
    itemLabel: 'Diagnose',
    items: [
      { name: 'åndedrett', value: 91, text: '91' },
      { name: 'hjerte', value: 135, text: '135' },
    ],
  }),
}

describe.each(Object.entries(pictures))('%s', (name, picture) => {
  test('is drawn the same every time, in whole tenths of a pixel', () => {
    const svg = picture.draw(wideWidth)
    expect(svg).toBe(picture.draw(wideWidth))
    expect(svg.replace(/font-size="[^"]*"/g, '')).not.toMatch(/ (d|x|y|transform)="[^"]*\.\d{2}/)
    expect(svg).not.toMatch(/NaN|undefined/)
  })

  test('fits a phone', () => {
    const widths = [...picture.draw(narrowWidth).matchAll(/<svg[^>]* width="(\d+)"/g)]
    expect(widths.length).toBeGreaterThan(0)
    for (const [, width] of widths) expect(Number(width)).toBeLessThanOrEqual(narrowWidth)
  })

  test('is hidden from screen readers, which get its words and its numbers', () => {
    const html = figureHtml(picture, drawing.language, { id: `f-${name}`, synthetic: false })
    expect(html.match(/<svg/g)?.length).toBe(html.match(/<svg[^>]* aria-hidden="true"/g)?.length)
    expect(html).toContain(
      `role="img" aria-label="${picture.alternative.replaceAll('"', '&quot;')}"`,
    )
    expect(html.match(/aria-label/g)).toHaveLength(2)
    expect(picture.rows.length).toBeGreaterThan(1)
    for (const row of picture.rows) expect(row).toHaveLength(picture.columns.length)
  })
})

test('a made-up figure says so beside its title', () => {
  const html = figureHtml(pictures.ranked!, drawing.language, { id: 'x', synthetic: true })
  expect(html).toContain('Liggedøgn <span class="tag">syntetisk</span>')
})

test('what is not published is drawn as its reason and comes last', () => {
  const { rows, alternative } = pictures.coverage!
  expect(rows.map(([name]) => name)).toEqual(['Oss', 'Norge', 'Like', 'Høy', 'Lav', 'Skjult'])
  expect(alternative).toContain('Høyest: Høy 9,6 %. Lavest: Lav 4,1 %.')
  expect(pictures.coverage!.draw(wideWidth)).toContain('ikke publisert')
})

test('a path without points is left out of the drawing and its table', () => {
  expect(pictures.paths!.columns.map(({ label }) => label)).toEqual([
    'År',
    'Uendret dekning',
    'Fortsatt trend',
  ])
})

test('growth is told in per cent from the base year', () => {
  expect(pictures.growth!.alternative).toContain('67–79 +22\u00a0% og 90+ +126\u00a0%')
})

test('a name with markup in it is text', () => {
  const picture = rankedBars(drawing, {
    title: '<b>"x"',
    itemLabel: '&',
    items: [
      { name: '<i>', value: 1, text: '1' },
      { name: 'b', value: 2, text: '2' },
    ],
  })
  expect(figureHtml(picture, drawing.language, { id: 'x', synthetic: false })).not.toMatch(
    /<b>|<i>/,
  )
})

test('labels end up at least the gap apart, in their order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 4 }),
      (positions) => {
        const moved = spread(positions, 20)
        const order = positions.map((_, i) => i).sort((a, b) => positions[a]! - positions[b]!)
        for (let i = 1; i < order.length; i++) {
          expect(moved[order[i]!]! - moved[order[i - 1]!]!).toBeGreaterThanOrEqual(19)
        }
      },
    ),
  )
})

test('no name on a map covers another or its line, and all lie inside the frame', () => {
  const request = fc.record({
    text: fc.constantFrom('Bø', 'Tønsberg', 'Gæmmåwæm', 'Indre Fosen'),
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 300 }),
    r: fc.integer({ min: 3, max: 20 }),
  })
  fc.assert(
    fc.property(fc.array(request, { maxLength: 30 }), fc.boolean(), (requests, lines) => {
      const labels = placeLabels(requests, { width: 300, height: 300, named: 5, lines })
      const boxes = labels.map(({ text, x, y, anchor }) => {
        const width = textWidth(text)
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
        return { left, right: left + width, top: y - 7.5, bottom: y + 7.5 }
      })
      labels.forEach(({ line }, own) => {
        for (const [from, to] of line === null ? [] : [line]) {
          const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
          const within = (box: (typeof boxes)[number]) =>
            x > box.left && x < box.right && y > box.top && y < box.bottom
          expect(boxes.filter((box, index) => index !== own && within(box))).toEqual([])
        }
      })
      boxes.forEach((a, i) => {
        expect(a.left >= 0 && a.right <= 300 && a.top >= 0 && a.bottom <= 300).toBe(true)
        for (const b of boxes.slice(i + 1)) {
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
            false,
          )
        }
      })
    }),
  )
})

test('a long name is in two lines, and no part of it is lost without a sign', () => {
  expect(wrapped('Symptoms and abnormal findings', 20)).toBe('Symptoms and\nabnormal findings')
  expect(wrapped('short', 20)).toBe('short')
  expect(wrapped('Symptomsandabnormalfindings', 10)).toBe('Symptomsa…')
})

test('a name without room beside its circle stands further out with a line, or is left out', () => {
  const row = [-60, -30, 0, 30, 60].flatMap((dx) =>
    [-30, 0, 30].map((dy) => ({ text: 'Sande', x: 150 + dx, y: 150 + dy, r: 15 })),
  )
  const middle = { text: 'Hamar', x: 150, y: 150, r: 5 }
  const set = (lines: boolean) =>
    placeLabels([middle, ...row], { width: 300, height: 300, named: lines ? 1 : 0, lines })[0]
  expect(set(true)).toMatchObject({ text: 'Hamar', line: [expect.anything(), expect.anything()] })
  expect(set(false)?.text).not.toBe('Hamar')
})

test('the largest place has its name even in the middle of others', () => {
  const crowd = [
    { text: 'Hamar', x: 150, y: 150, r: 20 },
    ...[-40, 0, 40].flatMap((dx) =>
      [-40, 0, 40].map((dy) => ({ text: 'x', x: 150 + dx, y: 150 + dy, r: 22 })),
    ),
  ]
  const names = (named: number) =>
    placeLabels(crowd, { width: 300, height: 300, named }).map(({ text }) => text)
  expect(names(1)).toContain('Hamar')
  expect(names(0)).not.toContain('Hamar')
})

test('forty bars stand in two columns of one scale on a page, and in one on a phone', () => {
  const municipalities = Array.from({ length: 40 }, (_, index) => ({
    name: `Sted ${index}`,
    value: 40 - index,
    text: String(40 - index),
  }))
  const norway = { name: 'Norge', value: 20, text: '20' }
  const community = { name: 'Oss', value: 30, text: '30' }
  const input = { figure: 'Andel', year: 2025, municipalities, community, peers: [], norway }
  const picture = coverageBars(drawing, input)
  expect(picture.draw(wideWidth).match(/<svg/g)).toHaveLength(2)
  expect(picture.draw(328).match(/<svg/g)).toHaveLength(1)
})

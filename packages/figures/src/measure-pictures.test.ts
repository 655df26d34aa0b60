import { createLanguage } from '@samsyn/language'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { effectDots } from './effect-dots.ts'
import { partyBars } from './party-bars.ts'

const drawing = { document: new JSDOM().window.document, language: createLanguage('en') }
const format = (value: number) => drawing.language.number(value)

const effects = effectDots(drawing, {
  title: 'Beds',
  note: '',
  unit: 'Beds',
  rows: [
    { name: 'Teams', value: 20, low: 10, high: 40 },
    { name: 'At home', value: 5, low: -5, high: 15 },
  ],
  format,
})

test('an effect says its value and its interval, in words and as a table', () => {
  expect(effects.alternative).toContain('Teams 20 (10–40)')
  expect(effects.rows).toEqual([
    ['Teams', '20', '10–40'],
    ['At home', '5', '−5 to 15'],
  ])
})

test('dots and intervals lie on one scale: twice as far from zero is twice as far on paper', () => {
  const svg = new JSDOM(effects.draw(680)).window.document
  const [first, second] = [...svg.querySelectorAll('circle')].map((dot) =>
    Number(dot.getAttribute('cx')),
  )
  // −5 to 40 with 4 % room each side over 680 − 12 − 54 pixels: 15 of 48.6 units apart.
  expect(first! - second!).toBeCloseTo((15 / 48.6) * 614, 0)
})

const parties = partyBars(drawing, {
  title: 'Who',
  unit: 'NOK million',
  note: '',
  rows: [
    { party: 'Trust', frees: 60, requires: 20, moves: -10, net: { value: 30, low: 5, high: 60 } },
    { party: 'Towns', frees: 0, requires: 15, moves: 10, net: { value: -5, low: -9, high: 2 } },
  ],
  format,
})

test('a party has what it frees to the right, what it requires to the left, and its sum in words', () => {
  expect(parties.rows[0]).toEqual(['Trust', '60', '20', 'gives 10', 'frees 30 (5–60)'])
  expect(parties.rows[1]).toEqual([
    'Towns',
    '0',
    '15',
    'receives 10',
    'requires 5 (requires 9 to frees 2)',
  ])
  expect(parties.alternative).toContain('Towns: frees 0, requires 15, in sum requires 5')
  const svg = new JSDOM(parties.draw(680)).window.document
  const bars = [...svg.querySelectorAll('rect')].map((bar) => ({
    x: Number(bar.getAttribute('x')),
    width: Number(bar.getAttribute('width')),
  }))
  const [frees, requires] = bars
  expect(frees!.width / requires!.width).toBeCloseTo(3, 1)
  expect(requires!.x + requires!.width).toBeCloseTo(frees!.x, 0)
})

test('a sum that is required in every case says so once, with the nearer end first', () => {
  const net = { value: -5, low: -9, high: -1 }
  const rows = [{ party: 'Towns', frees: 0, requires: 5, moves: null, net }]
  const towns = partyBars(drawing, { title: 'Who', unit: 'FTE', note: '', rows, format })
  expect(towns.rows[0]!.at(-1)).toBe('requires 5 (1–9)')
})

test('where nothing moves between parties, neither key nor column speaks of it', () => {
  const rows = [
    { party: 'Trust', frees: 6, requires: 2, moves: null, net: { value: 4, low: 1, high: 9 } },
  ]
  const still = partyBars(drawing, { title: 'Who', unit: 'FTE', note: '', rows, format })
  expect(still.columns).toHaveLength(4)
  expect(still.keys).toHaveLength(3)
  expect(parties.keys).toHaveLength(4)
})

test('pictures are the same bytes every time', () => {
  expect(effects.draw(328)).toBe(effects.draw(328))
  expect(parties.draw(328)).toBe(parties.draw(328))
})

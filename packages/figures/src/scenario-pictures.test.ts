import { createLanguage } from '@samsyn/language'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { type Drawing, scenarioFans, waterfallBars } from './index.ts'

const drawing: Drawing = { document: new JSDOM().window.document, language: createLanguage('en') }
const whole = (value: number) => String(Math.round(value))

describe('a waterfall', () => {
  const picture = waterfallBars(drawing, {
    title: 'Beds',
    from: { label: '2025', value: 100 },
    to: { label: '2035', value: 115 },
    steps: [
      { label: 'People', change: 30 },
      { label: 'Measure', change: -15 },
    ],
    format: whole,
  })

  test('ends where its steps lead', () => {
    expect(picture.rows).toEqual([
      ['2025', '', '100'],
      ['People', '+30', '130'],
      ['Measure', '−15', '115'],
      ['2035', '', '115'],
    ])
  })

  test('draws every step and both ends', () => {
    for (const width of [680, 328]) {
      const rects = picture.draw(width).match(/<rect /g) ?? []
      expect(rects).toHaveLength(4)
    }
  })

  test('says where its axis begins when that is not at nothing, at a round number below every bar', () => {
    expect(picture.note).toBe(
      'The axis begins at 80, not at nothing: the steps are what is to be read.',
    )
    const small = waterfallBars(drawing, {
      title: 'Beds',
      from: { label: '2025', value: 10 },
      to: { label: '2035', value: 30 },
      steps: [{ label: 'People', change: 20 }],
      format: whole,
    })
    expect(small.note).toBe('')
  })

  test('never cuts a name', () => {
    const label = 'What the doubt about each and every assumption adds to the mean of the draws'
    const long = waterfallBars(drawing, {
      title: 'Beds',
      from: { label: '2025', value: 100 },
      to: { label: '2035', value: 115 },
      steps: [{ label, change: 15 }],
      format: whole,
    })
    const words = long
      .draw(328)
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
    expect(words).toContain(label)
  })

  test('a step that rounds to nothing has no sign', () => {
    const { rows } = waterfallBars(drawing, {
      title: 'Beds',
      from: { label: '2025', value: 100 },
      to: { label: '2035', value: 99.9 },
      steps: [{ label: 'Births', change: -0.1 }],
      format: whole,
    })
    expect(rows[1]).toEqual(['Births', '0', '100'])
  })

  test('says its steps in words', () => {
    expect(picture.alternative).toContain('People +30; Measure −15')
  })
})

test('scenarios stand side by side with their intervals, the year that is spoken of first', () => {
  const points = (by: number) =>
    [2025, 2035].map((year) => ({
      year,
      value: by * year,
      low: by * year - 1,
      high: by * year + 1,
    }))
  const picture = scenarioFans(drawing, {
    title: 'Beds',
    lines: [
      { name: 'Without', points: points(1) },
      { name: 'With', points: points(2) },
    ],
    format: whole,
    knownTo: 2025,
    year: 2035,
  })
  expect(picture.alternative).toContain('Without: 2035 (2034–2036); With: 4070 (4069–4071)')
  expect(picture.rows[1]).toEqual(['2035', '2035 (2034–2036)', '4070 (4069–4071)'])
  expect(picture.draw(680)).toContain('Without')
})

test('of many scenarios the interval of one is drawn and named, and those of all are in the table', () => {
  const points = [2025, 2035].map((year) => ({ year, value: 5, low: 4, high: 6 }))
  const lines = ['Reference', 'Mine', 'Yours'].map((name) => ({ name, points }))
  const input = { title: 'Beds', lines, format: whole, knownTo: 2025, year: 2035 }
  const areas = (svg: string) => svg.match(/fill-opacity="0.14"/g)?.length
  expect(areas(scenarioFans(drawing, input).draw(680))).toBe(3)
  const one = scenarioFans(drawing, { ...input, banded: 1 })
  expect(areas(one.draw(680))).toBe(1)
  expect(one.keys.at(-1)!.label).toMatch(/80.* interval: Mine$/)
  expect(one.rows[0]).toEqual(['2025', '5 (4–6)', '5 (4–6)', '5 (4–6)'])
})

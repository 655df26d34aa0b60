import { createLanguage } from '@samsyn/language'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { type ControlPoint, controlChart } from './control-chart.ts'

const drawing = { document: new JSDOM().window.document, language: createLanguage('en') }
const point = (period: string, value: number | null, change: Partial<ControlPoint> = {}) => ({
  ...{ period, value, centre: 10, low: 5, high: 15, special: false },
  ...change,
})
const format = (value: number) => value.toFixed(1)
const picture = (points: readonly ControlPoint[], target: number | null = null) =>
  controlChart(drawing, {
    ...{ title: 'Delay', unit: 'days', points, note: '', format },
    target: target === null ? null : { value: target, text: 'Target' },
  })

describe('a control chart', () => {
  const points = [
    point('2020', 9),
    point('2021', null),
    point('2022', 20, { special: true, said: 'above' }),
  ]

  test('is its numbers as a table too, with a sign where nothing is given', () => {
    expect(picture(points).rows).toEqual([
      ['2020', '9.0', '10.0', '5.0–15.0', ''],
      ['2021', drawing.language.t('words.noFigure'), '10.0', '5.0–15.0', ''],
      ['2022', '20.0', '10.0', '5.0–15.0', 'above'],
    ])
  })

  test('marks what is out of the ordinary, and draws nothing where nothing is known', () => {
    const svg = picture(points).draw(680)
    expect(svg.match(/<circle/g)).toHaveLength(1)
    expect(svg).toContain('#a84300')
    expect(svg).not.toContain('NaN')
  })

  test('has no key for limits that are not there, and one for a target that is', () => {
    const bare = [
      point('1', 4, { low: null, high: null }),
      point('2', 6, { low: null, high: null }),
    ]
    expect(picture(bare).keys.map(({ shape }) => shape)).toEqual(['line', 'line', 'diamond'])
    expect(picture(bare, 5).keys.map(({ label }) => label)).toContain('Target')
    expect(picture(bare).rows[0]![3]).toBe(drawing.language.t('words.noFigure'))
  })

  test('counts what was measured, not the periods without a value', () => {
    const gap = [point('1', 4), point('2', null), point('3', 6)]
    expect(picture(gap).alternative).toContain(' 2 ')
    expect(picture(gap).alternative).not.toContain(' 3 ')
  })

  test('names the first and the last period, on a phone too', () => {
    const many = Array.from({ length: 40 }, (_, i) => point(`p${i}`, 10 + (i % 3)))
    for (const width of [328, 680]) {
      const svg = picture(many).draw(width)
      expect(svg).toContain('>p0<')
      expect(svg).toContain('>p39<')
    }
  })
})

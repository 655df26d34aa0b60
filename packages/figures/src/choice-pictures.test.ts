import { createLanguage } from '@samsyn/language'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { choiceFront, type Drawing, tornadoBars } from './index.ts'

const drawing: Drawing = { document: new JSDOM().window.document, language: createLanguage('en') }
const whole = (value: number) => String(Math.round(value))

describe('a tornado', () => {
  const picture = tornadoBars(drawing, {
    title: 'What matters most',
    words: { assumption: 'assumption', low: 'low', high: 'high' },
    central: 100,
    rows: [
      { name: 'health', low: 120, high: 85 },
      { name: 'occupancy', low: 95, high: 104 },
    ],
    format: whole,
    note: '',
  })

  test('draws both ends of every assumption, and says them', () => {
    for (const width of [680, 328]) {
      expect(picture.draw(width).match(/<rect /g)).toHaveLength(4)
    }
    expect(picture.alternative).toBe('health: 120–85; occupancy: 95–104')
  })
})

describe('a front', () => {
  const none = { name: 'none', target: 100, ceiling: 10 }
  const some = { name: 'some', target: 90, ceiling: 12 }
  const worse = { name: 'worse', target: 95, ceiling: 13 }
  const front = choiceFront(drawing, {
    title: 'What is had for what',
    words: { set: 'set', target: 'beds', ceiling: 'FTE', front: 'f', other: 'o', best: 'b' },
    front: [some, none],
    others: [worse],
    best: some,
    bounds: { target: 92, ceiling: Number.POSITIVE_INFINITY },
    formatTarget: whole,
    formatCeiling: whole,
    note: '',
  })

  test('draws every set, the best once more, and the bound that there is', () => {
    for (const width of [680, 328]) {
      const svg = front.draw(width)
      expect(svg.match(/<circle /g)).toHaveLength(4)
      expect(svg.match(/stroke-dasharray="6 3"/g)).toHaveLength(1)
    }
  })

  test('tells the sets of the front as a table', () => {
    expect(front.rows).toEqual([
      ['some', '90', '12'],
      ['none', '100', '10'],
    ])
  })
})

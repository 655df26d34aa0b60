import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundaries } from '../test/facts.ts'
import { codesIn, convertSeries, type Vintage, vintages } from './index.ts'

const directions = vintages.flatMap((from) =>
  vintages.filter((to) => to !== from).map((to) => [from, to] as const),
)

const series = (vintage: Vintage) =>
  fc
    .array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 422, maxLength: 422 })
    .map(
      (values) => new Map([...codesIn(boundaries, vintage).keys()].map((c, i) => [c, values[i]!])),
    )

const sumOf = (values: ReadonlyMap<string, number>) =>
  [...values.values()].reduce((sum, value) => sum + value, 0)

describe.each(directions)('from %i to %i', (from, to) => {
  test('the total is kept', () => {
    fc.assert(
      fc.property(series(from), (values) => {
        const converted = convertSeries(boundaries, values, from, to)
        expect(converted.total).toBeCloseTo(sumOf(values), 4)
        expect(converted.missing).toEqual([])
        expect([...converted.values.keys()]).toEqual([...codesIn(boundaries, to).keys()])
      }),
      { numRuns: 20 },
    )
  })

  test('a municipality that only changed its code keeps its value, there and back', () => {
    const single = boundaries.filter(
      ({ codes }) =>
        boundaries.filter((other) => other.codes[from] === codes[from]).length === 1 &&
        boundaries.filter((other) => other.codes[to] === codes[to]).length === 1,
    )
    expect(single.length).toBeGreaterThan(200)
    fc.assert(
      fc.property(series(from), (values) => {
        const there = convertSeries(boundaries, values, from, to)
        const back = convertSeries(boundaries, there.values, to, from)
        for (const { codes } of single) {
          expect(back.values.get(codes[from])).toBe(values.get(codes[from]))
          expect(there.estimated.map(({ code }) => code)).not.toContain(codes[to])
        }
      }),
      { numRuns: 5 },
    )
  })
})

describe('mergers and divisions', () => {
  test('merged municipalities are added: Larvik and Færder existed in 2018, Tønsberg got Re in 2020', () => {
    const values = new Map([
      ['0704', 100],
      ['0716', 10],
    ])
    const { values: converted, estimated } = convertSeries(boundaries, values, 2018, 2024)
    expect([...converted]).toEqual([['3905', 110]])
    expect(estimated).toEqual([])
  })

  test('Ålesund of 2020 is divided by the people of 2024: Haram gets 13.8 per cent, not half', () => {
    const converted = convertSeries(boundaries, new Map([['1507', 1000]]), 2020, 2024)
    expect(converted.values.get('1580')).toBeCloseTo(138, 0)
    expect(converted.estimated).toEqual([
      { code: '1508', from: ['1507'], why: 'split' },
      { code: '1580', from: ['1507'], why: 'split' },
    ])
  })

  test('Haram was its own in 2018, so nothing about it is estimated from there', () => {
    const values = new Map([...codesIn(boundaries, 2018).keys()].map((code) => [code, 1]))
    const converted = convertSeries(boundaries, values, 2018, 2024)
    expect(converted.values.get('1580')).toBe(1)
    // Snillfjord went to three municipalities and Tysfjord to two.
    expect(converted.estimated.map(({ code, from }) => [code, ...from])).toEqual([
      ['1806', '1850'],
      ['1875', '1850'],
      ['5055', '5012'],
      ['5056', '5012'],
      ['5059', '5012'],
    ])
  })

  test('carried backwards, a merged municipality is shared out and said to be estimated', () => {
    const converted = convertSeries(boundaries, new Map([['3905', 110]]), 2024, 2018)
    expect([...converted.values.keys()]).toEqual(['0704', '0716'])
    expect(converted.total).toBeCloseTo(110, 9)
    expect(converted.estimated.map(({ why }) => why)).toEqual(['backwards', 'backwards'])
  })
})

describe('gaps', () => {
  test('a merged municipality with a gap in one part is missing, not a smaller number', () => {
    const values = new Map([
      ['0704', 100],
      ['0716', null],
    ])
    const converted = convertSeries(boundaries, values, 2018, 2024)
    expect(converted.values.size).toBe(0)
    expect(converted.missing).toEqual([{ code: '3905', from: ['0716'] }])
  })

  test('a part that was not given, or is NaN, is a gap too', () => {
    const notGiven = new Map([['0704', 100]])
    const notANumber = new Map([...notGiven, ['0716', Number.NaN] as const])
    for (const values of [notGiven, notANumber]) {
      const converted = convertSeries(boundaries, values, 2018, 2020)
      expect(converted.missing).toEqual([{ code: '3803', from: ['0716'] }])
    }
  })
})

describe('a code of other boundaries', () => {
  test('is refused with the boundaries it belongs to', () => {
    expect(() => convertSeries(boundaries, new Map([['0704', 1]]), 2024, 2020)).toThrow(
      'the code 0704 (Tønsberg) in the series; because it belongs to the boundaries of 2018',
    )
    expect(() => convertSeries(boundaries, new Map([['9999', 1]]), 2024, 2020)).toThrow(
      'no municipality had it in 2018, 2020 or 2024',
    )
  })
})
